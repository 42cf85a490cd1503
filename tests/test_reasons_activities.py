"""Why an activity has its status: what the relation says would change it is done, and it changes as promised."""

from datetime import timedelta

import pytest

from tests.store import completed, fresh_store, said, shared_release
from tracker.vocabulary import ACTIVITY_STATUSES

OPEN = {"due": "2026-12-31"}

# Name of the case → activity, reports, day, plan, and the status it stands for.
CASES = {
    "completed in time": ({}, [completed("2024", "2024-06-01")], "2025-06-01", {}, "completed"),
    "completed, due date ahead": (OPEN, [completed("2024", "2024-06-01")], "2025-06-01", {}, "completed"),
    "completed without due date": ({"due": None}, [completed("2024", "2024-06-01")], "2025-06-01", {}, "completed"),
    "completed late": ({}, [completed("2024", "2024-09-01")], "2025-06-01", {}, "completed_late"),
    "completed late in a month": ({}, [completed("2024", "2024-09-30", "month")], "2025-06-01", {}, "completed_late"),
    "in progress": (OPEN, [said("2023", "in_progress")], "2024-06-01", {}, "in_progress"),
    "in progress, last year unreported soon": (OPEN, [said("2023", "in_progress")], "2025-01-10", {}, "in_progress"),
    "partly completed": (OPEN, [said("2023", "partly_completed")], "2024-06-01", {}, "partly_completed"),
    "delayed": (OPEN, [said("2023", "delayed")], "2024-06-01", {}, "delayed"),
    "delayed, due this year": ({"due": "2024-09-30"}, [said("2023", "delayed")], "2024-06-01", {}, "delayed"),
    "delayed, this year reported": (
        {"due": "2024-09-30"}, [said("2024", "delayed", on="2024-05-01")], "2024-06-01", {}, "delayed",
    ),
    "not started": (OPEN, [said("2023", "not_started")], "2024-06-01", {}, "not_started"),
    "not yet due": (OPEN | {"start": "2024-09-01"}, [], "2024-06-01", {}, "not_yet_due"),
    "not yet due, reported so": (
        OPEN | {"start": "2024-09-01"}, [said("2023", "not_started")], "2024-06-01", {}, "not_yet_due",
    ),
    "overdue": ({}, [said("2024", "in_progress")], "2025-06-01", {}, "overdue"),
    "overdue, two years later": ({}, [said("2024", "in_progress")], "2026-06-01", {}, "overdue"),
    "overdue, continuous": ({"due": "continuous"}, [said("2023", "in_progress")], "2024-06-01", {}, "overdue"),
    "cancellation reported": ({}, [said("2024", "cancelled")], "2025-06-01", {}, "cancellation_reported"),
    "cancelled": ({"cancelled": True}, [said("2024", "in_progress")], "2025-06-01", {}, "cancelled"),
    "cancelled, never reported": (OPEN | {"cancelled": True}, [], "2025-06-01", {}, "cancelled"),
    "cancelled, continuous": ({"due": "continuous", "cancelled": True}, [], "2025-06-01", {}, "cancelled"),
    "no report, past due": ({}, [], "2025-06-01", {}, "no_report"),
    "no report, due ahead": (OPEN, [], "2024-06-01", {}, "no_report"),
    "no report, continuous": ({"due": "continuous"}, [], "2024-06-01", {}, "no_report"),
    "awaiting, past due": ({}, [said("2023", "in_progress")], "2024-09-01", {}, "awaiting_report"),
    "awaiting, running": (OPEN, [], "2023-06-01", {}, "awaiting_report"),
    "awaiting, nobody responsible": (OPEN | {"by": None}, [], "2024-06-01", {}, "awaiting_report"),
    "awaiting, continuous in its first year": ({"due": "continuous"}, [], "2023-06-01", {}, "awaiting_report"),
    "awaiting, continuous and reported early": (
        {"due": "continuous"}, [said("2023", "in_progress", on="2023-12-20")], "2024-01-05", {}, "awaiting_report",
    ),
    "retold, silent": ({}, [], "2025-06-01", {"basis": "public_source"}, "no_public_information"),
    "retold, not due": (OPEN, [], "2023-06-01", {"basis": "public_source"}, "no_public_information"),
    "retold, in progress": (
        OPEN, [said("2023", "in_progress")], "2024-06-01", {"basis": "public_source"}, "in_progress",
    ),
}  # fmt: skip


def filled(store, name):
    """Put a case into the store; its day."""
    activity, reports, as_of, plan, status = CASES[name]
    store.plan(**plan)
    store.activity(**activity)
    for report in reports:
        store.report(**report)
    assert store.status(as_of) == status
    return as_of


def apply(store, change, as_of):
    """Do what the relation says would change the status; the day to look at then."""
    table, column, day = change["table_name"], change["column_name"], change["new_day"]
    if table is None:
        return day
    if table == "activity_report":
        finished = day.isoformat() if day else None
        store.report("A", change["period_code"], change["new_value"], completed=finished, on=as_of, level=99)
        return as_of
    value = change["new_value"] if change["new_value"] is not None else day
    store.connection.execute(f"UPDATE {table} SET {column} = ?", [value])
    return as_of


def changes(store, as_of):
    return sorted(store.rows("activity_change", as_of), key=lambda change: change["rank"])


def stated(name):
    """What the relation says would change a case."""
    with fresh_store(shared_release()) as store:
        return changes(store, filled(store, name))


@pytest.mark.parametrize("name", CASES)
def test_every_stated_change_gives_the_promised_status(name):
    found = stated(name)
    assert [change["rank"] for change in found] == list(range(1, len(found) + 1)) != []
    for change in found:
        with fresh_store(shared_release()) as store:
            then = apply(store, change, filled(store, name))
            assert store.status(then) == change["new_status"] != CASES[name][-1], change["change_code"]


def test_the_cases_stand_for_every_status_and_every_kind_of_change():
    assert {case[-1] for case in CASES.values()} == set(ACTIVITY_STATUSES)
    assert {change["change_code"] for name in CASES for change in stated(name)} == {
        "completed_in_time", "completed_now", "in_progress", "due_date_moved", "cancellation_lifted",
        "plan_official", "time_passes",
    }  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_time_alone_changes_nothing_before_the_day_that_is_told(store, name):
    as_of = filled(store, name)
    for change in changes(store, as_of):
        if change["change_code"] == "time_passes":
            assert store.status(change["new_day"] - timedelta(days=1)) == CASES[name][-1]


@pytest.mark.parametrize("name", CASES)
def test_the_rule_of_a_reason_is_that_of_the_status(store, name):
    as_of = filled(store, name)
    reason = store.row("activity_reason", as_of, activity_code="A")
    assert reason["status"] == CASES[name][-1]
    ((by_rule,),) = store.connection.execute(
        "SELECT activity_status_by(?, ?, ?)", [reason["rule"], reason["reported_state"], reason["is_official_plan"]]
    ).fetchall()
    assert by_rule == CASES[name][-1]


def test_a_reason_names_the_cells_of_the_days_it_compares(store):
    reason = store.row("activity_reason", filled(store, "completed late"), activity_code="A")
    assert (reason["cell"], reason["completed_cell"], reason["due_cell"]) == ("B2", "A2", "B2")
    assert reason["deadline_cell"] == "A2"
