"""The application: the pages behind their shell. `streamlit run dashboard.py` builds the first release itself."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import streamlit as st
from starlette.middleware import Middleware
from streamlit import file_util

import pages.shared
from tracker.deployment import WrongSetting, deployment
from tracker.desk_switch import desk_is_on
from tracker.evaluation_day import named_day
from tracker.release import current_release, state_folder
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from web.assets import CompressedAssets
from web.desk_access import desk_routes_and_middleware
from web.routes import ROUTES, describe_page
from web.shell import PageShell, SecurityHeaders

HOME = Path(__file__).resolve().parent
STREAMLIT_FILES = Path(file_util.get_static_dir())


def check_settings() -> None:
    """Stop before anything is served where a setting is wrong, and say which."""
    try:
        deployment()
        named_day()
    except WrongSetting as error:
        sys.exit(str(error))


def ensure_release() -> None:
    """Build a release from the Kosovo workbooks where there is none, as the command line does."""
    if current_release(state_folder()) is None:
        print(text("start.building", LANGUAGES[-1]), flush=True)
        build = subprocess.run([sys.executable, "-m", "etl", "build", "--set", "kosovo"], cwd=HOME, check=False)
        if build.returncode:
            print(text("start.failed", LANGUAGES[-1]), text("start.how", LANGUAGES[-1]), file=sys.stderr)


def import_pages() -> None:
    """Import what the pages share before the first visitor: two at once would meet half imported libraries."""
    for module in iter_modules(pages.shared.__path__, "pages.shared."):
        if desk_is_on() or not module.name.startswith("pages.shared.desk_"):
            import_module(module.name)


check_settings()
ensure_release()
import_pages()

desk_routes, desk_gate = desk_routes_and_middleware(f"http://127.0.0.1:{st.get_option('server.port')}")

app = st.App(
    HOME / "pages" / "navigation.py",
    routes=[*ROUTES, *desk_routes],
    middleware=[
        Middleware(SecurityHeaders),
        *desk_gate,
        Middleware(CompressedAssets, folder=STREAMLIT_FILES),
        Middleware(
            PageShell,
            index=(STREAMLIT_FILES / "index.html").read_text(encoding="utf-8"),
            languages=LANGUAGES,
            describe=describe_page,
        ),
    ],
)
