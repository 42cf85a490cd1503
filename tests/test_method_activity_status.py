"""Section 2 of the method: the status of an activity, every edge of every rule a line."""

import pytest

from tests.store import completed, said

# The activity is due on 30 June 2024, of MA, unless the line says otherwise; reports on a year are due on 31 January.
RULES = [
    # 1: the plan cancels it
    ("cancelled by the plan", {"cancelled": True}, [], "2025-06-01", "cancelled"),
    (
        "cancelled by the plan though reported completed",
        {"cancelled": True},
        [completed("2023", "2023-05-01")],
        "2025-06-01",
        "cancelled",
    ),
    # 2: completed in time, or no due date known
    ("completed the day before it is due", {}, [completed("2024", "2024-06-29")], "2025-06-01", "completed"),
    ("completed on the due date", {}, [completed("2024", "2024-06-30")], "2025-06-01", "completed"),
    ("completed without a due date", {"due": None}, [completed("2024", "2024-12-30")], "2025-06-01", "completed"),
    ("completed, and nothing reported since", {}, [completed("2023", "2023-06-30")], "2027-06-01", "completed"),
    (
        "completed in a month that holds the due date",
        {"due": "2024-06-15"},
        [completed("2024", "2024-06-30", "month")],
        "2025-06-01",
        "completed",
    ),
    (
        "completed in the quarter that holds the due date",
        {"due": "2024-05-01"},
        [completed("2024", "2024-06-30", "quarter")],
        "2025-06-01",
        "completed",
    ),
    (
        "completed in the year that holds the due date",
        {},
        [completed("2024", "2024-12-31", "year")],
        "2025-06-01",
        "completed",
    ),
    # 3: completed late
    ("completed the day after it was due", {}, [completed("2024", "2024-07-01")], "2025-06-01", "completed_late"),
    (
        "completed in a month that begins after the due date",
        {},
        [completed("2024", "2024-07-31", "month")],
        "2025-06-01",
        "completed_late",
    ),
    (
        "completed in a quarter that begins after the due date",
        {},
        [completed("2024", "2024-09-30", "quarter")],
        "2025-06-01",
        "completed_late",
    ),
    (
        "completed in a year that begins after the due date",
        {},
        [completed("2025", "2025-12-31", "year")],
        "2026-06-01",
        "completed_late",
    ),
    # 4: cancellation reported
    ("cancellation reported before it is due", {}, [said("2023", "cancelled")], "2024-03-01", "cancellation_reported"),
    ("cancellation reported long ago", {}, [said("2023", "cancelled")], "2026-06-01", "cancellation_reported"),
    # 5: overdue
    (
        "due, and a report on the day itself says in progress",
        {},
        [said("2024-H1", "in_progress", on="2024-06-30")],
        "2024-06-30",
        "in_progress",
    ),
    (
        "due the day before, and a report that ends on the due date says in progress",
        {},
        [said("2024-H1", "in_progress", on="2024-06-30")],
        "2024-07-01",
        "overdue",
    ),
    (
        "a report that ends the day before the due date does not cover it",
        {"due": "2024-07-01"},
        [said("2024-H1", "in_progress", on="2024-06-30")],
        "2024-07-02",
        "awaiting_report",
    ),
    ("due and reported not started", {}, [said("2024", "not_started")], "2025-06-01", "overdue"),
    ("due and reported delayed", {}, [said("2024", "delayed")], "2025-06-01", "overdue"),
    ("due and reported partly completed", {}, [said("2024", "partly_completed")], "2025-06-01", "overdue"),
    (
        "overdue for years by an old report that covers the due date",
        {},
        [said("2024", "delayed")],
        "2027-06-01",
        "overdue",
    ),
    # 6: no report
    ("the report that covers the due date was due today", {}, [said("2023", "in_progress")], "2025-01-31", "no_report"),
    (
        "the report that covers the due date is due tomorrow",
        {},
        [said("2023", "in_progress")],
        "2025-01-30",
        "awaiting_report",
    ),
    ("due, never reported, an earlier year's report was due", {}, [], "2024-07-01", "no_report"),
    (
        "due, and the only report was handed in the day after",
        {},
        [said("2023", "in_progress", on="2024-07-02")],
        "2024-07-01",
        "no_report",
    ),
    (
        "due, and the only report is known that day",
        {},
        [said("2023", "in_progress", on="2024-07-01")],
        "2024-07-01",
        "awaiting_report",
    ),
    # 7: awaiting
    ("due yesterday, last year reported", {}, [said("2023", "in_progress")], "2024-07-01", "awaiting_report"),
    ("due in the first year, its report not yet due", {"due": "2023-06-30"}, [], "2023-07-01", "awaiting_report"),
    ("due, nobody responsible, never reported", {"by": None}, [], "2027-06-01", "awaiting_report"),
    (
        "due, nobody responsible, an old report",
        {"by": None},
        [said("2023", "in_progress")],
        "2027-06-01",
        "awaiting_report",
    ),
    (
        "due, nobody responsible, a report covers it",
        {"by": None},
        [said("2024", "in_progress")],
        "2027-06-01",
        "overdue",
    ),
    # 8: not yet due
    ("starts tomorrow", {"start": "2024-03-02"}, [], "2024-03-01", "not_yet_due"),
    ("starts today", {"start": "2024-03-01"}, [], "2024-03-01", "awaiting_report"),
    (
        "starts tomorrow, reported not started",
        {"start": "2024-03-02"},
        [said("2023", "not_started")],
        "2024-03-01",
        "not_yet_due",
    ),
    (
        "starts tomorrow, reported in progress",
        {"start": "2024-03-02"},
        [said("2023", "in_progress")],
        "2024-03-01",
        "in_progress",
    ),
    # 9: uncovered
    ("the first year's report is due today", {"due": "2026-12-31"}, [], "2024-01-31", "no_report"),
    ("the first year's report is due tomorrow", {"due": "2026-12-31"}, [], "2024-01-30", "awaiting_report"),
    (
        "last year unreported, the year before in progress",
        {"due": "2026-12-31"},
        [said("2023", "in_progress")],
        "2025-01-31",
        "no_report",
    ),
    (
        "only a half-year of last year reported",
        {"due": "2026-12-31"},
        [said("2024-H1", "in_progress")],
        "2025-01-31",
        "no_report",
    ),
    (
        "the second half-year covers the year's end",
        {"due": "2026-12-31"},
        [said("2024-H2", "in_progress", on="2025-01-10")],
        "2025-01-31",
        "in_progress",
    ),
    (
        "the fourth quarter covers the year's end",
        {"due": "2026-12-31"},
        [said("2024-Q4", "in_progress", on="2025-01-10")],
        "2025-01-31",
        "in_progress",
    ),
    (
        "a half-year of the running year covers earlier ones",
        {"due": "2026-12-31"},
        [said("2024-H1", "delayed", on="2024-07-10")],
        "2024-08-01",
        "delayed",
    ),
    ("due date unknown and never reported", {"due": None}, [], "2024-01-31", "no_report"),
    ("due date unknown is never passed", {"due": None}, [said("2024", "in_progress")], "2025-06-01", "in_progress"),
    # 10: what it says
    ("delayed", {"due": "2026-12-31"}, [said("2023", "delayed")], "2024-03-01", "delayed"),
    ("partly completed", {"due": "2026-12-31"}, [said("2023", "partly_completed")], "2024-03-01", "partly_completed"),
    ("in progress", {"due": "2026-12-31"}, [said("2023", "in_progress")], "2024-03-01", "in_progress"),
    (
        "not started though it should be",
        {"due": "2026-12-31"},
        [said("2023", "not_started")],
        "2024-03-01",
        "not_started",
    ),
    # 11: otherwise
    ("running, nothing due", {"due": "2026-12-31"}, [], "2023-06-01", "awaiting_report"),
    ("nobody responsible, not due yet", {"due": "2026-12-31", "by": None}, [], "2025-06-01", "awaiting_report"),
    # low confidence and independent rows
    (
        "completed with low confidence",
        {"due": "2026-12-31"},
        [completed("2023", "2023-05-01", confidence="low")],
        "2024-01-30",
        "awaiting_report",
    ),
    (
        "low confidence covers nothing",
        {},
        [said("2023", "in_progress"), said("2024", "in_progress", confidence="low")],
        "2025-06-01",
        "no_report",
    ),
    (
        "low confidence does not replace an earlier report",
        {"due": "2026-12-31"},
        [said("2023", "in_progress"), completed("2023-Q4", "2023-05-01", confidence="low")],
        "2024-03-01",
        "in_progress",
    ),
    ("medium confidence counts", {}, [completed("2023", "2023-05-01", confidence="medium")], "2024-03-01", "completed"),
    (
        "an independent verdict in a progress workbook is no report",
        {"due": "2026-12-31"},
        [completed("2023", "2023-05-01", basis="independent")],
        "2024-03-01",
        "no_report",
    ),
    # when a report is known
    ("handed in today", {}, [completed("2023", "2023-05-01", on="2024-01-20")], "2024-01-20", "completed"),
    ("handed in tomorrow", {}, [completed("2023", "2023-05-01", on="2024-01-21")], "2024-01-20", "awaiting_report"),
    (
        "day unknown, period ends today",
        {},
        [completed("2023", "2023-05-01", on=None, basis="public_source")],
        "2023-12-31",
        "completed",
    ),
    (
        "day unknown, period ends tomorrow",
        {},
        [completed("2023", "2023-05-01", on=None, basis="public_source")],
        "2023-12-30",
        "awaiting_report",
    ),
]


@pytest.mark.parametrize(
    ("activity", "reports", "as_of", "status"), [line[1:] for line in RULES], ids=[line[0] for line in RULES]
)
def test_status_by_the_first_rule_that_applies(store, activity, reports, as_of, status):
    store.plan()
    store.activity(**activity)
    for report in reports:
        store.report(**report)
    assert store.status(as_of) == status


def test_an_unknown_start_is_the_strategys_first_day(store):
    store.plan("2022-06-01")
    store.activity()
    assert (store.status("2022-12-31"), store.status("2023-01-01")) == ("not_yet_due", "awaiting_report")


@pytest.mark.parametrize(
    ("due_days", "as_of", "status"),
    [
        (None, "2024-01-30", "awaiting_report"),
        (None, "2024-01-31", "no_report"),  # our 31 days of grace
        (60, "2024-02-28", "awaiting_report"),
        (60, "2024-02-29", "no_report"),
        (0, "2023-12-30", "awaiting_report"),
        (0, "2023-12-31", "no_report"),
    ],
)
def test_a_report_is_due_after_the_days_the_plan_names_else_after_ours(store, due_days, as_of, status):
    store.plan(due_days=due_days)
    store.activity(due="2026-12-31")
    assert store.status(as_of) == status


def test_the_plan_in_force_on_the_day_names_the_days_for_earlier_years_too(store):
    store.plan("2023-01-01", due_days=31)
    store.activity(due="2026-12-31")
    store.plan("2024-01-15", due_days=90)
    store.activity(due="2026-12-31")
    assert store.status("2024-02-01") == "awaiting_report"
    assert store.status("2024-03-30") == "no_report"


PLAN_BASES = [
    ("official", "no_report", "awaiting_report"),
    ("illustrative", "no_report", "awaiting_report"),
    ("public_source", "no_public_information", "no_public_information"),
    ("estimate", "no_public_information", "no_public_information"),
    ("independent", "no_public_information", "no_public_information"),
]


@pytest.mark.parametrize(("basis", "uncovered", "awaiting"), PLAN_BASES)
def test_nobody_is_held_to_a_plan_that_is_not_official(store, basis, uncovered, awaiting):
    store.plan(basis=basis)
    store.activity(due="2026-12-31")
    assert store.status("2023-06-01") == awaiting
    assert store.status("2025-06-01") == uncovered


@pytest.mark.parametrize("due", ["2024-06-30", "continuous"])
def test_silence_after_the_due_date_of_an_unofficial_plan_is_not_overdue(store, due):
    store.plan(basis="public_source")
    store.activity(due=due)
    row = store.row("activity_status", "2026-06-01")
    assert (row["status"], row["days_overdue"]) == ("no_public_information", None)


def test_an_unofficial_plan_keeps_what_is_known(store):
    store.plan(basis="public_source")
    store.activity("A")
    store.report("A", **completed("2024", "2024-06-01"))
    store.activity("B", cancelled=True)
    store.activity("C", start="2026-01-01", due="2027-01-01")
    statuses = {row["activity_code"]: row["status"] for row in store.rows("activity_status", "2025-06-01")}
    assert statuses == {"A": "completed", "B": "cancelled", "C": "not_yet_due"}
