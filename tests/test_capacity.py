"""Capacity: points, ranges and states of an assessment, and published scores as given."""

from datetime import date

import pytest

from tests.release_rows import add, add_columns, new_release, rows_of
from tests.store import fresh_store
from tracker.vocabulary import CRITERION_STATES

AS_OF = date(2026, 6, 30)
CRITERIA = {"1.1": ("one", "1", 3), "1.2": ("one", "1", 2), "2.1": ("one", "2", 1), "10.1": ("two", "10", 4)}
EVIDENCE = "https://example.org/law"


@pytest.fixture(scope="module")
def framework_release():
    """A release with a framework of two pillars, three capacities and four criteria worth ten points."""
    release = new_release()
    add(release, "framework", points_total=10)
    for code in ("10.1", "2.1", "1.2", "1.1"):
        pillar, capacity, points = CRITERIA[code]
        add(release, "criterion", criterion_code=code, pillar_code=pillar, capacity_code=capacity, points=points)
    return release


@pytest.fixture
def release(framework_release):
    with fresh_store(framework_release) as store:
        yield store.connection


def add_assessment(release, points, submission_id="capacity", assessed_on="2025-06-30", **values):
    """Add an assessment; points: criterion code → (points, evidence address)."""
    if submission_id != "capacity":
        add(release, "submission", submission_id=submission_id, kind="capacity")
    add(release, "capacity_assessment", submission_id=submission_id, assessed_on=assessed_on, **values)
    for code, (given, evidence) in points.items():
        add(
            release, "criterion_points",
            submission_id=submission_id, criterion_code=code, points=given, evidence_url=evidence,
        )  # fmt: skip


def scores(release, as_of=AS_OF, **where):
    rows = rows_of(release, "FROM capacity_score(?)", [as_of])
    return [row for row in rows if all(row[name] == value for name, value in where.items())]


def score(release, level, code, as_of=AS_OF):
    (row,) = scores(release, as_of, level=level, code=code)
    return row


@pytest.mark.parametrize(
    ("points", "evidence", "state", "earned", "claimed", "unknown", "low", "high", "percent"),
    [
        (3, EVIDENCE, "met", 3, 0, 0, 100, 100, 100),
        (3, None, "claimed_without_evidence", 0, 3, 0, 0, 0, 0),
        (0, None, "not_met", 0, 0, 0, 0, 0, 0),
        (0, EVIDENCE, "not_met", 0, 0, 0, 0, 0, 0),
        (None, None, "unknown", None, 0, 3, 0, 100, None),
        (None, EVIDENCE, "unknown", None, 0, 3, 0, 100, None),
    ],
)
def test_the_points_given_and_their_evidence_make_the_state(
    release, points, evidence, state, earned, claimed, unknown, low, high, percent
):
    add_assessment(release, {"1.1": (points, evidence)})
    row = score(release, "criterion", "1.1")
    assert row["state"] == state
    assert (row["points"], row["points_claimed"], row["points_unknown"]) == (earned, claimed, unknown)
    assert (row["score_low"], row["score_high"], row["score"]) == (low, high, percent)
    assert (row["points_available"], row["criteria_count"], row["criteria_met"]) == (3, 1, int(state == "met"))


def test_part_of_the_points_is_no_known_state(release):
    add_assessment(release, {"1.1": (1, EVIDENCE)})
    assert score(release, "criterion", "1.1")["state"] == "unknown"


def test_a_criterion_the_assessment_leaves_out_is_unknown(release):
    add_assessment(release, {})
    row = score(release, "criterion", "1.1")
    assert (row["state"], row["points"], row["cell"]) == ("unknown", None, None)


def test_levels_add_up_and_unknown_points_widen_the_range(release):
    add_assessment(release, {"1.1": (3, EVIDENCE), "1.2": (2, None), "2.1": (0, None)})
    capacity = score(release, "capacity", "1")
    assert (capacity["points"], capacity["points_available"], capacity["points_claimed"]) == (3, 5, 2)
    assert (capacity["score"], capacity["criteria_met"], capacity["criteria_count"]) == (60, 1, 2)
    pillar = score(release, "pillar", "one")
    assert (pillar["points"], pillar["points_available"], pillar["score"]) == (3, 6, 50)
    total = score(release, "total", "F")
    assert (total["points"], total["points_available"], total["points_unknown"]) == (3, 10, 4)
    assert (total["score_low"], total["score_high"], total["score"]) == (30, 70, None)
    assert (total["criteria_met"], total["criteria_count"]) == (1, 4)


def test_a_score_has_two_decimals(release):
    add(release, "criterion", criterion_code="10.2", pillar_code="two", capacity_code="10", points=67)
    met = {code: (points, EVIDENCE) for code, (_, _, points) in CRITERIA.items()}
    add_assessment(release, met | {"10.2": (0, None)})
    total = score(release, "total", "F")
    assert (total["points"], total["points_available"], total["score"]) == (10, 77, 12.99)


def test_parents_lead_from_criterion_to_framework(release):
    add_assessment(release, {})
    parents = {(row["level"], row["code"]): row["parent_code"] for row in scores(release)}
    assert parents[("criterion", "10.1")] == "10"
    assert parents[("capacity", "10")] == "two"
    assert parents[("pillar", "two")] == "F"
    assert parents[("total", "F")] is None


def test_rows_come_in_the_order_of_the_framework(release):
    add_assessment(release, {})
    assert [row["code"] for row in scores(release)] == [
        "F", "one", "two", "1", "2", "10", "1.1", "1.2", "2.1", "10.1",
    ]  # fmt: skip


def test_only_the_latest_assessment_counts(release):
    add_assessment(release, {"1.1": (0, None)}, assessed_on="2024-06-30")
    add_assessment(release, {"1.1": (3, EVIDENCE)}, "later", "2025-06-30")
    assert score(release, "criterion", "1.1")["state"] == "met"
    assert score(release, "criterion", "1.1", date(2025, 6, 29))["state"] == "not_met"
    assert score(release, "criterion", "1.1", date(2025, 6, 30))["state"] == "met"


def test_before_the_first_assessment_there_is_no_score(release):
    add_assessment(release, {"1.1": (3, EVIDENCE)}, assessed_on="2025-06-30")
    assert scores(release, date(2025, 6, 29)) == []


@pytest.mark.parametrize("submission_id", ["a", "z"])
def test_of_two_assessments_on_a_day_the_later_decision_counts(release, submission_id):
    add_assessment(release, {"1.1": (0, None)}, submission_id)
    release.execute("UPDATE submission SET decision_level = 1 WHERE submission_id = ?", [submission_id])
    add_assessment(release, {"1.1": (3, EVIDENCE)})
    assert score(release, "criterion", "1.1")["state"] == "not_met"


@pytest.mark.parametrize("other", [{"assessor": "Them"}, {"country_code": "XB"}, {"basis": "independent"}])
def test_assessor_country_and_basis_keep_assessments_apart(release, other):
    add_assessment(release, {"1.1": (0, None)}, assessed_on="2024-06-30")
    add_assessment(release, {"1.1": (3, EVIDENCE)}, "other", **other)
    assert {row["state"] for row in scores(release, level="criterion", code="1.1")} == {"met", "not_met"}


def test_frameworks_are_kept_apart(release):
    add(release, "framework", framework_code="G", points_total=1)
    add(release, "criterion", framework_code="G", criterion_code="1.1", pillar_code="p", capacity_code="c", points=1)
    add_assessment(release, {"1.1": (3, EVIDENCE)})
    add_assessment(release, {"1.1": (0, None)}, "other", framework_code="G")
    assert {row["framework_code"]: row["score"] for row in scores(release, level="total")} == {"F": None, "G": 0}


def test_the_assessments_own_criteria_stand_before_the_bundled_ones(release):
    add_assessment(release, {"1.1": (1, EVIDENCE)})
    add(
        release, "criterion",
        submission_id="capacity", criterion_code="1.1", pillar_code="one", capacity_code="1", points=1,
    )  # fmt: skip
    total = score(release, "total", "F")
    assert (total["points"], total["points_available"], total["criteria_count"]) == (1, 1, 1)


def test_criteria_of_another_workbook_do_not_replace_the_bundled_ones(release):
    add_assessment(release, {})
    add(release, "submission", submission_id="other", kind="capacity", decision_level=9)
    add(release, "criterion", submission_id="other", criterion_code="1.1", pillar_code="x", capacity_code="y", points=9)
    assert score(release, "total", "F")["points_available"] == 10


def test_a_published_score_is_shown_as_given(release):
    add_columns(release, "capacity", "published_score", framework_code="A", score="D")
    add(release, "published_score", date="2023-03-31", score=59.74, points=6, row_number=2)
    row = score(release, "published", "F")
    assert (row["score"], row["points"], row["points_available"]) == (59.74, 6, 10)
    assert row["assessed_on"] == date(2023, 3, 31)
    assert (row["score_low"], row["score_high"], row["state"], row["assessor"]) == (None, None, None, None)
    assert (row["submission_id"], row["sheet"], row["cell"]) == ("capacity", "published_score", "D2")
    assert row["source_url"] == "https://example.org/score"


def test_every_published_score_up_to_the_day_is_shown(release):
    for day, given in [("2021-01-01", 40), ("2023-01-01", 50), ("2023-01-02", 60)]:
        add(release, "published_score", date=day, score=given, confidence="low")
    shown = scores(release, date(2023, 1, 1), level="published")
    assert [(row["score"], row["confidence"]) for row in shown] == [(40, "low"), (50, "low")]


def test_a_published_score_of_a_framework_nobody_declared_has_no_points_available(release):
    add(release, "published_score", framework_code="H", date="2023-01-01", score=50)
    assert score(release, "published", "H")["points_available"] is None


def test_points_lead_to_their_cell(release):
    add_columns(release, "capacity", "criterion_points", criterion_code="A", points="C")
    add(release, "capacity_assessment", assessed_on="2025-06-30")
    add(release, "criterion_points", criterion_code="1.1", points=3, evidence_url=EVIDENCE, row_number=5)
    row = score(release, "criterion", "1.1")
    assert (row["submission_id"], row["sheet"], row["cell"]) == ("capacity", "criterion_points", "C5")
    assert row["source_url"] == EVIDENCE


def test_every_state_of_the_vocabulary_can_be_reached(release):
    add_assessment(release, {"1.1": (3, EVIDENCE), "1.2": (2, None), "2.1": (0, None)})
    assert {row["state"] for row in scores(release, level="criterion")} == set(CRITERION_STATES)


def test_the_view_is_the_rule_at_publication_day(release):
    add_assessment(release, {"1.1": (3, EVIDENCE)})
    add_assessment(release, {"1.1": (0, None)}, "later", "2026-02-11")
    shown = rows_of(release, "FROM capacity_score")
    assert shown == scores(release, date(2026, 2, 10)) != scores(release)


@pytest.mark.parametrize(("code", "sorts_before"), [("1.2", "1.10"), ("2", "10"), ("1.10", "2.1"), ("5.1", "5.1.a")])
def test_codes_sort_as_people_read_them(release, code, sorts_before):
    assert release.execute("SELECT code_order(?) < code_order(?)", [code, sorts_before]).fetchone() == (True,)
