"""The order of decision among progress submissions that speak of the same thing, and among those alone.

Submissions that do not compete get the same level whichever was decided first, so their order leaves no trace.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from etl.workbook import Workbook

_PERIOD_ENDS: Final = {"": "12", "H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}


def decision_levels(
    progress: Iterable[tuple[str, Workbook]], activities: Mapping[str, str], indicators: Mapping[str, str]
) -> dict[str, int]:
    """Submission id → level: 0, or one more than the highest of those decided earlier that it competes with.

    progress: submission id and workbook, in the order of their acceptance.
    activities, indicators: former code → newest code.
    """
    highest: dict[tuple[str, str, str], int] = {}
    levels: dict[str, int] = {}
    for submission_id, workbook in progress:
        subjects = _subjects(workbook, activities, indicators)
        levels[submission_id] = 1 + max((highest[subject] for subject in subjects if subject in highest), default=-1)
        highest |= dict.fromkeys(subjects, levels[submission_id])
    return levels


def _subjects(
    workbook: Workbook, activities: Mapping[str, str], indicators: Mapping[str, str]
) -> set[tuple[str, str, str]]:
    """What a progress workbook speaks of: an activity at a period's end, an indicator in a year."""
    about_activities = {
        ("activity", activities.get(code, code), period_end(row.values["period_code"]))
        for row in workbook.of("activity_report")
        if (code := row.values["activity_code"])
    }
    about_indicators = {
        ("indicator", indicators.get(code, code), str(row.values["year"]))
        for row in workbook.of("indicator_report")
        if (code := row.values["indicator_code"])
    }
    return about_activities | about_indicators


def period_end(period_code: str) -> str:
    """Year and month in which a reporting period ends: 2025-H1 → 2025-06."""
    year, _, part = period_code.partition("-")
    return f"{year}-{_PERIOD_ENDS[part]}"
