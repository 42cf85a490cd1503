"""Section 10 of the method: who reported to the Council, year by year."""

from datetime import date

import pytest


def reporting(store, as_of, institution="MA", period="2023"):
    """The row of one institution and year."""
    return store.row("institution_reporting", as_of, institution_code=institution, period_code=period)


# MA's report on 2023: due days of the plan, report, day → status.
STATUSES = [
    ("not due yet, our deadline", None, None, "2024-01-30", "not_yet_due"),
    ("due today, our deadline", None, None, "2024-01-31", "not_received"),
    ("not due yet, the plan's deadline", 60, None, "2024-02-28", "not_yet_due"),
    ("due today, the plan's deadline", 60, None, "2024-02-29", "missing"),
    ("received, our deadline", None, {"on": "2024-01-31"}, "2024-06-01", "received"),
    ("received after our deadline is not late", None, {"on": "2024-05-01"}, "2024-06-01", "received"),
    ("on the last day", 60, {"on": "2024-02-29"}, "2024-06-01", "on_time"),
    ("a day late", 60, {"on": "2024-03-01"}, "2024-06-01", "late"),
    ("handed in tomorrow", 60, {"on": "2024-03-02"}, "2024-03-01", "missing"),
    ("handed in before the year ends", 60, {"on": "2023-12-20"}, "2023-12-20", "on_time"),
    (
        "only the month is known and it holds the deadline",
        45,
        {"on": "2024-02-29", "on_precision": "month"},
        "2024-06-01",
        "on_time",
    ),
    (
        "only the month is known and it begins after the deadline",
        31,
        {"on": "2024-02-29", "on_precision": "month"},
        "2024-06-01",
        "late",
    ),
    ("an empty report counts", 60, {"code": None, "on": "2024-02-01"}, "2024-06-01", "on_time"),
    ("a half-year is not the year", 60, {"period": "2023-H2", "on": "2024-02-01"}, "2024-06-01", "missing"),
    (
        "an answer to a request is no report to the Council",
        60,
        {"through": "information_request"},
        "2024-06-01",
        "missing",
    ),
    ("a publication is none", 60, {"through": "publication"}, "2024-06-01", "missing"),
    ("a public source is not official", 60, {"basis": "public_source"}, "2024-06-01", "missing"),
    ("another institution's report", 60, {"by": "MB"}, "2024-06-01", "missing"),
    ("low confidence in a row does not unsend the report", 60, {"confidence": "low"}, "2024-06-01", "on_time"),
]


@pytest.mark.parametrize(
    ("due_days", "report", "as_of", "status"), [line[1:] for line in STATUSES], ids=[line[0] for line in STATUSES]
)
def test_status_of_a_report_to_the_council(store, due_days, report, as_of, status):
    store.plan(due_days=due_days)
    store.activity("A", "2027-01-01", supports=("MB",))
    if report is not None:
        store.report(**({"period": "2023"} | report))
    row = reporting(store, as_of)
    assert (row["status"], row["is_deadline_sourced"]) == (status, due_days is not None)


@pytest.mark.parametrize(
    ("due_days", "due"), [(None, date(2024, 1, 31)), (60, date(2024, 2, 29)), (0, date(2023, 12, 31))]
)
def test_the_day_a_report_is_due(store, due_days, due):
    store.plan(due_days=due_days)
    store.activity()
    assert reporting(store, "2024-06-01")["report_due_date"] == due


def test_the_first_report_decides_also_when_it_was_replaced(store):
    store.plan(due_days=31)
    store.activity()
    first = store.report("A", "2023", on="2024-01-31", superseded=True)
    store.report("A", "2023", on="2024-04-01")
    row = reporting(store, "2024-06-01")
    assert (row["status"], row["reported_on"]) == ("on_time", date(2024, 1, 31))
    assert (row["submission_id"], row["sheet"], row["cell"]) == (first, "report", "B2")


def test_a_report_not_received_has_no_cell(store):
    store.plan()
    store.activity()
    row = reporting(store, "2024-06-01")
    assert (row["reported_on"], row["submission_id"], row["sheet"], row["cell"]) == (None, None, None, None)


def test_every_institution_ever_responsible_has_a_row_for_every_year(store):
    store.plan("2023-01-01", institutions=("MA", "MB", "MC"))
    store.activity("A", "2027-01-01", by=("MA",), supports=("MC",))
    store.plan("2024-06-01", institutions=("MA", "MB", "MC"))
    store.activity("A", "2027-01-01", by=("MB",), supports=("MC",))
    rows = store.rows("institution_reporting", "2024-05-31")
    assert [(row["institution_code"], row["period_code"]) for row in rows] == [("MA", "2023"), ("MA", "2024")]
    rows = store.rows("institution_reporting", "2024-06-01")
    assert {(row["institution_code"], row["period_code"]) for row in rows} == {
        (institution, year) for institution in ("MA", "MB") for year in ("2023", "2024")
    }


def test_all_institutions_owe_a_report_where_all_are_responsible(store):
    store.plan(institutions=("MA", "MB", "MC"), due_days=31)
    store.activity(by=("ALL",))
    store.report(by="MB")
    found = {
        row["institution_code"]: row["status"]
        for row in store.rows("institution_reporting", "2024-06-01", period_code="2023")
    }
    assert found == {"MA": "missing", "MB": "on_time", "MC": "missing"}


# What makes the year 2024 empty for MA, whose report on it is due on 31 January 2025.
NOTHING = [
    ("its activity runs on", {}, None, "missing"),
    ("its activity was completed the year before", {}, ("2023", "completed"), "nothing_to_report"),
    ("its activity was completed in the year", {}, ("2024-H1", "completed"), "missing"),
    ("its activity starts the year after", {"start": "2025-01-01"}, None, "nothing_to_report"),
    ("its activity starts on the year's last day", {"start": "2024-12-31"}, None, "missing"),
    ("its activity is cancelled", {"cancelled": True}, None, "nothing_to_report"),
    ("a cancellation it reported itself ends nothing", {}, ("2023", "cancelled"), "missing"),
    ("completed with low confidence", {}, ("2023", "low"), "missing"),
    ("a continuous activity never ends", {"due": "continuous"}, ("2023", "completed"), "missing"),
]


@pytest.mark.parametrize(
    ("activity", "report", "status"), [line[1:] for line in NOTHING], ids=[line[0] for line in NOTHING]
)
def test_nothing_to_report_where_nothing_runs(store, activity, report, status):
    store.plan(due_days=31)
    store.activity(**({"due": "2027-01-01"} | activity))
    if report:
        period, state = report
        low = state == "low"
        done = low or state == "completed"
        store.report(
            "A", period, "completed" if done else state,
            completed=f"{period[:4]}-02-01" if done else None, confidence="low" if low else "high",
        )  # fmt: skip
    assert reporting(store, "2025-06-01", period="2024")["status"] == status


def test_nothing_to_report_comes_before_not_yet_due_and_a_report_before_both(store):
    store.plan(due_days=31)
    store.activity(start="2024-01-01", due="2027-01-01")
    assert reporting(store, "2023-06-01")["status"] == "nothing_to_report"
    store.report(None, "2023", on="2023-06-01")
    assert reporting(store, "2023-06-01")["status"] == "on_time"


def test_an_institution_no_longer_responsible_has_nothing_to_report(store):
    store.plan("2023-01-01", due_days=31)
    store.activity("A", "2027-01-01", by=("MA",))
    store.plan("2024-12-31", due_days=31)
    store.activity("A", "2027-01-01", by=("MB",))
    found = {
        (row["institution_code"], row["period_code"]): row["status"]
        for row in store.rows("institution_reporting", "2025-02-01")
    }
    assert (found["MA", "2023"], found["MB", "2023"]) == ("missing", "nothing_to_report")
    assert (found["MA", "2024"], found["MB", "2024"]) == ("nothing_to_report", "missing")


@pytest.mark.parametrize(
    ("basis", "status"),
    [
        ("official", "received"),
        ("illustrative", "received"),
        ("public_source", "not_public"),
        ("estimate", "not_public"),
    ],
)
def test_nobody_is_held_to_report_on_a_plan_that_is_not_official(store, basis, status):
    store.plan(basis=basis)
    store.activity("A", "2027-01-01")
    store.report("A", "2023", basis="illustrative" if basis == "illustrative" else "official")
    assert reporting(store, "2024-06-01")["status"] == status


def test_no_institution_is_responsible_where_none_is_named(store):
    store.plan()
    store.activity(by=None)
    assert store.rows("institution_reporting", "2024-06-01") == []
