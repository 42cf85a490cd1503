"""Words from data stay words on a page; the only raw HTML is one fixed file."""

import ast
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

PAGES = Path(__file__).parent.parent / "pages"

SCRIPT = """
import streamlit as st
from pages.shared.wording import md_escape, web_link
st.session_state["escaped"] = md_escape(st.session_state["given"])
st.session_state["link"] = web_link(st.session_state["given"])
"""


def _wording(given):
    app = AppTest.from_string(SCRIPT)
    app.session_state["given"] = given
    app.run()
    assert not app.exception
    return app.session_state["escaped"], app.session_state["link"]


@pytest.mark.parametrize(
    "spite",
    [
        "![x](https://example.org/x.png)",
        "[x](https://example.org)",
        "# heading",
        "<b>x</b>",
        ":red[x]",
        ":material/home:",
        "$x$",
        "`x`",
        "- item",
        "1. item",
        "| a | b |",
        "https://example.org",
        "&amp;",
        "a -> b",
    ],
)
def test_no_command_of_markdown_survives(spite):
    escaped, _ = _wording(spite)
    commands = [place for place, character in enumerate(escaped) if character in "![](){}#<>:$`|_*~&^"]
    assert all(escaped[place - 1] == "\\" for place in commands)
    assert escaped.replace("\\", "") == spite


def test_unseen_characters_are_taken_out():
    escaped, _ = _wording("a\u202eb\u2066c\x00d\ne")
    assert escaped == "a b c d e"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "x"]
)
def test_only_web_addresses_become_links(address):
    _, link = _wording(address)
    assert "](" not in link


def test_a_link_shows_its_host_and_cannot_be_broken_out_of():
    _, link = _wording("https://example.org/a>(b) [c]?d=1&e=ë")
    assert link == "[example\\.org](<https://example.org/a%3E%28b%29%20%5Bc%5D?d=1&e=%C3%AB>)"


def test_raw_html_is_written_in_one_file_only():
    found = set()
    for path in PAGES.glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in ("unsafe_allow_html", "unsafe_allow_javascript"):
                found.add((path.name, node.arg))
            if isinstance(node, ast.Attribute) and node.attr in ("html", "iframe"):
                found.add((path.name, node.attr))
    assert found == {("fixed_html.py", "html")}
