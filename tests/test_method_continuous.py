"""Sections 1 and 2 of the method: continuous activities, judged year by year."""

import pytest

from tests.store import completed, day, said

# A continuous activity, from 2023 on, unless the line says otherwise.
CONTINUOUS = [
    ("before the first year's report is due", {}, [], "2024-01-30", "awaiting_report", None),
    (
        "before the first year's report is due, though one came",
        {},
        [completed("2023", "2023-12-31")],
        "2024-01-30",
        "awaiting_report",
        None,
    ),
    ("from the day the first report is due", {}, [], "2024-01-31", "no_report", "2023-12-31"),
    ("completed in the year", {}, [completed("2023", "2023-12-31")], "2024-01-31", "completed", "2023-12-31"),
    (
        "completed late for the year",
        {},
        [completed("2023", "2024-01-01")],
        "2024-01-31",
        "completed_late",
        "2023-12-31",
    ),
    (
        "completed one year, the next unreported",
        {},
        [completed("2023", "2023-12-31")],
        "2025-01-31",
        "no_report",
        "2024-12-31",
    ),
    (
        "completed one year, the next not due yet",
        {},
        [completed("2023", "2023-12-31")],
        "2025-01-30",
        "completed",
        "2023-12-31",
    ),
    ("the year reported in progress", {}, [said("2023", "in_progress")], "2024-01-31", "overdue", "2023-12-31"),
    ("only half of the year reported", {}, [said("2023-H1", "in_progress")], "2024-01-31", "no_report", "2023-12-31"),
    (
        "completed in the first half of the year",
        {},
        [completed("2023-H1", "2023-05-01")],
        "2024-01-31",
        "completed",
        "2023-12-31",
    ),
    (
        "a report on the next year says nothing of this one",
        {},
        [said("2024-H1", "in_progress", on="2024-07-10")],
        "2024-08-01",
        "no_report",
        "2023-12-31",
    ),
    (
        "cancellation reported for the year",
        {},
        [said("2023", "cancelled")],
        "2024-06-01",
        "cancellation_reported",
        "2023-12-31",
    ),
    ("the plan cancels it", {"cancelled": True}, [], "2024-06-01", "cancelled", None),
    ("it starts later", {"start": "2025-03-01"}, [], "2024-06-01", "not_yet_due", None),
    ("it has started, its first report is to come", {"start": "2025-03-01"}, [], "2026-01-30", "awaiting_report", None),
    (
        "its first year is the one in which it starts",
        {"start": "2025-03-01"},
        [],
        "2026-01-31",
        "no_report",
        "2025-12-31",
    ),
    (
        "after the strategy its last year",
        {},
        [completed("2027", "2027-12-31")],
        "2030-01-01",
        "completed",
        "2027-12-31",
    ),
    (
        "nobody responsible owes nothing",
        {"by": None},
        [completed("2023", "2023-12-31")],
        "2026-06-01",
        "awaiting_report",
        None,
    ),
]


@pytest.mark.parametrize(
    ("activity", "reports", "as_of", "status", "due"),
    [line[1:] for line in CONTINUOUS],
    ids=[line[0] for line in CONTINUOUS],
)
def test_a_continuous_activity_is_judged_by_the_latest_year_whose_report_was_due(
    store, activity, reports, as_of, status, due
):
    store.plan()
    store.activity(due="continuous", **activity)
    for report in reports:
        store.report(**report)
    row = store.row("activity_status", as_of)
    assert (row["status"], row["due_date"]) == (status, day(due))
    assert (row["original_due_date"], row["slip_days"]) == (None, None)


def test_a_continuous_activity_keeps_reversal_and_evidence_within_the_year(store):
    store.plan()
    store.activity(due="continuous")
    store.report(**completed("2023", "2023-12-31", evidence="https://example.org/a"))
    store.report(**said("2024-H1", "in_progress", on="2024-07-10"))
    store.report(**completed("2024", "2024-12-31"))
    before, after = store.row("activity_status", "2024-06-01"), store.row("activity_status", "2025-06-01")
    assert (before["has_evidence"], before["is_reversed"]) == (True, False)
    assert (after["has_evidence"], after["is_reversed"]) == (False, False)
    store.report(**completed("2025-H1", "2025-03-01", evidence="https://example.org/b", on="2025-07-10"))
    store.report(**said("2025", "delayed"))
    last = store.row("activity_status", "2026-06-01")
    assert (last["status"], last["is_reversed"], last["has_evidence"]) == ("overdue", True, False)
