"""The page address: language, day, release and filters as codes, so that a link shows the same view to everybody."""

from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from datetime import date
from urllib.parse import urlencode

import streamlit as st

PINNED = ("lang", "as_of", "release")
EVERYTHING = ""
_KEPT = "kept address"


# The codes of the run that goes on, as the page has read and mended them; the browser is told once, at its end.
_codes: ContextVar[dict[str, str]] = ContextVar("codes")


def begin() -> None:
    """Read the address; language, day and release are carried over to a page that the menu opens empty."""
    codes = st.query_params.to_dict()
    kept = st.session_state.setdefault(_KEPT, {})
    codes |= {name: kept[name] for name in PINNED if name in kept and name not in codes}
    kept |= {name: codes[name] for name in PINNED if name in codes}  # now: a reader may go on before the run ends
    _codes.set(codes)


def show() -> None:
    """Make the browser show the address of this run.

    Only at the end of a run: before, the browser would note the codes at the path of the page it comes from. Always:
    a link to another view of the same page leaves the address as it was.
    """
    st.query_params.from_dict(_codes.get())


def change(**codes: str | None) -> None:
    """Change the address from what a button or a field calls before the page runs; None takes a code out."""
    changed = {**st.query_params.to_dict(), **codes}
    st.query_params.from_dict({name: code for name, code in changed.items() if code is not None})


def write_code(name: str, code: str | None) -> None:
    """Put a code into the address of this run, or take the parameter out of it."""
    if code is None:
        forget(name)
    else:
        _codes.get()[name] = code
        if name in PINNED:
            st.session_state.setdefault(_KEPT, {})[name] = code


def forget(name: str) -> None:
    """Take a parameter out of the address of this run."""
    _codes.get().pop(name, None)
    st.session_state.get(_KEPT, {}).pop(name, None)


def read_code(name: str, allowed: Iterable[str]) -> str | None:
    """The code the address holds; an unknown one is removed from the address and counts as none."""
    code = _codes.get().get(name)
    if code is None:
        return None
    if code in allowed:
        return code
    forget(name)
    return None


def read_codes(name: str, allowed: Iterable[str]) -> list[str]:
    """The codes the address holds, joined by commas; unknown ones are left out."""
    known = set(allowed)
    written = dict.fromkeys((_codes.get().get(name) or "").split(","))
    codes = [code for code in written if code in known]
    write_code(name, ",".join(codes) or None)
    return codes


def read_day(name: str, latest_year: int = 2100) -> date | None:
    """The day the address holds, written like 2026-11-22; anything else is removed from the address."""
    written = _codes.get().get(name)
    if written is None:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = None
    if day is None or day.isoformat() != written or not 1990 <= day.year <= latest_year:
        forget(name)
        return None
    return day


def read_number(name: str, is_known: Callable[[int], bool]) -> int | None:
    """The whole number the address holds, if it is known; anything else is removed from the address."""
    written = _codes.get().get(name)
    if written is None:
        return None
    if written.isascii() and written.isdigit() and len(written) <= 9 and is_known(int(written)):
        return int(written)
    forget(name)
    return None


def read_words(name: str, longest: int) -> str:
    """The words the address holds, on one line and no longer than this; nothing where it holds none."""
    words = " ".join(_codes.get().get(name, "").split())[:longest].strip()
    if not words:
        forget(name)
    return words


def pinned() -> dict[str, str]:
    """Language, day and release as the address holds them now."""
    return {name: code for name, code in _codes.get().items() if name in PINNED}


def address(**codes: str | None) -> dict[str, str]:
    """The parameters of a link to a page: what is pinned, and these codes."""
    return {**pinned(), **{name: code for name, code in codes.items() if code is not None}}


def here(**changes: str | None) -> str:
    """The query part of this very view's address with some parameters changed, and as None removed."""
    codes = {**_codes.get(), **changes}
    return "?" + urlencode({name: code for name, code in codes.items() if code is not None})


def choose(name: str, label: str, codes: Sequence[str], words: Callable[[str], str], everything: str) -> str | None:
    """A drop-down whose choice stands in the address as a code; None is everything."""
    key = f"choose_{name}"
    st.session_state[key] = read_code(name, codes) or EVERYTHING
    chosen = st.selectbox(
        label,
        [EVERYTHING, *codes],
        format_func=lambda code: everything if code == EVERYTHING else words(code),
        key=key,
        on_change=lambda: change(**{name: st.session_state[key] or None}),
    )
    return chosen or None
