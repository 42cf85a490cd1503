"""The only raw HTML of the application: the fixed style sheet, and links built from codes of closed lists."""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_PRESENT = ' aria-current="true"'


def apply_look(theme: str) -> None:
    """The fixed style sheets, of all themes, of this one and of paper; nothing of the data is in them."""
    st.html(_style_sheets("dark" if theme == "dark" else "light"))


@cache
def _style_sheets(theme: str) -> str:
    sheets = ((_FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in ("look", theme, "print"))
    return f"<style>{''.join(sheets)}</style>"


def language_links(links: Sequence[tuple[str, str, str, bool]], label: str) -> None:
    """Ordinary links that reload the page in another language: code, name, address, whether it is the present one."""
    items = "".join(
        f'<a href="{escape(address, quote=True)}" lang="{code}" hreflang="{code}" title="{escape(name, quote=True)}"'
        f"{_PRESENT if is_present else ''}>{code}</a>"
        for code, name, address, is_present in links
    )
    st.html(f'<nav class="languages" aria-label="{escape(label, quote=True)}">{items}</nav>')


def apply_desk_look(words: Mapping[str, str]) -> None:
    """The style sheet of the desk, and the words of its upload field, which Streamlit has in English only."""
    st.html(_FOLDER / "desk.css")
    named = "".join(f'--desk-{name}: "{_css_words(text)}";' for name, text in words.items())
    st.html(f"<style>:root {{{named}}}</style>")


def _css_words(words: str) -> str:
    """Words inside the quotation marks of a style sheet: letters, digits and spaces as they are, the rest by number."""
    return "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in words)
