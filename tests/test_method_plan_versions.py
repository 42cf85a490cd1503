"""Section 1 of the method: the plan in force, codes through versions, original due dates, dropped activities."""

from datetime import date

import pytest

from tests.store import day

RULES = (
    "activity_status",
    "dropped_activity",
    "implementation_rate",
    "objective_progress",
    "institution_reporting",
    "verdict",
    "running_activity",
    "strategy_year",
)


@pytest.mark.parametrize("relation", RULES)
def test_an_empty_release_has_no_rows(store, relation):
    assert store.rows(relation, "2026-01-01") == []


@pytest.mark.parametrize("relation", RULES)
def test_before_the_first_version_every_relation_about_the_plan_is_empty(store, relation):
    store.plan("2023-02-01")
    store.activity()
    store.report("A", "2022", on="2023-01-10")
    assert store.rows(relation, "2023-01-31") == []


def test_a_plan_in_force_before_the_strategy_begins_has_no_years_yet(store):
    store.plan("2022-06-01")
    store.activity()
    assert store.rows("implementation_rate", "2022-12-31") == []
    assert store.rows("institution_reporting", "2022-12-31") == []
    assert store.row("verdict", "2022-12-31")["sentence_code"] == "nothing_due_yet"


def test_the_version_in_force_is_the_latest_that_took_effect(store):
    first = store.plan("2023-01-01")
    second = store.plan("2024-06-01")
    assert store.row("plan_in_force", "2024-05-31")["submission_id"] == first
    assert store.row("plan_in_force", "2024-06-01")["submission_id"] == second


@pytest.mark.parametrize("levels", [(0, 1), (1, 0)])
def test_of_two_versions_that_took_effect_together_the_later_decision_holds(store, levels):
    plans = {level: store.plan("2023-01-01", level=level) for level in levels}
    assert store.row("plan_in_force", "2024-01-01")["submission_id"] == plans[1]
    assert len(store.rows("plan_version", "2024-01-01")) == 1


DUE_DATES = [
    ("moved", ["2024-06-30", "2024-09-30"], "2024-06-30", 92),
    ("moved twice", ["2024-06-30", "2024-09-30", "2024-12-31"], "2024-06-30", 184),
    ("moved forward", ["2024-06-30", "2024-06-01"], "2024-06-30", -29),
    ("unmoved", ["2024-06-30", "2024-06-30"], "2024-06-30", 0),
    ("unknown at first", [None, "2024-09-30"], None, None),
    ("unknown now", ["2024-06-30", None], "2024-06-30", None),
    ("continuous at first", ["continuous", "2024-09-30"], None, None),
    ("continuous now", ["2024-06-30", "continuous"], None, None),
]


@pytest.mark.parametrize(
    ("dues", "original", "slip"), [line[1:] for line in DUE_DATES], ids=[line[0] for line in DUE_DATES]
)
def test_original_due_date_and_slip(store, dues, original, slip):
    for year, due in enumerate(dues, 2023):
        store.plan(f"{year}-01-01")
        store.activity(due=due)
    row = store.row("activity_status", "2026-01-15")
    assert (row["original_due_date"], row["slip_days"]) == (day(original), slip)


def test_a_version_that_takes_effect_later_is_not_known_yet(store):
    store.plan("2024-01-01")
    store.activity(due="2024-09-30")
    store.plan("2023-01-01")
    store.activity(due="2024-06-30")
    assert store.row("activity_status", "2023-06-01")["due_date"] == date(2024, 6, 30)
    row = store.row("activity_status", "2024-06-01")
    assert (row["due_date"], row["original_due_date"], row["slip_days"]) == (date(2024, 9, 30), date(2024, 6, 30), 92)


def renumbered(store, *codes):
    """Versions of 2023, 2024, … in which one activity bears one code after the other."""
    for place, code in enumerate(codes):
        store.plan(f"{2023 + place}-01-01")
        store.activity(code, f"2026-0{place + 1}-01", former=codes[place - 1 : place])


def test_codes_carry_history_through_chains(store):
    renumbered(store, "A", "B", "C")
    store.report("A", "2023", "completed", completed="2023-06-01")
    row = store.row("activity_status", "2025-06-01")
    assert (row["activity_code"], row["status"], row["original_due_date"]) == ("C", "completed", date(2026, 1, 1))
    assert store.row("activity_status", "2024-06-01")["activity_code"] == "B"
    assert store.rows("dropped_activity", "2025-06-01") == []


@pytest.mark.parametrize("code", ["A", "B", "C"])
def test_a_report_may_use_any_code_the_activity_ever_had(store, code):
    renumbered(store, "A", "B", "C")
    store.report(code, "2024", "delayed", on="2025-01-20")
    row = store.row("activity_status", "2025-02-01")
    assert (row["activity_code"], row["status"]) == ("C", "delayed")


def test_a_report_under_a_code_that_takes_effect_later_is_not_yet_understood(store):
    renumbered(store, "A", "B")
    store.report("B", "2022", "completed", completed="2022-06-01", on="2023-03-01")
    assert store.status("2023-06-01", "A") == "awaiting_report"
    assert store.status("2024-01-20", "B") == "completed"


def test_a_former_code_no_loaded_version_uses_counts_too(store):
    store.plan()
    store.activity("B", former=("OLD", "A"))
    store.report("OLD", "2023", "completed", completed="2023-06-01")
    assert store.status("2024-06-01", "B") == "completed"


def test_a_former_code_still_in_use_maps_nothing(store):
    store.plan("2023-01-01")
    store.activity("A")
    store.plan("2024-01-01")
    store.activity("A")
    store.activity("B", former=("A",))
    store.report("A", "2023", "completed", completed="2023-06-01")
    statuses = {row["activity_code"]: row["status"] for row in store.rows("activity_status", "2024-06-01")}
    assert statuses == {"A": "completed", "B": "awaiting_report"}


def test_codes_that_run_in_a_circle_keep_the_latest_use(store):
    store.plan("2023-01-01")
    store.activity("A")
    store.plan("2024-01-01")
    store.activity("B", former=("A",))
    store.plan("2025-01-01")
    store.activity("A", former=("B",))
    store.report("B", "2024", "delayed")
    assert [(row["activity_code"], row["reported_state"]) for row in store.rows("activity_status", "2025-06-01")] == [
        ("A", "delayed")
    ]


def test_merged_activities_share_their_history_and_differing_original_dates_are_unknown(store):
    store.plan("2023-01-01")
    store.activity("A", "2024-01-31")
    store.activity("B", "2024-03-31")
    store.plan("2024-01-01")
    store.activity("C", "2024-06-30", former=("A", "B"))
    store.report("B", "2023", "completed", completed="2023-06-01")
    row = store.row("activity_status", "2024-06-01")
    assert (row["activity_code"], row["status"], row["original_due_date"]) == ("C", "completed", None)
    assert store.rows("dropped_activity", "2024-06-01") == []


# The second version, of 1 July 2024, does not have the activity.
DROPPED = [
    ("running, due later", {"due": "2025-01-01"}, [], "dropped"),
    ("due on the day the new version took effect", {"due": "2024-07-01"}, [], "dropped"),
    ("due the day before", {"due": "2024-06-30"}, [], "closed_with_plan"),
    ("due date unknown", {"due": None}, [], "dropped"),
    ("cancelled", {"due": "2025-01-01", "cancelled": True}, [], "closed_with_plan"),
    ("completed", {"due": "2025-01-01"}, [("2023", "completed")], "closed_with_plan"),
    ("completed once, taken back", {"due": "2025-01-01"}, [("2023-H1", "completed"), ("2023", "delayed")], "dropped"),
    ("cancellation reported is no cancelling by the plan", {"due": "2025-01-01"}, [("2023", "cancelled")], "dropped"),
    ("continuous", {"due": "continuous"}, [], "dropped"),
    ("continuous, completed in a year", {"due": "continuous"}, [("2023", "completed")], "dropped"),
]


@pytest.mark.parametrize(
    ("activity", "reports", "status"), [line[1:] for line in DROPPED], ids=[line[0] for line in DROPPED]
)
def test_an_activity_absent_from_the_plan_in_force(store, activity, reports, status):
    store.plan("2023-01-01")
    store.activity("A", **activity)
    for period, state in reports:
        store.report("A", period, state, completed="2023-05-01" if state == "completed" else None)
    store.plan("2024-07-01")
    store.activity("B")
    assert store.rows("dropped_activity", "2024-06-30") == []
    row = store.row("dropped_activity", "2024-07-01")
    assert (row["activity_code"], row["status"], row["dropped_on"]) == ("A", status, date(2024, 7, 1))
    assert (row["submission_id"], row["cell"]) == ("plan-001", "A2")


def test_an_activity_that_comes_back_is_not_dropped(store):
    for year, codes in ((2023, "AB"), (2024, "B"), (2025, "AB")):
        store.plan(f"{year}-01-01")
        for code in codes:
            store.activity(code, "2026-01-01")
    assert [row["activity_code"] for row in store.rows("dropped_activity", "2024-06-01")] == ["A"]
    assert store.rows("dropped_activity", "2025-06-01") == []


def test_years_before_it_was_added_owe_no_report(store):
    store.plan("2023-01-01")
    store.activity("A", "2027-01-01")
    store.plan("2025-02-01")
    store.activity("A", "2027-01-01")
    store.activity("B", "2027-01-01")
    statuses = {row["activity_code"]: row["status"] for row in store.rows("activity_status", "2025-06-01")}
    assert statuses == {"A": "no_report", "B": "awaiting_report"}


def test_a_year_owes_a_report_when_somebody_was_responsible_then(store):
    store.plan("2023-01-01")
    store.activity("A", "2027-01-01", by=("MA",))
    store.activity("B", "2027-01-01", by=None)
    store.plan("2024-01-01")
    store.activity("A", "2027-01-01", by=None)
    store.activity("B", "2027-01-01", by=("MA",))
    statuses = {row["activity_code"]: row["status"] for row in store.rows("activity_status", "2024-06-01")}
    assert statuses == {"A": "no_report", "B": "awaiting_report"}


def test_later_versions_and_reports_change_nothing_on_an_earlier_day(store):
    store.plan("2023-01-01")
    store.activity("A")
    store.activity("B", "2023-11-30")
    store.report("A", "2023", "in_progress", on="2024-01-20")
    before = {relation: store.rows(relation, "2024-03-01") for relation in RULES}
    store.report("A", "2024-H1", "completed", completed="2024-03-01", on="2024-03-02")
    store.plan("2024-03-02", basis="public_source", due_days=90, institutions=("MX",))
    store.activity("C", former=("A",), by=("MX",))
    assert {relation: store.rows(relation, "2024-03-01") for relation in RULES} == before
