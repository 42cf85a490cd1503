"""What the overview asks."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

_RELEASE_FACTS = """
SELECT
    release_info.release_number,
    release_info.publication_day,
    release_info.published_at,
    plan.submission_id IS NOT NULL AS has_plan,
    plan.title_sq,
    plan.title_sr,
    plan.title_en,
    in_force.country_code,
    in_force.start_date,
    in_force.end_date,
    in_force.basis,
    coalesce(in_force.is_official, FALSE) AS is_official_plan,
    coalesce(in_force.basis = 'illustrative', FALSE) AS is_illustrative,
    (SELECT max(received.reported_on) FROM received_report AS received WHERE received.reported_on <= $as_of)
        AS newest_report_on,
    (SELECT arg_max(report.period_code, period_end(report.period_code)) FROM activity_report AS report
        WHERE period_end(report.period_code) <= $as_of) AS newest_period_code,
    (SELECT count(*) FROM submission WHERE submission.submission_id <> 'reference') AS submission_count,
FROM release_info
LEFT JOIN plan_in_force($as_of) AS in_force ON TRUE
LEFT JOIN plan USING (submission_id)
"""

_STRATEGY_COUNTS = """
SELECT
    (SELECT least(greatest(($as_of - start_date + 1) / (end_date - start_date + 1), 0), 1)
        FROM plan_in_force($as_of)) AS elapsed_share,
    count(*) FILTER (status <> 'cancelled') AS activity_count,
    count(*) FILTER (status IN ('completed', 'completed_late')) AS completed_count,
    count(*) FILTER (
        status NOT IN ('cancelled', 'no_report', 'awaiting_report', 'no_public_information')
    ) AS known_count,
    count(*) FILTER (status IN ('no_report', 'awaiting_report', 'no_public_information')) AS unknown_count,
    count(*) FILTER (
        status NOT IN (
            'cancelled', 'completed', 'completed_late', 'no_report', 'awaiting_report', 'no_public_information'
        )
    ) AS open_count,
FROM activity_status($as_of)
"""

_STATUS_COUNTS = """
SELECT status, count(*) AS activity_count
FROM activity_status($as_of)
GROUP BY status
"""

_OBJECTIVE_COUNTS = """
SELECT
    count(*) AS objective_count,
    count(*) FILTER (
        activity_count > no_report_count + awaiting_report_count + no_public_information_count
    ) AS known_count,
    count(*) FILTER (completed_count + completed_late_count > 0) AS done_count,
FROM objective_progress($as_of)
WHERE parent_code IS NULL
"""

_STRATEGIC_OBJECTIVES = """
SELECT
    objective.title_sq,
    objective.title_sr,
    objective.title_en,
    objective.basis,
    progress.activity_count + progress.cancelled_count AS shown_count,
    progress.completed_count + progress.completed_late_count AS done_count,
    progress.*,
FROM objective_progress($as_of) AS progress
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN objective
    ON objective.submission_id = plan.submission_id
    AND objective.objective_code = progress.objective_code
WHERE progress.parent_code IS NULL
ORDER BY code_order(progress.objective_code)
"""

_VERDICT = "SELECT * FROM verdict($as_of)"

_REPORTING_COUNTS = """
WITH reporting AS (
    SELECT * FROM institution_reporting($as_of)
),
latest AS (
    SELECT max(period_code) AS period_code
    FROM reporting
    WHERE status NOT IN ('not_yet_due', 'nothing_to_report', 'not_public')
)
SELECT
    count(reporting.status) FILTER (reporting.status <> 'not_public') > 0 AS is_public,
    any_value(latest.period_code) AS period_code,
    count(*) FILTER (reporting.period_code = latest.period_code AND reporting.status <> 'nothing_to_report')
        AS institution_count,
    count(*) FILTER (
        reporting.period_code = latest.period_code AND reporting.status IN ('on_time', 'late', 'received')
    ) AS received_count,
FROM latest
LEFT JOIN reporting ON TRUE
"""

_REPORTING_MATRIX = """
SELECT
    institution.name_sq,
    institution.name_sr,
    institution.name_en,
    submission.file_sha256,
    reporting.*,
FROM institution_reporting($as_of) AS reporting
LEFT JOIN submission ON submission.submission_id = reporting.submission_id
LEFT JOIN (
    SELECT institution.*
    FROM institution
    JOIN plan_version($as_of) AS version USING (submission_id)
    QUALIFY row_number() OVER (PARTITION BY institution.institution_code ORDER BY version.effective_from DESC) = 1
) AS institution USING (institution_code)
ORDER BY reporting.institution_code, reporting.period_code
"""


def release_facts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Which release this is, whose strategy, on what basis, and the newest report."""
    return one_row(connection, _RELEASE_FACTS, {"as_of": as_of})


def strategy_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Share of the strategy's time that has passed; activities in all, completed, open, and unknown."""
    return one_row(connection, _STRATEGY_COUNTS, {"as_of": as_of})


def strategic_objectives(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Strategic objectives of the plan in force with the counts of their activities by status."""
    return all_rows(connection, _STRATEGIC_OBJECTIVES, {"as_of": as_of})


def status_counts(connection: DuckDBPyConnection, as_of: date) -> dict[str, int]:
    """Status to the number of activities that have it."""
    return {row["status"]: row["activity_count"] for row in all_rows(connection, _STATUS_COUNTS, {"as_of": as_of})}


def objective_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Strategic objectives in all, those with any known progress, and those with anything completed."""
    return one_row(connection, _OBJECTIVE_COUNTS, {"as_of": as_of})


def verdict_row(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """The key and the numbers of the sentence on top."""
    return one_row(connection, _VERDICT, {"as_of": as_of})


def reporting_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Whether reports are public at all, and how many institutions reported for the latest year that was due."""
    return one_row(connection, _REPORTING_COUNTS, {"as_of": as_of})


def reporting_matrix(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Institution by year: who has reported."""
    return all_rows(connection, _REPORTING_MATRIX, {"as_of": as_of})
