"""The pages there are, in the order of the menu, and links between them."""

from pathlib import Path

import streamlit as st

from pages.shared.address import address
from pages.shared.visit import say

ROOMS = ("overview", "objectives", "data")
_FOLDER = Path(__file__).resolve().parent.parent


def room(name: str) -> st.Page:
    """One page, titled in the visitor's language."""
    return _page(name, say(f"page.{name}"))


def restart_through_navigation() -> None:
    """Start this run again through the navigation.

    Where the first address ever opened after a start is a page's own, Streamlit takes the folder pages/ for its old
    automatic menu and runs the page alone. `st.navigation` ends that mode for the whole process.
    """
    st.navigation([_page(name, name) for name in ROOMS], position="hidden")
    st.rerun()


def _page(name: str, title: str) -> st.Page:
    return st.Page(_FOLDER / f"{name}.py", title=title, url_path=name, default=name == ROOMS[0])


def link_to(name: str, label: str, **codes: str | None) -> None:
    """A link to a page that keeps language, day and release, and sets these codes."""
    st.page_link(room(name), label=label, query_params=address(**codes))
