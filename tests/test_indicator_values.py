"""Which reported value of an indicator counts, from which day, under which code, and in which cell it stands."""

from datetime import date

import pytest

from tests.indicator_rows import (
    add_indicator,
    add_report,
    add_values,
    progress,
    release_with_a_plan,
)
from tests.release_rows import add, add_columns, rows_of
from tests.store import fresh_store


@pytest.fixture(scope="module")
def empty_release():
    return release_with_a_plan()


@pytest.fixture
def release(empty_release):
    with fresh_store(empty_release) as store:
        yield store.connection


def test_a_value_before_the_baseline_year_is_not_used(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2022: 95})
    row = progress(release)
    assert (row["status"], row["reported_value"], row["was_lost"]) == ("not_reported", None, False)


def test_a_value_before_the_baseline_year_cannot_have_been_lost(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2022: 95, 2025: 60})
    assert progress(release)["was_lost"] is False


def test_a_value_of_a_future_year_is_not_used(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 60, 2026: 70, 2027: 80})
    assert progress(release, date(2026, 2, 1))["value_year"] == 2026
    add_report(release, "early", reported_on="2025-06-30")
    add_values(release, {2026: 99}, "early")
    assert rows_of(release, "FROM indicator_progress(DATE '2025-12-31')")[0]["status"] == "not_reported"


@pytest.mark.parametrize(
    ("values", "was_lost", "status"),
    [
        ({2024: 95, 2025: 60}, True, "acceleration_needed"),
        ({2024: 90, 2025: 89}, True, "on_track"),
        ({2024: 95, 2025: 92}, False, "achieved"),
        ({2024: 50, 2025: 60}, False, "acceleration_needed"),
        ({2023: 95, 2024: 50, 2025: 60}, True, "acceleration_needed"),
        ({2023: 95, 2024: 20}, True, "deteriorating"),
    ],
)
def test_a_target_once_reached_and_not_any_more_was_lost(release, values, was_lost, status):
    add_indicator(release)
    add_report(release)
    add_values(release, values)
    row = progress(release)
    assert (row["was_lost"], row["status"]) == (was_lost, status)


def test_a_loss_is_told_also_when_the_value_is_stale(release):
    add_indicator(release)
    add_report(release, reported_on="2025-01-31")
    add_values(release, {2023: 95, 2024: 60})
    row = progress(release, date(2027, 1, 1))
    assert (row["status"], row["was_lost"]) == ("stale", True)


def test_a_loss_is_told_also_when_the_baseline_is_unknown(release):
    add_indicator(release, baseline=(None, None))
    add_report(release)
    add_values(release, {2024: 95, 2025: 60})
    row = progress(release)
    assert (row["status"], row["was_lost"]) == ("not_measurable", True)


def test_a_value_that_was_replaced_within_its_year_was_not_lost(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 95}, period_code="2025-H1")
    add_report(release, "later")
    add_values(release, {2025: 60}, "later", period_code="2025")
    assert progress(release)["was_lost"] is False


def test_of_two_values_for_a_year_the_later_period_counts(release):
    add_indicator(release)
    add_report(release, level=0)
    add_values(release, {2025: 60}, period_code="2025")
    add_report(release, "half", level=5)
    add_values(release, {2025: 50}, "half", period_code="2025-H1")
    assert progress(release)["reported_value"] == 60


@pytest.mark.parametrize("submission_id", ["a", "z"])
def test_of_two_values_for_a_period_the_later_decision_counts(release, submission_id):
    add_indicator(release)
    add_report(release, reported_on="2026-03-01")
    add_values(release, {2025: 60})
    add_report(release, submission_id, level=1)
    add_values(release, {2025: 61}, submission_id)
    assert progress(release)["reported_value"] == 61


def test_what_is_still_tied_is_settled_by_the_responsible_institution(release):
    add_indicator(release, responsible_institution="M2")
    add_report(release)
    add_values(release, {2025: 60}, institution_code="M1")
    add_values(release, {2025: 61}, institution_code="M2")
    assert progress(release)["reported_value"] == 61


def test_an_official_value_stands_before_a_retold_one(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 60}, basis="public_source", institution_code="A")
    add_values(release, {2025: 61}, institution_code="B")
    assert progress(release)["reported_value"] == 61


def test_the_latest_year_counts_even_if_an_earlier_one_was_reported_later(release):
    add_indicator(release)
    add_report(release, reported_on="2026-01-31")
    add_values(release, {2025: 60})
    add_report(release, "late", reported_on="2026-05-31", level=3)
    add_values(release, {2024: 55}, "late")
    assert progress(release)["value_year"] == 2025


@pytest.mark.parametrize(
    ("as_of", "status"), [(date(2026, 1, 30), "not_reported"), (date(2026, 1, 31), "acceleration_needed")]
)
def test_a_value_counts_from_the_day_it_was_reported(release, as_of, status):
    add_indicator(release)
    add_report(release, reported_on="2026-01-31")
    add_values(release, {2025: 60})
    assert progress(release, as_of)["status"] == status


@pytest.mark.parametrize(
    ("as_of", "status"), [(date(2025, 12, 30), "not_reported"), (date(2025, 12, 31), "acceleration_needed")]
)
def test_a_value_whose_day_is_unknown_counts_from_the_end_of_its_period(release, as_of, status):
    add_indicator(release)
    add_report(release, reported_on=None)
    add_values(release, {2025: 60})
    assert progress(release, as_of)["status"] == status


def test_only_the_plan_in_force_is_shown(release):
    add(release, "submission", submission_id="plan2", kind="plan", decision_level=1)
    add(release, "plan", submission_id="plan2", effective_from="2025-01-01")
    add_indicator(release, target=(90, 2027))
    add_indicator(release, target=(50, 2027), submission_id="plan2")
    add_report(release)
    assert progress(release, date(2024, 12, 31))["target_value"] == 90
    assert progress(release, date(2025, 1, 1))["target_value"] == 50


def test_before_the_first_plan_there_are_no_indicators(release):
    add_indicator(release)
    assert rows_of(release, "FROM indicator_progress(DATE '2022-12-31')") == []


def test_a_renumbered_indicator_keeps_its_values(release):
    for number, code, former in [(2, "J", ["I"]), (3, "K", ["J"])]:
        add(release, "submission", submission_id=f"plan{number}", kind="plan", decision_level=number)
        add(release, "plan", submission_id=f"plan{number}", effective_from=f"202{2 + number}-01-01")
        add_indicator(release, submission_id=f"plan{number}", indicator_code=code, former_codes=former)
    add_indicator(release)
    add_report(release)
    add_values(release, {2023: 95}, indicator_code="I")
    add_values(release, {2024: 60}, indicator_code="J")
    row = progress(release)
    assert (row["indicator_code"], row["reported_value"], row["was_lost"]) == ("K", 60, True)


def test_a_value_leads_to_its_cell(release):
    add_columns(release, "progress", "indicator_report", indicator_code="A", reported_value="C")
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 60}, basis="public_source", row_number=14)
    row = progress(release)
    assert (row["submission_id"], row["sheet"], row["cell"]) == ("progress", "indicator_report", "C14")
    assert row["basis"] == "public_source"


@pytest.mark.parametrize(
    ("missing", "cell"),
    [(None, "L7"), ("baseline_value", "I7"), ("baseline_year", "J7"), ("target_value", "L7"), ("target_year", "M7")],
)
def test_without_a_value_the_plans_cell_is_shown_and_what_is_missing_first(release, missing, cell):
    add_columns(
        release, "plan", "indicator",
        indicator_code="A", baseline_value="I", baseline_year="J", target_value="L", target_year="M",
    )  # fmt: skip
    complete = {"baseline_value": 40, "baseline_year": 2023, "target_value": 90, "target_year": 2027}
    if missing:
        complete[missing] = None
    add(release, "indicator", row_number=7, **complete)
    row = progress(release)
    assert (row["submission_id"], row["sheet"], row["cell"], row["basis"]) == ("plan", "indicator", cell, "official")


def test_where_the_sheet_lacks_the_column_the_codes_cell_is_shown(release):
    add_columns(release, "plan", "indicator", indicator_code="A")
    add(release, "indicator", row_number=7)
    assert progress(release)["cell"] == "A7"


def test_the_view_is_the_rule_at_publication_day(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 60})
    assert rows_of(release, "FROM indicator_progress") == [progress(release, date(2026, 2, 10))]
