"""Capacity scores and the scenario of activities done: method section 7."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.recompute.activities import Rows, judged_activities
from tests.recompute.record import Record
from tests.recompute.workbooks import Row, Workbook

OURS = "NCSI-STYLE"
_COLUMNS = (
    "assessor",
    "parent_code",
    "state",
    "points_claimed",
    "points_unknown",
    "criteria_met",
    "criteria_count",
    "score_low",
    "score_high",
)  # what a published score does not tell


@dataclass
class Judgement:
    """One criterion in one assessment."""

    code: str
    pillar: str
    capacity: str
    available: float
    state: str
    row: Row | None

    @property
    def subject(self) -> str:
        """The criterion with its framework."""
        return f"{OURS}:{self.code}"


def assessments(record: Record, day: date) -> list[Workbook]:
    """The latest assessment by a day of each framework, country, basis and assessor."""
    latest: dict[Any, Workbook] = {}
    known = [book for book in record.books["capacity"] if book.one("capacity_assessment")["assessed_on"] <= day]
    for book in sorted(known, key=_assessment_order):
        head = book.one("capacity_assessment")
        latest[tuple(head[name] for name in ("framework_code", "country_code", "basis", "assessor"))] = book
    return list(latest.values())


def _assessment_order(book: Workbook) -> tuple[date, int]:
    return book.one("capacity_assessment")["assessed_on"], book.order


def judgements(record: Record, book: Workbook) -> list[Judgement]:
    """Every criterion of the assessed framework with its state."""
    given = {row["criterion_code"]: row for row in book.tables.get("criterion_points", [])}
    framework = book.one("capacity_assessment")["framework_code"]
    return [
        Judgement(
            criterion["criterion_code"],
            criterion["pillar_code"],
            criterion["capacity_code"],
            float(criterion["points"]),
            _state(given.get(criterion["criterion_code"]), float(criterion["points"])),
            given.get(criterion["criterion_code"]),
        )
        for criterion in record.criteria
        if criterion["framework_code"] == framework
    ]


def _state(row: Row | None, full: float) -> str:
    if row is None or row["points"] is None:
        return "unknown"
    if row["points"] < full:
        return "not_met"
    return "met" if row["evidence_url"] else "claimed_without_evidence"


def _score(found: list[Judgement]) -> dict[str, Any]:
    by_state: dict[str, float] = defaultdict(float)
    for each in found:
        by_state[each.state] += each.available
    available = sum(each.available for each in found)
    low = round(by_state["met"] / available * 100, 2)
    return {
        "points": by_state["met"],
        "points_available": available,
        "points_claimed": by_state["claimed_without_evidence"],
        "points_unknown": by_state["unknown"],
        "criteria_met": sum(each.state == "met" for each in found),
        "criteria_count": len(found),
        "score_low": low,
        "score_high": round((by_state["met"] + by_state["unknown"]) / available * 100, 2),
        "score": None if by_state["unknown"] else low,
    }


def _levels(found: list[Judgement], framework: str) -> Iterable[tuple[str, str, str | None, list[Judgement]]]:
    yield "total", framework, None, found
    for pillar in {each.pillar for each in found}:
        yield "pillar", pillar, framework, [each for each in found if each.pillar == pillar]
    for capacity, pillar in {(each.capacity, each.pillar) for each in found}:
        yield "capacity", capacity, pillar, [each for each in found if each.capacity == capacity]
    for each in found:
        yield "criterion", each.code, each.capacity, [each]


def capacity_score(record: Record, day: date) -> Rows:
    """Total, pillars, capacities and criteria of each latest assessment, and every published score."""
    rows = []
    for book in assessments(record, day):
        head = book.one("capacity_assessment")
        about = {name: head[name] for name in ("framework_code", "country_code", "basis", "assessor", "assessed_on")}
        for level, code, parent, found in _levels(judgements(record, book), head["framework_code"]):
            one = found[0] if level == "criterion" else None
            row = one.row if one else None
            scored = _score(found)
            if one and one.state == "unknown":
                scored["points"] = None  # unknown is not zero
            rows.append(
                about
                | {"level": level, "code": code, "parent_code": parent, "state": one.state if one else None}
                | scored
                | {"cell": row.cell("points", "criterion_code") if row else None}
            )
    for book in record.books["capacity"]:
        totals = {row["framework_code"]: row["points_total"] for row in book.tables.get("framework", [])}
        for row in book.tables.get("published_score", []):
            if row["date"] <= day:
                rows.append(
                    dict.fromkeys(_COLUMNS)
                    | {name: row[name] for name in ("framework_code", "country_code", "basis", "points", "score")}
                    | {"assessed_on": row["date"], "level": "published", "code": row["framework_code"]}
                    | {"points_available": totals[row["framework_code"]], "cell": row.cell("score")}
                )
    return rows


def own_judgements(record: Record, day: date) -> tuple[Workbook, list[Judgement]] | None:
    """The latest assessment of the strategy's country in our own framework, any assessor."""
    plan = record.plan_on(day)
    found = [
        book
        for book in assessments(record, day)
        if plan
        and book.one("capacity_assessment")["framework_code"] == OURS
        and book.one("capacity_assessment")["country_code"] == plan.head["country_code"]
    ]
    if not found:
        return None
    book = max(found, key=_assessment_order)
    return book, judgements(record, book)


def scenario_gain(record: Record, day: date) -> Rows:
    """The points each activity neither completed nor cancelled would bring, taken alone."""
    return [
        {"activity_code": each.activity.code, "points_gained": stake(record, each.activity.criteria, day)}
        for each in judged_activities(record, day)
        if not each.is_done and each.status != "cancelled"
    ]


def stake(record: Record, criteria: list[str], day: date) -> float | None:
    """The points of some criteria that are not met; None without an assessment."""
    own = own_judgements(record, day)
    if own is None:
        return None
    return float(sum(each.available for each in own[1] if each.state != "met" and each.subject in criteria))


def scenario_score(record: Record, day: date, codes: list[str]) -> Rows:
    """Every level with the criteria of some activities taken as met."""
    own, plan = own_judgements(record, day), record.plan_on(day)
    if own is None or plan is None:
        return []
    book, found = own
    chosen = [activity for activity in plan.activities.values() if activity.code in codes]
    served = {criterion for activity in chosen for criterion in activity.criteria}
    then = [
        Judgement(each.code, each.pillar, each.capacity, each.available, "met", None)
        if each.subject in served
        else each
        for each in found
    ]
    head = book.one("capacity_assessment")
    rows = []
    after = {(level, code): (members, _score(members)) for level, code, _, members in _levels(then, OURS)}
    for level, code, parent, members in _levels(found, OURS):
        now, (members_then, scored) = _score(members), after[level, code]
        rows.append(
            {name: head[name] for name in ("framework_code", "country_code", "basis", "assessor", "assessed_on")}
            | {"level": level, "code": code, "parent_code": parent}
            | {"state": members[0].state if level == "criterion" else None}
            | {"scenario_state": members_then[0].state if level == "criterion" else None}
            | {
                name: now[name]
                for name in (
                    "points", "points_available", "points_unknown", "criteria_met", "criteria_count",
                    "score_low", "score_high",
                )
            }
            | {
                "scenario_points": scored["points"],
                "scenario_points_gained": scored["points"] - now["points"],
                "scenario_points_unknown": scored["points_unknown"],
                "scenario_criteria_met": scored["criteria_met"],
                "scenario_score_low": scored["score_low"],
                "scenario_score_high": scored["score_high"],
                "scenario_score": scored["score"],
            }
        )  # fmt: skip
    return rows
