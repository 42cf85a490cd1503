"""Every question a page puts to a release: asked once, kept for the next visitor."""

import os
from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from tracker.evaluation_day import default_day, today
from tracker.release import Release, open_release

Query = Callable[..., Any]


def open_connection(release: Release) -> Any:
    """The process's one read-only connection to a release; callers take a cursor of it."""
    return open_release(release)


def ask(query: Query, release: Release, as_of: date, *arguments: str | None) -> Any:
    """What a query of tracker.queries answers on a day; a second visitor runs no query."""
    name = f"{query.__module__}.{query.__qualname__}"
    return _answer(str(release.path), as_of, name, arguments, query, release)


@st.cache_data(show_spinner=False, max_entries=2000)
def _answer(
    path: str, as_of: date, name: str, arguments: tuple[str | None, ...], _query: Query, _release: Release
) -> Any:
    return _query(open_connection(_release).cursor(), as_of, *arguments)


def ask_default_day(release: Release, is_pinned: bool) -> date:
    """The day a release is evaluated on when the address names none; asked once a day."""
    return _default_day(str(release.path), is_pinned, today(), os.environ.get("TRACKER_AS_OF"), release)


@st.cache_data(show_spinner=False, max_entries=200)
def _default_day(path: str, is_pinned: bool, day: date, named: str | None, _release: Release) -> date:
    return default_day(open_connection(_release).cursor(), is_pinned)
