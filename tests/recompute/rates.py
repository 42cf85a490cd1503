"""The implementation rate, the sentence on top, the schedule and who reported: method sections 3, 6, 10 and 12."""

import calendar
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.recompute.activities import Rows, all_reports, history, is_running, judged_activities
from tests.recompute.record import OFFICIAL, Activity, Plan, Record


def share(part: float, whole: float) -> float | None:
    """A ratio as it leaves the method: rounded to nine decimals, NULL where there is nothing to divide by."""
    return round(part / whole, 9) if whole else None


def _due_in(plan: Plan, activity: Activity, year: int) -> date | None:
    """The day in a year on which an activity of a plan is due; None: not in it."""
    if activity.is_continuous:
        return date(year, 12, 31) if plan.starts(activity).year <= year else None
    return activity.due if activity.due and activity.due.year == year else None


def _counted(record: Record, plan: Plan, year: int, day: date) -> Iterator[tuple[Activity, bool, bool]]:
    """Each activity of a plan due in a year by the day; whether it was completed in time, and whether reported."""
    until = min(date(year, 12, 31), day)
    for activity in plan.activities.values():
        due = _due_in(plan, activity, year)
        if activity.is_cancelled or due is None or due > until:
            continue
        of_year = year if activity.is_continuous else None
        reports = history(record, activity.subject, day, of_year)
        latest = reports[-1] if reports else None
        is_completed = bool(latest and latest.state == "completed" and latest.row["completed_on"] <= until)
        is_covered = any(report.end >= due for report in all_reports(record, activity.subject, day, of_year))
        yield activity, is_completed, is_covered


def _opening_plan(record: Record, year: int, day: date) -> Plan:
    """The plan in force on 1 January; where there was none, the first."""
    return record.plan_on(date(year, 1, 1)) or record.versions(day)[0]


def implementation_rate(record: Record, day: date) -> Rows:
    """One row per year and scope, also where nothing was due."""
    rows = []
    versions = record.versions(day)
    institutions = sorted({code for plan in versions for code in plan.institutions})
    tops = sorted({code for plan in versions for code, parent in plan.objectives.items() if parent is None})
    for year in record.years(day):
        opening, current = _opening_plan(record, year, day), versions[-1]
        scopes: list[tuple[str, str | None, str | None, Callable[[Plan, Activity], bool]]] = [
            ("overall", None, None, lambda plan, activity: True)
        ]
        scopes += [
            ("institution", code, None, lambda plan, activity, code=code: code in activity.responsible)
            for code in institutions
        ]
        scopes += [
            ("strategic_objective", None, code, lambda plan, activity, code=code: plan.top(activity.objective) == code)
            for code in tops
        ]
        against_opening = list(_counted(record, opening, year, day))
        against_current = list(_counted(record, current, year, day))
        for scope, institution, objective, belongs in scopes:
            found = [each for each in against_opening if belongs(opening, each[0])]
            now = [each for each in against_current if belongs(current, each[0])]
            completed = sum(is_completed for _, is_completed, _ in found)
            unreported = sum(not is_completed and not is_covered for _, is_completed, is_covered in found)
            completed_now = sum(is_completed for _, is_completed, _ in now)
            undated = [
                activity
                for activity in opening.activities.values()
                if belongs(opening, activity)
                and not activity.is_cancelled
                and not activity.is_continuous
                and activity.due is None
            ]
            rows.append(
                {
                    "year": year,
                    "scope": scope,
                    "responsible_institution": institution,
                    "objective_code": objective,
                    "due_count": len(found),
                    "completed_count": completed,
                    "unreported_count": unreported,
                    "rate": share(completed, len(found)),
                    "rate_high": share(completed + unreported, len(found)),
                    "undated_count": len(undated),
                    "is_provisional": record.report_due(year, day)[0] > day,
                    "due_count_current_plan": len(now),
                    "completed_count_current_plan": completed_now,
                    "rate_current_plan": share(completed_now, len(now)),
                }
            )
    return rows


def institution_reporting(record: Record, day: date) -> Rows:
    """One row per institution that was ever responsible, and year."""
    versions = record.versions(day)
    responsible = sorted({code for plan in versions for each in plan.activities.values() for code in each.responsible})
    rows = []
    for institution in responsible:
        for year in record.years(day):
            due, is_sourced = record.report_due(year, day)
            received = [
                found
                for found in record.received
                if found.institution == institution
                and found.period == str(year)
                and found.channel == "report_to_council"
                and found.basis in OFFICIAL
                and (found.reported_on or date(year, 12, 31)) <= day
            ]
            first = min(received, key=lambda found: found.reported_on, default=None)
            if first is not None:
                status = "received"
                if is_sourced:
                    status = "on_time" if first.reported_on <= due else "late"
            elif not _anything_running(record, institution, year, day):
                status = "nothing_to_report"
            elif due > day:
                status = "not_yet_due"
            else:
                status = "missing" if is_sourced else "not_received"
            rows.append(
                {
                    "institution_code": institution,
                    "period_code": str(year),
                    "status": status,
                    "report_due_date": due,
                    "is_deadline_sourced": is_sourced,
                    "reported_on": first.reported_on if first else None,
                    "submission_id": first.row.submission_id if first else None,
                    "sheet": first.row.sheet if first else None,
                    "cell": first.row.cell("reported_on", "institution_code") if first else None,
                }
            )
    return rows


def _anything_running(record: Record, institution: str, year: int, day: date) -> bool:
    plan = record.plan_on(min(date(year, 12, 31), day))
    return plan is not None and any(
        institution in activity.responsible and is_running(record, activity.subject, year, day)
        for activity in plan.activities.values()
    )


def month_number(start: date, day: date) -> int:
    """The month of the strategy a day lies in; the first is 1, and what is due earlier counts in it."""
    return max(1, 12 * (day.year - start.year) + day.month - start.month + 1)


def months_passed(start: date, day: date) -> float:
    """Full months from the start to a day, both days counted, and the part of the running one."""
    after = day + timedelta(days=1)
    full = 12 * (after.year - start.year) + after.month - start.month
    if _months_later(start, full) > after:
        full -= 1
    begun, ends = _months_later(start, full), _months_later(start, full + 1)
    return full + (after - begun).days / (ends - begun).days


def _months_later(start: date, months: int) -> date:
    year, month = divmod(12 * start.year + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def earned_months(start: date, dues: list[date], earned: int) -> float:
    """The month up to which the work done would be due, in months of the plan."""
    last = max(month_number(start, due) for due in dues)
    planned = [sum(month_number(start, due) <= month for due in dues) for month in range(last + 1)]
    if earned >= len(dues):
        return float(last)
    month = max(month for month, value in enumerate(planned) if value <= earned)
    return month + (earned - planned[month]) / (planned[month + 1] - planned[month])


def schedule(record: Record, day: date) -> Rows:
    """Time against work; one row, none without a plan."""
    plan = record.plan_on(day)
    if plan is None:
        return []
    start = plan.head["start_date"]
    judged = [
        each
        for each in judged_activities(record, day)
        if each.activity.due is not None and not each.activity.is_cancelled and not each.activity.is_continuous
    ]
    done = [each for each in judged if each.latest and each.latest.state == "completed"]
    silent = [
        each
        for each in judged
        if each.due <= day
        and each not in done
        and not any(report.end >= each.due for report in all_reports(record, each.activity.subject, day))
    ]
    row: dict[str, Any] = {
        "activity_count": len(judged),
        "due_count": sum(each.due <= day for each in judged),
        "earned_count": len(done),
        "unreported_count": len(silent),
        "es_months": None,
        "at_months": None,
        "months_behind": None,
        "months_behind_low": None,
        "schedule_index": None,
    }
    passed_until = max(each.latest.row["completed_on"] for each in done) if done and len(done) == len(judged) else day
    passed = months_passed(start, passed_until)
    if not judged or passed <= 0:
        return [row]
    dues = [each.due for each in judged]
    earned, earned_high = (earned_months(start, dues, count) for count in (len(done), len(done) + len(silent)))
    row |= {
        "es_months": round(earned, 9),
        "at_months": round(passed, 9),
        "months_behind": round(passed - earned, 9),
        "months_behind_low": round(passed - earned_high, 9),
    }
    if len(judged) >= record.thresholds["schedule_index_activities"]:
        row["schedule_index"] = round(earned / passed, 9)
    return [row]


def verdict(record: Record, day: date) -> Rows:
    """The sentence on top; one row, none without a plan."""
    plan = record.plan_on(day)
    if plan is None:
        return []
    judged = [each for each in judged_activities(record, day) if not each.activity.is_cancelled]
    overall = [row for row in implementation_rate(record, day) if row["scope"] == "overall" and row["due_count"]]
    closed = [row for row in overall if not row["is_provisional"]]
    chosen = (closed or overall or [None])[-1]
    behind = schedule(record, day)[0]
    limit = record.thresholds
    row: dict[str, Any] = {
        "basis": plan.head["basis"],
        "commitment_count": len(judged),
        "known_completed_count": sum(each.is_done for each in judged),
        "no_public_information_count": 0,
        "year": None,
        "is_provisional": None,
        "due_count": 0,
        "completed_count": 0,
        "unreported_count": 0,
        "completed_count_high": 0,
        "rate": None,
        "rate_high": None,
        "months_behind": behind["months_behind"],
        "months_behind_low": behind["months_behind_low"],
    }
    if chosen is None:
        return [row | {"sentence_code": "nothing_due_yet"}]
    row |= {name: chosen[name] for name in row if name in chosen}
    row["completed_count_high"] = chosen["completed_count"] + chosen["unreported_count"]
    if chosen["unreported_count"] / chosen["due_count"] > limit["verdict_unreported_share"]:
        sentence = "cannot_be_said"
    elif chosen["rate"] >= limit["verdict_high_rate"]:
        sentence = "nearly_all_completed"
    elif chosen["rate"] >= limit["verdict_middle_rate"]:
        sentence = "most_completed"
    elif chosen["rate"] >= limit["verdict_low_rate"]:
        sentence = "half_completed"
    else:
        sentence = "less_than_half_completed"
    return [row | {"sentence_code": sentence}]
