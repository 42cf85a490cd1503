"""One activity on its page: its course through plan versions and reports, and its money by year."""

import re
from datetime import date

import pytest

from tests.released import released
from tests.submitted import plan
from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from tracker.words import date_words, money_words


def year_table(app, language):
    """The table of the money: year → its other cells."""
    head = text("money.column.year", language)
    (table,) = [each.value for each in app.table if head in each.value]
    return {row[0]: list(row[1:]) for row in table.itertuples(index=False)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_version_of_the_plan_says_when_it_was_due_in_which_cell(open_page, demo_state, language):
    app = open_page(demo_state, "activity", lang=language, activity="4.1.7")
    words = said(app)
    for begun, due, cell in (
        (date(2023, 1, 1), date(2024, 12, 31), "Aktivnosti!"),
        (date(2025, 1, 1), date(2025, 12, 31), "Aktivitetet!"),
    ):
        due_words = text("course.due", language, day=date_words(due, language))
        version = text("course.plan", language, day=date_words(begun, language), due=due_words)
        assert version in words
        assert cell in words[words.index(version) :].split("\n\n")[0]
    assert text("course.code_then", language, code="4.2.6") in words
    assert text("course.code_then", language, code="4.1.7") not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_of_time_has_the_original_and_the_moved_due_date(open_page, demo_state, language):
    (picture,) = pictures(open_page(demo_state, "activity", lang=language, activity="2.2.2"))
    for key, day in (("original_due", (2024, 12, 31)), ("moved_due", (2026, 12, 31))):
        assert text(f"chart.{key}", language, day=date_words(date(*day), language)) in picture.alt


def test_plans_and_reports_stand_in_one_list_newest_first(open_page, demo_state):
    words = said(open_page(demo_state, "activity", lang="en", activity="2.2.2"))
    found = re.findall(r"^\*\*(20\d\d|Plan in force from [^:]+):", words, re.MULTILINE)
    assert found == ["2025", "2024", "Plan in force from 1 January 2025", "2023", "Plan in force from 1 January 2023"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_stands_by_year_with_its_cells(open_page, demo_state, language):
    found = year_table(open_page(demo_state, "activity", lang=language, activity="2.2.2"), language)
    amounts = {"2023": (60000, 71200, 71200), "2024": (120000, 0, 71200), "2025": (120000, 156800, 228000)}
    expected = {year: [money_words(amount, language) for amount in row] for year, row in amounts.items()}
    assert {year: [re.sub(r"\\(.)", r"\1", cell) for cell in row[:3]] for year, row in found.items()} == expected
    assert all(row[3].count("](<source?") == 2 for row in found.values())


def test_money_in_no_single_year_says_so(open_page, demo_state):
    found = year_table(open_page(demo_state, "activity", lang="en", activity="1.1.1"), "en")
    assert list(found) == ["2023", "in no single year"]
    assert found["2023"][0] == "no amount stated"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_nobody_costed_is_not_said_to_cost_nothing(open_page, kosovo_state, language):
    words = said(open_page(kosovo_state, "activity", lang=language, activity="T1.1"))
    assert text("money.not_costed_found", language) in words
    assert money_words(0, language) not in words


def test_a_plan_that_says_nothing_of_the_cost_and_one_that_says_zero_are_told_apart(open_page, tmp_path):
    said_of = {}
    for name, budget in (("unknown", None), ("free", "0")):
        released(tmp_path / name, plan(budget_eur=budget))
        said_of[name] = said(open_page(tmp_path / name, "activity", lang="en", activity="1.1.1"))
    assert text("money.not_costed", "en") in said_of["unknown"]
    assert text("money.not_costed", "en") not in said_of["free"]
    assert text("money.free", "en") in said_of["free"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_strategic_objective_says_what_it_was_to_cost_and_how_much_is_not_costed(open_page, demo_state, language):
    app = open_page(demo_state, "objectives", lang=language)
    words = said(app)
    budget, spent = money_words(520000, language), money_words(385500, language)
    amounts = text("money.of_objective", language, budget=budget, spent=spent)
    assert f"{amounts}; {text('money.uncosted', language, 2, total=15)}" in words
    assert text("money.by_year", language) in [expander.label for expander in app.expander]


def test_the_money_by_year_is_that_of_the_chosen_objective(open_page, demo_state):
    head = text("money.column.objective", "en")
    tables = [each.value for each in open_page(demo_state, "objectives", lang="en", objective="2.2").table]
    (table,) = [each for each in tables if head in each]
    assert len(table) == 5
    assert all(cell.startswith("2 ") for cell in table[head])


@pytest.mark.parametrize("language", LANGUAGES)
def test_commitments_nobody_costed_have_no_money_by_year(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "objectives", lang=language)
    assert text("money.of_objective_uncosted", language) in said(app)
    assert text("money.by_year", language) not in [expander.label for expander in app.expander]
