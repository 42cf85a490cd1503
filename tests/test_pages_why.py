"""“Why this?” on the pages: rule, numbers, cells and what would change it, folded, in three languages."""

import re

import pytest

from tests.visiting import said
from tracker.evaluation_day import default_day
from tracker.queries import reasons
from tracker.release import current_release, open_release
from tracker.texts import text
from tracker.vocabulary import ACTIVITY_STATUSES, CRITERION_STATES, INDICATOR_STATUSES, LANGUAGES


def folded(app, label):
    """What stands in the expanders of this label, without the marks of Markdown."""
    found = [expander for expander in app.expander if expander.label == label]
    assert found, label
    return [re.sub(r"\\(.)", r"\1", "\n".join(each.value for each in expander.markdown)) for expander in found]


def asked(state, sql):
    connection = open_release(current_release(state)).cursor()
    day = default_day(connection, False)
    return connection.execute(sql, {"as_of": day}).fetchall() if "$as_of" in sql else connection.execute(sql).fetchall()


def heads(language):
    return [text(f"why.{name}", language) for name in ("rule", "numbers", "cells", "change")]


ONE_OF_EACH = {
    "activity": "SELECT status, any_value(activity_code) FROM activity_status($as_of) GROUP BY status",
    "indicator": "SELECT status, any_value(indicator_code) FROM indicator_progress($as_of) GROUP BY status",
    "criterion": "SELECT state, any_value(criterion_code) FROM criterion_result($as_of) GROUP BY state",
}
ALL = {"activity": ACTIVITY_STATUSES[:-1], "indicator": INDICATOR_STATUSES, "criterion": CRITERION_STATES}
WORDS = {"activity": "status", "indicator": "indicator_status", "criterion": "criterion_state"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ONE_OF_EACH)
def test_every_status_of_the_demonstration_says_why(open_page, demo_state, page, language):
    found = dict(asked(demo_state, ONE_OF_EACH[page]))
    assert set(found) == set(ALL[page])
    for status, code in found.items():
        (words,) = folded(open_page(demo_state, page, lang=language, **{page: code}), text("why_this_status", language))
        assert all(f"**{head}:**" in words for head in heads(language)), (status, words)
        assert "None" not in words
        change = words.split(f"**{heads(language)[-1]}:**")[1]
        promised = {text(f"{WORDS[page]}.{other}", language) for other in ALL[page] if other != status}
        assert any(f"**{other}**" in change for other in promised) or status in ("not_measurable",), (status, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_of_an_institution_says_why_year_by_year(open_page, demo_state, language):
    (words,) = folded(
        open_page(demo_state, "institution", lang=language, institution="ACA"), text("why_this_status", language)
    )
    assert all(f"{year}: " in words for year in (2023, 2024, 2025, 2026))
    assert text("why.cell.deadline", language) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_says_why_of_its_sentence_its_rate_and_its_months(open_page, demo_state, language):
    app = open_page(demo_state, lang=language)
    assert "16 ÷ 28" in folded(app, text("why.ask.verdict", language))[0]
    (rate,) = folded(app, text("why.ask.rate", language, year=2025))
    assert "÷ 28" in rate and "16 + 5" in rate and "source?" in rate
    (months,) = folded(app, text("why.ask.schedule", language))
    assert "35 + (26 − 25) ÷ (37 − 25)" in months


def test_the_months_and_the_rate_stand_with_their_bounds(open_page, demo_state):
    app = open_page(demo_state, lang="en")
    assert "between 3.5 and 3.9 months behind" in said(app)
    (cells,) = [table.value for table in app.table if text("schedule.time", "en") in str(table.value)]
    shown = str(cells.to_dict())
    assert "39 of 60" in shown and "16 of 28" in shown and "75 %" in shown
    assert "completed: 16 · not completed: 7 · unreported: 5" in shown.replace("\\", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_official_plan_no_rate_is_shown_and_it_is_said_why(open_page, kosovo_state, language):
    app = open_page(kosovo_state, lang=language)
    assert text("schedule.not_official", language) in said(app)
    labels = [expander.label for expander in app.expander]
    assert text("why.ask.schedule", language) not in labels
    assert text("why.if.plan_official", language) in folded(app, text("why.ask.verdict", language))[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_completion_and_capacity_say_how_they_are_worked_out(open_page, demo_state, language):
    (words,) = folded(open_page(demo_state, "objectives", lang=language), text("why.ask.objective", language))
    assert "(3 " in words and "÷ 15 = 27 %" in words.replace("\u00a0", " ")
    (words,) = folded(open_page(demo_state, "capacity", lang=language), text("why.ask.capacity", language))
    assert "69 ÷ 120" in words and "(69 + 11) ÷ 120" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_official_plan_no_activity_is_said_to_owe_a_report(open_page, kosovo_state, language):
    found = dict(asked(kosovo_state, ONE_OF_EACH["activity"]))
    app = open_page(kosovo_state, "activity", lang=language, activity=found["no_public_information"])
    (words,) = folded(app, text("why_this_status", language))
    said_so = text("why.activity.not_official", language, latest=text("why.no_report", language), due="")
    assert said_so.split(".")[0] in words
    assert text("why.cell.deadline", language) not in words


def test_a_page_asks_for_nothing_a_reason_does_not_have(demo_state):
    connection = open_release(current_release(demo_state)).cursor()
    day = default_day(connection, False)
    assert reasons.verdict_reason(connection, day)["new_sentence_code"] == "most_completed"
    assert reasons.activity_reason(connection, day, "none such") is None
