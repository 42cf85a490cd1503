"""Section 7 of the method: what capacity would be if chosen activities were completed."""

import duckdb
import pytest

from tracker.queries.relations import select_relation

AS_OF = "2025-06-01"
STATES = {"1.1": "met", "1.2": "not_met", "2.1": "unknown", "4.1": "claimed_without_evidence", "4.2": None}
POINTS = {"1.1": 10, "1.2": 1, "2.1": 2, "4.1": 4, "4.2": 8}


def scenario(store, *codes, as_of=AS_OF, level="total"):
    """Rows of a level, by code."""
    found = select_relation(store.connection, "scenario_score", as_of, activity_codes=codes)
    return {row["code"]: row for row in found.to_dict("records") if row["level"] == level}


def total(store, *codes, as_of=AS_OF):
    (row,) = scenario(store, *codes, as_of=as_of).values()
    return row


def fill(store, **plan):
    """Activities A (1.1, 1.2), B (2.1, 4.1), C (4.2), D (none), E cancelled (1.2); 10 of 25 points met, 10 unknown."""
    store.plan(**plan)
    for code, criteria in {"A": ["1.1", "1.2"], "B": ["2.1", "4.1"], "C": ["4.2"], "D": []}.items():
        store.activity(code, "2027-06-30", criteria=criteria)
    store.activity("E", "2027-06-30", criteria=["1.2"], cancelled=True)
    store.capacity(STATES, points=POINTS)


# Activities chosen → points, unknown points, range.
CHOICES = [
    ([], 10.0, 10.0, 40.0, 80.0),
    (["A"], 11.0, 10.0, 44.0, 84.0),  # a met one counts once, a not met one is gained
    (["B"], 16.0, 8.0, 64.0, 96.0),  # an unknown one moves the lower end, one without evidence both
    (["C"], 18.0, 2.0, 72.0, 80.0),  # a criterion the assessment leaves out
    (["A", "B", "C"], 25.0, 0.0, 100.0, 100.0),
    (["D"], 10.0, 10.0, 40.0, 80.0),
    (["E"], 10.0, 10.0, 40.0, 80.0),  # cancelled: serves nothing
    (["A", "E"], 11.0, 10.0, 44.0, 84.0),
    (["A", "A"], 11.0, 10.0, 44.0, 84.0),
]


@pytest.mark.parametrize(("codes", "points", "unknown", "low", "high"), CHOICES)
def test_the_range_moves_with_the_chosen_activities(store, codes, points, unknown, low, high):
    fill(store)
    row = total(store, *codes)
    names = ("scenario_points", "scenario_points_unknown", "scenario_score_low", "scenario_score_high")
    assert tuple(row[name] for name in names) == (points, unknown, low, high)
    assert row["scenario_points_gained"] == points - 10
    assert (row["points"], row["points_unknown"], row["score_low"], row["score_high"]) == (10, 10, 40, 80)


def test_a_score_is_said_once_nothing_is_unknown(store):
    fill(store)
    assert total(store, "A", "B", "C")["scenario_score"] == 100.0
    assert total(store, "A")["scenario_score"] != total(store, "A")["scenario_score"]  # not a number: NULL


def test_every_level_moves(store):
    fill(store)
    pillars, capacities = scenario(store, "B", level="pillar"), scenario(store, "B", level="capacity")
    assert {code: row["scenario_points_gained"] for code, row in pillars.items()} == {"one": 2, "two": 4}
    assert {code: row["scenario_points_gained"] for code, row in capacities.items()} == {"1": 0, "2": 2, "4": 4}
    criteria = scenario(store, "B", level="criterion")
    assert {code: (row["state"], row["scenario_state"]) for code, row in criteria.items()} == {
        "1.1": ("met", "met"),
        "1.2": ("not_met", "not_met"),
        "2.1": ("unknown", "met"),
        "4.1": ("claimed_without_evidence", "met"),
        "4.2": ("unknown", "unknown"),
    }
    assert criteria["4.1"]["parent_code"] == "4" and capacities["4"]["parent_code"] == "two"


def test_choosing_nothing_is_the_assessment_itself(store):
    fill(store)
    for row in store.rows("capacity_score", AS_OF):
        same = scenario(store, level=row["level"])[row["code"]]
        assert (same["score_low"], same["score_high"]) == (row["score_low"], row["score_high"])
        assert (same["scenario_score_low"], same["scenario_score_high"]) == (row["score_low"], row["score_high"])


@pytest.mark.parametrize("codes", [["Z"], ["A", "Z"], ["a"], ["1.1"], [None], ["A, B"]])
def test_an_unknown_code_is_an_error(store, codes):
    fill(store)
    with pytest.raises(duckdb.InvalidInputException, match="unknown activity"):
        total(store, *codes)


def test_without_a_plan_every_code_is_unknown(store):
    with pytest.raises(duckdb.InvalidInputException, match="unknown activity: A"):
        scenario(store, "A")


def test_without_an_assessment_an_unknown_code_is_an_error_too(store):
    store.plan()
    store.activity("A")
    assert scenario(store, "A") == {}
    with pytest.raises(duckdb.InvalidInputException, match="unknown activity: B, C"):
        scenario(store, "C", "A", "B")


@pytest.mark.parametrize(("code", "as_of"), [("OLD", AS_OF), ("A", "2024-06-01")])
def test_a_former_code_and_one_of_a_later_plan_are_unknown(store, code, as_of):
    store.plan()
    store.activity("OLD")
    store.plan("2025-01-01")
    store.activity("A", former=["OLD"])
    with pytest.raises(duckdb.InvalidInputException, match=code):
        scenario(store, code, as_of=as_of)


def test_codes_may_come_as_a_text_with_commas(store):
    fill(store)
    found = select_relation(store.connection, "scenario_score", AS_OF, activity_codes=" A, B ,")
    assert found.loc[found["level"] == "total", "scenario_points"].item() == 17.0


def test_a_completed_activity_counts_as_any_other(store):
    fill(store)
    store.report("A", "2024", "completed", completed="2024-05-01")
    assert total(store, "A")["scenario_points_gained"] == 1.0


# Assessments: what is given beside one of 15 January 2024 by us → whose counts.
ASSESSMENTS = [
    ("a later one of another assessor", {"on": "2024-05-01", "assessor": "They"}, "They"),
    ("an earlier one", {"on": "2023-05-01", "assessor": "They"}, "Us"),
    ("one after the day", {"on": "2025-06-02", "assessor": "They"}, "Us"),
    ("one of another country", {"on": "2024-05-01", "assessor": "They", "country": "XA"}, "Us"),
    ("one by another framework", {"on": "2024-05-01", "assessor": "They", "framework": "F"}, "Us"),
]


@pytest.mark.parametrize(
    ("other", "assessor"), [line[1:] for line in ASSESSMENTS], ids=[line[0] for line in ASSESSMENTS]
)
def test_the_latest_assessment_of_the_country_counts_whoever_made_it(store, other, assessor):
    fill(store)
    store.capacity({"1.1": "met"}, **other)
    assert total(store)["assessor"] == assessor


def test_of_two_on_one_day_one_counts_as_a_whole(store):
    store.plan()
    store.capacity({"1.1": "met", "1.2": "met"}, assessor="They")
    store.capacity({"1.1": "not_met"}, assessor="Us")
    assert total(store)["criteria_count"] in (1, 2)


def gains(store, as_of=AS_OF):
    return {row["activity_code"]: row["points_gained"] for row in store.rows("scenario_gain", as_of)}


def test_what_each_activity_would_gain_alone(store):
    fill(store)
    assert gains(store) == {"A": 1.0, "B": 6.0, "C": 8.0, "D": 0.0}


def test_the_gain_is_that_of_the_scenario_with_that_activity_alone(store):
    fill(store)
    for code, gained in gains(store).items():
        assert total(store, code)["scenario_points_gained"] == gained


def test_completed_and_cancelled_activities_gain_nothing_more(store):
    fill(store)
    store.report("A", "2024", "completed", completed="2024-05-01")
    store.report("B", "2024", "completed", completed="2029-05-01", on="2025-01-20")
    store.report("C", "2024", "cancelled")
    assert gains(store) == {"C": 8.0, "D": 0.0}


def test_without_assessment_no_gain_can_be_said(store):
    store.plan()
    store.activity("A", criteria=["1.1"])
    assert gains(store) == {"A": None}


def test_a_criterion_of_no_assessment_and_one_named_twice(store):
    store.plan()
    store.activity("A", criteria=["9.9", "1.2", "1.2"])
    store.capacity(STATES, points=POINTS)
    assert gains(store) == {"A": 1.0}


def test_a_plan_that_is_not_official_has_scenarios_too(store):
    fill(store, basis="public_source")
    assert gains(store)["B"] == 6.0 and total(store, "B")["scenario_score_low"] == 64.0
