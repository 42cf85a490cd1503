"""A template for one kind of workbook, prefilled with what the current release knows."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection

from etl.layouts import LAYOUTS
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO
from etl.templating.writing import Arrangement, ExtraColumn, write_workbook
from tracker.evaluation_day import default_day
from tracker.queries import template_rows
from tracker.texts import text
from tracker.words import date_words, money_words, number_words, percent_words, title_words

SELF_ASSESSED_FRAMEWORK = "NCSI-STYLE"

Row = dict[str, Any]
Prefilled = tuple[dict[str, list[Row]], dict[str, Arrangement]]


class UnknownInstitution(ValueError):
    """The plan in force names no institution of that code."""


class UnknownPeriod(ValueError):
    """Not a year, half-year or quarter."""


def write_template(
    kind: str,
    language: str,
    institution: str | None = None,
    period: str | None = None,
    connection: DuckDBPyConnection | None = None,
) -> bytes:
    """A template for a kind of workbook in a language, as .xlsx bytes; empty where there is no release to start from.

    progress: the institution's activities and indicators (without institution: everybody's), with what was last said;
    assessment: all activities; capacity: the bundled criteria. Raises UnknownInstitution and UnknownPeriod.
    """
    if period is not None and not re.fullmatch(r"\d{4}(-H[12]|-Q[1-4])?", period):
        raise UnknownPeriod(period)
    layout = LAYOUTS[kind]
    rows: dict[str, list[Row]] = {sheet.table: [] for sheet in layout.sheets}
    arrangements: dict[str, Arrangement] = {}
    as_of = default_day(connection, release_pinned=False) if connection is not None else None
    if connection is not None and as_of is not None:
        if institution is not None and not template_rows.planned_institution(connection, as_of, institution):
            raise UnknownInstitution(institution)
        if kind in _PREFILL:
            known, arrangements = _PREFILL[kind](connection, as_of, language, institution, period)
            rows |= known
    elif kind == "progress" and (institution or period):
        rows["report"] = [{"institution_code": institution, "period_code": period}]
    return write_workbook(layout, rows, language, arrangements)


def _progress(
    connection: DuckDBPyConnection, as_of: date, language: str, institution: str | None, period: str | None
) -> Prefilled:
    report: Row = {"institution_code": institution, "period_code": period}
    if institution is not None:
        named = template_rows.planned_institution(connection, as_of, institution)[0]
        report |= {
            "submitted_by": title_words(named, "name", language)[0],
            "received_through": "report_to_council",
            "basis": _basis(connection, as_of, "official"),
        }
    activities = template_rows.activities_to_report(connection, as_of, institution)
    indicators = template_rows.indicators_to_report(connection, as_of, institution)
    year = int(period[:4]) if period else None
    rows = {
        "report": [report] if any(report.values()) else [],
        "activity_report": [{"activity_code": row["activity_code"]} for row in activities],
        "indicator_report": [{"indicator_code": row["indicator_code"], "year": year} for row in indicators],
    }
    return rows, {
        "activity_report": _reminded(
            language,
            title=[_title(row, language) for row in activities],
            due=[_due(row, language) for row in activities],
            reported=[_last_report(row, language) for row in activities],
            spent=[_spent(row, language) for row in activities],
        ),
        "indicator_report": _reminded(
            language,
            title=[_title(row, language) for row in indicators],
            unit=[row["unit"] or "" for row in indicators],
            value=[_last_value(row, language) for row in indicators],
        ),
    }


def _assessment(
    connection: DuckDBPyConnection, as_of: date, language: str, institution: str | None, period: str | None
) -> Prefilled:
    activities = template_rows.activities_to_report(connection, as_of, institution)
    rows = {"assessor_verdict": [{"activity_code": row["activity_code"]} for row in activities]}
    return rows, {
        "assessor_verdict": _reminded(
            language,
            title=[_title(row, language) for row in activities],
            reported=[_last_report(row, language) for row in activities],
        )
    }


def _capacity(
    connection: DuckDBPyConnection, as_of: date, language: str, institution: str | None, period: str | None
) -> Prefilled:
    plans = template_rows.plan_in_force(connection, as_of)
    criteria = template_rows.criteria_to_assess(connection, SELF_ASSESSED_FRAMEWORK)
    assessment: Row = {
        "framework_code": SELF_ASSESSED_FRAMEWORK,
        "country_code": plans[0]["country_code"] if plans else None,
        "basis": _basis(connection, as_of, "estimate"),
    }
    rows = {
        "capacity_assessment": [assessment],
        "criterion_points": [{"criterion_code": row["criterion_code"]} for row in criteria],
    }
    return rows, {
        "criterion_points": _reminded(
            language,
            title=[_title(row, language) for row in criteria],
            points=[number_words(row["points"], language) for row in criteria],
        )
    }


_PREFILL: dict[str, Callable[[DuckDBPyConnection, date, str, str | None, str | None], Prefilled]] = {
    "progress": _progress,
    "assessment": _assessment,
    "capacity": _capacity,
}


def _reminded(language: str, **columns: list[str]) -> Arrangement:
    """Columns for the reader's memory beside the code, which the checker ignores, and the line that says so."""
    return Arrangement(
        lines_above=(text("template.how_to_fill", language),),
        extra_columns=tuple(
            ExtraColumn(text(f"template.reminder.{name}", language), tuple(texts), 38 if name == "title" else 18)
            for name, texts in columns.items()
        ),
        extra_after=1,
    )


def _basis(connection: DuckDBPyConnection, as_of: date, usual: str) -> str:
    """The usual basis of such rows; in a release of invented rows they are invented too."""
    plans = template_rows.plan_in_force(connection, as_of)
    return "illustrative" if plans and plans[0]["basis"] == "illustrative" else usual


def _title(row: Row, language: str) -> str:
    if row.get("is_public") is False:
        return text("template.withheld", language)
    return title_words(row, "title", language)[0]


def _due(row: Row, language: str) -> str:
    if row["is_continuous"]:
        return CONTINUOUS[language][0]
    return date_words(row["due_date"], language, row["due_date_precision"]) if row["due_date"] else ""


def _last_report(row: Row, language: str) -> str:
    if row["reported_state"] is None:
        return ""
    said = [WORDS["reported_state"][row["reported_state"]][language][0]]
    if row["completion_share"] is not None:
        said.append(percent_words(row["completion_share"], language))
    return f"{row['period_code']}: {', '.join(said)}"


def _spent(row: Row, language: str) -> str:
    return "" if row["spent_eur"] is None else money_words(row["spent_eur"], language)


def _last_value(row: Row, language: str) -> str:
    if row["reported_value"] is None:
        return ""
    if row["kind"] == "yes_no":
        value = YES_NO["yes" if row["reported_value"] else "no"][language][0]
    else:
        value = number_words(row["reported_value"], language)
    return f"{row['value_year']}: {value}"
