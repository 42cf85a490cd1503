"""The two versions of Ardenia's plan as workbooks: approved in 2023, amended from 2025."""

from typing import Any

from data.demo.ardenia import activities_governance_services, activities_people_incidents_economy
from data.demo.ardenia.handwriting import arrangement, day, number, rows_as_filled
from data.demo.ardenia.indicators import INDICATORS, Indicator
from data.demo.ardenia.plan import INSTITUTIONS, OBJECTIVES, REASON_FOR_AMENDMENT, STRATEGY, VISION
from data.demo.ardenia.records import AMENDED_FROM, EVALUATION_DATE, Activity, address
from etl.layouts import LAYOUTS
from etl.templates import write_workbook

ACTIVITIES = (*activities_governance_services.ACTIVITIES, *activities_people_incidents_economy.ACTIVITIES)
FUNDING = "Buxheti i Ardenias"


def plan_workbook(file: str, version: int, language: str, style: str) -> bytes:
    """The plan of 2023 or of 2025."""
    activities = [activity for activity in ACTIVITIES if activity.only_in in (None, version)]
    rows: dict[str, list[dict[str, Any]]] = {
        "plan": [_strategy_row(version, language, style)],
        "institution": [
            {"institution_code": code, **name.fields("name"), "kind": kind, "website": address(code.lower())}
            for code, (kind, name) in INSTITUTIONS.items()
        ],
        "objective": [
            {"objective_code": code, "parent_code": code.rpartition(".")[0] or None, **title.fields("title")}
            for code, title in OBJECTIVES.items()
        ],
        "indicator": [_indicator_row(indicator, version, style) for indicator in INDICATORS],
        "interim_target": [
            {"indicator_code": _indicator_code(indicator, version), "year": year, "target_value": value}
            for indicator in INDICATORS
            for year, value in indicator.interim.items()
        ],
        "activity": [_activity_row(activity, version, language, style) for activity in activities],
        "budget": [row for activity in activities for row in _budget_rows(activity, version)],
    }
    layout = LAYOUTS["plan"]
    return write_workbook(
        layout,
        {table: rows_as_filled(found, style) for table, found in rows.items()},
        language,
        {
            sheet.table: arrangement(sheet, rows[sheet.table], style, language, f"{file}{sheet.table}")
            for sheet in layout.sheets
        },
    )


def _strategy_row(version: int, language: str, style: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "strategy_code": "ARD-2023-2027",
        "country_code": "XA",
        **STRATEGY.fields("title"),
        **VISION.fields("vision"),
        "start_date": day("2023-01-01", style, language),
        "end_date": day("2027-12-31", style, language),
        "effective_from": day("2023-01-01", style, language),
        "approved_on": day("2022-12-20", style, language),
        "decision_number": "ARD-12/2022",
        "evaluation_date": day(EVALUATION_DATE, style, language),
        "basis": "illustrative",
        "source_url": address("strategy"),
    }
    if version == 2025:  # the amended plan is the first to say by when institutions report
        row |= {
            "effective_from": day(AMENDED_FROM, style, language),
            "approved_on": day("2024-12-18", style, language),
            "decision_number": "ARD-31/2024",
            **REASON_FOR_AMENDMENT.fields("reason_for_amendment"),
            "report_due_days": 60,
            "report_due_source_url": address("rules-of-reporting"),
        }
    return row


def _indicator_code(indicator: Indicator, version: int) -> str:
    return indicator.code_in_2023 if version == 2023 and indicator.code_in_2023 else indicator.code


def _indicator_row(indicator: Indicator, version: int, style: str) -> dict[str, Any]:
    baseline_value, baseline_year = indicator.baseline or (None, None)
    target_value, target_year = indicator.target or (None, None)
    if indicator.kind == "yes_no":
        baseline_value = None if baseline_value is None else bool(baseline_value)
        target_value = None if target_value is None else bool(target_value)
    return {
        "indicator_code": _indicator_code(indicator, version),
        "objective_code": indicator.objective,
        **indicator.title.fields("title"),
        "unit": indicator.unit,
        "kind": indicator.kind,
        "direction": indicator.direction,
        "baseline_value": None if baseline_value is None else number(baseline_value, style),
        "baseline_year": baseline_year,
        "target_value": None if target_value is None else number(target_value, style),
        "target_year": target_year,
        "source_of_verification": "Raportet vjetore të institucioneve",
        "responsible_institution": indicator.who,
        "former_codes": [indicator.code_in_2023] if version == 2025 and indicator.code_in_2023 else None,
    }


def _activity_code(activity: Activity, version: int) -> str:
    return activity.code_in_2023 if version == 2023 and activity.code_in_2023 else activity.code


def _activity_row(activity: Activity, version: int, language: str, style: str) -> dict[str, Any]:
    due = activity.moved_to if version == 2025 and activity.moved_to else activity.due
    code = _activity_code(activity, version)
    row: dict[str, Any] = {
        "activity_code": code,
        "objective_code": code.rsplit(".", 1)[0],
        **activity.title.fields("title"),
        "responsible_institutions": activity.who or None,
        "supporting_institutions": activity.support or None,
        "start_date": day(activity.start, style, language),
        "due_date": None if due == "continuous" else day(due, style, language),
        "is_continuous": True if due == "continuous" else None,
        "budget_eur": activity.budget,
        "funding_source": activity.funding or (FUNDING if activity.budget or activity.yearly else None),
        "reference_documents": activity.documents,
        "capacity_criteria": [f"NCSI-STYLE:{code}" for code in activity.criteria] or None,
        "is_public": activity.is_public,
        "is_cancelled": True if version == 2025 and activity.is_cancelled_in_2025 else None,
        "former_codes": [activity.code_in_2023] if version == 2025 and activity.code_in_2023 else None,
    }
    return row | (activity.output.fields("output") if activity.output else {})


def _budget_rows(activity: Activity, version: int) -> list[dict[str, Any]]:
    return [
        {
            "activity_code": _activity_code(activity, version),
            "year": year,
            "amount_eur": amount,
            "funding_source": FUNDING,
            "kind": "capital" if amount >= 100_000 else "current",
            "is_secured": year <= version,
        }
        for year, amount in activity.yearly.items()
    ]
