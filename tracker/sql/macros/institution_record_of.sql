-- One row per institution responsible for an activity in any version of the plan up to a day × year of the strategy.
-- Only official reports to the Council for exactly that year count; the first one received decides, also when a later
-- one replaced it. The cell is where that report says when it was handed in; NULL: none was received.
-- received_from: the first day the report may have been handed in.
-- planned_rows, spoken_rows, year_rows: names of the caller's rows of plan_activity, latest_report and strategy_year.
CREATE MACRO institution_record_of(as_of DATE, planned_rows, spoken_rows, year_rows) AS TABLE
WITH responsible AS (
    SELECT DISTINCT unnest(planned.responsible_codes) AS institution_code
    FROM query_table(planned_rows) AS planned
),
occupied AS (
    SELECT DISTINCT
        running.year,
        unnest(running.responsible_codes) AS institution_code,
    FROM running_activity_of(planned_rows, spoken_rows, year_rows) AS running
),
received AS (
    SELECT received_report.*
    FROM main.received_report
    WHERE received_report.reported_on <= as_of
        AND received_report.received_through = 'report_to_council'
        AND counts_as_official(received_report.basis)
    QUALIFY row_number() OVER (
        PARTITION BY received_report.institution_code, received_report.period_code
        ORDER BY received_report.reported_on, received_report.submission_id, received_report.row_number
    ) = 1
)
SELECT
    responsible.institution_code,
    year.period_code,
    reporting_status_by(
        year.is_official,
        received.reported_on,
        earliest_day(received.reported_on, received.reported_on_precision),
        year.is_deadline_sourced,
        year.report_due_date,
        occupied.institution_code IS NOT NULL,
        year.is_report_due
    ) AS status,
    year.report_due_date,
    year.is_deadline_sourced,
    received.reported_on,
    earliest_day(received.reported_on, received.reported_on_precision) AS received_from,
    received.submission_id,
    received.sheet,
    day_column.column_letter || received.row_number AS cell,
FROM query_table(year_rows) AS year
CROSS JOIN responsible
LEFT JOIN occupied
    ON occupied.year = year.year
    AND occupied.institution_code = responsible.institution_code
LEFT JOIN received
    ON received.institution_code = responsible.institution_code
    AND received.period_code = year.period_code
LEFT JOIN fact_column('report', 'reported_on', 'submitted_by') AS day_column
    ON day_column.submission_id = received.submission_id
    AND day_column.sheet = received.sheet;

COMMENT ON MACRO TABLE institution_record_of IS 'institution_reporting on a day with the first day each report may have come, from the caller''s rows of plan_activity, latest_report and strategy_year, which are named.';
