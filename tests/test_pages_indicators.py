"""The page Indicators: small multiples with their sentence, filters as codes, one indicator alone with its cells."""

import re

import pytest

from tests.released import released
from tests.submitted import plan
from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from tracker.words import percent_words


def sentences(app):
    """The paragraphs that are one of the sentences on an indicator."""
    return [element.value for element in app.markdown if re.match(r"(Needs|Target reached)", element.value)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_counts_what_stands_well_falls_short_and_cannot_be_said(open_page, demo_state, language):
    app = open_page(demo_state, "indicators", lang=language)
    assert app.title[0].value == text("page.indicators", language)
    words = said(app)
    assert text("indicators.well", language, 12, total=30) in words
    assert text("indicators.short", language, 14) in words
    assert text("indicators.cannot_be_said", language, 4) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_a_picture_and_a_table_row(open_page, demo_state, language):
    app = open_page(demo_state, "indicators", lang=language)
    assert len(pictures(app)) == 30
    assert all(20 < len(picture.alt) <= 300 for picture in pictures(app))
    assert len(app.table[0].value) == 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_small_picture_of_the_demonstration_says_that_it_is_invented(open_page, demo_state, language):
    note = text("basis_note.illustrative", language).split()[-1]
    for picture in pictures(open_page(demo_state, "indicators", lang=language)):
        assert note in picture.spec or note in picture.spec.encode().decode("unicode_escape", "ignore")


def test_a_maintenance_a_lost_and_a_yes_no_indicator_say_what_they_are(open_page, demo_state):
    words = said(open_page(demo_state, "indicators", lang="en"))
    assert "Is to stay at 99\u00a0% or above; 99.4\u00a0% is reported for 2025." in words
    assert "Was to stay at 3 or below: so it did in 2024, but 5 is reported for 2025." in words
    assert "Had reached its target of 4 in 2023; 3 is reported for 2024." in words
    assert "Should have been “yes” by 2024; “no” is reported for 2024." in words
    assert "No value since the baseline of 2022 has been reported" in words
    assert "The latest value is 35\u00a0%, for 2023; that is too old" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_says_what_is_missing_and_what_would_fill_it(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "indicators", lang=language)
    words = said(app)
    assert text("indicators.none_named_found", language, 5) in words
    assert text("indicators.missing", language) in words
    assert text("indicators.would_fill", language) in words
    assert "etl template plan" in app.code[0].value
    assert not pictures(app)


@pytest.mark.parametrize("page", ["indicators", "indicator"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, page, language):
    app = open_page(empty_state, page, lang=language)
    assert app.title[0].value == text(f"page.{page}", language)
    assert text("empty.title", language) in said(app)


def test_an_official_plan_without_indicators_is_not_called_public_sources(open_page, tmp_path):
    released(tmp_path, plan())
    words = said(open_page(tmp_path, "indicators", lang="en"))
    assert text("indicators.none_named", "en", 1) in words
    assert "ublic sources" not in words


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"status": "stale"}, 1),
        ({"objective": "1.1"}, 2),
        ({"objective": "1"}, 7),
        ({"institution": "CCA"}, 3),
        ({"objective": "1", "institution": "CCA", "status": "off_track"}, 1),
    ],
)
def test_filters_stand_in_the_address_as_codes(open_page, demo_state, filters, count):
    app = open_page(demo_state, "indicators", lang="en", **filters)
    assert len(pictures(app)) == count
    assert text("indicators.shown", "en", count, total=30) in said(app)


def test_filters_that_nothing_passes_say_so(open_page, demo_state):
    app = open_page(demo_state, "indicators", lang="en", objective="5", status="stale")
    assert text("indicators.none_pass", "en") in said(app)
    assert not pictures(app)


def test_an_activity_status_is_no_indicator_status_and_leaves_the_address(open_page, demo_state):
    app = open_page(demo_state, "indicators", lang="en", status="overdue")
    assert "status" not in app.query_params
    assert len(pictures(app)) == 30


@pytest.mark.parametrize("page", ["indicators", "indicator"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_indicator_shows_every_value_with_its_cell(open_page, demo_state, page, language):
    app = open_page(demo_state, page, lang=language, indicator="I12")
    assert app.title[0].value.startswith("I12 ")
    table = app.table[0].value
    assert len(table) == 3
    assert [words.split("`")[1].split("!")[1] for words in table.iloc[:, -1]] == ["C6", "C6", "C7"]
    assert len(pictures(app)) == 1
    words = said(app)
    assert "2024" in words and "34\u00a0d" in words
    assert text("indicator.field.second_opinion", language) in words


def test_the_status_of_one_indicator_is_explained_with_the_threshold_of_the_release(open_page, demo_state):
    words = said(open_page(demo_state, "indicator", lang="en", indicator="I01"))
    assert "The pace is at least 60 % of the expected one, and under 95 %." in words


def test_two_methods_that_disagree_are_both_shown(open_page, demo_state):
    words = said(open_page(demo_state, "indicator", lang="en", indicator="I11"))
    assert "**Off track**" in words
    assert "acceleration needed; the two methods disagree" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_disagreement_says_what_each_method_looks_at_and_why_they_differ(open_page, demo_state, language):
    equal = said(open_page(demo_state, "indicator", lang=language, indicator="I11"))
    steps = said(open_page(demo_state, "indicator", lang=language, indicator="I10"))
    values = {"progress": percent_words(0.27, language), "expected": percent_words(0.75, language)} | _statuses(
        language, "off_track", "acceleration_needed"
    )
    assert text("indicator.disagreement.amounts", language, **values) in equal
    values = {"progress": percent_words(0.37, language), "expected": percent_words(0.33, language)} | _statuses(
        language, "on_track", "off_track"
    )
    assert text("indicator.disagreement.interim", language, **values) in steps


def _statuses(language, status, other):
    words = {"status": status, "other": other}
    return {name: text(f"indicator_status.{code}", language).lower() for name, code in words.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_forecast_stands_with_its_interval_and_its_points(open_page, demo_state, language):
    app = open_page(demo_state, "indicator", lang=language, indicator="I21")
    bounds = {"value": "85.33", "low": "79.26", "high": "91.4"}
    if language != "en":
        bounds = {name: number.replace(".", ",") for name, number in bounds.items()}
    bounds = {name: f"{number}\u00a0%" for name, number in bounds.items()}
    assert text("indicator.forecast.band", language, 3, year=2027, **bounds) in said(app)
    alt = text("chart.indicator_forecast_alt", language, year=2027, **bounds).replace("\u00a0", " ")
    assert alt in pictures(app)[0].alt.replace("\u00a0", " ")


def test_values_on_one_line_are_not_passed_off_as_certain(open_page, demo_state):
    words = said(open_page(demo_state, "indicator", lang="en", indicator="I01"))
    assert text("indicator.forecast.no_width", "en", 3, year=2026, value="80\u00a0%") in words


def test_with_fewer_than_three_reported_years_there_is_no_forecast_and_it_says_so(open_page, demo_state):
    words = said(open_page(demo_state, "indicator", lang="en", indicator="I10"))
    assert text("indicator.forecast.too_few", "en", 2, needed="3") in words


def test_an_indicator_known_under_a_former_code_keeps_its_history(open_page, demo_state):
    assert len(open_page(demo_state, "indicator", lang="en", indicator="I30").table[0].value) == 3


def test_a_reached_or_expired_indicator_shows_no_pace_it_would_need(open_page, demo_state):
    for code in ("I13", "I29"):
        words = said(open_page(demo_state, "indicator", lang="en", indicator=code))
        assert text("indicator.field.pace_needed", "en") not in words


@pytest.mark.parametrize("page", ["indicators", "indicator"])
def test_an_unknown_indicator_leaves_the_address(open_page, demo_state, page):
    app = open_page(demo_state, page, lang="en", indicator="X99")
    assert "indicator" not in app.query_params


def test_an_earlier_day_shows_the_values_known_then(open_page, demo_state):
    app = open_page(demo_state, "indicator", lang="en", indicator="I12", as_of="2025-06-30")
    assert len(app.table[0].value) == 2
