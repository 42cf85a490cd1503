"""Why an indicator, an institution or a criterion stands as it does, and why a figure is what it is.

What the relation says would change it is done, and it changes as promised.
"""

import pytest

from tests.store import completed, fresh_store, said, shared_release
from tracker.vocabulary import CRITERION_STATES, INDICATOR_STATUSES, REPORTING_STATUSES

YES = {"kind": "yes_no", "target_value": 1}
DOWN = {"direction": "down", "baseline_value": 40, "target_value": 10}

# Name of the case → the indicator's columns, its values by year, and the status it stands for on 30 June 2026.
INDICATORS = {
    "reached": ({}, {2025: 100}, "achieved"),
    "reached downwards": (DOWN, {2025: 9}, "achieved"),
    "kept": ({"baseline_value": 100}, {2025: 120}, "achieved"),
    "yes": (YES, {2025: 1}, "achieved"),
    "on track": ({}, {2025: 50}, "on_track"),
    "on track downwards": (DOWN, {2025: 20}, "on_track"),
    "on track by a third": ({"target_year": 2026}, {2024: 33}, "on_track"),
    "nothing expected": ({"baseline_year": 2025}, {2025: 5}, "on_track"),
    "not yet yes": (YES, {2025: 0}, "on_track"),
    "not yet yes, target this year": (YES | {"target_year": 2026}, {2025: 0}, "on_track"),
    "acceleration": ({}, {2025: 40}, "acceleration_needed"),
    "acceleration of a share": ({"target_value": 0.8}, {2025: 0.3}, "acceleration_needed"),
    "off track": ({}, {2025: 10}, "off_track"),
    "off track by a third": ({"target_year": 2026}, {2024: 1}, "off_track"),
    "off track downwards": (DOWN, {2025: 39}, "off_track"),
    "not yes in time": (YES | {"target_year": 2025}, {2025: 0}, "off_track"),
    "worse": ({}, {2025: -3}, "deteriorating"),
    "not kept": ({"baseline_value": 100}, {2025: 80}, "deteriorating"),
    "stale": ({}, {2023: 10}, "stale"),
    "stale and short": ({"baseline_year": 2021}, {2022: 10}, "stale"),
    "not reported": ({}, {}, "not_reported"),
    "no target": ({"target_value": None}, {}, "not_measurable"),
    "no baseline": ({"baseline_value": None, "baseline_year": None}, {}, "not_measurable"),
    "no target, though reported": ({"target_value": None, "target_year": None}, {2025: 50}, "not_measurable"),
}  # fmt: skip
AS_OF = "2026-06-30"

# Name of the case → reports on the year 2024, day, the plan, and the status for that year.
REPORTS = {
    "on time": (["2025-02-10"], "2025-06-01", {"due_days": 60}, "on_time"),
    "late": (["2025-05-10"], "2025-06-01", {"due_days": 60}, "late"),
    "received": (["2025-02-10"], "2025-06-01", {}, "received"),
    "received after our days": (["2025-05-10"], "2025-06-01", {}, "received"),
    "missing": ([], "2025-06-01", {"due_days": 60}, "missing"),
    "not received": ([], "2025-06-01", {}, "not_received"),
    "not yet due": ([], "2024-06-01", {"due_days": 60}, "not_yet_due"),
    "not yet due by our days": ([], "2024-06-01", {}, "not_yet_due"),
    "nothing to report": (None, "2025-06-01", {"due_days": 60}, "nothing_to_report"),
    "retold": ([], "2025-06-01", {"basis": "public_source"}, "not_public"),
}


def asked(store, relation, as_of):
    return store.rows(relation, as_of)


def measured(store, name):
    columns, values, status = INDICATORS[name]
    store.plan()
    store.indicator("I", **columns)
    for year, value in values.items():
        store.value("I", year, value, on=f"{year + 1}-01-15")
    assert store.row("indicator_progress", AS_OF)["status"] == status


def change_indicator(store, change):
    """Do what the relation says would change the status; the day to look at then."""
    if change["table_name"] is None:
        return change["new_day"]
    if change["table_name"] == "indicator":
        filling = {"baseline_value": 0, "baseline_year": 2023, "target_value": 100, "target_year": 2027}
        for column in change["column_names"]:
            store.connection.execute(f"UPDATE indicator SET {column} = ?", [filling[column]])
        return AS_OF
    store.value("I", change["new_year"], change["new_value"], on=AS_OF, level=1)
    return AS_OF


@pytest.mark.parametrize("name", INDICATORS)
def test_every_change_stated_for_an_indicator_gives_the_promised_status(name):
    with fresh_store(shared_release()) as store:
        measured(store, name)
        found = asked(store, "indicator_change", AS_OF)
    assert found
    for change in found:
        with fresh_store(shared_release()) as store:
            measured(store, name)
            then = change_indicator(store, change)
            status = store.row("indicator_progress", then)["status"]
            assert status != INDICATORS[name][-1], change
            assert status == change["new_status"] or change["new_status"] is None, change


def test_a_value_just_short_of_the_stated_one_does_not_give_the_status(store):
    measured(store, "off track")
    (change,) = [row for row in asked(store, "indicator_change", AS_OF) if row["new_status"] == "on_track"]
    assert change["new_value"] == 47.5
    change_indicator(store, change | {"new_value": 47.4})
    assert store.row("indicator_progress", AS_OF)["status"] == "acceleration_needed"


def test_the_cases_stand_for_every_status_of_an_indicator():
    assert {case[-1] for case in INDICATORS.values()} == set(INDICATOR_STATUSES)


def reported(store, name):
    days, as_of, plan, status = REPORTS[name]
    store.plan(**plan)
    store.activity(due="2026-12-31", start="2024-01-01" if days is not None else "2026-01-01")
    for received in days or []:
        store.report(None, "2024", on=received)
    assert store.row("institution_reporting", as_of, period_code="2024")["status"] == status
    return as_of


def change_report(store, change, as_of):
    """Do what the relation says would change the status; the day to look at then."""
    if change["table_name"] is None:
        return change["new_day"]
    if change["table_name"] == "plan":
        store.connection.execute(f"UPDATE plan SET {change['column_name']} = ?", [change["new_value"]])
        return as_of
    store.connection.execute("DELETE FROM received_report")
    store.report(None, "2024", on=change["new_day"].isoformat())
    return as_of


@pytest.mark.parametrize("name", REPORTS)
def test_every_change_stated_for_a_report_gives_the_promised_status(name):
    with fresh_store(shared_release()) as store:
        as_of = reported(store, name)
        found = [row for row in asked(store, "institution_change", as_of) if row["period_code"] == "2024"]
    assert found
    for change in found:
        with fresh_store(shared_release()) as store:
            then = change_report(store, change, reported(store, name))
            status = store.row("institution_reporting", then, period_code="2024")["status"]
            assert status == change["new_status"] != REPORTS[name][-1], change


def test_the_cases_stand_for_every_status_of_a_report():
    assert {case[-1] for case in REPORTS.values()} == set(REPORTING_STATUSES)


@pytest.mark.parametrize("state", CRITERION_STATES)
def test_every_change_stated_for_a_criterion_gives_the_promised_state(state):
    with fresh_store(shared_release()) as store:
        store.capacity({"1.1": state})
        found = asked(store, "criterion_change", "2024-06-01")
    assert found
    for change in found:
        with fresh_store(shared_release()) as store:
            store.capacity({"1.1": state})
            given = "https://example.org/act" if change["change_code"] == "evidence_given" else None
            value = given if change["column_name"] == "evidence_url" else change["new_points"]
            store.connection.execute(f"UPDATE criterion_points SET {change['column_name']} = ?", [value])
            now = store.row("criterion_result", "2024-06-01")["state"]
            assert now == change["new_state"] != state, change


def test_one_activity_more_completed_gives_the_rate_the_months_and_the_share_that_are_promised(store):
    store.plan()
    for number in range(1, 11):
        store.activity(f"1.{number}", f"2023-{number:02}-15")
    for number in (1, 2, 3):
        store.report(f"1.{number}", **completed("2023", f"2023-{number:02}-10"))
    store.report("1.4", **said("2023", "in_progress"))
    as_of = "2024-06-01"
    rate = store.row("rate_reason", as_of, year=2023)
    months = store.row("schedule_reason", as_of)
    share = store.row("objective_reason", as_of, objective_code="1.1")
    assert (rate["rate"], rate["rate_high"], rate["rate_next"]) == (0.3, 0.9, 0.4)
    assert (rate["completed_codes"], rate["open_codes"]) == (["1.1", "1.2", "1.3"], ["1.4"])
    assert (months["running_month"], months["planned_before"], months["planned_through"]) == (4, 3, 4)
    store.report("1.5", **completed("2023", "2023-05-10"))
    assert store.row("implementation_rate", as_of, year=2023, scope="overall")["rate"] == rate["rate_next"]
    assert store.row("schedule", as_of)["months_behind"] == months["months_behind_next"]
    progress = store.row("objective_progress", as_of, objective_code="1.1")
    assert progress["completion_share"] == share["completion_share_next"]


@pytest.mark.parametrize(
    ("done", "silent", "sentence"),
    [
        (2, 4, "cannot_be_said"),
        (3, 1, "less_than_half_completed"),
        (5, 0, "half_completed"),
        (6, 2, "half_completed"),
        (8, 0, "most_completed"),
    ],
)
def test_the_smallest_change_stated_for_the_verdict_gives_another_sentence_and_one_less_does_not(
    store, done, silent, sentence
):
    store.plan()
    for number in range(10):
        store.activity(f"1.{number}", "2023-06-15")
        if number < done:
            store.report(f"1.{number}", **completed("2023", "2023-05-10"))
        elif number >= done + silent:
            store.report(f"1.{number}", **said("2023", "in_progress"))
    reason = store.row("verdict_reason", "2024-06-01")
    assert reason["sentence_code"] == sentence
    if reason["reports_needed"]:
        steps = [said("2023", "in_progress")] * reason["reports_needed"]
    else:
        steps = [completed("2023", "2023-05-10", level=9)] * reason["completions_needed"]
    for number, step in enumerate(steps, start=done):
        assert store.row("verdict", "2024-06-01")["sentence_code"] == sentence
        store.report(f"1.{number}", **step)
    assert store.row("verdict", "2024-06-01")["sentence_code"] == reason["new_sentence_code"] != sentence


def test_the_criterion_that_adds_most_raises_the_score_as_promised(store):
    store.capacity({"1.1": "met", "1.2": "unknown", "1.3": "not_met"}, points={"1.3": 3})
    reason = store.row("capacity_reason", "2024-06-01", level="total")
    assert (reason["next_criterion_code"], reason["points_gained"]) == ("1.3", 3)
    store.connection.execute(
        "UPDATE criterion_points SET points = 3, evidence_url = 'https://example.org/act' WHERE criterion_code = '1.3'"
    )
    score = store.row("capacity_score", "2024-06-01", level="total")
    assert score["score_low"] == reason["score_low_next"] == 71.43


def test_everything_completed_leaves_nothing_to_promise(store):
    store.plan()
    store.activity("1.1", "2023-05-15")
    store.report("1.1", **completed("2023", "2023-05-10"))
    assert store.row("rate_reason", "2024-06-01", year=2023)["rate_next"] is None
    assert store.row("schedule_reason", "2024-06-01")["months_behind_next"] is None
    assert store.row("objective_reason", "2024-06-01", objective_code="1.1")["completion_share_next"] is None
    assert store.row("verdict_reason", "2024-06-01")["new_sentence_code"] is None
