"""The demonstration many times over in one release: how the rules bear a strategy far larger than any there is.

Every copy of a row keeps its values; what it is called (`1.1.1` in copy 7: `1.1.1-7`), the file it came from and the
place in it are its own. All copies stand in the same two versions of one plan; reports, assessments, surveys, requests
and events come in files of their own. The reference rows and the plan itself are there once.
"""

from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from tracker.queries.release_tables import column_types, table_names
from tracker.schema import create_schema

# Columns that name a thing of which every copy has its own; "ALL" institutions stay all.
OWN_CODES = {
    "activity_code",
    "activity_codes",
    "addressee",
    "assessor",
    "event_code",
    "former_codes",
    "indicator_code",
    "institution_code",
    "objective_code",
    "organisation_code",
    "parent_code",
    "request_code",
    "responsible_institution",
    "responsible_institutions",
    "statement_code",
    "supporting_institutions",
    "survey_code",
}
ONCE = ("plan", "release_info", "threshold")
ONCE_IF_SHARED = ("criterion", "framework", "sheet_column", "submission", "submission_log")
_ROWS_PER_COPY = 10_000  # a row of copy 7 stands 70,000 rows further down in its sheet


def multiply(release: Path, target: Path, times: int) -> None:
    """Write a new release file whose rows are those of a release, so many times."""
    with duckdb.connect(target) as connection:
        create_schema(connection)
        connection.execute(f"ATTACH '{release}' AS source (READ_ONLY)")
        connection.execute(
            "CREATE TEMP TABLE shared AS"
            " SELECT submission_id FROM source.submission WHERE kind IN ('plan', 'reference')"
        )
        for table in table_names(connection):
            connection.execute(_multiplied(connection, table), {"times": times})
        connection.execute("DETACH source")


def _multiplied(connection: DuckDBPyConnection, table: str) -> str:
    types = column_types(connection, table)
    columns = ", ".join(f"{_copied(column, kind)} AS {column}" for column, kind in types.items())
    if table in ONCE:
        is_copied = "FALSE"
    elif table in ONCE_IF_SHARED:
        is_copied = "NOT is_shared"
    elif table == "submitted_cell":
        is_copied = """NOT is_shared OR sheet NOT IN (
            SELECT heading.sheet
            FROM source.sheet_column AS heading
            WHERE heading.submission_id = original.submission_id
                AND heading.table_name = 'plan'
        )"""
    else:
        is_copied = "TRUE"
    is_shared = "submission_id IN (FROM shared)" if "submission_id" in types else "FALSE"
    return f"""
        INSERT INTO {table} BY NAME
        SELECT {columns}
        FROM (SELECT *, {is_shared} AS is_shared FROM source.{table}) AS original, range($times) AS copies (copy)
        WHERE copy = 0 OR {is_copied}
    """  # noqa: S608 (names come from the catalogue)


def _copied(column: str, kind: str) -> str:
    if column == "submission_id":
        return "CASE WHEN copy = 0 OR is_shared THEN submission_id ELSE left(md5(submission_id || copy), 16) END"
    if column == "file_sha256":
        return "CASE WHEN copy = 0 OR is_shared THEN file_sha256 ELSE sha256(file_sha256 || copy) END"
    if column == "row_number":
        return f"row_number + CASE WHEN is_shared THEN copy * {_ROWS_PER_COPY} ELSE 0 END"
    if column not in OWN_CODES:
        return column
    renamed = "CASE WHEN copy = 0 OR {0} = 'ALL' THEN {0} ELSE {0} || '-' || copy END"
    if kind.endswith("[]"):
        return f"list_transform({column}, lambda code: {renamed.format('code')})"
    return renamed.format(column)
