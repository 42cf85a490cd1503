"""What the page Institutions asks: what each answers for, what it reported, and when that was due."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

# A cancelled activity is nothing anybody answers for any more.
_INSTITUTIONS = """
WITH named AS (
    SELECT institution.*
    FROM institution
    JOIN plan_version($as_of) AS version USING (submission_id)
    QUALIFY row_number() OVER (PARTITION BY institution.institution_code ORDER BY version.effective_from DESC) = 1
),
answering AS (
    SELECT
        responsibility.institution_code,
        count(*) FILTER (responsibility.role = 'responsible') AS activity_count,
        count(*) FILTER (
            responsibility.role = 'responsible' AND status.status IN ('completed', 'completed_late')
        ) AS completed_count,
        count(*) FILTER (responsibility.role = 'responsible' AND status.status = 'overdue') AS overdue_count,
        count(*) FILTER (responsibility.role = 'responsible' AND status.status = 'no_report') AS no_report_count,
        count(*) FILTER (
            responsibility.role = 'responsible' AND status.status = 'no_public_information'
        ) AS no_public_information_count,
        count(*) FILTER (responsibility.role = 'supporting') AS supporting_count,
    FROM activity_responsibility($as_of) AS responsibility
    JOIN activity_status($as_of) AS status USING (activity_code)
    WHERE responsibility.is_in_force
        AND status.status <> 'cancelled'
    GROUP BY responsibility.institution_code
),
measured AS (
    SELECT indicator.responsible_institution AS institution_code, count(*) AS indicator_count
    FROM indicator
    JOIN plan_in_force($as_of) AS plan USING (submission_id)
    GROUP BY indicator.responsible_institution
),
happened AS (
    SELECT event.institution_code, count(DISTINCT event.event_code) AS event_count
    FROM event
    WHERE event.date <= $as_of
    GROUP BY event.institution_code
)
SELECT
    named.institution_code,
    named.name_sq,
    named.name_sr,
    named.name_en,
    named.kind,
    named.website,
    named.source_url,
    named.basis,
    named.submission_id,
    named.sheet,
    submission.file_sha256,
    name_column.column_letter || named.row_number AS cell,
    coalesce(answering.activity_count, 0) AS activity_count,
    coalesce(answering.completed_count, 0) AS completed_count,
    coalesce(answering.overdue_count, 0) AS overdue_count,
    coalesce(answering.no_report_count, 0) AS no_report_count,
    coalesce(answering.no_public_information_count, 0) AS no_public_information_count,
    coalesce(answering.supporting_count, 0) AS supporting_count,
    coalesce(measured.indicator_count, 0) AS indicator_count,
    coalesce(happened.event_count, 0) AS event_count,
FROM named
JOIN submission USING (submission_id)
LEFT JOIN answering USING (institution_code)
LEFT JOIN measured USING (institution_code)
LEFT JOIN happened USING (institution_code)
LEFT JOIN fact_column('institution', 'name_en', 'institution_code') AS name_column
    ON name_column.submission_id = named.submission_id
    AND name_column.sheet = named.sheet
ORDER BY
    activity_count DESC,
    event_count DESC,
    named.institution_code
"""

_DEADLINE = """
SELECT
    plan.report_due_days,
    plan.is_deadline_sourced,
    plan.report_due_source_url,
    plan.is_official,
FROM plan_in_force($as_of) AS plan
"""

_ACTIVITIES = """
SELECT
    activity.title_sq,
    activity.title_sr,
    activity.title_en,
    activity.is_public,
    activity.is_continuous,
    activity.due_date_precision,
    responsibility.role,
    submission.file_sha256,
    status.*,
FROM activity_status($as_of) AS status
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN activity
    ON activity.submission_id = plan.submission_id
    AND activity.activity_code = status.activity_code
JOIN activity_responsibility($as_of) AS responsibility
    ON responsibility.submission_id = plan.submission_id
    AND responsibility.activity_code = status.activity_code
    AND responsibility.institution_code = $institution_code
LEFT JOIN submission ON submission.submission_id = status.submission_id
ORDER BY
    responsibility.role,
    code_order(status.activity_code)
"""

_REPORTS = """
SELECT
    received.period_code,
    received.reported_on,
    received.reported_on_precision,
    received.received_through,
    received.basis,
    received.submission_id,
    received.sheet,
    submission.file_sha256,
    day_column.column_letter || received.row_number AS cell,
FROM received_report AS received
LEFT JOIN submission USING (submission_id)
LEFT JOIN fact_column('report', 'reported_on', 'submitted_by') AS day_column
    ON day_column.submission_id = received.submission_id
    AND day_column.sheet = received.sheet
WHERE received.institution_code = $institution_code
    AND coalesce(received.reported_on, period_end(received.period_code)) <= $as_of
ORDER BY
    period_end(received.period_code) DESC,
    received.reported_on DESC,
    received.submission_id
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
    AND event.institution_code = $institution_code
ORDER BY
    event.date DESC,
    event.event_code,
    event.row_number
"""


def institutions(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every institution any version of the plan names, those that answer for most first, with what they answer for."""
    return all_rows(connection, _INSTITUTIONS, {"as_of": as_of})


def reporting_deadline(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """How many days after a year its reports are due, and whether a source says so."""
    return one_row(connection, _DEADLINE, {"as_of": as_of})


def institution_activities(connection: DuckDBPyConnection, as_of: date, institution_code: str) -> list[Row]:
    """Activities of the plan in force that the institution answers for or supports, and how they stand."""
    return all_rows(connection, _ACTIVITIES, {"as_of": as_of, "institution_code": institution_code})


def institution_reports(connection: DuckDBPyConnection, as_of: date, institution_code: str) -> list[Row]:
    """Every report of the institution, newest first, through whatever channel it was received."""
    return all_rows(connection, _REPORTS, {"as_of": as_of, "institution_code": institution_code})


def institution_events(connection: DuckDBPyConnection, as_of: date, institution_code: str) -> list[Row]:
    """Events that name the institution, newest first; sources that disagree are several rows of one event."""
    return all_rows(connection, _EVENTS, {"as_of": as_of, "institution_code": institution_code})
