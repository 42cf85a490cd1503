"""Section 1 of the method: which report speaks, when an activity runs, what went back and what is evidenced."""

import pytest

# Two reports on 2023; the second line of each is the one that speaks.
TIES = [
    (
        "the later period end",
        {"period": "2023-H1", "on": "2024-05-01"},
        {"period": "2023", "basis": "public_source", "by": "MB"},
    ),
    ("official before other bases", {"basis": "public_source", "level": 9}, {"by": "MB"}),
    ("responsible before supporting", {"by": "MB", "level": 9}, {"by": "MA"}),
    ("responsible before no institution", {"by": None, "level": 9}, {"by": "MA"}),
    ("the later decision", {"level": 1}, {"level": 2}),
    ("the later decision before the longer period", {"level": 1}, {"level": 2, "period": "2023-Q4"}),
    ("the year before the half-year", {"period": "2023-H2"}, {"period": "2023"}),
    ("the half-year before the quarter", {"period": "2023-Q4"}, {"period": "2023-H2"}),
    ("the longer period before the institution's code", {"by": "MC", "period": "2023-H2"}, {"by": "MD"}),
    ("the institution's code", {"by": "MD"}, {"by": "MC"}),
    ("an institution before none", {"by": None}, {"by": "MC"}),
    ("the confident one", {"confidence": "low", "level": 9}, {"by": "MB"}),
    (
        "the one that is no independent verdict",
        {"basis": "independent", "period": "2023"},
        {"by": "MB", "period": "2023-H2"},
    ),
]


@pytest.mark.parametrize(("loser", "winner"), [line[1:] for line in TIES], ids=[line[0] for line in TIES])
@pytest.mark.parametrize("first", ["loser", "winner"])
def test_of_two_reports_one_speaks(store, loser, winner, first):
    store.plan(institutions=("MA", "MB", "MC", "MD"))
    store.activity(due="2027-01-01", supports=("MB", "MC", "MD"))
    said = [
        {"state": "delayed", "on": "2024-01-20"} | loser,
        {"state": "partly_completed", "on": "2024-01-20"} | winner,
    ]
    for report in said if first == "loser" else reversed(said):
        store.report(**report)
    assert store.row("activity_status", "2024-06-01")["reported_state"] == "partly_completed"


@pytest.mark.parametrize("everyone", [("ALL",), ("MA", "MB")])
def test_an_institution_is_responsible_when_all_are(store, everyone):
    store.plan()
    store.activity(by=everyone, supports=("MC",))
    store.report(state="delayed", by="MC", level=9)
    store.report(state="partly_completed", by="MB")
    assert store.row("activity_status", "2024-06-01")["reported_state"] == "partly_completed"


def test_responsible_is_who_is_responsible_in_the_plan_in_force(store):
    store.plan("2023-01-01")
    store.activity(by=("MA",), supports=("MB",))
    store.report(state="delayed", by="MA")
    store.report(state="partly_completed", by="MB")
    store.plan("2024-04-01")
    store.activity(by=("MB",), supports=("MA",))
    assert store.row("activity_status", "2024-03-31")["reported_state"] == "delayed"
    assert store.row("activity_status", "2024-04-01")["reported_state"] == "partly_completed"


COURSES = [
    ("never reported", [], False),
    ("forward only", ["not_started", "in_progress", "completed"], False),
    ("the same again", ["in_progress", "in_progress"], False),
    ("delayed after partly completed is no step back", ["partly_completed", "delayed", "in_progress"], False),
    ("back to not started", ["in_progress", "not_started"], True),
    ("back from completed", ["completed", "delayed"], True),
    ("back and forward again", ["completed", "in_progress", "completed"], True),
    ("cancelled has no place in the order", ["completed", "cancelled"], False),
    ("back across a cancellation", ["completed", "cancelled", "in_progress"], True),
]


@pytest.mark.parametrize(("states", "is_reversed"), [line[1:] for line in COURSES], ids=[line[0] for line in COURSES])
def test_is_reversed(store, states, is_reversed):
    store.plan()
    store.activity(due="2027-01-01")
    for year, state in enumerate(states, 2023):
        store.report("A", str(year), state, completed=f"{year}-06-01" if state == "completed" else None)
    assert store.row("activity_status", "2027-06-01")["is_reversed"] is is_reversed


def test_a_reversal_is_not_known_before_it_is_reported(store):
    store.plan()
    store.activity(due="2027-01-01")
    store.report("A", "2023", "completed", completed="2023-05-01")
    store.report("A", "2024", "in_progress", on="2025-01-20")
    assert not store.row("activity_status", "2025-01-19")["is_reversed"]
    row = store.row("activity_status", "2025-01-20")
    assert (row["is_reversed"], row["status"]) == (True, "in_progress")


def test_a_reversal_of_low_confidence_is_none(store):
    store.plan()
    store.activity(due="2027-01-01")
    store.report("A", "2023", "completed", completed="2023-05-01")
    store.report("A", "2024", "in_progress", confidence="low")
    assert not store.row("activity_status", "2025-06-01")["is_reversed"]


EVIDENCE = "https://example.org/proof"
PROOFS = [
    ("none", [("2023", "completed", None)], False),
    ("its own", [("2023", "completed", EVIDENCE)], True),
    ("an earlier one of the same state", [("2023", "completed", EVIDENCE), ("2024", "completed", None)], True),
    ("an earlier one of another state", [("2023", "in_progress", EVIDENCE), ("2024", "completed", None)], False),
    (
        "an earlier one of the same state, another state between",
        [("2023", "completed", EVIDENCE), ("2024", "delayed", None), ("2025", "completed", None)],
        True,
    ),
]


@pytest.mark.parametrize(("reports", "has_evidence"), [line[1:] for line in PROOFS], ids=[line[0] for line in PROOFS])
def test_has_evidence(store, reports, has_evidence):
    store.plan()
    store.activity()
    for period, state, evidence in reports:
        store.report("A", period, state, evidence=evidence, completed="2023-06-01" if state == "completed" else None)
    assert store.row("activity_status", "2027-06-01")["has_evidence"] is has_evidence


def test_evidence_of_a_low_confidence_report_is_not_evidence(store):
    store.plan()
    store.activity()
    store.report("A", "2023", "completed", completed="2023-06-01", evidence=EVIDENCE, confidence="low")
    store.report("A", "2024", "completed", completed="2023-06-01")
    assert not store.row("activity_status", "2027-06-01")["has_evidence"]


# States of 2023, 2024, 2025 → the years in which the activity runs, on 1 June 2026.
RUNS = [
    ("never completed", ["in_progress", None, "delayed"], [2023, 2024, 2025, 2026]),
    ("completed in the first year", ["completed", None, None], [2023]),
    ("completed and said so again", ["completed", "completed", "completed"], [2023]),
    ("completed twice, then nothing", ["completed", "completed", None], [2023]),
    ("completed in the last year", ["in_progress", "delayed", "completed"], [2023, 2024, 2025]),
    ("completed, taken back, completed", ["completed", "in_progress", "completed"], [2023, 2024, 2025]),
    ("completed and taken back", ["completed", "in_progress", None], [2023, 2024, 2025, 2026]),
    ("cancellation reported ends nothing", ["cancelled", None, None], [2023, 2024, 2025, 2026]),
    ("completed, cancelled, completed", ["completed", "cancelled", "completed"], [2023, 2024, 2025]),
]


@pytest.mark.parametrize(("states", "years"), [line[1:] for line in RUNS], ids=[line[0] for line in RUNS])
def test_an_activity_runs_until_the_first_report_of_the_unbroken_run_of_completed_ones(store, states, years):
    store.plan()
    store.activity(due="2024-06-30")
    for year, state in enumerate(states, 2023):
        if state:
            store.report("A", str(year), state, completed=f"{year}-06-01" if state == "completed" else None)
    assert [row["year"] for row in store.rows("running_activity", "2026-06-01")] == years


@pytest.mark.parametrize(
    ("activity", "years"),
    [
        ({}, [2023, 2024, 2025]),  # unknown start: the strategy's
        ({"start": "2024-12-31"}, [2024, 2025]),
        ({"start": "2025-12-31"}, [2025]),
        ({"start": "2026-01-01"}, []),
        ({"cancelled": True}, []),
        ({"due": None}, [2023, 2024, 2025]),
    ],
)
def test_an_activity_runs_from_its_start(store, activity, years):
    store.plan()
    store.activity(**activity)
    assert [row["year"] for row in store.rows("running_activity", "2025-03-01")] == years


def test_a_half_year_completes_the_year_it_lies_in(store):
    store.plan()
    store.activity()
    store.report("A", "2024-H1", "completed", completed="2024-05-01")
    assert [row["year"] for row in store.rows("running_activity", "2026-03-01")] == [2023, 2024]


def test_a_low_confidence_report_breaks_no_run_and_ends_nothing(store):
    store.plan()
    store.activity()
    store.report("A", "2023", "completed", completed="2023-05-01")
    store.report("A", "2024", "delayed", confidence="low")
    store.report("A", "2025", "completed", completed="2023-05-01")
    assert [row["year"] for row in store.rows("running_activity", "2026-03-01")] == [2023]


def test_a_continuous_activity_runs_in_every_year_though_completed_in_one(store):
    store.plan()
    store.activity(due="continuous")
    store.report("A", "2023", "completed", completed="2023-12-31")
    assert [row["year"] for row in store.rows("running_activity", "2025-03-01")] == [2023, 2024, 2025]


def test_a_year_is_judged_by_the_plan_in_force_on_its_last_day_or_on_the_day_itself(store):
    store.plan("2023-01-01")
    store.activity("A")
    store.plan("2024-12-31")
    store.activity("A", cancelled=True)
    assert [row["year"] for row in store.rows("running_activity", "2024-12-30")] == [2023, 2024]
    assert [row["year"] for row in store.rows("running_activity", "2024-12-31")] == [2023]


def test_a_year_without_a_plan_in_force_on_its_last_day_has_nothing_running(store):
    store.plan("2024-02-01")
    store.activity("A", due="2026-01-01")
    assert [row["year"] for row in store.rows("running_activity", "2025-03-01")] == [2024, 2025]


def test_the_history_shows_low_confidence_and_independent_reports_uncounted(store):
    store.plan()
    store.activity()
    store.report("A", "2023", "delayed", confidence="low")
    store.report("A", "2024", "completed", completed="2024-06-01", basis="independent", on="2025-01-20")
    history = store.rows("activity_history", "2026-01-01")
    assert [(row["period_code"], row["is_counted"], row["cell"]) for row in history] == [
        ("2023", False, "B2"),
        ("2024", False, "B2"),
    ]
    assert [row["period_code"] for row in store.rows("activity_history", "2025-01-19")] == ["2023"]


def test_a_report_on_an_activity_no_plan_knows_is_not_in_the_history(store):
    store.plan()
    store.activity("A")
    store.report("X", "2023", "delayed")
    assert store.rows("activity_history", "2026-01-01") == []
