"""The lower part of the overview: what is late and whose, who has reported, capacity with each yardstick apart."""

import re

import pytest

from tests.released import released
from tests.submitted import plan, progress
from tests.visiting import said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES


def late_rows(app):
    """The lines under the overdue activities."""
    return [
        re.sub(r"\\(.)", r"\1", element.value)
        for element in app.markdown
        if "**Overdue**" in element.value and "past" in element.value
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_late_is_counted_and_at_most_five_are_shown(open_page, demo_state, language):
    words = said(open_page(demo_state, lang=language))
    assert text("overview.late.count", language, 8) in words
    assert text("overview.late.first", language, 5) in words
    assert words.count(f"**{text('status.overdue', language)}** · ") == 5


def test_the_longest_overdue_stands_first_with_who_answers_for_it(open_page, demo_state):
    rows = late_rows(open_page(demo_state, lang="en"))
    days = [int(re.search(r"(\d+) days past", row)[1]) for row in rows]
    assert days == sorted(days, reverse=True) == [455, 455, 365, 274, 274]
    assert "Cyber Council of Ardenia" in rows[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_reports_on_is_counted_apart_and_not_called_late(open_page, demo_state, language):
    words = said(open_page(demo_state, lang=language))
    assert text("overview.late.silent", language, 5) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_official_plan_nothing_is_called_late(open_page, kosovo_state, language):
    words = said(open_page(kosovo_state, lang=language))
    assert text("overview.late.not_official", language) in words
    assert f"**{text('status.overdue', language)}**" not in words


def test_a_retold_plan_past_its_due_date_by_a_report_is_not_listed_as_late(open_page, tmp_path):
    released(tmp_path, plan(basis="public_source"), progress("2025", basis="public_source"))
    words = said(open_page(tmp_path, lang="en", as_of="2026-06-30"))
    assert text("overview.late.not_official", "en") in words
    assert "**Overdue** · " not in words


def test_an_official_plan_with_nothing_overdue_says_so(open_page, tmp_path):
    released(tmp_path, plan(), progress("2024", "completed", completed_on="2024-05-01", completed_on_precision="day"))
    words = said(open_page(tmp_path, lang="en", as_of="2025-06-30"))
    assert text("overview.late.none", "en") in words


def test_before_the_first_deadline_the_overview_says_that_no_report_is_due(open_page, tmp_path):
    released(tmp_path, plan())
    words = said(open_page(tmp_path, lang="en", as_of="2023-06-30"))
    assert "None" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_published_total_and_our_own_range_stand_in_lines_of_their_own(open_page, kosovo_state, language):
    app = open_page(kosovo_state, lang=language)
    (lines,) = [element.value.replace("\\", "") for element in app.markdown if "NCSI" in element.value]
    published, own = lines.splitlines()
    score = {"en": "59.74", "sq": "59,74", "sr": "59,74"}[language]
    assert score in published and "46" in published and "77" in published and "2023" in published
    assert score not in own
    assert re.search(r"17[.,]5\b.*79[.,]17\b.*\b49\b", own)
    assert text("basis.estimate", language)[1:] in own
    assert text("overview.capacity.apart", language) in said(app)


def test_without_any_assessment_the_overview_has_no_capacity_line(open_page, tmp_path):
    released(tmp_path, plan())
    assert text("page.capacity", "en") not in [element.value for element in open_page(tmp_path, lang="en").header]
