"""What the page Indicators asks: every indicator with its path, its values and the cells they stand in."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

# The last year whose reported value had reached the target; values before the baseline are not used by the method.
_INDICATORS = """
WITH reached AS (
    SELECT
        value.indicator_code,
        max(value.value_year) FILTER (value.has_reached_target) AS reached_year,
    FROM indicator_value($as_of) AS value
    JOIN indicator USING (indicator_code)
    JOIN plan_in_force($as_of) AS plan
        ON plan.submission_id = indicator.submission_id
    WHERE indicator.baseline_year IS NULL
        OR value.value_year >= indicator.baseline_year
    GROUP BY value.indicator_code
)
SELECT
    indicator.title_sq,
    indicator.title_sr,
    indicator.title_en,
    indicator.unit,
    indicator.source_of_verification,
    indicator.responsible_institution,
    indicator.source_url,
    indicator.source_date,
    indicator.source_date_precision,
    coalesce(target_reached(progress.direction, progress.baseline_value, progress.target_value), FALSE)
        AS is_maintenance,
    coalesce(progress.target_year < year($as_of) OR progress.target_year <= progress.value_year, FALSE)
        AS is_target_over,
    reached.reached_year,
    indicator.sheet AS plan_sheet,
    indicator.submission_id AS plan_submission_id,
    plan_file.file_sha256 AS plan_file_sha256,
    plan_column.column_letter || indicator.row_number AS plan_cell,
    value_file.file_sha256,
    progress.*,
FROM indicator_progress($as_of) AS progress
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN indicator
    ON indicator.submission_id = plan.submission_id
    AND indicator.indicator_code = progress.indicator_code
LEFT JOIN reached ON reached.indicator_code = progress.indicator_code
LEFT JOIN submission AS plan_file ON plan_file.submission_id = indicator.submission_id
LEFT JOIN submission AS value_file ON value_file.submission_id = progress.submission_id
LEFT JOIN fact_column('indicator', 'target_value', 'indicator_code') AS plan_column
    ON plan_column.submission_id = indicator.submission_id
    AND plan_column.sheet = indicator.sheet
ORDER BY code_order(progress.indicator_code)
"""

_COUNTS = """
SELECT
    count(*) AS indicator_count,
    count(*) FILTER (status IN ('achieved', 'on_track')) AS well_count,
    count(*) FILTER (status IN ('acceleration_needed', 'off_track', 'deteriorating')) AS short_count,
    count(*) FILTER (status IN ('stale', 'not_reported', 'not_measurable')) AS unknown_count,
    (SELECT count(*) FROM objective_progress($as_of) WHERE parent_code IS NULL) AS objective_count,
FROM indicator_progress($as_of)
"""

_VALUES = """
SELECT
    value.indicator_code,
    value.value_year,
    value.reported_value,
    value.has_reached_target,
    indicator.baseline_year IS NULL OR value.value_year >= indicator.baseline_year AS is_used,
FROM indicator_value($as_of) AS value
JOIN indicator USING (indicator_code)
JOIN plan_in_force($as_of) AS plan
    ON plan.submission_id = indicator.submission_id
ORDER BY
    value.indicator_code,
    value.value_year
"""

_INTERIM_TARGETS = """
SELECT
    interim.indicator_code,
    interim.year,
    interim.target_value,
FROM interim_target AS interim
JOIN plan_in_force($as_of) AS plan USING (submission_id)
ORDER BY
    interim.indicator_code,
    interim.year
"""

_FORECASTS = """
SELECT *
FROM indicator_forecast($as_of)
ORDER BY
    indicator_code,
    year
"""

# Every row that gives a value, those that another one outranks included.
_ACCOUNTS = """
SELECT
    report.year AS value_year,
    report.reported_value,
    report.period_code,
    report.institution_code,
    report.evidence_url,
    report.note,
    report.basis,
    head.reported_on,
    head.reported_on_precision,
    value.cell IS NOT NULL AS is_counted,
    indicator.baseline_year IS NULL OR report.year >= indicator.baseline_year AS is_used,
    submission.file_sha256,
    report.submission_id,
    report.sheet,
    value_column.column_letter || report.row_number AS cell,
FROM indicator_report AS report
JOIN code_lineage($as_of) AS lineage
    ON lineage.kind = 'indicator'
    AND lineage.code = report.indicator_code
    AND lineage.lineage_code = $indicator_code
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN indicator
    ON indicator.submission_id = plan.submission_id
    AND indicator.indicator_code = lineage.lineage_code
JOIN submission
    ON submission.submission_id = report.submission_id
LEFT JOIN report AS head
    ON head.submission_id = report.submission_id
LEFT JOIN fact_column('indicator_report', 'reported_value', 'indicator_code') AS value_column
    ON value_column.submission_id = report.submission_id
    AND value_column.sheet = report.sheet
LEFT JOIN indicator_value($as_of) AS value
    ON value.indicator_code = lineage.lineage_code
    AND value.submission_id = report.submission_id
    AND value.sheet = report.sheet
    AND value.cell = value_column.column_letter || report.row_number
WHERE coalesce(head.reported_on, period_end(report.period_code)) <= $as_of
    AND report.year <= year($as_of)
ORDER BY
    report.year DESC,
    is_counted DESC,
    report.submission_id,
    report.row_number
"""


def indicators(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every indicator of the plan in force: baseline, target, latest value, how it stands, and the cells for it."""
    return all_rows(connection, _INDICATORS, {"as_of": as_of})


def indicator_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """How many indicators stand well, fall short, and cannot be judged; and how many strategic objectives there are."""
    return one_row(connection, _COUNTS, {"as_of": as_of})


def indicator_values(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """The value that counts for each indicator and year, oldest first; `is_used`: not before the baseline."""
    return all_rows(connection, _VALUES, {"as_of": as_of})


def interim_targets(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Values indicators should reach on the way to their targets, by indicator and year."""
    return all_rows(connection, _INTERIM_TARGETS, {"as_of": as_of})


def indicator_forecasts(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Where the line through each indicator's values leads, with its prediction interval, by indicator and year."""
    return all_rows(connection, _FORECASTS, {"as_of": as_of})


def value_accounts(connection: DuckDBPyConnection, as_of: date, indicator_code: str) -> list[Row]:
    """Every row that reports a value of the indicator under any code it ever had, newest year first, with its cell."""
    return all_rows(connection, _ACCOUNTS, {"as_of": as_of, "indicator_code": indicator_code})
