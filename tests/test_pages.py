"""Every page runs in every language on an empty release, on Kosovo and on the demonstration, and says a figure."""

import json
import re

import pytest

from tests.store import THRESHOLDS
from tests.visiting import pictures as _pictures
from tests.visiting import said as _said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

PAGES = ("overview", "objectives", "activity", "data")
STATES = ("empty_state", "kosovo_state", "demo_state")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", STATES)
def test_every_page_has_a_heading_and_says_what_there_is(open_page, request, state, page, language):
    app = open_page(request.getfixturevalue(state), page, lang=language)
    assert len(app.title) == 1
    said = _said(app)
    if state == "empty_state":
        assert text("empty.title", language) in said
        assert "python -m etl build" in app.code[0].value
    else:
        assert re.search(r"\d", app.title[0].value + said)
        assert text("empty.title", language) not in said


@pytest.mark.parametrize("page", PAGES)
def test_without_any_release_every_page_says_how_to_make_one(open_page, tmp_path, page):
    assert text("empty.no_release", "sq") in _said(open_page(tmp_path, page, lang="sq"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_says_on_the_first_screen_that_the_plan_is_not_official(open_page, kosovo_state, language):
    app = open_page(kosovo_state, lang=language)
    said = _said(app)
    assert text("basis_line", language) in said
    assert text("no_report_is_not_not_done", language) in said
    assert text("top.without_information", language, 13) in said


def test_kosovo_shows_no_rate_and_nothing_overdue(open_page, kosovo_state):
    said = _said(open_page(kosovo_state, lang="en")) + _said(open_page(kosovo_state, "objectives", lang="en"))
    for word in ("Overdue", "No report:", "missing", "unreported"):
        assert word not in said


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demonstration_says_on_every_page_that_it_is_invented(open_page, demo_state, page, language):
    assert text("illustrative_banner", language) in _said(open_page(demo_state, page, lang=language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_demonstration_says_that_it_is_invented(open_page, demo_state, language):
    pictures = _pictures(open_page(demo_state, lang=language))
    assert len(pictures) == 3
    note = text("basis_note.illustrative", language).split(",")[0].split()[0]
    for picture in pictures:
        said = [annotation["text"] for annotation in json.loads(picture.spec)["layout"]["annotations"]]
        assert note in " ".join(said)
    assert all(20 < len(picture.alt) <= 300 for picture in pictures)


@pytest.mark.parametrize("state", ["kosovo_state", "demo_state"])
def test_the_three_figures_stand_above_the_first_picture(open_page, request, state):
    app = open_page(request.getfixturevalue(state), lang="en")
    figures = [element.value for element in app.markdown if re.match(r"\*\*\d", element.value)]
    assert len(figures) == 3
    assert re.match(r"\*\*\d+ %\*\*", figures[0])
    assert all(re.match(r"\*\*\d+ of \d+\*\*", figure) for figure in figures[1:])


@pytest.mark.parametrize("page", ["activity", "objectives"])
def test_a_link_to_an_activity_opens_it_with_its_cell(open_page, kosovo_state, page):
    app = open_page(kosovo_state, page, lang="en", objective="T1", activity="T1.1")
    said = _said(app)
    assert "T1.1" in app.title[0].value.replace("\\", "")
    assert re.search(r"`Activity progress![A-Z]+\d+`", said)
    assert re.search(r"`[0-9a-f]{16}`", said)
    assert "](<https://" in said


def test_a_link_made_in_english_opens_the_same_activity_in_albanian(open_page, demo_state):
    english = open_page(demo_state, "activity", lang="en", objective="1.2", activity="1.2.1")
    albanian = open_page(demo_state, "activity", lang="sq", objective="1.2", activity="1.2.1")
    assert english.title[0].value.split("·")[0] == albanian.title[0].value.split("·")[0] == "1\\.2\\.1 "
    assert english.title[0].value != albanian.title[0].value
    cells = [re.findall(r"`[^`]+![A-Z]+\d+`", _said(app)) for app in (english, albanian)]
    assert cells[0] and cells[0] == cells[1]


def test_an_unknown_activity_leaves_the_address_and_the_tree_is_shown(open_page, kosovo_state):
    app = open_page(kosovo_state, "objectives", lang="en", activity="X9")
    assert "activity" not in app.query_params
    assert "Showing 14 of 14 commitments" in _said(app)


def test_a_status_in_the_address_narrows_the_tree(open_page, demo_state):
    everything = _said(open_page(demo_state, "objectives", lang="en"))
    narrowed = _said(open_page(demo_state, "objectives", lang="en", status="overdue"))
    counts = [int(re.search(r"Showing (\d+) of 66 activities", said)[1]) for said in (everything, narrowed)]
    assert counts[0] == 66 and 0 < counts[1] < 66
    assert narrowed.count("**Overdue**") == counts[1]


def test_an_institution_in_the_address_narrows_the_tree(open_page, demo_state):
    app = open_page(demo_state, "objectives", lang="en", institution="MDA")
    assert 0 < int(re.search(r"Showing (\d+) of 66", _said(app))[1]) < 66


def test_an_earlier_day_shows_what_was_known_then(open_page, demo_state):
    now, then = (_said(open_page(demo_state, lang="en", **day)) for day in ({}, {"as_of": "2024-06-30"}))
    completed = [int(re.search(r"\*\*(\d+) of \d+\*\*  \nknown to be completed", said)[1]) for said in (now, then)]
    assert completed[1] < completed[0]
    assert "as of 30 June 2024" in then


def test_a_pinned_release_is_shown_on_its_publication_day(open_page, kosovo_state):
    app = open_page(kosovo_state, lang="en", release="1")
    assert "release 1" in _said(app)
    assert app.query_params["release"] in ("1", ["1"])


def test_a_release_that_never_was_leaves_the_address(open_page, kosovo_state):
    assert "release" not in open_page(kosovo_state, lang="en", release="99").query_params


def test_data_shows_every_threshold_and_offers_both_kinds_of_file(open_page, kosovo_state):
    app = open_page(kosovo_state, "data", lang="en", table="objective_progress")
    assert "objective_progress" in _said(app)
    thresholds = [table.value for table in app.table if text("table.threshold", "en") in table.value]
    assert [len(rows) for rows in thresholds] == [len(THRESHOLDS.read_text(encoding="utf-8").splitlines()) - 1]
    assert [element.proto.label for element in app.get("download_button")] == ["Download CSV", "Download XLSX"]


def test_an_unknown_table_leaves_the_address(open_page, kosovo_state):
    assert "table" not in open_page(kosovo_state, "data", lang="en", table="sqlite_master; DROP").query_params


def test_history_of_an_activity_names_every_report_that_speaks_of_it(open_page, demo_state):
    said = _said(open_page(demo_state, "activity", lang="en", activity="1.1.2"))
    assert len(re.findall(r"received: ", said)) == 4
    assert "moved by 365 days" in said
