"""Indicators: every line of the method's table, and every edge a minister could ask about."""

from datetime import date

import pytest

from tests.indicator_rows import (
    AS_OF,
    add_indicator,
    add_report,
    add_values,
    no_ratios,
    progress,
    release_with_a_plan,
)
from tests.release_rows import add, rows_of
from tests.store import fresh_store
from tracker.vocabulary import INDICATOR_STATUSES


@pytest.fixture(scope="module")
def empty_release():
    return release_with_a_plan()


@pytest.fixture
def release(empty_release):
    with fresh_store(empty_release) as store:
        yield store.connection


@pytest.mark.parametrize(
    ("baseline", "target", "value", "share"),
    [
        (20, 80, 50, 0.5),  # halfway up
        (40, 0, 10, 0.75),  # meant to fall, to a target of zero
        (0, 10, 0, 0.0),  # a baseline of zero is ordinary
        (20, 80, 5, -0.25),  # worse than the baseline
        (5, 5, 5, None),  # "keep it as it is" has no path to measure
        (20, 80, None, None),  # nothing reported
        (None, 80, 50, None),  # nobody knows where it started
    ],
)
def test_progress_share_is_the_share_of_the_planned_change(release, baseline, target, value, share):
    assert release.execute("SELECT progress_share(?, ?, ?)", [baseline, target, value]).fetchone() == (share,)


@pytest.mark.parametrize(
    ("baseline", "value", "target", "direction", "share", "pace", "status", "opinion"),
    [
        (40, 60, 90, "up", 0.4, 0.8, "acceleration_needed", "on_track"),
        (20, 10, 0, "down", 0.5, 1.0, "on_track", None),
        (0, 12, 40, "up", 0.3, 0.6, "acceleration_needed", None),
        (80, 75, 40, "down", 0.125, 0.25, "off_track", "off_track"),
        (20, 5, 80, "up", -0.25, -0.5, "deteriorating", "deteriorating"),
        (20, 85, 80, "up", 1.083333333, 2.166666667, "achieved", "achieved"),
    ],
)
def test_the_methods_table_holds(release, baseline, value, target, direction, share, pace, status, opinion):
    add_indicator(release, (baseline, 2023), (target, 2027), direction)
    add_report(release)
    add_values(release, {2025: value})
    row = progress(release)
    assert (row["progress_share"], row["expected_share"], row["pace"]) == (share, 0.5, pace)
    assert (row["status"], row["second_opinion"]) == (status, opinion)
    assert row["methods_disagree"] is (opinion is not None and opinion != status)


@pytest.mark.parametrize(
    ("baseline", "value", "target", "direction", "status"),
    [
        (85, 90, 80, "up", "achieved"),
        (85, 80, 80, "up", "achieved"),
        (85, 79.9, 80, "up", "deteriorating"),
        (80, 80, 80, "up", "achieved"),
        (5, 7, 5, "down", "deteriorating"),
        (5, 5, 5, "down", "achieved"),
        (4, 4.9, 5, "down", "achieved"),
    ],
)
def test_a_baseline_that_meets_the_target_is_to_be_kept(release, baseline, value, target, direction, status):
    add_indicator(release, (baseline, 2023), (target, 2027), direction)
    add_report(release)
    add_values(release, {2025: value})
    row = progress(release)
    assert row["status"] == status
    assert no_ratios(row) and row["second_opinion"] is None and row["methods_disagree"] is False


@pytest.mark.parametrize(
    ("value", "status"),
    [
        # 0 → 1000 from 2023 to 2027: at the end of 2025 half is expected, so pace is value ÷ 500.
        (475, "on_track"),
        (474.9999, "acceleration_needed"),
        (475.0001, "on_track"),
        (300, "acceleration_needed"),
        (299.9999, "off_track"),
        (300.0001, "acceleration_needed"),
        (0, "off_track"),
        (-0.0001, "deteriorating"),
        (999.9999, "on_track"),
        (1000, "achieved"),
    ],
)
def test_a_threshold_decides_just_below_at_and_just_above(release, value, status):
    add_indicator(release, (0, 2023), (1000, 2027))
    add_report(release)
    add_values(release, {2025: value})
    assert progress(release)["status"] == status


def test_thresholds_are_compared_after_rounding(release):
    # A third is expected after the first of three years; the pace is 0.59999999997, which is published as 0.6.
    add_indicator(release, (0, 2023), (1, 2026))
    add_report(release)
    add_values(release, {2024: 0.19999999999})
    row = progress(release)
    assert (row["pace"], row["status"]) == (0.6, "acceleration_needed")


def test_a_decline_that_rounds_to_nothing_is_no_decline(release):
    add_indicator(release, (0, 2023), (1, 2027))
    add_report(release)
    add_values(release, {2025: -1e-12})
    row = progress(release)
    assert (row["status"], str(row["progress_share"])) == ("off_track", "0.0")


@pytest.mark.parametrize("missing", ["baseline_value", "baseline_year", "target_value", "target_year"])
def test_without_baseline_or_target_nothing_can_be_measured(release, missing):
    complete = {"baseline_value": 40, "baseline_year": 2023, "target_value": 90, "target_year": 2027}
    add(release, "indicator", **(complete | {missing: None}))
    add_report(release)
    add_values(release, {2025: 60})
    row = progress(release)
    assert row["status"] == "not_measurable" and no_ratios(row)
    assert row["second_opinion"] is None and row["reported_value"] == 60


def test_without_a_value_nothing_is_reported(release):
    add_indicator(release)
    row = progress(release)
    assert row["status"] == "not_reported" and no_ratios(row)
    assert row["reported_value"] is None and row["value_year"] is None
    assert row["was_lost"] is False and row["methods_disagree"] is False


def test_not_measurable_comes_before_not_reported(release):
    add_indicator(release, baseline=(None, None))
    assert progress(release)["status"] == "not_measurable"


@pytest.mark.parametrize(("value", "status"), [(40, "on_track"), (39, "deteriorating"), (90, "achieved")])
def test_in_the_baseline_year_nothing_is_expected_and_there_is_no_pace(release, value, status):
    add_indicator(release)
    add_report(release, reported_on="2024-01-31")
    add_values(release, {2023: value})
    row = progress(release, date(2024, 6, 30))
    assert (row["status"], row["expected_share"], row["pace"], row["pace_made"]) == (status, 0, None, None)
    assert row["second_opinion"] is None and row["pace_needed"] == (90 - value) / 4


def test_the_path_runs_through_interim_targets(release):
    add_indicator(release, (0, 2022), (100, 2030))
    add(release, "interim_target", year=2024, target_value=10)
    add(release, "interim_target", year=2028, target_value=90)
    add_report(release)
    for year, expected in [(2023, 0.05), (2024, 0.1), (2025, 0.3), (2026, 0.5)]:
        add_values(release, {year: 30})
        assert progress(release)["expected_share"] == expected, year


def test_the_path_after_the_last_interim_target_runs_to_the_target(release):
    add_indicator(release, (0, 2021), (100, 2027))
    add(release, "interim_target", year=2023, target_value=80)
    add_report(release)
    add_values(release, {2025: 80})
    row = progress(release)
    assert (row["expected_share"], row["pace"], row["status"]) == (0.9, 0.888888889, "acceleration_needed")


def test_an_interim_target_at_or_outside_the_ends_is_no_part_of_the_path(release):
    add_indicator(release, (0, 2023), (100, 2027))
    for year in (2022, 2023, 2027, 2028):
        add(release, "interim_target", year=year, target_value=77)
    add_report(release)
    add_values(release, {2025: 50})
    assert progress(release)["expected_share"] == 0.5


def test_an_interim_target_of_another_version_of_the_plan_is_no_part_of_the_path(release):
    add(release, "submission", submission_id="plan2", kind="plan", decision_level=1)
    add(release, "plan", submission_id="plan2", effective_from="2025-01-01")
    add_indicator(release, (0, 2023), (100, 2027))
    add_indicator(release, (0, 2023), (100, 2027), submission_id="plan2")
    add(release, "interim_target", year=2025, target_value=90)
    add_report(release)
    add_values(release, {2025: 50})
    assert progress(release)["expected_share"] == 0.5


def test_while_the_path_asks_for_nothing_the_indicator_is_on_track_without_pace(release):
    add_indicator(release, (10, 2023), (100, 2027))
    add(release, "interim_target", year=2025, target_value=10)
    add_report(release)
    add_values(release, {2025: 10})
    row = progress(release)
    assert (row["expected_share"], row["pace"], row["status"]) == (0, None, "on_track")


def test_where_the_path_first_goes_the_wrong_way_there_is_no_pace(release):
    add_indicator(release, (10, 2023), (100, 2027))
    add(release, "interim_target", year=2025, target_value=1)
    add_report(release)
    add_values(release, {2025: 19})
    row = progress(release)
    assert (row["expected_share"], row["pace"], row["status"]) == (-0.1, None, "on_track")


@pytest.mark.parametrize("year", [2025, 2026])
def test_from_the_target_year_on_everything_is_expected(release, year):
    add_indicator(release, (0, 2021), (100, 2025))
    add_report(release)
    add_values(release, {year: 95})
    row = progress(release)
    assert (row["expected_share"], row["pace"], row["status"]) == (1, 0.95, "on_track")


@pytest.mark.parametrize(("target_year", "value_year"), [(2025, 2025), (2025, 2026), (2024, 2025), (2024, 2026)])
def test_a_target_year_not_after_the_baseline_year_expects_everything_at_once(release, target_year, value_year):
    add_indicator(release, (10, 2025), (90, target_year))
    add_report(release)
    add_values(release, {value_year: 50})
    row = progress(release)
    assert (row["expected_share"], row["pace"], row["status"], row["second_opinion"]) == (1, 0.5, "off_track", None)


def test_pace_made_and_needed_are_per_year(release):
    add_indicator(release)
    add_report(release)
    add_values(release, {2025: 60})
    row = progress(release)
    assert (row["pace_made"], row["pace_needed"]) == (10, 15)


def test_in_the_target_year_no_pace_is_needed_any_more(release):
    add_indicator(release, (40, 2021), (90, 2025))
    add_report(release)
    add_values(release, {2025: 60})
    assert progress(release)["pace_needed"] is None


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(date(2025, 12, 30), "on_track"), (date(2025, 12, 31), "on_track"), (date(2026, 1, 1), "stale")],
)
def test_a_value_is_stale_when_its_year_ended_more_than_24_months_ago(release, as_of, status):
    add_indicator(release, (0, 2021), (100, 2025))
    add_report(release, reported_on="2024-01-31")
    add_values(release, {2023: 50})
    assert progress(release, as_of)["status"] == status


def test_a_stale_value_keeps_its_ratios_and_has_no_second_opinion(release):
    add_indicator(release, (10, 2021), (110, 2025))
    add_report(release, reported_on="2024-01-31")
    add_values(release, {2023: 60})
    row = progress(release)
    assert (row["status"], row["pace"], row["second_opinion"]) == ("stale", 1, None)


def test_a_stale_value_that_had_reached_the_target_is_stale(release):
    add_indicator(release, (10, 2021), (50, 2025))
    add_report(release, reported_on="2024-01-31")
    add_values(release, {2023: 60})
    assert progress(release)["status"] == "stale"


def test_a_stale_value_of_something_to_be_kept_is_stale_without_ratios(release):
    add_indicator(release, (60, 2021), (50, 2025))
    add_report(release, reported_on="2024-01-31")
    add_values(release, {2023: 60})
    row = progress(release)
    assert row["status"] == "stale" and no_ratios(row)


@pytest.mark.parametrize(
    ("as_of", "value", "target_year", "status"),
    [
        (date(2026, 6, 30), 1, 2027, "achieved"),
        (date(2026, 6, 30), 0, 2027, "on_track"),
        (date(2026, 12, 31), 0, 2026, "on_track"),
        (date(2027, 1, 1), 0, 2026, "off_track"),
        (date(2027, 12, 31), 0, 2026, "off_track"),
        (date(2028, 1, 1), 0, 2026, "stale"),
        (date(2028, 1, 1), 1, 2026, "achieved"),
    ],
)
def test_a_yes_no_indicator_is_judged_by_its_word_and_its_target_year(release, as_of, value, target_year, status):
    add_indicator(release, (0, 2023), (1, target_year), kind="yes_no")
    add_report(release)
    add_values(release, {2025: value})
    row = progress(release, as_of)
    assert row["status"] == status
    assert no_ratios(row) and row["second_opinion"] is None


@pytest.mark.parametrize(
    ("baseline", "target", "direction", "value", "status"),
    [
        (1, 1, "up", 1, "achieved"),
        (1, 1, "up", 0, "deteriorating"),
        (1, 0, "down", 0, "achieved"),
        (1, 0, "down", 1, "on_track"),
    ],
)
def test_a_yes_no_indicator_can_be_kept_or_ended(release, baseline, target, direction, value, status):
    add_indicator(release, (baseline, 2023), (target, 2027), direction, kind="yes_no")
    add_report(release)
    add_values(release, {2025: value})
    assert progress(release)["status"] == status


def test_an_ordinal_indicator_is_measured_in_steps(release):
    add_indicator(release, (1, 2023), (5, 2027), kind="ordinal")
    add_report(release)
    add_values(release, {2025: 3})
    row = progress(release)
    assert (row["progress_share"], row["pace"], row["status"]) == (0.5, 1, "on_track")


@pytest.mark.parametrize(
    ("baseline", "target", "value", "direction", "opinion"),
    [
        (0, 40, 12, "up", None),  # a baseline of zero has no growth rate
        (20, 0, 10, "down", None),  # nor has a target of zero
        (-10, 10, 0, "up", None),  # nor have opposite signs
        (10, 40, -5, "up", None),
        (10, 40, 0, "up", "deteriorating"),
        (-40, -10, -20, "up", "on_track"),
        (-40, -10, -50, "up", "deteriorating"),
        (10, 40, 10, "up", "off_track"),
        (10, 40, 40, "up", "achieved"),
        (10, 40, 20, "up", "on_track"),
    ],
)
def test_the_second_method_says_nothing_where_growth_means_nothing(
    release, baseline, target, value, direction, opinion
):
    add_indicator(release, (baseline, 2023), (target, 2027), direction)
    add_report(release)
    add_values(release, {2025: value})
    assert progress(release)["second_opinion"] == opinion


@pytest.mark.parametrize(
    ("growth", "opinion"),
    [(0.95, "on_track"), (0.9499, "acceleration_needed"), (0.6, "acceleration_needed"), (0.5999, "off_track")],
)
def test_the_second_method_has_the_same_thresholds(release, growth, opinion):
    # From 100 to 200 in one year: growth of 100 % is needed; after that year the growth made is the ratio.
    add_indicator(release, (100, 2024), (200, 2025))
    add_report(release)
    add_values(release, {2025: 100 + 100 * growth})
    assert progress(release)["second_opinion"] == opinion


def test_every_status_of_the_vocabulary_can_be_reached(release):
    cases = {
        "a": ((None, None), (90, 2027), 60, 2025),
        "b": ((40, 2023), (90, 2027), None, None),
        "c": ((40, 2021), (90, 2027), 60, 2022),
        "d": ((40, 2023), (90, 2027), 95, 2025),
        "e": ((40, 2023), (90, 2027), 30, 2025),
        "f": ((40, 2023), (90, 2027), 65, 2025),
        "g": ((40, 2023), (90, 2027), 60, 2025),
        "h": ((40, 2023), (90, 2027), 45, 2025),
    }
    add_report(release)
    for code, (baseline, target, value, year) in cases.items():
        add_indicator(release, baseline, target, indicator_code=code)
        if value is not None:
            add_values(release, {year: value}, indicator_code=code)
    reached = {row["status"] for row in rows_of(release, "FROM indicator_progress(?)", [AS_OF])}
    assert reached == set(INDICATOR_STATUSES)
