"""The settings of a deployment: nothing said is local; a wrong value is named with its mend."""

import os
import subprocess
import sys

import pytest

from tests.site import ROOT
from tracker.deployment import Deployment, WrongSetting, read_deployment

WHOLE = """
publisher = "Institute of Examples"
contact = "office@example.org"
corrections = "https://example.org/corrections"
public_address = "https://tracker.example.org/"
"""


@pytest.fixture
def settings(tmp_path):
    def write(text):
        path = tmp_path / "deployment.toml"
        path.write_text(text)
        return path

    return write


def test_without_settings_it_is_local(tmp_path):
    assert read_deployment(tmp_path / "deployment.toml") == Deployment()
    assert not Deployment().is_public


def test_whole_settings_make_it_public(settings):
    found = read_deployment(settings(WHOLE))
    assert found.is_public and found.licence == "CC BY 4.0"
    assert found.public_address == "https://tracker.example.org"


def test_half_of_the_settings_is_still_local(settings):
    assert not read_deployment(settings('publisher = "Institute of Examples"')).is_public


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('publicher = "x"', "publicher is not a setting"),
        ("publisher = 5", "publisher must be text"),
        ('publisher = " "', "publisher must be text"),
        ('contact = "nobody"', "contact must be an e-mail address"),
        ('corrections = "http://example.org"', "corrections must be an e-mail address"),
        ('public_address = "tracker.example.org"', "public_address must begin with https://"),
        ('public_address = "https://example.org/?a=1"', "public_address must begin with https://"),
        ("publisher", "cannot be read"),
    ],
)
def test_a_wrong_value_is_named(settings, line, named):
    with pytest.raises(WrongSetting, match=named):
        read_deployment(settings(line))


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("TRACKER_AS_OF", "31.12.2025", "TRACKER_AS_OF must be a day like 2025-12-31"),
        ("TRACKER_DEPLOYMENT", "wrong.toml", "publicher is not a setting"),
    ],
)
def test_nothing_is_served_with_a_wrong_setting(kosovo_state, tmp_path, setting, value, said):
    if setting == "TRACKER_DEPLOYMENT":
        value = tmp_path / value
        value.write_text('publicher = "Somebody"\n')
    served = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", "8699"],
        cwd=ROOT,
        env={**os.environ, "TRACKER_STATE": str(kosovo_state), setting: str(value)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert served.returncode == 1
    assert said in served.stderr
    assert "Traceback" not in served.stderr
