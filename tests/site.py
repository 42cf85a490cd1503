"""The application as a reader meets it: a real server on a free port, a real Chromium in front of it."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parent.parent
CHROMIUM = Path(os.environ.get("TRACKER_CHROMIUM") or (ROOT / ".venv" / "chromium").read_text().strip())
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 360, "height": 740}


def etl(state: Path, *arguments: object) -> subprocess.CompletedProcess:
    """Run a command of `python -m etl` on a state folder; a failure is an error of the test."""
    done = subprocess.run(
        [sys.executable, "-m", "etl", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "TRACKER_STATE": str(state)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


@contextmanager
def served(state: Path, **environment: str):
    """Serve a state folder; gives the address of the application."""
    with served_with_desk(state, **environment) as (address, _):
        yield address


@contextmanager
def served_with_desk(state: Path, **environment: str):
    """As `served`, with the link to the desk that the application prints as it starts; empty where it prints none."""
    surroundings = {**os.environ, "TRACKER_STATE": str(state), **environment}
    with streamlit_server("dashboard.py", surroundings) as (address, said):
        link = re.search(rb"http://127\.0\.0\.1:\d+/desk/open/\S+", said)
        yield address, link[0].decode() if link else ""


@contextmanager
def streamlit_server(script: Path | str, environment: dict[str, str], folder: Path = ROOT):
    """Serve a script with the settings of a folder; gives the address and what was printed at the start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with TemporaryFile() as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
            + ["--server.address", "127.0.0.1", "--server.headless", "true"],
            cwd=folder,
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(f"{address}/_stcore/health", server)
            said.seek(0)
            yield address, said.read()
        finally:
            server.terminate()
            server.wait(10)


def wait_for(address: str, server: subprocess.Popen, seconds: float = 60) -> None:
    """Wait until an address answers."""
    last_moment = time.monotonic() + seconds
    while time.monotonic() < last_moment:
        assert server.poll() is None, "the server has stopped"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} did not answer within {seconds} s")
