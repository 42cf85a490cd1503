"""The set-up script makes a whole environment or says what is missing; it never leaves half of one behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / ".ci" / "environment.py"


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose locks pin nothing, so that only the set-up itself is tried."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(SCRIPT, tmp_path / ".ci")
    for lock in ("requirements.lock", "requirements-test.lock"):
        (tmp_path / lock).write_text("")
    return tmp_path


def set_up(checkout, purpose="run", **environment):
    return subprocess.run(
        [sys.executable, checkout / ".ci" / "environment.py", purpose],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def hidden_module(folder: Path, *names: str) -> dict[str, str]:
    """An environment in which importing a module fails, as on a machine that lacks its package."""
    folder.mkdir()
    for name in names:
        (folder / f"{name}.py").write_text("raise ImportError('not installed')")
    return {"PYTHONPATH": str(folder)}


def test_a_half_made_environment_is_made_anew(checkout):
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "left over").write_text("from an interrupted set-up")
    done = set_up(checkout)
    assert done.returncode == 0, done.stderr
    assert not (checkout / ".venv" / "left over").exists()
    assert (checkout / ".venv" / "complete-run").exists()


def test_a_whole_environment_is_left_alone(checkout):
    assert set_up(checkout).returncode == 0
    (checkout / ".venv" / "mine").write_text("")
    assert set_up(checkout).returncode == 0
    assert (checkout / ".venv" / "mine").exists()


def test_a_failed_installation_leaves_no_stamp(checkout):
    (checkout / "requirements.lock").write_text("no-such-package==1 --hash=sha256:" + "0" * 64)
    failed = set_up(checkout, PIP_NO_INDEX="1")
    assert failed.returncode != 0
    assert "run the same command again" in failed.stderr
    assert not (checkout / ".venv" / "complete-run").exists()


def test_without_ensurepip_pip_works_from_outside(checkout):
    done = set_up(checkout, **hidden_module(checkout / "hidden", "ensurepip"))
    assert done.returncode == 0, done.stderr
    assert (checkout / ".venv" / "complete-run").exists()
    assert not list((checkout / ".venv").glob("lib/*/site-packages/pip"))


def test_without_ensurepip_and_pip_the_package_is_named(checkout):
    failed = set_up(checkout, **hidden_module(checkout / "hidden", "ensurepip", "pip"))
    assert failed.returncode != 0
    assert "apt install python3-venv" in failed.stderr
    assert not (checkout / ".venv").exists()


def test_a_wrongly_named_browser_is_told(checkout):
    failed = set_up(checkout, "test", TRACKER_CHROMIUM="/no/such/chromium")
    assert failed.returncode != 0
    assert "/no/such/chromium" in failed.stderr
