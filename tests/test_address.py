"""The address of a page: codes in, codes out, and nothing unknown stays in it."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

SCRIPT = """
import streamlit as st
from pages.shared import address

address.begin()
st.session_state["read"] = {
    "lang": address.read_code("lang", ("sq", "sr", "en")),
    "status": address.read_code("status", ("overdue", "completed")),
    "as_of": address.read_day("as_of"),
    "release": address.read_number("release", lambda number: number == 3),
}
st.session_state["link"] = address.address(activity="A1", status=None)
st.session_state["here"] = address.here(lang="en")
address.choose("institution", "Institution", ["ASK", "MPB"], str.lower, "all")
address.show()
"""


def _visit(**address):
    page = AppTest.from_string(SCRIPT)
    for name, code in address.items():
        page.query_params[name] = code
    return page.run()


def _codes(page):
    return {name: codes if isinstance(codes, str) else codes[0] for name, codes in page.query_params.items()}


def test_known_codes_are_read_and_stay():
    page = _visit(lang="sq", status="overdue", as_of="2025-12-31", release="3")
    assert page.session_state["read"] == {
        "lang": "sq",
        "status": "overdue",
        "as_of": date(2025, 12, 31),
        "release": 3,
    }
    assert _codes(page) == {"lang": "sq", "status": "overdue", "as_of": "2025-12-31", "release": "3"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("lang", "de"),
        ("status", "Overdue"),
        ("status", "' OR 1=1"),
        ("as_of", "31.12.2025"),
        ("as_of", "20251231"),
        ("as_of", "0001-01-01"),
        ("release", "4"),
        ("release", "-3"),
        ("release", "³"),
        ("release", "9" * 400),
    ],
)
def test_an_unknown_value_counts_as_none_and_leaves_the_address(name, code):
    page = _visit(**{name: code})
    assert page.session_state["read"][name] is None
    assert name not in page.query_params


def test_a_link_carries_what_is_pinned_and_its_own_codes():
    page = _visit(lang="sr", as_of="2025-12-31", release="3", status="completed")
    assert page.session_state["link"] == {"lang": "sr", "as_of": "2025-12-31", "release": "3", "activity": "A1"}


def test_the_language_link_keeps_the_whole_view():
    page = _visit(lang="sq", status="completed")
    assert page.session_state["here"] == "?lang=en&status=completed"


def test_codes_in_a_language_link_cannot_become_other_parameters():
    page = _visit(lang="sq", objective="1&release=2")
    assert page.session_state["here"] == "?lang=en&objective=1%26release%3D2"


def test_the_pinned_codes_return_where_the_menu_opens_a_page_with_an_empty_address():
    page = _visit(lang="en", as_of="2025-12-31")
    page.query_params.clear()
    page.run()
    assert _codes(page) == {"lang": "en", "as_of": "2025-12-31"}


def test_a_choice_stands_in_the_address_as_its_code():
    page = _visit()
    page.selectbox(key="choose_institution").select("ASK").run()
    assert _codes(page) == {"institution": "ASK"}


def test_the_address_sets_the_choice():
    page = _visit(institution="MPB")
    assert page.selectbox(key="choose_institution").value == "MPB"


def test_choosing_everything_takes_the_code_out_of_the_address():
    page = _visit(institution="MPB")
    page.selectbox(key="choose_institution").select("").run()
    assert "institution" not in page.query_params
