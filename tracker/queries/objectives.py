"""What the page Objectives asks: the tree, its activities, and the history of one."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

_TREE = """
SELECT
    objective.parent_code,
    objective.title_sq,
    objective.title_sr,
    objective.title_en,
    objective.basis,
    objective.source_url,
    progress.* EXCLUDE (parent_code),
FROM objective_progress($as_of) AS progress
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN objective
    ON objective.submission_id = plan.submission_id
    AND objective.objective_code = progress.objective_code
ORDER BY
    code_order(coalesce(objective.parent_code, objective.objective_code)),
    objective.parent_code IS NOT NULL,
    code_order(objective.objective_code)
"""

_ACTIVITIES = """
WITH named AS (
    SELECT
        submission_id,
        activity_code,
        list(institution_code ORDER BY institution_code) FILTER (role = 'responsible') AS responsible_codes,
        list(institution_code ORDER BY institution_code) FILTER (role = 'supporting') AS supporting_codes,
    FROM activity_responsibility($as_of)
    GROUP BY ALL
)
SELECT
    activity.title_sq,
    activity.title_sr,
    activity.title_en,
    activity.attributed_by,
    activity.start_date_precision,
    activity.due_date_precision,
    activity.is_continuous,
    activity.is_public,
    activity.source_url,
    activity.source_date,
    activity.source_date_precision,
    activity.sheet AS plan_sheet,
    activity.submission_id AS plan_submission_id,
    plan_file.file_sha256 AS plan_file_sha256,
    plan_column.column_letter || activity.row_number AS plan_cell,
    coalesce(named.responsible_codes, []) AS responsible_codes,
    coalesce(named.supporting_codes, []) AS supporting_codes,
    status_file.file_sha256,
    reported.completed_on_precision,
    status.*,
FROM activity_status($as_of) AS status
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN activity
    ON activity.submission_id = plan.submission_id
    AND activity.activity_code = status.activity_code
LEFT JOIN named
    ON named.submission_id = plan.submission_id
    AND named.activity_code = status.activity_code
LEFT JOIN submission AS plan_file ON plan_file.submission_id = activity.submission_id
LEFT JOIN submission AS status_file ON status_file.submission_id = status.submission_id
LEFT JOIN fact_column('activity', 'title_en', 'activity_code') AS plan_column
    ON plan_column.submission_id = activity.submission_id
    AND plan_column.sheet = activity.sheet
LEFT JOIN (
    SELECT submission_id, activity_code, period_code, completed_on, any_value(completed_on_precision)
        AS completed_on_precision
    FROM activity_report
    GROUP BY ALL
) AS reported
    ON reported.submission_id = status.submission_id
    AND reported.activity_code = status.activity_code
    AND reported.period_code = status.period_code
    AND reported.completed_on = status.completed_on
ORDER BY code_order(status.activity_code)
"""

_INSTITUTIONS = """
SELECT
    institution.institution_code,
    institution.name_sq,
    institution.name_sr,
    institution.name_en,
FROM institution
JOIN plan_version($as_of) AS version USING (submission_id)
QUALIFY row_number() OVER (PARTITION BY institution.institution_code ORDER BY version.effective_from DESC) = 1
ORDER BY institution.institution_code
"""

_REPORTS = """
WITH received AS (
    SELECT
        submission_id,
        institution_code,
        period_code,
        max(reported_on) AS reported_on,
        arg_max(reported_on_precision, reported_on) AS reported_on_precision,
    FROM received_report
    GROUP BY ALL
)
SELECT
    report.*,
    received.reported_on,
    received.reported_on_precision,
    coalesce(received.reported_on, least(period_end(report.period_code), $as_of)) AS said_on,
    submission.file_sha256,
    state_column.column_letter || report.row_number AS cell,
FROM activity_report AS report
JOIN code_lineage($as_of) AS lineage
    ON lineage.kind = 'activity'
    AND lineage.code = report.activity_code
    AND lineage.lineage_code = $activity_code
JOIN submission USING (submission_id)
LEFT JOIN received
    ON received.submission_id = report.submission_id
    AND received.institution_code IS NOT DISTINCT FROM report.institution_code
    AND received.period_code = report.period_code
LEFT JOIN fact_column('activity_report', 'reported_state', 'activity_code') AS state_column
    ON state_column.submission_id = report.submission_id
    AND state_column.sheet = report.sheet
WHERE coalesce(received.reported_on, period_end(report.period_code)) <= $as_of
ORDER BY period_end(report.period_code), said_on, report.institution_code, report.submission_id, report.row_number
"""

# A due date that the version before did not give; two activities that became one may each have had an original one.
_DEADLINES = """
WITH versions AS (
    SELECT
        version.*,
        version.effective_from = min(version.effective_from) OVER () AS is_first,
        version.due_date IS DISTINCT FROM lag(version.due_date) OVER (
            ORDER BY version.effective_from, version.activity_code
        ) AS is_changed,
    FROM plan_activity($as_of) AS version
    WHERE version.lineage_code = $activity_code
)
SELECT
    versions.effective_from,
    versions.activity_code,
    versions.due_date,
    activity.due_date_precision,
    versions.is_continuous,
    versions.is_cancelled,
    versions.is_official_plan,
    versions.is_first,
    versions.is_changed,
    plan.reason_for_amendment_sq,
    plan.reason_for_amendment_sr,
    plan.reason_for_amendment_en,
    submission.file_sha256,
    versions.submission_id,
    versions.sheet,
    due_column.column_letter || versions.row_number AS cell,
FROM versions
JOIN activity USING (submission_id, activity_code)
JOIN plan USING (submission_id)
JOIN submission USING (submission_id)
LEFT JOIN fact_column('activity', 'due_date', 'activity_code') AS due_column
    ON due_column.submission_id = versions.submission_id
    AND due_column.sheet = versions.sheet
ORDER BY
    versions.effective_from,
    versions.activity_code
"""

_VERDICTS = """
SELECT
    assessor_verdict.*,
    assessment.organisation,
    assessment.assessed_on,
    submission.file_sha256,
    verdict_column.column_letter || assessor_verdict.row_number AS cell,
FROM assessor_verdict
JOIN assessment USING (submission_id)
JOIN submission USING (submission_id)
JOIN code_lineage($as_of) AS lineage
    ON lineage.kind = 'activity'
    AND lineage.code = assessor_verdict.activity_code
    AND lineage.lineage_code = $activity_code
LEFT JOIN fact_column('assessor_verdict', 'verdict', 'activity_code') AS verdict_column
    ON verdict_column.submission_id = assessor_verdict.submission_id
    AND verdict_column.sheet = assessor_verdict.sheet
WHERE assessment.assessed_on <= $as_of
ORDER BY assessment.assessed_on DESC, assessment.organisation
"""

_EVENTS = """
SELECT
    event.*,
    submission.file_sha256,
    title_column.column_letter || event.row_number AS cell,
FROM event
JOIN submission USING (submission_id)
LEFT JOIN fact_column('event', 'title_en', 'event_code') AS title_column
    ON title_column.submission_id = event.submission_id
    AND title_column.sheet = event.sheet
WHERE event.date <= $as_of
    AND list_contains(event.activity_codes, $activity_code)
ORDER BY event.date DESC, event.event_code, event.row_number
"""


def objective_tree(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every objective of the plan in force with its counts, each strategic one before its specific ones."""
    return all_rows(connection, _TREE, {"as_of": as_of})


def activities(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every activity of the plan in force: what is planned, by whom, how it stands, and the cells that say so."""
    return all_rows(connection, _ACTIVITIES, {"as_of": as_of})


def institutions(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Institutions any version of the plan names, as the latest names them."""
    return all_rows(connection, _INSTITUTIONS, {"as_of": as_of})


def activity_reports(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """Every report that names the activity under any code it ever had, oldest first, with its cell."""
    return all_rows(connection, _REPORTS, {"as_of": as_of, "activity_code": activity_code})


def activity_deadlines(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """What every version of the plan said of when the activity is due, oldest first, with the cell that says so."""
    return all_rows(connection, _DEADLINES, {"as_of": as_of, "activity_code": activity_code})


def activity_verdicts(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """What independent assessors said of the activity, newest first, with the institution's reply."""
    return all_rows(connection, _VERDICTS, {"as_of": as_of, "activity_code": activity_code})


def activity_events(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """Events that bear on the activity, newest first; sources that disagree are several rows of one event."""
    return all_rows(connection, _EVENTS, {"as_of": as_of, "activity_code": activity_code})
