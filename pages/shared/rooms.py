"""The pages there are, in the order of the menu, and links between them."""

from pathlib import Path

import streamlit as st

from pages.shared.address import address
from pages.shared.visit import say
from tracker.desk_switch import desk_is_on

ROOMS = (
    "overview",
    "objectives",
    "activity",
    "indicators",
    "indicator",
    "institutions",
    "institution",
    "capacity",
    "criterion",
    "timeline",
    "data",
    "source",
    "desk",
)
# Opened by links alone: a page of its own, because another view of the same page would open scrolled down.
_NOT_IN_MENU = ("activity", "indicator", "institution", "criterion", "source")
_FOLDER = Path(__file__).resolve().parent.parent


def open_rooms() -> tuple[str, ...]:
    """The pages of this deployment: without the desk where it is taken away."""
    return ROOMS if desk_is_on() else tuple(name for name in ROOMS if name != "desk")


def room(name: str) -> st.Page:
    """One page, titled in the visitor's language."""
    return st.Page(
        _FOLDER / f"{name}.py",
        title=say(f"page.{name}"),
        url_path=name,
        default=name == ROOMS[0],
        visibility="hidden" if name in _NOT_IN_MENU else "visible",
    )


def link_to(name: str, label: str, **codes: str | None) -> None:
    """A link to a page that keeps language, day and release, and sets these codes."""
    st.page_link(room(name), label=label, query_params=address(**codes))
