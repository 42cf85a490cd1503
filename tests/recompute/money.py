"""Money by year, planned and spent: method sections 1 and 4, and what the columns of the two relations say."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from tests.recompute.activities import Rows, history
from tests.recompute.record import Activity, Plan, Record, Report
from tests.recompute.workbooks import Row

# What is planned for a year: the amount, the rows that state it, and the column it stands in.
Planned = tuple[Decimal, list[Row], str]


def activity_money(record: Record, day: date) -> Rows:
    """One row per activity of the plan in force and year of which anybody states money."""
    plan = record.plan_on(day)
    if plan is None:
        return []
    return [row for activity in plan.activities.values() for row in _of_activity(record, plan, activity, day)]


def _of_activity(record: Record, plan: Plan, activity: Activity, day: date) -> Iterator[dict[str, Any]]:
    planned = _planned(plan, activity)
    stated = _stated(record, activity, day)
    began = _began(record, activity, day)
    for year in [*sorted({*planned, *stated} - {None}), *([None] if None in planned else [])]:
        amount, budget_rows, column = planned.get(year, (None, [], ""))
        report = stated.get(year)
        cells = [row.cell(column, "activity_code") for row in budget_rows]
        source = report.row if report else budget_rows[0]
        yield {
            "activity_code": activity.code,
            "objective_code": activity.objective,
            "strategic_objective_code": plan.top(activity.objective),
            "is_cancelled": activity.is_cancelled,
            "year": year,
            "budget_eur": amount,
            "spent_eur": _spent_in(stated, year, began) if report else None,
            "spent_to_date_eur": report.row["spent_eur"] if report else None,
            "plan_submission_id": plan.head.submission_id if budget_rows else None,
            "budget_sheet": budget_rows[0].sheet if budget_rows else None,
            "budget_cells": cells or None,
            "period_code": report.period if report else None,
            "submission_id": source.submission_id,
            "sheet": source.sheet,
            "cell": source.cell("spent_eur", "activity_code") if report else cells[0],
        }


def _planned(plan: Plan, activity: Activity) -> dict[int | None, Planned]:
    """What the plan gives an activity by year; under None what is left of its own sum."""
    by_year: dict[int, list[Row]] = defaultdict(list)
    for row in plan.budgets:
        if row["activity_code"] == activity.code:
            by_year[row["year"]].append(row)
    planned: dict[int | None, Planned] = {
        year: (sum((row["amount_eur"] for row in rows), Decimal(0)), rows, "amount_eur")
        for year, rows in by_year.items()
    }
    own = activity.row["budget_eur"]
    if own is not None:
        left = own - sum((amount for amount, _, _ in planned.values()), Decimal(0))
        if left or not planned:  # a sum of nothing without years is a statement: it costs nothing
            planned[None] = (left, [activity.row], "budget_eur")
    return planned


def _stated(record: Record, activity: Activity, day: date) -> dict[int, Report]:
    """The last report of each year, of those years in which it gives what was spent to date."""
    last = {report.year: report for report in history(record, activity.subject, day)}
    return {year: report for year, report in last.items() if report.row["spent_eur"] is not None}


def _began(record: Record, activity: Activity, day: date) -> int:
    """The earliest year in which any version of the plan lets an activity begin; before it, nothing was spent."""
    versions = [plan for plan in record.versions(day) if activity.subject in plan.activities]
    return min(plan.starts(plan.activities[activity.subject]).year for plan in versions)


def _spent_in(stated: dict[int, Report], year: int, began: int) -> Decimal | None:
    """Spent to the year's end less spent to the end of the year before; None: unknown, or greater."""
    to_date = stated[year].row["spent_eur"]
    if year - 1 in stated:
        before = stated[year - 1].row["spent_eur"]
    elif year <= began and not any(earlier < year for earlier in stated):
        before = Decimal(0)
    else:
        return None
    return to_date - before if to_date >= before else None


def objective_money(record: Record, day: date) -> Rows:
    """One row per objective of the plan in force and year; a strategic objective includes its specific ones."""
    by_objective: dict[tuple[str, int | None], Rows] = defaultdict(list)
    for row in activity_money(record, day):
        if not row["is_cancelled"]:
            for objective in {row["objective_code"], row["strategic_objective_code"]}:
                by_objective[objective, row["year"]].append(row)
    return [
        {"objective_code": objective, "year": year}
        | _sum("budget_eur", "budgeted_count", rows)
        | _sum("spent_eur", "spent_count", rows)
        for (objective, year), rows in by_objective.items()
    ]


def _sum(column: str, count: str, rows: Rows) -> dict[str, Any]:
    """What is known in sum, None where nothing is, and of how many rows it is known."""
    known = [row[column] for row in rows if row[column] is not None]
    return {column: sum(known, Decimal(0)) if known else None, count: len(known)}
