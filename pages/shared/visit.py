"""Who looks at what: language, theme, release and day of this run, read from the address."""

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

import streamlit as st

from pages.shared import address
from pages.shared.ask import ask_default_day
from tracker.evaluation_day import today
from tracker.release import Release, current_release, find_release, state_folder
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

_VISIT = "visit"


@dataclass(frozen=True)
class Visit:
    """One run of one page."""

    language: str
    theme: str
    is_wide: bool
    release: Release | None
    as_of: date

    def text(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A text in the visitor's language."""
        return text(key, self.language, n, **values)


# Every run has a thread of its own, and a page asks hundreds of times: this is quicker than the session.
_running: ContextVar[Visit | None] = ContextVar("running", default=None)


def begin_visit() -> Visit:
    """Read the address, mend what is wrong in it, and remember the visit for the page that runs next."""
    address.begin()
    language = address.read_code("lang", LANGUAGES) or LANGUAGES[0]
    address.write_code("lang", language)
    release, is_pinned = _release()
    written_day = address.read_day("as_of")
    visit = Visit(
        language=language,
        theme="dark" if st.context.theme.get("type") == "dark" else "light",
        is_wide=st.context.cookies.get("screen") == "wide",
        release=release,
        as_of=written_day or _default_day(release, is_pinned),
    )
    st.session_state[_VISIT] = visit
    _running.set(visit)
    return visit


def visit() -> Visit:
    """The visit that runs now; in what a button calls before the page runs, the one before it."""
    return _running.get(None) or st.session_state[_VISIT]


def say(key: str, n: int | None = None, /, **values: object) -> str:
    """A text in the visitor's language."""
    return visit().text(key, n, **values)


def _release() -> tuple[Release | None, bool]:
    state = state_folder()
    number = address.read_number("release", lambda number: find_release(state, number) is not None)
    if number is None:
        return current_release(state), False
    return find_release(state, number), True


def _default_day(release: Release | None, is_pinned: bool) -> date:
    if release is None:
        return today()
    return ask_default_day(release, is_pinned)
