"""Section 2 of the method: what is said beside the status of an activity, and the cell it rests on."""

from datetime import date

import pytest

from tests.store import completed, said


@pytest.mark.parametrize(
    ("reports", "as_of", "days"),
    [
        ([said("2024", "delayed")], "2025-02-01", 216),  # overdue: since 30 June 2024
        ([], "2024-07-01", 1),  # no report, the due date has passed
        ([completed("2024", "2024-07-05")], "2025-02-01", 5),  # completed late
        ([completed("2024", "2024-07-31", "month")], "2025-02-01", 1),  # at least one day late
        ([completed("2024", "2024-06-30")], "2025-02-01", None),
        ([said("2023", "in_progress")], "2024-07-01", None),  # awaiting a report accuses nobody
        ([said("2023", "cancelled")], "2025-02-01", None),
    ],
)
def test_days_overdue(store, reports, as_of, days):
    store.plan()
    store.activity()
    for report in reports:
        store.report(**report)
    assert store.row("activity_status", as_of)["days_overdue"] == days


def test_no_report_before_the_due_date_has_no_days_overdue(store):
    store.plan()
    store.activity(due="2026-12-31")
    row = store.row("activity_status", "2024-06-01")
    assert (row["status"], row["days_overdue"]) == ("no_report", None)


@pytest.mark.parametrize(
    ("reports", "as_of", "is_outdated"),
    [
        ([], "2024-01-30", False),
        ([], "2024-01-31", True),
        ([said("2023", "in_progress")], "2025-01-30", False),
        ([said("2023", "in_progress")], "2025-01-31", True),
        ([said("2023", "cancelled")], "2025-01-31", True),
        ([completed("2023-H1", "2023-05-01")], "2024-01-31", False),  # uncovered, but completed
    ],
)
def test_is_outdated_when_a_later_report_was_due_and_it_is_not_completed(store, reports, as_of, is_outdated):
    store.plan()
    store.activity(due="2026-12-31")
    for report in reports:
        store.report(**report)
    assert store.row("activity_status", as_of)["is_outdated"] is is_outdated


def test_independent_verdicts_change_no_status(store):
    store.plan()
    store.activity()
    store.report(**completed("2023", "2023-05-01"))
    before = store.row("activity_status", "2025-06-01")
    store.verdict("A", "not_confirmed")
    assert store.row("activity_status", "2025-06-01") == before


CELLS = [
    ("the State cell of the latest report", {}, [said("2023", "in_progress")], ("progress", "activity_report", "B2")),
    ("without report the plan's Due date cell", {}, [], ("plan", "activity", "B2")),
    ("the plan's Cancelled cell", {"cancelled": True}, [], ("plan", "activity", "C2")),
    (
        "the plan's Cancelled cell, also with a report",
        {"cancelled": True},
        [said("2023", "delayed")],
        ("plan", "activity", "C2"),
    ),
    (
        "a report of low confidence is not rested on",
        {},
        [said("2023", "delayed", confidence="low")],
        ("plan", "activity", "B2"),
    ),
]


@pytest.mark.parametrize(
    ("activity", "reports", "place"), [line[1:] for line in CELLS], ids=[line[0] for line in CELLS]
)
def test_the_cell_the_status_rests_on(store, activity, reports, place):
    store.plan()
    store.activity(**activity)
    for report in reports:
        store.report(**report)
    row = store.row("activity_status", "2025-06-01")
    assert (row["submission_id"].split("-")[0], row["sheet"], row["cell"]) == place


def test_a_missing_column_gives_the_key_column_as_cell(store):
    store.plan(without=("due_date", "is_cancelled"))
    store.activity("A", due=None)
    store.activity("B", due=None, cancelled=True)
    assert [row["cell"] for row in store.rows("activity_status", "2025-06-01")] == ["A2", "A3"]


def test_basis_and_confidence_are_those_of_the_row_the_status_rests_on(store):
    store.plan()
    store.activity("A", confidence="medium")
    store.activity("B", confidence="medium")
    store.report("B", "2023", on=None, basis="public_source")
    found = {
        row["activity_code"]: (row["basis"], row["confidence"]) for row in store.rows("activity_status", "2025-06-01")
    }
    assert found == {"A": ("official", "medium"), "B": ("public_source", "high")}


def test_columns_of_an_activity_and_its_latest_report(store):
    store.plan()
    store.activity("A", "2024-06-30", start="2023-03-01", by=("MB", "MA"))
    store.budget("A", 2023, "100.10")
    store.budget("A", 2024, "200.20")
    store.report("A", "2024-H1", "partly_completed", on="2024-07-15", by="MB", share=0.5, spent="50.05")
    row = store.row("activity_status", "2024-12-01")
    expected = {
        "activity_code": "A", "objective_code": "1.1", "responsible_institution": "MA, MB",
        "start_date": date(2023, 3, 1), "due_date": date(2024, 6, 30), "original_due_date": date(2024, 6, 30),
        "slip_days": 0, "status": "overdue", "reported_state": "partly_completed", "completed_on": None,
        "completion_share": 0.5, "period_code": "2024-H1", "reported_on": date(2024, 7, 15), "days_overdue": 154,
        "is_outdated": False, "is_reversed": False, "has_evidence": False,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert (str(row["budget_eur"]), str(row["spent_eur"])) == ("300.30", "50.05")
    assert list(row) == [*expected, "budget_eur", "spent_eur", "basis", "confidence", "submission_id", "sheet", "cell"]


@pytest.mark.parametrize(
    ("own", "yearly", "known"),
    [(None, None, None), ("0", None, "0.00"), ("10", "300", "10.00"), (None, "300", "300.00"), ("0", "300", "0.00")],
)
def test_an_empty_budget_is_the_sum_of_the_yearly_ones_and_zero_is_known(store, own, yearly, known):
    store.plan()
    store.activity(budget=own)
    if yearly:
        store.budget("A", 2024, yearly)
    budget = store.row("activity_status", "2025-06-01")["budget_eur"]
    assert (None if budget is None else str(budget)) == known


def test_all_institutions_are_written_out_and_each_owes_a_report(store):
    store.plan(institutions=("MC", "MA", "MB"))
    store.activity(by=("ALL",))
    assert store.row("activity_status", "2024-02-01")["responsible_institution"] == "MA, MB, MC"
    assert store.status("2024-02-01") == "no_report"
