"""Indicators, their forecast, and the objectives they and the activities serve: method sections 4 and 5."""

import math
from datetime import date
from typing import Any

from tests.recompute.activities import Rows, judged_activities
from tests.recompute.rates import share
from tests.recompute.record import Plan, Record, Value
from tests.recompute.student_t import quantile
from tests.recompute.workbooks import Row

ACTIVITY_STATUSES = (
    "completed", "completed_late", "in_progress", "partly_completed", "delayed", "not_started", "not_yet_due",
    "overdue", "cancellation_reported", "cancelled", "no_report", "awaiting_report", "no_public_information",
)  # fmt: skip
INDICATOR_STATUSES = (
    "achieved", "on_track", "acceleration_needed", "off_track", "deteriorating", "stale", "not_reported",
    "not_measurable",
)  # fmt: skip


def values_by_year(record: Record, subject: str, day: date, first_year: int | None) -> dict[int, Value]:
    """Year → the reported value that counts, known on a day."""
    found: dict[int, Value] = {}
    known = [
        value
        for value in record.values[subject]
        if (value.reported_on or value.end) <= day
        and value.year <= day.year
        and (first_year is None or value.year >= first_year)
    ]
    for value in sorted(known, key=lambda value: (value.year, value.end, value.order)):
        found[value.year] = value
    return found


def stale_on(record: Record, year: int) -> date:
    """The last day on which the value of a year is not yet stale."""
    return date(year + int(record.thresholds["stale_after_months"]) // 12, 12, 31)


def reaches(indicator: Row, value: float) -> bool:
    """Whether a value meets the target in the declared direction."""
    target = indicator["target_value"]
    return value >= target if indicator["direction"] == "up" else value <= target


def expected_share(indicator: Row, interim: dict[int, float], year: int) -> float:
    """The share of the way that straight lines through the interim targets have covered by the end of a year."""
    first, last = indicator["baseline_year"], indicator["target_year"]
    base, target = indicator["baseline_value"], indicator["target_value"]
    if year <= first or year >= last:
        return float(year > first)
    path = sorted({first: base, **interim, last: target}.items())
    for (from_year, from_value), (to_year, to_value) in zip(path, path[1:], strict=False):
        if from_year <= year <= to_year:
            value = from_value + (to_value - from_value) * (year - from_year) / (to_year - from_year)
            return (value - base) / (target - base)
    raise ValueError(f"year {year} outside the path")


def indicator_progress(record: Record, day: date) -> Rows:
    """One row per indicator of the plan in force."""
    plan = record.plan_on(day)
    return [_indicator_row(record, plan, subject, row, day) for subject, row in plan.indicators.items()] if plan else []


def _indicator_row(record: Record, plan: Plan, subject: str, indicator: Row, day: date) -> dict[str, Any]:
    base, base_year = indicator["baseline_value"], indicator["baseline_year"]
    target, target_year = indicator["target_value"], indicator["target_year"]
    values = values_by_year(record, subject, day, base_year)
    latest = values[max(values)] if values else None
    row: dict[str, Any] = {
        "indicator_code": indicator["indicator_code"],
        "objective_code": indicator["objective_code"],
        "kind": indicator["kind"],
        "direction": indicator["direction"],
        "responsible_institution": indicator["responsible_institution"],
        "baseline_value": base,
        "baseline_year": base_year,
        "target_value": target,
        "target_year": target_year,
        "reported_value": latest.value if latest else None,
        "value_year": latest.year if latest else None,
        "period_code": latest.period if latest else None,
        "reported_on": latest.reported_on if latest else None,
        "was_lost": False,
        "basis": latest.basis if latest else indicator["basis"] or plan.head["basis"],
        **dict.fromkeys(("progress_share", "expected_share", "pace", "pace_made", "pace_needed", "second_opinion")),
    }
    is_measurable = None not in (base, base_year, target, target_year)
    if latest and target is not None:
        earlier = [value for year, value in values.items() if year < latest.year]
        row["was_lost"] = not reaches(indicator, latest.value) and any(
            reaches(indicator, value.value) for value in earlier
        )
    if latest and is_measurable:
        row |= _ratios(indicator, plan.interim.get(indicator["indicator_code"], {}), latest)
    row["status"], keeps_ratios = _status(record, indicator, latest, row, day, is_measurable)
    if not keeps_ratios:
        row |= dict.fromkeys(("progress_share", "expected_share", "pace", "pace_made", "pace_needed"))
    if keeps_ratios and row["status"] != "stale":
        row["second_opinion"] = _second_opinion(record, indicator, latest)
    if latest:
        row |= {"submission_id": latest.row.submission_id, "sheet": latest.row.sheet}
        row["cell"] = latest.row.cell("reported_value", "indicator_code")
    row["methods_disagree"] = row["second_opinion"] is not None and row["second_opinion"] != row["status"]
    return row


def _ratios(indicator: Row, interim: dict[int, float], latest: Value) -> dict[str, float | None]:
    base, base_year = indicator["baseline_value"], indicator["baseline_year"]
    target, target_year = indicator["target_value"], indicator["target_year"]
    if target == base:
        progress, expected = None, None
    else:
        progress = (latest.value - base) / (target - base)
        expected = expected_share(indicator, interim, latest.year)
    return {
        "progress_share": None if progress is None else round(progress, 9),
        "expected_share": None if expected is None else round(expected, 9),
        "pace": share(progress, expected) if progress is not None and expected else None,
        "pace_made": share(latest.value - base, latest.year - base_year),
        "pace_needed": share(target - latest.value, target_year - latest.year),
    }


def _status(
    record: Record, indicator: Row, latest: Value | None, row: dict[str, Any], day: date, is_measurable: bool
) -> tuple[str, bool]:
    """The first line of the table that applies, and whether its ratios stand."""
    limit = record.thresholds
    if not is_measurable:
        return "not_measurable", False
    if latest is None:
        return "not_reported", False
    is_reached = reaches(indicator, latest.value)
    has_path = indicator["kind"] != "yes_no"  # yes or no: nothing lies between, so no ratios
    if not has_path and is_reached:
        return "achieved", False
    if stale_on(record, latest.year) < day:
        return "stale", has_path and not reaches(indicator, indicator["baseline_value"])
    if reaches(indicator, indicator["baseline_value"]):
        return ("achieved" if is_reached else "deteriorating"), False
    if is_reached:
        return "achieved", True
    if not has_path:
        is_over = date(indicator["target_year"], 12, 31) < day
        return ("off_track" if is_over else "on_track"), False
    if row["progress_share"] < 0:
        return "deteriorating", True
    if row["expected_share"] <= 0 or row["pace"] >= limit["on_track_pace"]:
        return "on_track", True
    return ("acceleration_needed" if row["pace"] >= limit["acceleration_needed_pace"] else "off_track"), True


def _second_opinion(record: Record, indicator: Row, latest: Value) -> str | None:
    """The word of the growth-rate method; None where it cannot speak."""
    base, target = indicator["baseline_value"], indicator["target_value"]
    years = latest.year - indicator["baseline_year"]
    years_to_target = indicator["target_year"] - indicator["baseline_year"]
    if years == 0 or base == 0 or target == 0 or base * target < 0 or base * latest.value < 0:
        return None
    required = (target / base) ** (1 / years_to_target) - 1
    if required == 0:
        return None
    if reaches(indicator, latest.value):
        return "achieved"
    ratio = round(((latest.value / base) ** (1 / years) - 1) / required, 9)
    if ratio >= record.thresholds["on_track_pace"]:
        return "on_track"
    if ratio >= record.thresholds["acceleration_needed_pace"]:
        return "acceleration_needed"
    return "off_track" if ratio >= 0 else "deteriorating"


def indicator_forecast(record: Record, day: date) -> Rows:
    """The least-squares line with its 80 % prediction interval, one row per year after the latest value."""
    plan = record.plan_on(day)
    rows = []
    for subject, indicator in plan.indicators.items() if plan else ():
        values = values_by_year(record, subject, day, indicator["baseline_year"])
        count = len(values)
        if indicator["kind"] == "yes_no" or indicator["target_year"] is None:
            continue
        if count < record.thresholds["forecast_points"] or stale_on(record, max(values)) < day:
            continue
        mean_year = math.fsum(values) / count
        mean_value = math.fsum(value.value for value in values.values()) / count
        spread = math.fsum((year - mean_year) ** 2 for year in values)
        slope = math.fsum((year - mean_year) * (value.value - mean_value) for year, value in values.items()) / spread
        squares = math.fsum(
            (value.value - mean_value - slope * (year - mean_year)) ** 2 for year, value in values.items()
        )
        scatter = math.sqrt(squares / (count - 2))
        for year in range(max(values) + 1, indicator["target_year"] + 1):
            middle = mean_value + slope * (year - mean_year)
            half = quantile(0.9, count - 2) * scatter * math.sqrt(1 + 1 / count + (year - mean_year) ** 2 / spread)
            rows.append(
                {
                    "indicator_code": indicator["indicator_code"],
                    "year": year,
                    "forecast_value": middle,
                    "low": middle - half,
                    "high": middle + half,
                    "points_used": count,
                }
            )
    return rows


def objective_progress(record: Record, day: date) -> Rows:
    """One row per objective of both levels; a strategic one includes its specific ones."""
    plan = record.plan_on(day)
    judged, progress = judged_activities(record, day), indicator_progress(record, day)
    rows = []
    for code, parent in plan.objectives.items() if plan else ():
        mine = {code, *(child for child, of in plan.objectives.items() if of == code)}
        activities = [each for each in judged if each.activity.objective in mine]
        indicators = [each for each in progress if each["objective_code"] in mine]
        counted = [each for each in activities if each.status != "cancelled"]
        done = [each for each in counted if each.is_done]
        owing = [each for each in counted if each.owes]
        budgets = [each.activity.budget for each in counted if each.activity.budget is not None]
        spent = [each.latest.row["spent_eur"] for each in counted if each.latest]
        spent = [amount for amount in spent if amount is not None]
        paces = [min(each["pace"], 1) for each in indicators if each["pace"] is not None and each["status"] != "stale"]
        unsure = sum(each["status"] in ("not_measurable", "not_reported", "stale") for each in indicators)
        limit = record.thresholds["unmeasured_indicator_share"]
        is_sure = bool(indicators) and unsure / len(indicators) <= limit
        rows.append(
            {
                "objective_code": code,
                "parent_code": parent,
                "activity_count": len(counted),
                **{f"{name}_count": sum(each.status == name for each in activities) for name in ACTIVITY_STATUSES},
                "completion_share": share(len(done), len(counted)),
                "reported_share": share(sum(not each.is_outdated for each in owing), len(owing)),
                "evidence_share": share(sum(each.has_evidence for each in done), len(done)),
                "budget_eur": sum(budgets) if budgets else None,
                "spent_eur": sum(spent) if spent else None,
                "uncosted_count": sum(each.activity.budget is None for each in counted),
                "indicator_count": len(indicators),
                **{
                    f"indicator_{name}_count": sum(each["status"] == name for each in indicators)
                    for name in INDICATOR_STATUSES
                },
                "mean_pace": share(math.fsum(paces), len(paces)) if is_sure else None,
            }
        )
    return rows
