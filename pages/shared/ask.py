"""Every question a page puts to a release: asked once, kept for the next visitor."""

import os
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from tracker.evaluation_day import default_day, today
from tracker.release import Release, open_release

Query = Callable[..., Any]


def open_connection(release: Release) -> Any:
    """The process's one read-only connection to a release; callers take a cursor of it."""
    return open_release(release)


def ask(query: Query, release: Release, as_of: date, *arguments: str | None) -> Any:
    """What a query of tracker.queries answers on a day; a second visitor runs no query.

    Everybody is given the same answer, so nobody may change it.
    """
    return _answer(release, as_of, query, arguments)


@lru_cache(maxsize=2000)
def _answer(release: Release, as_of: date, query: Query, arguments: tuple[str | None, ...]) -> Any:
    return query(open_connection(release).cursor(), as_of, *arguments)


def ask_default_day(release: Release, is_pinned: bool) -> date:
    """The day a release is evaluated on when the address names none; asked once a day."""
    return _default_day(release, is_pinned, today(), os.environ.get("TRACKER_AS_OF"))


@lru_cache(maxsize=200)
def _default_day(release: Release, is_pinned: bool, day: date, named: str | None) -> date:
    return default_day(open_connection(release).cursor(), is_pinned)
