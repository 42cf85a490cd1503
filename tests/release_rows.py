"""Single rows of any table of a release, for tests that spoil one of them; what is not given is as in a sound one."""

from itertools import count
from typing import Any

from duckdb import DuckDBPyConnection

from tests.store import empty_release
from tracker.queries.release_tables import insert_rows

_ROW_NUMBER = count(1000)

SUBMISSIONS = {
    "plan": "plan",
    "progress": "progress",
    "capacity": "capacity",
    "survey": "survey",
    "reference": "reference",
}
_OFFICIAL = {"basis": "official"}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "submission": {"kind": "progress", "decision_level": 0},
    "plan": _OFFICIAL
    | {
        "submission_id": "plan",
        "strategy_code": "S",
        "country_code": "XA",
        "start_date": "2023-01-01",
        "end_date": "2027-12-31",
        "effective_from": "2023-01-01",
        "report_due_days": 90,
    },
    "institution": _OFFICIAL | {"submission_id": "plan"},
    "objective": _OFFICIAL | {"submission_id": "plan"},
    "activity": _OFFICIAL | {"submission_id": "plan", "objective_code": "1", "confidence": "high"},
    "budget": _OFFICIAL | {"submission_id": "plan", "year": 2025, "amount_eur": "100.00"},
    "indicator": _OFFICIAL
    | {"submission_id": "plan", "indicator_code": "I", "objective_code": "1", "kind": "number", "direction": "up"},
    "interim_target": _OFFICIAL | {"submission_id": "plan", "indicator_code": "I"},
    "report": _OFFICIAL
    | {"submission_id": "progress", "submitted_by": "Ministry", "received_through": "report_to_council"},
    "activity_report": _OFFICIAL
    | {"submission_id": "progress", "activity_code": "A", "period_code": "2025", "confidence": "high"},
    "indicator_report": _OFFICIAL | {"submission_id": "progress", "indicator_code": "I"},
    "capacity_assessment": {
        "submission_id": "capacity",
        "framework_code": "F",
        "country_code": "XA",
        "assessor": "Us",
        "basis": "estimate",
    },
    "framework": {"submission_id": "reference", "framework_code": "F", "basis": "estimate"},
    "criterion": {"submission_id": "reference", "framework_code": "F", "basis": "estimate"},
    "criterion_points": {"submission_id": "capacity", "basis": "estimate"},
    "published_score": {
        "submission_id": "capacity",
        "framework_code": "F",
        "country_code": "XA",
        "basis": "public_source",
        "confidence": "high",
        "source_url": "https://example.org/score",
    },
    "survey": _OFFICIAL | {"submission_id": "survey", "survey_code": "N", "organisation": "Us", "respondent_count": 48},
    "survey_question": _OFFICIAL | {"submission_id": "survey", "topic": "practice"},
    "survey_answer": _OFFICIAL | {"submission_id": "survey", "question_code": "Q1", "base_count": 48},
}


def new_release() -> DuckDBPyConnection:
    """An empty release with one submission of each kind that single rows belong to."""
    release = empty_release()
    for submission_id, kind in SUBMISSIONS.items():
        add(release, "submission", submission_id=submission_id, kind=kind)
    return release


def add(release: DuckDBPyConnection, table: str, **values: Any) -> None:
    """Add one row; what is not given is as in any sound workbook, its place a sheet named after the table."""
    row = _DEFAULTS.get(table, {}) | values
    if table in _DEFAULTS and table != "submission" and row.get("submission_id") != "reference":
        row = {"sheet": table, "row_number": next(_ROW_NUMBER)} | row
    insert_rows(release, table, [row])


def add_columns(release: DuckDBPyConnection, submission_id: str, table: str, **letters: str) -> None:
    """Say in which column letters the sheet of a table keeps its columns."""
    for column_name, letter in letters.items():
        add(
            release,
            "sheet_column",
            submission_id=submission_id,
            sheet=table,
            table_name=table,
            column_name=column_name,
            column_letter=letter,
            heading=column_name,
            heading_row=1,
        )


def rows_of(release: DuckDBPyConnection, query: str, parameters: list[Any] | None = None) -> list[dict[str, Any]]:
    """The answer of a query, row by row."""
    answer = release.execute(query, parameters or [])
    names = [column[0] for column in answer.description]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
