"""The page Institutions: who has reported, what each answers for, and nobody held to a plan that is not official."""

import re

import pytest

from tests.released import released
from tests.submitted import plan, progress
from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES, REPORTING_STATUSES


def table_words(app, number=0):
    """A table's cells in plain words, row by row."""
    table = app.table[number].value
    return [[re.sub(r"\\(.)", r"\1", str(cell)) for cell in row] for row in table.itertuples(index=False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_says_how_many_have_reported_for_the_latest_year(open_page, demo_state, language):
    app = open_page(demo_state, "institutions", lang=language)
    assert app.title[0].value == text("page.institutions", language)
    finding = text("finding.who_reported", language, 7, received=7, total=9, period="2025")
    assert f"{finding}." in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_says_every_cell_in_words_too(open_page, demo_state, language):
    app = open_page(demo_state, "institutions", lang=language)
    assert len(pictures(app)) == 1
    rows = table_words(app)
    assert len(rows) == 9
    words = {text(f"reporting.{status}", language) for status in REPORTING_STATUSES}
    assert {cell for row in rows for cell in row[1:]} <= words
    assert text("reporting.missing", language) in rows[1]


def test_a_card_says_what_an_institution_answers_for_and_its_years(open_page, demo_state):
    app = open_page(demo_state, "institutions", lang="en")
    words = said(app)
    assert "Answers for 19 activities (completed: 9, overdue: 3, no report: 0) · supports 3 more" in words
    years = [element.value for element in app.markdown if re.match("20..\u00a0", element.value)]
    assert [year[:4] for year in years] == ["2023", "2024", "2025", "2026"] * 9
    assert all(year.count("**") == 2 and year.count(":material/") == 1 for year in years)


def test_a_cancelled_activity_is_nothing_an_institution_answers_for(open_page, demo_state):
    words = said(open_page(demo_state, "institution", lang="en", institution="MDA"))
    assert "Answers for 19 activities" in words
    assert words.count("**Cancelled**") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deadline_from_a_source_names_it(open_page, demo_state, language):
    words = said(open_page(demo_state, "institutions", lang=language))
    assert text("institutions.deadline_sourced", language, 60) in words
    assert "](<https://example.org/ardenia/rules-of-reporting>)" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_deadline_calls_no_report_missing_or_late(open_page, tmp_path, language):
    released(tmp_path, plan(), progress("2024", reported_on="2025-06-30"))
    for page in ("institutions", "institution"):
        app = open_page(tmp_path, page, lang=language, as_of="2026-06-30", institution="AAA")
        assert text("institutions.deadline_assumed", language, 31) in said(app)
        cells = {cell for row in table_words(app) for cell in row}
        states = {re.sub(r".*\*\*(.*)\*\*", r"\1", cell) for cell in cells}
        assert text("reporting.received", language) in states
        assert text("reporting.not_received", language) in states
        assert not states & {text(f"reporting.{status}", language) for status in ("missing", "late", "on_time")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_names_its_institutions_and_holds_nobody_to_anything(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "institutions", lang=language)
    words = said(app)
    assert text("no_report_is_public", language) in words
    assert text("no_report_is_not_not_done", language) in words
    assert text("institutions.named", language, 17) in words
    assert text("institutions.none_named", language, 0) in words
    assert text("institutions.missing", language) in words
    assert not pictures(app)
    accusing = {text(f"reporting.{status}", language) for status in ("missing", "late", "not_received")}
    assert not [word for word in accusing if word in words]


def test_kosovo_gives_every_institution_a_source(open_page, kosovo_state):
    captions = [element.value for element in open_page(kosovo_state, "institutions", lang="en").caption]
    assert sum("source: [" in caption for caption in captions) == 17


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_institution_of_kosovo_shows_what_sources_say_of_it(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "institution", lang=language, institution="MPB")
    words = said(app)
    assert text("institution.answers_for_nothing_found", language) in words
    assert text("no_report_is_not_not_done", language) in words
    assert text("institution.section.events", language) in words
    assert "`Institutions!D2`" in words and "](<https://ncsi.ega.ee" in words
    assert not app.table


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_retold_by_others_shows_every_year_as_not_public(open_page, tmp_path, language):
    released(tmp_path, plan(basis="public_source"))
    app = open_page(tmp_path, "institutions", lang=language, as_of="2026-06-30")
    rows = table_words(app)
    assert {cell for row in rows for cell in row[1:]} == {text("reporting.not_public", language)}
    words = said(app)
    assert text("institutions.some_named", language, 1) in words
    assert text("institutions.answers_for_found", language, 1) in words
    one = open_page(tmp_path, "institution", lang=language, as_of="2026-06-30", institution="AAA")
    assert text("institution.sentence_found", language, 1, completed=0, no_public_information=1) in said(one)
    assert text("institutions.deadline_assumed", language, 31) not in said(one)


def test_before_the_first_deadline_no_report_is_due(open_page, tmp_path):
    released(tmp_path, plan())
    words = said(open_page(tmp_path, "institutions", lang="en", as_of="2023-06-30"))
    assert "No yearly report is due yet." in words
    assert "None" not in words


@pytest.mark.parametrize("page", ["institutions", "institution"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_institution_shows_its_record_its_reports_and_what_it_answers_for(open_page, demo_state, page, language):
    app = open_page(demo_state, page, lang=language, institution="MDA")
    record, reports = table_words(app), table_words(app, 1)
    assert [row[0] for row in record] == ["2026", "2025", "2024", "2023"]
    assert text("reporting.late", language) in record[3][1]
    assert "Raporti!C2" in record[3][-1]
    assert len(reports) == 5
    words = said(app)
    assert text("institution.sentence", language, 19, completed=9, overdue=3, no_report=0) in words
    assert words.count(f"**{text('status.overdue', language)}**") == 3


def test_a_replaced_report_still_counts_on_the_day_it_was_handed_in(open_page, demo_state):
    app = open_page(demo_state, "institution", lang="en", institution="MDA")
    (row,) = [row for row in table_words(app) if row[0] == "2024"]
    assert "Reported on time" in row[1] and row[3] == "24 February 2025"


def test_a_report_handed_in_on_request_is_listed_and_does_not_make_the_year_reported(open_page, demo_state):
    app = open_page(demo_state, "institution", lang="en", institution="MEL")
    assert "Report missing" in next(row for row in table_words(app) if row[0] == "2024")[1]
    assert "information request" in next(row for row in table_words(app, 1) if row[0] == "2024")


@pytest.mark.parametrize("page", ["institutions", "institution"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, page, language):
    app = open_page(empty_state, page, lang=language)
    assert app.title[0].value == text(f"page.{page}", language)
    assert text("empty.title", language) in said(app)


@pytest.mark.parametrize("page", ["institutions", "institution"])
def test_an_unknown_institution_leaves_the_address(open_page, demo_state, page):
    assert "institution" not in open_page(demo_state, page, lang="en", institution="NOBODY").query_params


def test_the_institution_of_an_earlier_plan_is_found_without_an_activity(open_page, tmp_path):
    released(tmp_path, plan(), plan("2025-01-01", responsible_institutions=[]))
    app = open_page(tmp_path, "institution", lang="en", as_of="2026-06-30", institution="AAA")
    assert text("institution.answers_for_nothing", "en") in said(app)
    assert [row[0] for row in table_words(app)] == ["2026", "2025", "2024", "2023"]
