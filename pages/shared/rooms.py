"""The pages there are, in the order of the menu, and links between them."""

from functools import lru_cache
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
    "gaps",
    "capacity",
    "criterion",
    "claims",
    "civil_society",
    "timeline",
    "data",
    "source",
    "search",
    "desk",
)
# Opened by links alone: a page of its own, because another view of the same page would open scrolled down.
# The search is reached beside the languages, on a phone too, where the menu is folded.
_NOT_IN_MENU = ("activity", "indicator", "institution", "criterion", "source", "search")
_SHORT_IN_MENU = ("claims", "data", "desk")
_FOLDER = Path(__file__).resolve().parent.parent


def open_rooms() -> tuple[str, ...]:
    """The pages of this deployment: without the desk where it is taken away."""
    return ROOMS if desk_is_on() else tuple(name for name in ROOMS if name != "desk")


def menu_words(name: str) -> str:
    """What the menu calls a page: its title, or less where the whole would not leave room for the others."""
    return say(f"{'menu' if name in _SHORT_IN_MENU else 'page'}.{name}")


def room(name: str) -> st.Page:
    """One page, titled in the visitor's language."""
    return st.Page(
        _FOLDER / f"{name}.py",
        title=menu_words(name),
        url_path=name,
        default=name == ROOMS[0],
        visibility="hidden" if name in _NOT_IN_MENU else "visible",
    )


def link_to(name: str, label: str, **codes: str | None) -> None:
    """A link to a page that keeps language, day and release, and sets these codes."""
    st.page_link(_to(name, menu_words(name)), label=label, query_params=address(**codes))


@lru_cache(maxsize=200)
def _to(name: str, _title: str) -> st.Page:
    """A page to link to, made once for each language its title is in."""
    return room(name)
