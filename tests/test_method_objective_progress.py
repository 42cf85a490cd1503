"""Section 4 of the method: objectives of both levels."""

from decimal import Decimal

import pytest

from tracker.vocabulary import ACTIVITY_STATUSES, INDICATOR_STATUSES

EVIDENCE = "https://example.org/proof"


def objective(store, code="1.1", as_of="2025-06-01"):
    """The row of one objective."""
    return store.row("objective_progress", as_of, objective_code=code)


def test_an_objective_without_anything_has_counts_and_no_shares(store):
    store.plan()
    row = objective(store)
    shares = ("completion_share", "reported_share", "evidence_share", "budget_eur", "spent_eur", "mean_pace")
    assert {row[name] for name in shares} == {None}
    assert {value for name, value in row.items() if name.endswith("_count")} == {0}


def test_there_is_a_count_for_every_status(store):
    store.plan()
    row = objective(store)
    assert {f"{status}_count" for status in ACTIVITY_STATUSES} <= row.keys()
    assert {f"indicator_{status}_count" for status in INDICATOR_STATUSES} <= row.keys()


def test_a_strategic_objective_includes_its_specific_ones_and_nothing_else(store):
    store.plan(objectives=(("1", None), ("1.1", "1"), ("1.2", "1"), ("2", None)))
    for code, serves in (("A", "1"), ("B", "1.1"), ("C", "1.1"), ("D", "1.2"), ("E", "2")):
        store.activity(code, objective=serves)
        store.indicator(f"I{code}", serves)
    rows = store.rows("objective_progress", "2025-06-01")
    assert {row["objective_code"]: row["activity_count"] for row in rows} == {"1": 4, "1.1": 2, "1.2": 1, "2": 1}
    assert {row["objective_code"]: row["indicator_count"] for row in rows} == {"1": 4, "1.1": 2, "1.2": 1, "2": 1}
    assert {row["objective_code"]: row["parent_code"] for row in rows} == {"1": None, "1.1": "1", "1.2": "1", "2": None}


def test_shares_are_over_activities_the_plan_does_not_cancel(store):
    store.plan()
    store.activity("A", budget="100")
    store.activity("B", budget="0")
    store.activity("C")
    store.activity("D", budget="1000", cancelled=True)
    store.report("A", "2024", "completed", completed="2024-06-01", evidence=EVIDENCE, spent="70.5")
    store.report("B", "2024", "completed", completed="2024-09-01")
    store.report("C", "2024", "cancelled")
    store.report("D", "2024", "completed", completed="2024-06-01", spent="500")
    row = objective(store)
    found = {name: row[name] for name in row if name.endswith("_count") and row[name]}
    assert found == {
        "activity_count": 3, "completed_count": 1, "completed_late_count": 1, "cancellation_reported_count": 1,
        "cancelled_count": 1, "uncosted_count": 1,
    }  # fmt: skip
    assert (row["completion_share"], row["evidence_share"]) == (0.666666667, 0.5)
    assert (row["budget_eur"], row["spent_eur"]) == (Decimal("100.00"), Decimal("70.50"))


def test_unknown_money_is_null_and_zero_is_known(store):
    store.plan()
    store.activity("A")
    assert (objective(store)["budget_eur"], objective(store)["uncosted_count"]) == (None, 1)
    store.activity("B", budget="0")
    assert (objective(store)["budget_eur"], objective(store)["uncosted_count"]) == (Decimal("0.00"), 1)


# Activities of 2023-2026, reports on 2023 due on 31 January 2024: state of the report on 2023 → share reported.
REPORTED = [
    ("no report is due yet", "2024-01-30", [({}, None)], None),
    ("due today and missing", "2024-01-31", [({}, None)], 0.0),
    ("one of two", "2024-06-01", [({}, "in_progress"), ({}, None)], 0.5),
    ("nobody responsible owes none", "2024-06-01", [({}, "in_progress"), ({"by": None}, None)], 1.0),
    ("cancelled ones are left out", "2024-06-01", [({}, "in_progress"), ({"cancelled": True}, None)], 1.0),
    ("one that starts later owes none", "2024-06-01", [({"start": "2024-03-01"}, None)], None),
    ("completed long ago is not outdated", "2026-06-01", [({}, "completed"), ({}, "in_progress")], 0.5),
    ("a continuous one by its year", "2025-06-01", [({"due": "continuous"}, "completed"), ({}, "completed")], 0.5),
]


@pytest.mark.parametrize(
    ("as_of", "activities", "share"), [line[1:] for line in REPORTED], ids=[line[0] for line in REPORTED]
)
def test_reported_share(store, as_of, activities, share):
    store.plan()
    for number, (activity, state) in enumerate(activities):
        store.activity(f"A{number}", **({"due": "2026-12-31"} | activity))
        if state:
            store.report(f"A{number}", "2023", state, completed="2023-12-01" if state == "completed" else None)
    assert objective(store, as_of=as_of)["reported_share"] == share


def test_nobody_owes_a_report_where_the_plan_is_not_official(store):
    store.plan(basis="public_source")
    store.activity("A", "2026-12-31")
    row = objective(store)
    assert (row["no_public_information_count"], row["no_report_count"], row["reported_share"]) == (1, 0, None)


# Values for 2025 (expected 50 of 100 since 2023) → mean pace on 1 June 2026.
PACES = [
    ("one", [25], 0.5),
    ("the mean", [25, 50], 0.75),
    ("each capped at 1", [25, 90], 0.75),
    ("going backwards counts", [-50, 50], 0.0),
    ("one of five unreported is still a fifth", [25, 25, 25, 25, None], 0.5),
    ("one of four unreported is more than a fifth", [25, 25, 25, None], None),
    ("none reported", [None], None),
]


@pytest.mark.parametrize(("values", "mean_pace"), [line[1:] for line in PACES], ids=[line[0] for line in PACES])
def test_mean_pace(store, values, mean_pace):
    store.plan()
    for number, value in enumerate(values):
        store.indicator(f"I{number}")
        if value is not None:
            store.value(f"I{number}", 2025, value)
    assert objective(store, as_of="2026-06-01")["mean_pace"] == mean_pace


def test_stale_and_unmeasurable_indicators_are_counted_and_left_out_of_the_mean(store):
    store.plan()
    for number in range(8):
        store.indicator(f"I{number}")
        store.value(f"I{number}", 2026, 75)
    store.indicator("STALE")
    store.value("STALE", 2024, 1)
    store.indicator("UNKNOWN", target_value=None)
    row = objective(store, as_of="2027-06-01")
    assert (row["indicator_stale_count"], row["indicator_not_measurable_count"]) == (1, 1)
    assert (row["indicator_on_track_count"], row["mean_pace"]) == (8, 1.0)


def test_objectives_are_those_of_the_plan_in_force(store):
    store.plan("2023-01-01", objectives=(("1", None), ("9", None)))
    store.plan("2024-01-01", objectives=(("1", None), ("2", None)))
    assert [row["objective_code"] for row in store.rows("objective_progress", "2023-06-01")] == ["1", "9"]
    assert [row["objective_code"] for row in store.rows("objective_progress", "2024-06-01")] == ["1", "2"]
