"""What the page Data and method asks: rows to take along, thresholds, sources."""

from datetime import date
from typing import Final

from duckdb import DuckDBPyConnection

from tracker.export.rows import ExportRows
from tracker.queries.answers import Row, all_rows
from tracker.queries.relations import relation_rows

_THRESHOLDS = """
SELECT threshold_code, threshold_value, unit, note
FROM threshold
ORDER BY threshold_code
"""

# Every table and column in which an address stands that data was taken from or that proves something.
_ADDRESS_COLUMNS = {
    "plan": ("source_url", "report_due_source_url"),
    "institution": ("source_url",),
    "objective": ("source_url",),
    "indicator": ("source_url",),
    "activity": ("source_url",),
    "report": ("source_url",),
    "activity_report": ("evidence_url",),
    "indicator_report": ("evidence_url",),
    "assessor_verdict": ("evidence_url", "reply_url"),
    "capacity_assessment": ("source_url",),
    "framework": ("source_url",),
    "criterion": ("source_url",),
    "criterion_points": ("evidence_url",),
    "published_score": ("source_url",),
    "survey": ("source_url",),
    "survey_finding": ("source_url",),
    "event": ("source_url",),
    "statement": ("source_url",),
    "information_request": ("document_url",),
}

# The cell of each row of a table: where its key stands.
_ROW_CELLS = """
SELECT
    fact.submission_id,
    fact.sheet,
    fact.row_number,
    sheet_column.column_letter || fact.row_number AS cell,
FROM fact_row() AS fact
JOIN sheet_column
    ON sheet_column.submission_id = fact.submission_id
    AND sheet_column.sheet = fact.sheet
    AND sheet_column.table_name = fact.sheet_of
    AND sheet_column.column_name = fact.key_column
WHERE fact.table_name = $table_name
"""

# Relations whose rows are those of a table.
_ROWS_OF: Final = {"plan_version": "plan", "plan_in_force": "plan", "plan_activity": "activity"}

# Relations without cells → those that their rows are counted from.
COUNTED_FROM: Final = {
    "gap": ("activity", "activity_report"),
    "implementation_rate": ("plan_activity", "activity_history"),
    "objective_money": ("activity_money",),
    "objective_progress": ("activity_status", "indicator_progress"),
    "verdict": ("activity_status", "plan_activity", "activity_history"),
    "running_activity": ("plan_activity", "activity_history"),
    "strategy_year": ("plan",),
    "activity_responsibility": ("activity",),
    "code_lineage": ("objective", "indicator", "activity"),
    "schedule": ("activity_status",),
    "indicator_forecast": ("indicator_value",),
    "claim_matrix": ("claim_check",),
    "request_count": ("request_result",),
    "scenario_gain": ("criterion_result", "plan_activity"),
    "submission": ("submitted_cell",),
    "submission_log": ("submitted_cell",),
}


def published_rows(connection: DuckDBPyConnection, as_of: date, name: str) -> ExportRows:
    """Every row of a published relation on a day; the name must be one of RELATIONS."""
    columns, rows = relation_rows(connection, name, as_of)
    return ExportRows(name, tuple(columns), tuple(rows))


def row_cells(connection: DuckDBPyConnection, as_of: date, name: str) -> dict[tuple[str, str, int], str]:
    """Submission, sheet and row number → the cell of the key, for a relation whose rows are rows of a table."""
    rows = all_rows(connection, _ROW_CELLS, {"table_name": _ROWS_OF.get(name, name)})
    return {(row["submission_id"], row["sheet"], row["row_number"]): row["cell"] for row in rows}


def thresholds(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """The numbers that rules use."""
    return all_rows(connection, _THRESHOLDS, {})


def sources(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every address used, with its newest date and how many rows rest on it."""
    parts = [
        _addresses_of(connection, table, column) for table, columns in _ADDRESS_COLUMNS.items() for column in columns
    ]
    sql = (
        "SELECT address, max(source_date) AS source_date, arg_max(source_date_precision, source_date)"  # noqa: S608
        f" AS source_date_precision, count(*) AS row_count FROM ({' UNION ALL '.join(parts)})"
        " WHERE address IS NOT NULL GROUP BY address"
        " ORDER BY regexp_replace(address, '^https?://(www[.])?', '')"
    )
    return all_rows(connection, sql, {})


def _addresses_of(connection: DuckDBPyConnection, table: str, column: str) -> str:
    """The part of the statement for one column; the date beside an address where the table has one."""
    dated = column == "source_url" and _has_source_date(connection, table)
    day = "source_date, source_date_precision" if dated else "NULL::DATE AS source_date, NULL AS source_date_precision"
    return f"SELECT {column} AS address, {day} FROM {table}"  # noqa: S608 (names from the list above)


def _has_source_date(connection: DuckDBPyConnection, table: str) -> bool:
    sql = "SELECT count(*) FROM duckdb_columns() WHERE table_name = ? AND column_name = 'source_date'"
    return connection.execute(sql, [table]).fetchall()[0][0] > 0
