"""Section 2 of the method: the status of an activity, every edge of every rule a line."""

from datetime import date

import pytest

from tests.store import day


def said(period, state, **details):
    """What one report says."""
    return {"period": period, "state": state} | details


def completed(period, finished, precision="day", **details):
    """A report of completion."""
    return said(period, "completed", completed=finished, precision=precision) | details


# The activity is due on 30 June 2024, of MA, unless the line says otherwise; reports on a year are due on 31 January.
RULES = [
    # 1: the plan cancels it
    ("cancelled by the plan", {"cancelled": True}, [], "2025-06-01", "cancelled"),
    ("cancelled by the plan though reported completed", {"cancelled": True}, [completed("2023", "2023-05-01")], "2025-06-01", "cancelled"),
    # 2: completed in time, or no due date known
    ("completed the day before it is due", {}, [completed("2024", "2024-06-29")], "2025-06-01", "completed"),
    ("completed on the due date", {}, [completed("2024", "2024-06-30")], "2025-06-01", "completed"),
    ("completed without a due date", {"due": None}, [completed("2024", "2024-12-30")], "2025-06-01", "completed"),
    ("completed, and nothing reported since", {}, [completed("2023", "2023-06-30")], "2027-06-01", "completed"),
    ("completed in a month that holds the due date", {"due": "2024-06-15"}, [completed("2024", "2024-06-30", "month")], "2025-06-01", "completed"),
    ("completed in the quarter that holds the due date", {"due": "2024-05-01"}, [completed("2024", "2024-06-30", "quarter")], "2025-06-01", "completed"),
    ("completed in the year that holds the due date", {}, [completed("2024", "2024-12-31", "year")], "2025-06-01", "completed"),
    # 3: completed late
    ("completed the day after it was due", {}, [completed("2024", "2024-07-01")], "2025-06-01", "completed_late"),
    ("completed in a month that begins after the due date", {}, [completed("2024", "2024-07-31", "month")], "2025-06-01", "completed_late"),
    ("completed in a quarter that begins after the due date", {}, [completed("2024", "2024-09-30", "quarter")], "2025-06-01", "completed_late"),
    ("completed in a year that begins after the due date", {}, [completed("2025", "2025-12-31", "year")], "2026-06-01", "completed_late"),
    # 4: cancellation reported
    ("cancellation reported before it is due", {}, [said("2023", "cancelled")], "2024-03-01", "cancellation_reported"),
    ("cancellation reported long ago", {}, [said("2023", "cancelled")], "2026-06-01", "cancellation_reported"),
    # 5: overdue
    ("due, and a report on the day itself says in progress", {}, [said("2024-H1", "in_progress", on="2024-06-30")], "2024-06-30", "in_progress"),
    ("due the day before, and a report that ends on the due date says in progress", {}, [said("2024-H1", "in_progress", on="2024-06-30")], "2024-07-01", "overdue"),
    ("a report that ends the day before the due date does not cover it", {"due": "2024-07-01"}, [said("2024-H1", "in_progress", on="2024-06-30")], "2024-07-02", "awaiting_report"),
    ("due and reported not started", {}, [said("2024", "not_started")], "2025-06-01", "overdue"),
    ("due and reported delayed", {}, [said("2024", "delayed")], "2025-06-01", "overdue"),
    ("due and reported partly completed", {}, [said("2024", "partly_completed")], "2025-06-01", "overdue"),
    ("overdue for years by an old report that covers the due date", {}, [said("2024", "delayed")], "2027-06-01", "overdue"),
    # 6: no report
    ("the report that covers the due date was due today", {}, [said("2023", "in_progress")], "2025-01-31", "no_report"),
    ("the report that covers the due date is due tomorrow", {}, [said("2023", "in_progress")], "2025-01-30", "awaiting_report"),
    ("due, never reported, an earlier year's report was due", {}, [], "2024-07-01", "no_report"),
    ("due, and the only report was handed in the day after", {}, [said("2023", "in_progress", on="2024-07-02")], "2024-07-01", "no_report"),
    ("due, and the only report is known that day", {}, [said("2023", "in_progress", on="2024-07-01")], "2024-07-01", "awaiting_report"),
    # 7: awaiting
    ("due yesterday, last year reported", {}, [said("2023", "in_progress")], "2024-07-01", "awaiting_report"),
    ("due in the first year, its report not yet due", {"due": "2023-06-30"}, [], "2023-07-01", "awaiting_report"),
    ("due, nobody responsible, never reported", {"by": None}, [], "2027-06-01", "awaiting_report"),
    ("due, nobody responsible, an old report", {"by": None}, [said("2023", "in_progress")], "2027-06-01", "awaiting_report"),
    ("due, nobody responsible, a report covers it", {"by": None}, [said("2024", "in_progress")], "2027-06-01", "overdue"),
    # 8: not yet due
    ("starts tomorrow", {"start": "2024-03-02"}, [], "2024-03-01", "not_yet_due"),
    ("starts today", {"start": "2024-03-01"}, [], "2024-03-01", "awaiting_report"),
    ("starts tomorrow, reported not started", {"start": "2024-03-02"}, [said("2023", "not_started")], "2024-03-01", "not_yet_due"),
    ("starts tomorrow, reported in progress", {"start": "2024-03-02"}, [said("2023", "in_progress")], "2024-03-01", "in_progress"),
    # 9: uncovered
    ("the first year's report is due today", {"due": "2026-12-31"}, [], "2024-01-31", "no_report"),
    ("the first year's report is due tomorrow", {"due": "2026-12-31"}, [], "2024-01-30", "awaiting_report"),
    ("last year unreported, the year before in progress", {"due": "2026-12-31"}, [said("2023", "in_progress")], "2025-01-31", "no_report"),
    ("only a half-year of last year reported", {"due": "2026-12-31"}, [said("2024-H1", "in_progress")], "2025-01-31", "no_report"),
    ("the second half-year covers the year's end", {"due": "2026-12-31"}, [said("2024-H2", "in_progress", on="2025-01-10")], "2025-01-31", "in_progress"),
    ("the fourth quarter covers the year's end", {"due": "2026-12-31"}, [said("2024-Q4", "in_progress", on="2025-01-10")], "2025-01-31", "in_progress"),
    ("a half-year of the running year covers earlier ones", {"due": "2026-12-31"}, [said("2024-H1", "delayed", on="2024-07-10")], "2024-08-01", "delayed"),
    ("due date unknown and never reported", {"due": None}, [], "2024-01-31", "no_report"),
    ("due date unknown is never passed", {"due": None}, [said("2024", "in_progress")], "2025-06-01", "in_progress"),
    # 10: what it says
    ("delayed", {"due": "2026-12-31"}, [said("2023", "delayed")], "2024-03-01", "delayed"),
    ("partly completed", {"due": "2026-12-31"}, [said("2023", "partly_completed")], "2024-03-01", "partly_completed"),
    ("in progress", {"due": "2026-12-31"}, [said("2023", "in_progress")], "2024-03-01", "in_progress"),
    ("not started though it should be", {"due": "2026-12-31"}, [said("2023", "not_started")], "2024-03-01", "not_started"),
    # 11: otherwise
    ("running, nothing due", {"due": "2026-12-31"}, [], "2023-06-01", "awaiting_report"),
    ("nobody responsible, not due yet", {"due": "2026-12-31", "by": None}, [], "2025-06-01", "awaiting_report"),
    # low confidence and independent rows
    ("completed with low confidence", {"due": "2026-12-31"}, [completed("2023", "2023-05-01", confidence="low")], "2024-01-30", "awaiting_report"),
    ("low confidence covers nothing", {}, [said("2023", "in_progress"), said("2024", "in_progress", confidence="low")], "2025-06-01", "no_report"),
    ("low confidence does not replace an earlier report", {"due": "2026-12-31"}, [said("2023", "in_progress"), completed("2023-Q4", "2023-05-01", confidence="low")], "2024-03-01", "in_progress"),
    ("medium confidence counts", {}, [completed("2023", "2023-05-01", confidence="medium")], "2024-03-01", "completed"),
    ("an independent verdict in a progress workbook is no report", {"due": "2026-12-31"}, [completed("2023", "2023-05-01", basis="independent")], "2024-03-01", "no_report"),
    # when a report is known
    ("handed in today", {}, [completed("2023", "2023-05-01", on="2024-01-20")], "2024-01-20", "completed"),
    ("handed in tomorrow", {}, [completed("2023", "2023-05-01", on="2024-01-21")], "2024-01-20", "awaiting_report"),
    ("day unknown, period ends today", {}, [completed("2023", "2023-05-01", on=None, basis="public_source")], "2023-12-31", "completed"),
    ("day unknown, period ends tomorrow", {}, [completed("2023", "2023-05-01", on=None, basis="public_source")], "2023-12-30", "awaiting_report"),
]  # fmt: skip


@pytest.mark.parametrize(("activity", "reports", "as_of", "status"), [line[1:] for line in RULES], ids=[line[0] for line in RULES])
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
    ("the plan's Cancelled cell, also with a report", {"cancelled": True}, [said("2023", "delayed")], ("plan", "activity", "C2")),
    ("a report of low confidence is not rested on", {}, [said("2023", "delayed", confidence="low")], ("plan", "activity", "B2")),
]  # fmt: skip


@pytest.mark.parametrize(("activity", "reports", "place"), [line[1:] for line in CELLS], ids=[line[0] for line in CELLS])
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
    found = {row["activity_code"]: (row["basis"], row["confidence"]) for row in store.rows("activity_status", "2025-06-01")}
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


# A continuous activity, from 2023 on, unless the line says otherwise.
CONTINUOUS = [
    ("before the first year's report is due", {}, [], "2024-01-30", "awaiting_report", None),
    ("before the first year's report is due, though one came", {}, [completed("2023", "2023-12-31")], "2024-01-30", "awaiting_report", None),
    ("from the day the first report is due", {}, [], "2024-01-31", "no_report", "2023-12-31"),
    ("completed in the year", {}, [completed("2023", "2023-12-31")], "2024-01-31", "completed", "2023-12-31"),
    ("completed late for the year", {}, [completed("2023", "2024-01-01")], "2024-01-31", "completed_late", "2023-12-31"),
    ("completed one year, the next unreported", {}, [completed("2023", "2023-12-31")], "2025-01-31", "no_report", "2024-12-31"),
    ("completed one year, the next not due yet", {}, [completed("2023", "2023-12-31")], "2025-01-30", "completed", "2023-12-31"),
    ("the year reported in progress", {}, [said("2023", "in_progress")], "2024-01-31", "overdue", "2023-12-31"),
    ("only half of the year reported", {}, [said("2023-H1", "in_progress")], "2024-01-31", "no_report", "2023-12-31"),
    ("completed in the first half of the year", {}, [completed("2023-H1", "2023-05-01")], "2024-01-31", "completed", "2023-12-31"),
    ("a report on the next year says nothing of this one", {}, [said("2024-H1", "in_progress", on="2024-07-10")], "2024-08-01", "no_report", "2023-12-31"),
    ("cancellation reported for the year", {}, [said("2023", "cancelled")], "2024-06-01", "cancellation_reported", "2023-12-31"),
    ("the plan cancels it", {"cancelled": True}, [], "2024-06-01", "cancelled", None),
    ("it starts later", {"start": "2025-03-01"}, [], "2024-06-01", "not_yet_due", None),
    ("it has started, its first report is to come", {"start": "2025-03-01"}, [], "2026-01-30", "awaiting_report", None),
    ("its first year is the one in which it starts", {"start": "2025-03-01"}, [], "2026-01-31", "no_report", "2025-12-31"),
    ("after the strategy its last year", {}, [completed("2027", "2027-12-31")], "2030-01-01", "completed", "2027-12-31"),
    ("nobody responsible owes nothing", {"by": None}, [completed("2023", "2023-12-31")], "2026-06-01", "awaiting_report", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("activity", "reports", "as_of", "status", "due"), [line[1:] for line in CONTINUOUS], ids=[line[0] for line in CONTINUOUS]
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
