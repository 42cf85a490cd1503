"""What needs attention, in three lists: method section 9."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from tests.recompute.activities import Judged, Rows, all_reports, dropped_activities, judged_activities
from tests.recompute.capacity import own_judgements, stake
from tests.recompute.claims import agreement, latest_verdicts, request_result
from tests.recompute.indicators import indicator_progress, stale_on
from tests.recompute.rates import institution_reporting
from tests.recompute.record import Plan, Record

GROUPS = {
    "work": (
        "activity_overdue", "activity_dropped", "activity_cancellation_reported", "claim_not_confirmed",
        "indicator_off_track", "practice_named_missing",
    ),
    "reporting": (
        "activity_no_report", "institution_report_missing", "indicator_not_reported", "indicator_stale",
        "activity_completed_without_evidence", "reports_disagree", "request_refused", "request_unanswered",
    ),
    "knowledge": (
        "activity_without_institution", "activity_without_cost", "activity_without_due_date",
        "objective_without_activity", "objective_without_indicator", "indicator_without_baseline",
        "indicator_without_target", "capacity_not_met", "capacity_unknown", "capacity_claimed_without_evidence",
        "capacity_without_activity",
    ),
}  # fmt: skip
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


def gap(record: Record, day: date) -> Rows:
    """One row per thing that needs attention, ranked within its list."""
    plan = record.plan_on(day)
    if plan is None:
        return []
    rows = [
        *_of_activities(record, plan, day),
        *_of_indicators(record, plan, day),
        *_of_objectives(record, plan, day),
        *_of_capacity(record, day),
        *_of_others(record, day),
    ]
    by_group: dict[str, Rows] = defaultdict(list)
    for row in rows:
        row["gap_group"] = GROUP_OF[row["gap_kind"]]
        row["days_open"] = (day - row["since_date"]).days
        by_group[row["gap_group"]].append(row)
    for found in by_group.values():
        places = sorted(_weight(row) for row in found)
        for row in found:
            row["rank"] = places.index(_weight(row)) + 1
    return rows


def _weight(row: dict[str, Any]) -> tuple[Any, ...]:
    money = row["budget_eur"]
    return (
        -(row["points_at_stake"] or 0),  # where no criterion can hang on it, no point
        -row["days_open"],
        money is None,
        -(money or 0),
        [part.zfill(12) for part in row["subject_code"].replace(":", ".").split(".")],  # 1.2 before 1.10
        row["gap_kind"],
        row["period_code"] or "",
    )


def _row(
    kind: str,
    subject: str,
    since: date,
    who: str | None = None,
    points: float | None = None,
    budget: Decimal | None = None,
    period: str | None = None,
) -> dict[str, Any]:
    return {
        "gap_kind": kind,
        "subject_code": subject,
        "period_code": period,
        "responsible_institution": who,
        "since_date": since,
        "points_at_stake": points,
        "budget_eur": budget,
    }


def _of_activities(record: Record, plan: Plan, day: date) -> Iterable[dict[str, Any]]:
    verdicts = latest_verdicts(record, day)
    for each in judged_activities(record, day):
        if each.status == "cancelled":
            continue
        activity = each.activity
        who, points = ", ".join(activity.responsible) or None, stake(record, activity.criteria, day)
        for kind, since in _kinds_of(record, plan, each, verdicts[activity.subject], day):
            yield _row(kind, activity.code, since, who, points, activity.budget)
    for activity, _, after, status, _ in dropped_activities(record, day):
        if status == "dropped":
            who, points = ", ".join(activity.responsible) or None, stake(record, activity.criteria, day)
            yield _row("activity_dropped", activity.code, after.effective_from, who, points, activity.budget)


def _kinds_of(
    record: Record, plan: Plan, each: Judged, verdicts: dict[str, Any], day: date
) -> Iterable[tuple[str, date]]:
    activity, latest = each.activity, each.latest
    if each.status == "overdue":
        yield "activity_overdue", each.due
    if each.status == "cancellation_reported":
        yield "activity_cancellation_reported", latest.known_on
    if each.status == "no_report":
        yield "activity_no_report", each.missed_deadline
    if each.is_done and not each.has_evidence:
        yield "activity_completed_without_evidence", latest.known_on
    state = latest.state if latest else None
    refuted = [
        head["assessed_on"]
        for head, row in verdicts.values()
        if agreement(state, row["verdict"]) == "claimed_not_confirmed"
    ]
    if refuted:
        yield "claim_not_confirmed", min(refuted)
    if latest:
        same_end = [
            report for report in all_reports(record, activity.subject, day, each.year) if report.end == latest.end
        ]
        if len({report.state for report in same_end}) > 1:
            yield "reports_disagree", max(report.known_on for report in same_end)
    if not each.is_done:
        if not activity.responsible:
            yield "activity_without_institution", plan.effective_from
        if activity.budget is None:
            yield "activity_without_cost", plan.effective_from
        if activity.due is None and not activity.is_continuous:
            yield "activity_without_due_date", plan.effective_from


def _of_indicators(record: Record, plan: Plan, day: date) -> Iterable[dict[str, Any]]:
    first_due = record.report_due(plan.head["start_date"].year, day)[0]
    for row in indicator_progress(record, day):
        code, who = row["indicator_code"], row["responsible_institution"]
        if row["status"] in ("off_track", "deteriorating") or row["was_lost"]:
            yield _row("indicator_off_track", code, row["reported_on"], who)
        if row["status"] == "not_reported" and first_due <= day:
            yield _row("indicator_not_reported", code, first_due, who)
        if row["status"] == "stale":
            yield _row("indicator_stale", code, stale_on(record, row["value_year"]), who)
        if row["baseline_value"] is None or row["baseline_year"] is None:
            yield _row("indicator_without_baseline", code, plan.effective_from, who)
        if row["target_value"] is None or row["target_year"] is None:
            yield _row("indicator_without_target", code, plan.effective_from, who)


def _of_objectives(record: Record, plan: Plan, day: date) -> Iterable[dict[str, Any]]:
    served = {each.activity.objective for each in judged_activities(record, day) if each.status != "cancelled"}
    measured = {row["objective_code"] for row in plan.indicators.values()}
    for code in plan.objectives:
        mine = {code, *(child for child, parent in plan.objectives.items() if parent == code)}
        if not mine & served:
            yield _row("objective_without_activity", code, plan.effective_from)
        if not mine & measured:
            yield _row("objective_without_indicator", code, plan.effective_from)


def _of_capacity(record: Record, day: date) -> Iterable[dict[str, Any]]:
    own = own_judgements(record, day)
    if own is None:
        return
    assessed_on = own[0].one("capacity_assessment")["assessed_on"]
    served = {
        criterion
        for each in judged_activities(record, day)
        if each.status != "cancelled"
        for criterion in each.activity.criteria
    }
    for each in own[1]:
        if each.state == "met":
            continue
        yield _row(f"capacity_{each.state}", each.subject, assessed_on, points=each.available)
        if each.state == "not_met" and each.subject not in served:
            yield _row("capacity_without_activity", each.subject, assessed_on, points=each.available)


def _of_others(record: Record, day: date) -> Iterable[dict[str, Any]]:
    plan = record.plan_on(day)
    for row in institution_reporting(record, day):
        if row["status"] == "missing":
            code = row["institution_code"]
            yield _row("institution_report_missing", code, row["report_due_date"], code, period=row["period_code"])
    for row in request_result(record, day):
        if row["outcome"] == "refused":
            yield _row("request_refused", row["request_code"], row["replied_on"], row["institution_code"])
        if row["is_unanswered"]:
            since = row["legal_deadline"] or row["sent_on"]
            yield _row("request_unanswered", row["request_code"], since, row["institution_code"])
    for book in record.books["context"]:
        for row in book.tables["statement"]:
            if row["kind"] == "practice_missing" and (row["date"] is None or row["date"] <= day):
                since = row["date"] or plan.effective_from
                yield _row("practice_named_missing", row["statement_code"], since, row["addressee"])
