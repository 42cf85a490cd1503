"""Section 9 of the method: what needs attention, in three lists that are never ranked against each other."""

from datetime import date

import pytest

from tracker.vocabulary import GAP_KINDS

AS_OF = "2025-06-01"
OVERDUE = {"code": "A", "period": "2024", "state": "delayed"}
DONE = {"code": "A", "period": "2024", "state": "completed", "completed": "2024-05-01"}
# A plan in which nothing is missing but what the case is about: one activity with all it needs, one sound indicator.
SOUND = {"budget": "100.00", "due": "2027-06-30"}


def sound_plan(store, effective_from="2023-01-01", activity=(), **plan):
    """A plan whose one activity and one indicator have all they need, and are reported on."""
    store.plan(effective_from, **plan)
    store.activity("A", **(SOUND | dict(activity)))
    store.indicator("I", responsible_institution="MB", baseline_value=0, target_value=100)


def reported(store, *years, code="A"):
    for year in years:
        store.report(code, str(year), "in_progress")
        store.value("I", year, 100)


def gaps(store, as_of=AS_OF, **where):
    """Kind, subject and since when, of every gap."""
    rows = store.rows("gap", as_of, **where)
    return sorted((row["gap_kind"], row["subject_code"], str(row["since_date"])) for row in rows)


def kinds(store, as_of=AS_OF, **where):
    return {row["gap_kind"] for row in store.rows("gap", as_of, **where)}


def the_gap(store, kind, as_of=AS_OF):
    return store.row("gap", as_of, gap_kind=kind)


def test_a_sound_plan_has_no_gap(store):
    sound_plan(store)
    reported(store, 2023, 2024)
    assert gaps(store) == []


def test_the_lists_hold_the_kinds_of_the_method(store):
    found = {
        kind: store.connection.execute("SELECT gap_group_of(?)", [kind]).fetchone()[0]
        for listed_kinds in GAP_KINDS.values()
        for kind in listed_kinds
    }
    assert found == {kind: group for group, listed_kinds in GAP_KINDS.items() for kind in listed_kinds}
    assert store.connection.execute("SELECT gap_group_of('nonsense')").fetchone() == (None,)


def listed(*found):
    """The gaps there should be, and none other."""
    return sorted(found)


# Activities: what the plan says, what is reported, the gaps on 1 June 2025.
ACTIVITIES = [
    ("overdue", {"due": "2024-06-30"}, [OVERDUE], listed(("activity_overdue", "A", "2024-06-30"))),
    ("overdue the day after its due date", {"due": "2025-05-31"}, [{**OVERDUE, "period": "2025-H1", "on": "2025-05-20"}],
     listed(("activity_overdue", "A", "2025-05-31"))),
    ("not overdue on its due date", {"due": "2025-06-01"}, [{**OVERDUE, "period": "2025-H1", "on": "2025-05-20"}], listed()),
    ("late is no gap", {"due": "2024-03-31"}, [{**DONE, "evidence": "https://example.org/a"}], listed()),
    ("completed without evidence", {"due": "2024-06-30"}, [DONE],
     listed(("activity_completed_without_evidence", "A", "2025-01-20"))),
    ("completed late without evidence", {"due": "2024-03-31"}, [DONE],
     listed(("activity_completed_without_evidence", "A", "2025-01-20"))),
    ("completed, the day it was handed in unknown", {"due": "2024-06-30"}, [{**DONE, "on": None}],
     listed(("activity_completed_without_evidence", "A", "2024-12-31"))),
    ("cancellation reported", {}, [{"period": "2024", "state": "cancelled"}],
     listed(("activity_cancellation_reported", "A", "2025-01-20"))),
    ("no report at all: since the first deadline", {}, [], listed(("activity_no_report", "A", "2024-01-31"))),
    ("no report since the first year", {}, [{"period": "2023", "state": "in_progress"}],
     listed(("activity_no_report", "A", "2025-01-31"))),
    ("no report, past its due date: since the report was due", {"due": "2024-03-31"}, [],
     listed(("activity_no_report", "A", "2024-01-31"))),
    ("no report of a continuous one: since the deadline of its year", {"due": "continuous"},
     [{"period": "2023", "state": "in_progress"}], listed(("activity_no_report", "A", "2025-01-31"))),
    ("awaiting a report is no gap", {"start": "2025-01-01"}, [], listed()),
    ("not yet due is no gap", {"start": "2026-01-01"}, [], listed()),
    ("no institution", {"by": None}, [], listed(("activity_without_institution", "A", "2023-01-01"))),
    ("no cost", {"start": "2025-01-01", "budget": None}, [], listed(("activity_without_cost", "A", "2023-01-01"))),
    ("a cost of zero is a cost", {"start": "2025-01-01", "budget": "0"}, [], listed()),
    ("no due date", {"start": "2025-01-01", "due": None}, [], listed(("activity_without_due_date", "A", "2023-01-01"))),
    ("a continuous one needs no due date", {"start": "2025-01-01", "due": "continuous"}, [], listed()),
    ("completed, it needs neither cost nor due date nor institution", {"due": None, "budget": None, "by": None},
     [{**DONE, "evidence": "https://example.org/a"}], listed()),
    ("cancelled by the plan, it has no gap but serves nothing", {"due": None, "budget": None, "by": None, "cancelled": True},
     [], listed(("objective_without_activity", "1", "2023-01-01"), ("objective_without_activity", "1.1", "2023-01-01"))),
    ("reported as cancelled, it still needs a cost", {"budget": None}, [{"period": "2024", "state": "cancelled"}],
     listed(("activity_cancellation_reported", "A", "2025-01-20"), ("activity_without_cost", "A", "2023-01-01"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "reports", "expected"), [line[1:] for line in ACTIVITIES], ids=[line[0] for line in ACTIVITIES]
)
def test_gaps_of_an_activity(store, plan, reports, expected):
    sound_plan(store, activity=plan)
    for report in reports:
        store.report(**({"code": "A"} | report))
    for year in (2023, 2024):
        store.value("I", year, 100)
    assert gaps(store) == expected


# Two reports on one period: the other one, and since when they disagree.
OTHERS = [
    ("another state", {"by": "MB", "state": "delayed", "on": "2025-01-10"}, "2025-01-20"),
    ("handed in later", {"by": "MB", "state": "delayed", "on": "2025-03-10"}, "2025-03-10"),
    ("the same state", {"by": "MB", "state": "in_progress"}, None),
    ("of low confidence", {"by": "MB", "state": "delayed", "confidence": "low"}, None),
    ("an assessor's", {"by": None, "state": "delayed", "basis": "independent"}, None),
    ("on another period", {"by": "MB", "state": "delayed", "period": "2024-H1"}, None),
    ("on the last quarter of it", {"by": "MB", "state": "delayed", "period": "2024-Q4", "on": "2025-01-10"}, "2025-01-20"),
    ("retold by a public source", {"by": None, "state": "delayed", "basis": "public_source", "on": None}, "2025-01-20"),
    ("not known yet", {"by": "MB", "state": "delayed", "on": "2025-06-02"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("other", "since"), [line[1:] for line in OTHERS], ids=[line[0] for line in OTHERS])
def test_reports_that_disagree_on_the_latest_period(store, other, since):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.report("A", **({"period": "2024"} | other))
    expected = [("reports_disagree", "A", since)] if since else []
    assert gaps(store, gap_kind="reports_disagree") == expected


def test_reports_that_disagree_on_an_earlier_period_only_are_history(store):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.report("A", "2023", "delayed", by="MB")
    assert gaps(store) == []


def test_a_completed_activity_keeps_the_gap_of_disagreeing_reports(store):
    sound_plan(store)
    reported(store, 2023)
    store.value("I", 2024, 100)
    store.report("A", "2024", "completed", completed="2024-06-30", evidence="https://example.org/a")
    store.report("A", "2024", "delayed", by="MB")
    assert kinds(store) == {"reports_disagree"}


# Verdicts on a completed activity: the gaps of its claim.
VERDICTS = [
    ("not confirmed", [("X", "not_confirmed", "2025-03-01")], ["2025-03-01"]),
    ("by two: one row, since the first", [("X", "not_confirmed", "2025-03-01"), ("Y", "not_confirmed", "2025-02-01")], ["2025-02-01"]),
    ("confirmed since", [("X", "not_confirmed", "2025-03-01"), ("X", "confirmed", "2025-04-01")], []),
    ("confirmed by another", [("X", "not_confirmed", "2025-03-01"), ("Y", "confirmed", "2025-04-01")], ["2025-03-01"]),
    ("partly confirmed", [("X", "partly_confirmed", "2025-03-01")], []),
    ("no public evidence is not refuted", [("X", "no_public_evidence", "2025-03-01")], []),
    ("not given yet", [("X", "not_confirmed", "2025-06-02")], []),
]  # fmt: skip


@pytest.mark.parametrize(("verdicts", "since"), [line[1:] for line in VERDICTS], ids=[line[0] for line in VERDICTS])
def test_a_claim_that_was_not_confirmed(store, verdicts, since):
    sound_plan(store)
    reported(store, 2023)
    store.value("I", 2024, 100)
    store.report("A", "2024", "completed", completed="2024-06-30", evidence="https://example.org/a")
    for by, verdict, on in verdicts:
        store.verdict("A", verdict, on=on, by=by)
    assert gaps(store) == [("claim_not_confirmed", "A", day) for day in since]


def test_where_nothing_is_claimed_no_claim_is_unconfirmed(store):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.verdict("A", "not_confirmed")
    assert gaps(store) == []


def test_an_activity_dropped_from_the_plan_is_a_gap_since_the_plan_without_it(store):
    sound_plan(store)
    store.activity("B", "2026-06-30", by=("MB",), budget="7.00")
    reported(store, 2023, 2024)
    sound_plan(store, "2025-01-01")
    sound_plan(store, "2025-04-01")
    row = the_gap(store, "activity_dropped")
    names = ("subject_code", "responsible_institution", "since_date", "budget_eur")
    assert [str(row[name]) for name in names] == ["B", "MB", "2025-01-01", "7.00"]


def test_an_activity_closed_with_its_plan_is_no_gap(store):
    sound_plan(store)
    store.activity("B", "2024-06-30", by=("MB",), budget="7.00")
    reported(store, 2023, 2024)
    sound_plan(store, "2025-01-01")
    assert "activity_dropped" not in kinds(store)


# Indicators: what the plan says, values by year, the gaps on 1 June 2025.
INDICATORS = [
    ("on track", {}, {2024: 30}, []),
    ("off track", {}, {2024: 5}, [("indicator_off_track", "2025-01-15")]),
    ("deteriorating", {}, {2024: -5}, [("indicator_off_track", "2025-01-15")]),
    ("acceleration needed is no gap", {}, {2024: 20}, []),
    ("reached and lost", {}, {2023: 100, 2024: 60}, [("indicator_off_track", "2025-01-15")]),
    ("not reported", {}, {}, [("indicator_not_reported", "2024-01-31")]),
    ("not reported, baseline of the second year", {"baseline_year": 2024}, {}, [("indicator_not_reported", "2025-01-31")]),
    ("not reported, baseline of this year", {"baseline_year": 2025}, {}, []),
    ("stale", {"baseline_year": 2022}, {2022: 30}, [("indicator_stale", "2024-12-31")]),
    ("stale, and lost before", {"baseline_year": 2020}, {2021: 100, 2022: 30},
     [("indicator_off_track", "2023-01-15"), ("indicator_stale", "2024-12-31")]),
    ("no baseline value", {"baseline_value": None}, {2024: 30}, [("indicator_without_baseline", "2023-01-01")]),
    ("no baseline year", {"baseline_year": None}, {2024: 30}, [("indicator_without_baseline", "2023-01-01")]),
    ("no target value", {"target_value": None}, {2024: 30}, [("indicator_without_target", "2023-01-01")]),
    ("no target year", {"target_year": None}, {2024: 30}, [("indicator_without_target", "2023-01-01")]),
    ("neither: not measurable, so not unreported", {"baseline_value": None, "target_value": None}, {},
     [("indicator_without_baseline", "2023-01-01"), ("indicator_without_target", "2023-01-01")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "values", "expected"), [line[1:] for line in INDICATORS], ids=[line[0] for line in INDICATORS]
)
def test_gaps_of_an_indicator(store, plan, values, expected):
    store.plan()
    store.activity("A", **SOUND)
    store.report("A", "2024")
    store.indicator("I", responsible_institution="MB", **plan)
    for year, value in values.items():
        store.value("I", year, value)
    assert gaps(store) == [(kind, "I", since) for kind, since in expected]
    assert {row["responsible_institution"] for row in store.rows("gap", AS_OF)} <= {"MB"}


def test_an_indicator_new_in_the_amended_plan_is_not_missed_for_earlier_years(store):
    sound_plan(store)
    reported(store, 2023, 2024)
    sound_plan(store, "2025-04-01")
    store.indicator("J")
    assert gaps(store, "2026-01-30", subject_code="J") == []
    assert gaps(store, "2026-01-31", subject_code="J") == [("indicator_not_reported", "J", "2026-01-31")]


def test_a_renumbered_indicator_keeps_its_first_missed_deadline(store):
    store.plan()
    store.activity("A", **SOUND)
    store.indicator("OLD")
    store.plan("2025-04-01")
    store.activity("A", **SOUND)
    store.indicator("I", former_codes=["OLD"])
    assert gaps(store, gap_kind="indicator_not_reported") == [("indicator_not_reported", "I", "2024-01-31")]


# Objectives: activities and indicators by objective → the objectives without.
OBJECTIVES = [
    ("all there", ["1.1"], ["1.1"], [], []),
    ("a strategic objective counts its specific ones", ["1.1", "2"], ["1.1", "2"], [], []),
    ("none below it", ["1.1"], ["1.1"], ["2"], ["2"]),
    ("its own do not serve the specific one", ["1", "2"], ["1", "2"], ["1.1"], ["1.1"]),
]


@pytest.mark.parametrize(
    ("activities", "indicators", "without_activity", "without_indicator"),
    [line[1:] for line in OBJECTIVES],
    ids=[line[0] for line in OBJECTIVES],
)
def test_objectives_without(store, activities, indicators, without_activity, without_indicator):
    objectives = [("1", None), ("1.1", "1")]
    if "2" in [*activities, *without_activity]:
        objectives.append(("2", None))
    store.plan(objectives=objectives)
    for number, objective in enumerate(activities):
        store.activity(f"A{number}", **(SOUND | {"objective": objective, "start": "2025-01-01"}))
    for number, objective in enumerate(indicators):
        store.indicator(f"I{number}", objective, baseline_year=2025)
    assert gaps(store) == listed(
        *[("objective_without_activity", code, "2023-01-01") for code in without_activity],
        *[("objective_without_indicator", code, "2023-01-01") for code in without_indicator],
    )


def test_a_completed_activity_serves_its_objective(store):
    sound_plan(store)
    reported(store, 2023)
    store.value("I", 2024, 100)
    store.report("A", "2024", "completed", completed="2024-06-30", evidence="https://example.org/a")
    assert gaps(store) == []


# Criteria: state, linked to the activity, the gaps.
CRITERIA = [
    ("met", True, []),
    ("met", False, []),
    ("not_met", True, ["capacity_not_met"]),
    ("not_met", False, ["capacity_not_met", "capacity_without_activity"]),
    ("unknown", False, ["capacity_unknown"]),
    (None, False, ["capacity_unknown"]),
    ("claimed_without_evidence", False, ["capacity_claimed_without_evidence"]),
]


@pytest.mark.parametrize(("state", "is_linked", "expected"), CRITERIA)
def test_gaps_of_a_criterion(store, state, is_linked, expected):
    sound_plan(store, activity={"criteria": ["1.1"] if is_linked else []})
    reported(store, 2023, 2024)
    store.capacity({"1.1": state})
    assert gaps(store) == [(kind, "NCSI-STYLE:1.1", "2024-01-15") for kind in expected]
    assert {row["points_at_stake"] for row in store.rows("gap", AS_OF)} <= {2.0}


def test_a_cancelled_activity_serves_no_criterion_and_a_completed_one_does(store):
    sound_plan(store, activity={"criteria": ["1.1"], "cancelled": True})
    store.activity("B", **(SOUND | {"criteria": ["1.2"]}))
    store.report("B", "2024", "completed", completed="2024-06-30", evidence="https://example.org/a")
    reported(store, 2023, 2024)
    store.capacity({"1.1": "not_met", "1.2": "not_met"})
    found = {row["subject_code"] for row in store.rows("gap", AS_OF, gap_kind="capacity_without_activity")}
    assert found == {"NCSI-STYLE:1.1"}


@pytest.mark.parametrize("other", [{"framework": "F"}, {"country": "XA"}, {"on": "2025-06-02"}])
def test_only_the_assessment_of_the_scenario_has_gaps(store, other):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.capacity({"1.1": "not_met"}, **other)
    assert gaps(store) == []


# What came of a request → the gap on 1 June 2025.
REQUESTS = [
    ("refused", {"outcome": "refused", "replied_on": "2024-03-20"}, [("request_refused", "2024-03-20")]),
    ("refused, the day unknown", {"outcome": "refused"}, [("request_refused", "2024-03-01")]),
    ("refused later", {"outcome": "refused", "replied_on": "2025-06-02"}, []),
    ("refused later, past its deadline", {"outcome": "refused", "replied_on": "2025-06-02", "legal_deadline": "2024-03-15"},
     [("request_unanswered", "2024-03-15")]),
    ("no reply", {"outcome": "no_reply", "legal_deadline": "2024-03-15"}, [("request_unanswered", "2024-03-15")]),
    ("no reply, no deadline known", {"outcome": "no_reply"}, [("request_unanswered", "2024-03-01")]),
    ("pending past its deadline", {"legal_deadline": "2025-05-31"}, [("request_unanswered", "2025-05-31")]),
    ("pending on its deadline", {"legal_deadline": "2025-06-01"}, []),
    ("pending without deadline", {}, []),
    ("answered in full", {"outcome": "full", "replied_on": "2024-05-01", "legal_deadline": "2024-03-15"}, []),
    ("answered in part", {"outcome": "partial", "replied_on": "2024-05-01"}, []),
    ("not held", {"outcome": "not_held", "replied_on": "2024-05-01"}, []),
    ("not sent yet", {"outcome": "refused", "sent": "2025-06-02"}, []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("request_made", "expected"), [line[1:] for line in REQUESTS], ids=[line[0] for line in REQUESTS]
)
def test_gaps_of_a_request(store, request_made, expected):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.request("R", **request_made)
    assert gaps(store) == [(kind, "R", since) for kind, since in expected]
    assert {row["responsible_institution"] for row in store.rows("gap", AS_OF)} <= {"MA"}


# A statement: kind and date → the gap.
STATEMENTS = [
    ("practice_missing", "2024-05-01", ["2024-05-01"]),
    ("practice_missing", "2025-06-01", ["2025-06-01"]),
    ("practice_missing", "2025-06-02", []),
    ("practice_missing", None, ["2023-01-01"]),  # undated: always, since the plan
    ("shortcoming", "2024-05-01", []),
    ("recommendation", "2024-05-01", []),
    ("practice_elsewhere", "2024-05-01", []),
]


@pytest.mark.parametrize(("kind", "on", "since"), STATEMENTS)
def test_gaps_of_a_statement(store, kind, on, since):
    sound_plan(store)
    reported(store, 2023, 2024)
    store.statement("S", kind, on, addressee="MB")
    assert gaps(store) == [("practice_named_missing", "S", day) for day in since]
    assert {row["responsible_institution"] for row in store.rows("gap", AS_OF)} <= {"MB"}


def test_a_missing_report_is_a_gap_of_its_institution_and_year(store):
    sound_plan(store, due_days=60)
    store.report("A", "2023", "in_progress", on="2024-03-01")
    store.value("I", 2024, 100)
    row = the_gap(store, "institution_report_missing")
    names = ("subject_code", "period_code", "responsible_institution", "since_date", "days_open")
    assert [row[name] for name in names] == ["MA", "2024", "MA", date(2025, 3, 1), 92]


def test_against_our_own_deadline_nobody_s_report_is_missing(store):
    sound_plan(store)
    store.value("I", 2024, 100)
    assert kinds(store) == {"activity_no_report"}


@pytest.mark.parametrize("basis", ["public_source", "estimate", "independent"])
def test_a_plan_that_is_not_official_holds_nobody_to_account(store, basis):
    store.plan(basis=basis, due_days=60)
    store.activity("A", "2024-06-30")
    store.indicator("I")
    assert kinds(store) == {"activity_without_cost"}


def test_what_a_source_says_of_a_plan_that_is_not_official_is_still_a_gap(store):
    store.plan(basis="public_source")
    store.activity("A", "2024-06-30", budget="1.00")
    store.report("A", "2024", "delayed", basis="public_source")
    store.indicator("I")
    store.value("I", 2024, 1)
    assert kinds(store) == {"activity_overdue", "indicator_off_track"}


def test_illustrative_counts_as_official(store):
    store.plan(basis="illustrative", due_days=60)
    store.activity("A", **SOUND)
    store.indicator("I")
    assert kinds(store) == {"activity_no_report", "institution_report_missing", "indicator_not_reported"}


def test_before_the_first_plan_there_is_no_gap(store):
    sound_plan(store, "2024-01-01", activity={"by": None})
    store.statement("S")
    store.request("R", "refused", "2023-03-01")
    assert gaps(store, "2023-12-31") == []
    assert kinds(store, "2024-01-01") == {"activity_without_institution", "practice_named_missing", "request_refused"}


def test_points_at_stake_are_those_of_the_linked_criteria_that_are_not_met(store):
    states = {"1.1": "met", "1.2": "not_met", "1.3": "unknown", "1.4": "claimed_without_evidence", "1.5": "not_met"}
    sound_plan(store, activity={"criteria": ["1.1", "1.2", "1.3", "1.4", "1.2", "9.9"], "budget": None})
    reported(store, 2023, 2024)
    store.capacity(states, points={"1.1": 16, "1.2": 1, "1.3": 2, "1.4": 4, "1.5": 8})
    assert the_gap(store, "activity_without_cost")["points_at_stake"] == 7.0


def test_an_activity_that_names_no_criterion_has_no_points_at_stake(store):
    sound_plan(store, activity={"budget": None})
    store.capacity({"1.1": "not_met"})
    assert the_gap(store, "activity_without_cost")["points_at_stake"] == 0.0


def test_without_assessment_the_points_cannot_be_said(store):
    sound_plan(store, activity={"budget": None, "criteria": ["1.1"]})
    assert the_gap(store, "activity_without_cost")["points_at_stake"] is None


def test_a_dropped_activity_has_the_points_of_the_plan_that_had_it(store):
    sound_plan(store)
    store.activity("B", "2026-06-30", criteria=["1.1"])
    sound_plan(store, "2025-01-01")
    store.capacity({"1.1": "not_met"}, points={"1.1": 5})
    assert the_gap(store, "activity_dropped")["points_at_stake"] == 5.0


def ranked(rows):
    """The order of the method: points, days, money, code; what is unknown stands last."""

    def place(row):
        money = row["budget_eur"]
        code = row["subject_code"].replace(":", ".").split(".")
        return (
            -(row["points_at_stake"] or 0),
            -row["days_open"],
            (money is None, -(money or 0)),
            [part.rjust(12, "0") for part in code],
            row["gap_kind"],
            row["period_code"] or "",
        )

    return sorted(rows, key=place)


def test_each_list_is_ranked_by_points_days_money_and_code(store):
    store.plan(due_days=60, institutions=("MA", "MB", "MC"))
    stakes = [(None, []), ("5.00", ["1.1"]), ("9.00", ["1.1"]), ("9.00", ["1.2"]), ("0", []), (None, ["1.2"])]
    for number, (budget, criteria) in enumerate(stakes):
        for code, due in ((f"1.{number}", "2024-06-30"), (f"1.1{number}", "2024-03-31")):
            store.activity(code, due, budget=budget, criteria=criteria, by=("MA", "MB") if number % 2 else None)
            if number % 3:
                store.report(code, "2024", "delayed")
    for code in ("I1", "I2", "I10"):
        store.indicator(code)
    store.value("I1", 2024, 1)
    store.statement("S1")
    store.request("R1", "refused", replied_on="2024-05-01")
    store.capacity({"1.1": "not_met", "1.2": "not_met", "1.10": "not_met", "2.1": "unknown"}, points={"1.2": 3})
    rows = store.rows("gap", AS_OF)
    for group in GAP_KINDS:
        in_group = [row for row in rows if row["gap_group"] == group]
        assert len(in_group) > 5
        assert [row["rank"] for row in ranked(in_group)] == list(range(1, len(in_group) + 1))


def test_every_kind_has_its_list_and_its_days(store):
    store.plan(due_days=60)
    store.activity("A", None, by=None)
    store.activity("B", "2024-06-30")
    store.report("B", "2024", "delayed")
    for row in store.rows("gap", AS_OF):
        assert row["gap_kind"] in GAP_KINDS[row["gap_group"]]
        assert row["days_open"] == (date.fromisoformat(AS_OF) - row["since_date"]).days
