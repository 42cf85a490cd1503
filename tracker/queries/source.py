"""What the page of one cell asks: what was written there, in its row and beside it, and who submitted the workbook."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

NEIGHBOURS = 2  # rows shown above and below

_SHEETS = """
SELECT DISTINCT
    submission_id,
    sheet,
FROM submitted_cell
ORDER BY
    submission_id,
    sheet
"""

_SUBMISSION = """
SELECT
    submission.submission_id,
    submission.kind,
    submission.file_sha256,
    submission_log.file_name,
    submission_log.accepted_at,
    coalesce(report.submitted_by, assessment.organisation, capacity_assessment.assessor, survey.organisation)
        AS organisation,
    coalesce(plan.source_url, report.source_url, capacity_assessment.source_url, survey.source_url) AS source_url,
    coalesce(plan.archived_url, report.archived_url, survey.archived_url) AS archived_url,
FROM submission
JOIN submission_log USING (submission_id)
LEFT JOIN plan USING (submission_id)
LEFT JOIN report USING (submission_id)
LEFT JOIN assessment USING (submission_id)
LEFT JOIN capacity_assessment USING (submission_id)
LEFT JOIN survey USING (submission_id)
WHERE submission.submission_id = $submission_id
"""

_COLUMNS = """
SELECT
    table_name,
    column_name,
    column_letter,
    heading,
    heading_row,
FROM sheet_column
WHERE submission_id = $submission_id
    AND sheet = $sheet
ORDER BY
    length(column_letter),
    column_letter
"""

_ROW_NUMBERS = """
SELECT DISTINCT row_number
FROM submitted_cell
WHERE submission_id = $submission_id
    AND sheet = $sheet
ORDER BY row_number
"""

_ROWS_AROUND = """
WITH of_sheet AS (
    SELECT *
    FROM submitted_cell
    WHERE submission_id = $submission_id
        AND sheet = $sheet
),
near AS (
    SELECT row_number
    FROM (SELECT DISTINCT row_number FROM of_sheet)
    QUALIFY row_number() OVER (
        PARTITION BY sign(row_number - $row_number)
        ORDER BY abs(row_number - $row_number)
    ) <= $neighbours
)
SELECT
    row_number,
    column_letter,
    written,
FROM of_sheet
JOIN near USING (row_number)
ORDER BY
    row_number,
    length(column_letter),
    column_letter
"""

# Sheets in the order in which workbooks have them.
_WORKBOOK = """
WITH sheet_order AS (
    SELECT
        sheet,
        min(list_position(
            [
                'plan', 'institution', 'objective', 'indicator', 'interim_target', 'activity', 'budget',
                'report', 'activity_report', 'indicator_report', 'assessment', 'assessor_verdict',
                'framework', 'criterion', 'capacity_assessment', 'criterion_points', 'published_score',
                'survey', 'survey_question', 'survey_answer', 'survey_finding',
                'event', 'statement', 'information_request',
            ],
            table_name
        )) AS position,
    FROM sheet_column
    WHERE submission_id = $submission_id
    GROUP BY sheet
)
SELECT
    sheet,
    row_number,
    column_letter,
    written,
FROM (
    SELECT sheet, heading_row AS row_number, column_letter, heading AS written
    FROM sheet_column
    WHERE submission_id = $submission_id
    UNION ALL
    SELECT sheet, row_number, column_letter, written
    FROM submitted_cell
    WHERE submission_id = $submission_id
)
JOIN sheet_order USING (sheet)
ORDER BY
    position,
    sheet,
    row_number,
    length(column_letter),
    column_letter
"""


def submitted_sheets(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every submission whose cells are kept, with the sheets in which they stand."""
    return all_rows(connection, _SHEETS, {})


def submission_facts(connection: DuckDBPyConnection, as_of: date, submission_id: str) -> Row | None:
    """The workbook of a submission: its file, kind, who submitted it, and the source it names for all its rows."""
    return one_row(connection, _SUBMISSION, {"submission_id": submission_id})


def sheet_columns(connection: DuckDBPyConnection, as_of: date, submission_id: str, sheet: str) -> list[Row]:
    """The columns of a sheet from left to right, with their headings."""
    return all_rows(connection, _COLUMNS, {"submission_id": submission_id, "sheet": sheet})


def sheet_row_numbers(connection: DuckDBPyConnection, as_of: date, submission_id: str, sheet: str) -> list[int]:
    """The rows of a sheet that stand in the release."""
    values = {"submission_id": submission_id, "sheet": sheet}
    return [row["row_number"] for row in all_rows(connection, _ROW_NUMBERS, values)]


def rows_around(
    connection: DuckDBPyConnection, as_of: date, submission_id: str, sheet: str, row_number: str
) -> list[Row]:
    """The cells of a row and of the rows next to it, as far as they stand in the release; `written` None: withheld."""
    values = {"submission_id": submission_id, "sheet": sheet, "row_number": int(row_number)}
    return all_rows(connection, _ROWS_AROUND, {**values, "neighbours": NEIGHBOURS})


def workbook_cells(connection: DuckDBPyConnection, as_of: date, submission_id: str) -> list[Row]:
    """Every cell of a workbook that stands in the release, headings included, sheet by sheet."""
    return all_rows(connection, _WORKBOOK, {"submission_id": submission_id})
