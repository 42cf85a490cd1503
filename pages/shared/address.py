"""The page address: language, day, release and filters as codes, so that a link shows the same view to everybody."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from urllib.parse import urlencode

import streamlit as st

PINNED = ("lang", "as_of", "release")
EVERYTHING = ""
_KEPT = "kept address"


def keep_pinned() -> None:
    """Carry language, day and release over to the next page, whose address the menu opens empty."""
    kept = st.session_state.setdefault(_KEPT, {})
    for name in PINNED:
        if name in st.query_params:
            kept[name] = st.query_params[name]
        elif name in kept:
            st.query_params[name] = kept[name]


def show() -> None:
    """Make the browser show the address of this run: a link to another view of the same page leaves it as it was."""
    st.query_params.update(st.query_params.to_dict())


def write_code(name: str, code: str | None) -> None:
    """Put a code into the address, or take the parameter out of it."""
    if code is None:
        forget(name)
    elif st.query_params.get(name) != code:
        st.query_params[name] = code
    if code is not None and name in PINNED:
        st.session_state.setdefault(_KEPT, {})[name] = code


def forget(name: str) -> None:
    """Take a parameter out of the address."""
    if name in st.query_params:
        del st.query_params[name]
    st.session_state.get(_KEPT, {}).pop(name, None)


def read_code(name: str, allowed: Iterable[str]) -> str | None:
    """The code the address holds; an unknown one is removed from the address and counts as none."""
    code = st.query_params.get(name)
    if code is None:
        return None
    if code in allowed:
        return code
    forget(name)
    return None


def read_codes(name: str, allowed: Iterable[str]) -> list[str]:
    """The codes the address holds, joined by commas; unknown ones are left out."""
    known = set(allowed)
    written = dict.fromkeys((st.query_params.get(name) or "").split(","))
    codes = [code for code in written if code in known]
    write_code(name, ",".join(codes) or None)
    return codes


def read_day(name: str, latest_year: int = 2100) -> date | None:
    """The day the address holds, written like 2026-11-22; anything else is removed from the address."""
    written = st.query_params.get(name)
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
    written = st.query_params.get(name)
    if written is None:
        return None
    if written.isascii() and written.isdigit() and len(written) <= 9 and is_known(int(written)):
        return int(written)
    forget(name)
    return None


def read_words(name: str, longest: int) -> str:
    """The words the address holds, on one line and no longer than this; nothing where it holds none."""
    words = " ".join(st.query_params.get(name, "").split())[:longest].strip()
    if not words:
        forget(name)
    return words


def pinned() -> dict[str, str]:
    """Language, day and release as the address holds them now."""
    return {name: st.query_params[name] for name in PINNED if name in st.query_params}


def address(**codes: str | None) -> dict[str, str]:
    """The parameters of a link to a page: what is pinned, and these codes."""
    return {**pinned(), **{name: code for name, code in codes.items() if code is not None}}


def here(**changes: str | None) -> str:
    """The query part of this very view's address with some parameters changed, and as None removed."""
    codes = {**st.query_params.to_dict(), **changes}
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
        on_change=lambda: write_code(name, st.session_state[key] or None),
    )
    return chosen or None
