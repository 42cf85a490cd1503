"""Running, owing, latest report, status: method sections 1 and 2."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.recompute.record import OFFICIAL, STATE_ORDER, Activity, Plan, Record, Report

Rows = list[dict[str, Any]]


def history(record: Record, subject: str, day: date, year: int | None = None) -> list[Report]:
    """The reports known on a day, of one year where asked, by period end; of each period end the one that counts."""
    plan = record.plan_on(day)
    activity = plan.activities.get(subject) if plan else None
    responsible = activity.responsible if activity else []

    def weight(report: Report) -> tuple[Any, ...]:
        return (
            report.basis not in OFFICIAL,
            report.institution not in responsible,
            -report.order,
            len(report.period) > 4,  # within one period end: year, half-year, quarter
            "Q" in report.period,
            report.institution,
        )

    speaking: dict[date, Report] = {}
    for report in sorted(all_reports(record, subject, day, year), key=weight):
        speaking.setdefault(report.end, report)
    return [speaking[end] for end in sorted(speaking)]


def all_reports(record: Record, subject: str, day: date, year: int | None = None) -> list[Report]:
    """Every report on an activity known on a day; those of low confidence are none."""
    return [report for report in record.reports[subject] if report.known_on <= day and year in (None, report.year)]


def is_running(record: Record, subject: str, year: int, day: date) -> bool:
    """Whether an activity runs in a year, judged by the plan in force on the year's last day, or `day` if earlier."""
    plan = record.plan_on(min(date(year, 12, 31), day))
    activity = plan.activities.get(subject) if plan else None
    if plan is None or activity is None or activity.is_cancelled or plan.starts(activity).year > year:
        return False
    if activity.is_continuous:
        return True
    done = completed_since(history(record, subject, day))
    return done is None or year <= done.year


def completed_since(reports: list[Report]) -> Report | None:
    """The first report of the unbroken run of completed reports that the latest ends."""
    first = None
    for report in reversed(reports):
        if report.state != "completed":
            break
        first = report
    return first


def owed_years(record: Record, subject: str, day: date) -> list[tuple[int, date]]:
    """The years on which a report was due by a day, with the day it was due."""
    owed = []
    for year in record.years(day):
        due, _ = record.report_due(year, day)
        plan = record.plan_on(min(date(year, 12, 31), day))
        activity = plan.activities.get(subject) if plan else None
        if due <= day and activity and activity.responsible and is_running(record, subject, year, day):
            owed.append((year, due))
    return owed


@dataclass
class Judged:
    """An activity of the plan in force with its status and what the other figures need."""

    activity: Activity
    plan: Plan
    status: str
    due: date | None
    latest: Report | None
    reports: list[Report]
    owes: bool
    missed_deadline: date | None
    is_outdated: bool
    year: int | None  # the year shown of a continuous activity

    @property
    def has_evidence(self) -> bool:
        """Whether the latest report, or an earlier one of the same state, carries an evidence address."""
        same = [report for report in self.reports if self.latest and report.state == self.latest.state]
        return any(report.row["evidence_url"] for report in same)

    @property
    def is_reversed(self) -> bool:
        """Whether a later report once went back."""
        steps = [STATE_ORDER[report.state] for report in self.reports if report.state in STATE_ORDER]
        return any(later < earlier for earlier, later in zip(steps, steps[1:], strict=False))

    @property
    def is_done(self) -> bool:
        """Completed, in time or late."""
        return self.status in ("completed", "completed_late")


def judged_activities(record: Record, day: date) -> list[Judged]:
    """Every activity of the plan in force, judged."""
    plan = record.plan_on(day)
    return [_judge(record, plan, activity, day) for activity in plan.activities.values()] if plan else []


def _judge(record: Record, plan: Plan, activity: Activity, day: date) -> Judged:
    owed = owed_years(record, activity.subject, day)
    due, year = activity.due, None
    if activity.is_continuous:
        owed = owed[-1:]
        year = owed[0][0] if owed else None
        due = date(year, 12, 31) if year else None
        reports = history(record, activity.subject, day, year) if year else []
    else:
        reports = history(record, activity.subject, day)
    latest = reports[-1] if reports else None
    missed = [due_on for of_year, due_on in owed if latest is None or date(of_year, 12, 31) > latest.end]
    covering = [due_on for of_year, due_on in owed if due and date(of_year, 12, 31) >= due]
    if activity.is_continuous and year is None:
        status = "cancelled" if activity.is_cancelled else "awaiting_report"
        if not activity.is_cancelled and plan.starts(activity) > day:
            status = "not_yet_due"
    else:
        status = _status(activity, plan.starts(activity), due, latest, bool(missed), bool(covering), day)
    is_outdated = bool(missed) and (latest is None or latest.state != "completed")
    return Judged(
        activity, plan, status, due, latest, reports, bool(owed), min(missed, default=None), is_outdated, year
    )


def _status(
    activity: Activity,
    start: date,
    due: date | None,
    latest: Report | None,
    is_uncovered: bool,
    was_covering_due: bool,
    day: date,
) -> str:
    """The first rule that applies."""
    state = latest.state if latest else None
    if activity.is_cancelled:
        return "cancelled"
    if latest and state == "completed":
        is_late = due is not None and latest.row["completed_on_from"] > due
        return "completed_late" if is_late else "completed"
    if state == "cancelled":
        return "cancellation_reported"
    if due is not None and due < day:
        if latest and latest.end >= due:
            return "overdue"
        return "no_report" if was_covering_due or is_uncovered else "awaiting_report"
    if start > day and state in (None, "not_started"):
        return "not_yet_due"
    if is_uncovered:
        return "no_report"
    return state or "awaiting_report"


def activity_status(record: Record, day: date) -> Rows:
    """One row per activity of the plan in force."""
    return [_status_row(record, judged, day) for judged in judged_activities(record, day)]


def _status_row(record: Record, judged: Judged, day: date) -> dict[str, Any]:
    activity, latest = judged.activity, judged.latest
    original = None if activity.is_continuous else original_due(record, activity.subject, day)
    said = latest.row if latest else {}
    days = None
    if judged.due and judged.due < day and judged.status in ("overdue", "no_report"):
        days = (day - judged.due).days
    elif judged.status == "completed_late":
        days = (said["completed_on_from"] - judged.due).days  # from the first day it may mean
    rests_on_plan = latest is None or judged.status == "cancelled"
    cell_row = activity.row if rests_on_plan else latest.row
    column = ("is_cancelled" if activity.is_cancelled else "due_date") if rests_on_plan else "reported_state"
    return {
        "activity_code": activity.code,
        "objective_code": activity.objective,
        "responsible_institution": ", ".join(activity.responsible) or None,
        "start_date": activity.start,
        "due_date": judged.due,
        "original_due_date": original,
        "slip_days": (judged.due - original).days if judged.due and original else None,
        "status": judged.status,
        "reported_state": latest.state if latest else None,
        "completed_on": said["completed_on"] if latest else None,
        "completion_share": said["completion_share"] if latest else None,
        "period_code": latest.period if latest else None,
        "reported_on": latest.reported_on if latest else None,
        "days_overdue": days,
        "is_outdated": judged.is_outdated,
        "is_reversed": judged.is_reversed,
        "has_evidence": judged.has_evidence,
        "budget_eur": activity.budget,
        "spent_eur": said["spent_eur"] if latest else None,
        "basis": latest.basis if latest else activity.row["basis"] or judged.plan.head["basis"],
        "confidence": (said["confidence"] if latest else activity.row["confidence"]) or "high",
        "submission_id": cell_row.submission_id,
        "sheet": cell_row.sheet,
        "cell": cell_row.cell(column, "activity_code"),
    }


def original_due(record: Record, subject: str, day: date) -> date | None:
    """The due date in the first version that has the activity."""
    for plan in record.versions(day):
        if subject in plan.activities:
            return plan.activities[subject].due
    return None


def dropped_activities(record: Record, day: date) -> Iterable[tuple[Activity, Plan, Plan, str, list[Report]]]:
    """Each activity the plan in force has no more: as it last stood, its plan, the first without it, its status."""
    versions = record.versions(day)
    for before, after in zip(versions, versions[1:], strict=False):
        for subject, activity in before.activities.items():
            if any(subject in plan.activities for plan in versions[versions.index(after) :]):
                continue
            reports = history(record, subject, day)
            is_over = activity.is_cancelled or (activity.due is not None and activity.due < after.effective_from)
            if reports and reports[-1].state == "completed":
                is_over = True
            yield activity, before, after, "closed_with_plan" if is_over else "dropped", reports


def dropped_activity(record: Record, day: date) -> Rows:
    """One row per activity that the plan in force has no more."""
    rows = []
    for activity, _plan, after, status, reports in dropped_activities(record, day):
        latest = reports[-1] if reports else None
        said = latest.row if latest else {}
        rows.append(
            {
                "activity_code": activity.code,
                "objective_code": activity.objective,
                "responsible_institution": ", ".join(activity.responsible) or None,
                "start_date": activity.start,
                "due_date": activity.due,
                "status": status,
                "dropped_on": after.effective_from,
                "reported_state": latest.state if latest else None,
                "completed_on": said["completed_on"] if latest else None,
                "completion_share": said["completion_share"] if latest else None,
                "period_code": latest.period if latest else None,
                "reported_on": latest.reported_on if latest else None,
                "has_evidence": any(report.row["evidence_url"] for report in reports if report.state == latest.state),
                "budget_eur": activity.budget,
                "spent_eur": said["spent_eur"] if latest else None,
            }
        )
    return rows
