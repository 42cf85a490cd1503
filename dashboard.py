"""The application: builds the first release where there is none, then shows the pages."""

import subprocess
import sys
from pathlib import Path

import streamlit as st

from pages.navigation import show
from pages.shared.address import read_code
from tracker.release import current_release, state_folder
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

HOME = Path(__file__).resolve().parent


def ensure_release() -> bool:
    """Whether there is a release; the first one is built from the Kosovo workbooks, with its progress on screen.

    The command line builds it, in its own process: two visitors who come first at once wait for one build.
    """
    if current_release(state_folder()) is not None:
        return True
    language = read_code("lang", LANGUAGES) or LANGUAGES[0]
    command = [sys.executable, "-m", "etl", "build", "--set", "kosovo", "--lang", language]
    place = st.empty()
    with place.status(text("start.building", language), expanded=True) as progress:
        with subprocess.Popen(
            command, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
        ) as build:
            assert build.stdout is not None
            for line in build.stdout:
                st.text(line.rstrip())
        is_built = build.returncode == 0 and current_release(state_folder()) is not None
        if not is_built:
            progress.update(label=text("start.failed", language), state="error")
            st.text(text("start.how", language))
    if is_built:
        place.empty()
    return is_built


if ensure_release():
    show()
