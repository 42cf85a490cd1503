"""What the page Civil society asks: surveys with their answers and findings, and what organisations say is missing."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

_SURVEYS = """
SELECT
    survey.*,
    submission.file_sha256,
    code_column.column_letter || survey.row_number AS cell,
FROM survey
JOIN submission USING (submission_id)
LEFT JOIN fact_column('survey', 'respondent_count', 'survey_code') AS code_column
    ON code_column.submission_id = survey.submission_id
    AND code_column.sheet = survey.sheet
WHERE coalesce(survey.fielded_to, survey.fielded_from, $as_of) <= $as_of
ORDER BY
    coalesce(survey.fielded_to, survey.fielded_from, survey.source_date) DESC,
    survey.survey_code
"""

# has_small_base: the question was put to so few that nothing of it may be shown, in any group.
_RESULTS = """
SELECT
    result.*,
    min(result.base_count) OVER (PARTITION BY result.submission_id, result.question_code)
        < threshold_of('survey_small_base') AS has_small_base,
FROM survey_result($as_of) AS result
LEFT JOIN survey_question AS question
    ON question.submission_id = result.submission_id
    AND question.question_code = result.question_code
ORDER BY
    result.survey_code,
    question.row_number,
    code_order(result.question_code),
    result.row_number
"""

_FINDINGS = """
SELECT
    survey.survey_code,
    finding.*,
    submission.file_sha256,
    wording_column.column_letter || finding.row_number AS cell,
FROM survey_finding AS finding
JOIN survey USING (submission_id)
JOIN submission USING (submission_id)
LEFT JOIN fact_column('survey_finding', 'finding_en', 'topic') AS wording_column
    ON wording_column.submission_id = finding.submission_id
    AND wording_column.sheet = finding.sheet
WHERE coalesce(survey.fielded_to, survey.fielded_from, $as_of) <= $as_of
ORDER BY
    survey.survey_code,
    finding.row_number
"""

# An objective is named by its present code; a statement without a date counts as always made.
_STATEMENTS = """
SELECT
    statement.* EXCLUDE (objective_code),
    coalesce(lineage.lineage_code, statement.objective_code) AS objective_code,
    submission.file_sha256,
    wording_column.column_letter || statement.row_number AS cell,
FROM statement
JOIN submission USING (submission_id)
LEFT JOIN code_lineage($as_of) AS lineage
    ON lineage.kind = 'objective'
    AND lineage.code = statement.objective_code
LEFT JOIN fact_column('statement', 'wording_en', 'statement_code') AS wording_column
    ON wording_column.submission_id = statement.submission_id
    AND wording_column.sheet = statement.sheet
WHERE coalesce(statement.date, $as_of) <= $as_of
ORDER BY
    statement.date DESC NULLS LAST,
    statement.statement_code
"""

_THRESHOLDS = """
SELECT
    CAST(threshold_of('survey_small_count') AS INTEGER) AS small_count,
    CAST(threshold_of('survey_small_sensitive_count') AS INTEGER) AS small_sensitive_count,
    CAST(threshold_of('survey_small_base') AS INTEGER) AS small_base,
"""


def surveys(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every survey whose field work was over by the day, newest first."""
    return all_rows(connection, _SURVEYS, {"as_of": as_of})


def survey_results(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every answer of every survey in the order of its questions, with their words; withheld ones without count."""
    return all_rows(connection, _RESULTS, {"as_of": as_of})


def survey_findings(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """What the makers of a survey published in words, in their order."""
    return all_rows(connection, _FINDINGS, {"as_of": as_of})


def statements(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """What organisations name as missing, recommend or show as practice elsewhere, newest first, undated last."""
    return all_rows(connection, _STATEMENTS, {"as_of": as_of})


def withholding_limits(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Below which counts and bases survey answers are withheld; one row."""
    return all_rows(connection, _THRESHOLDS, {})
