-- One row per responsible institution and year of the strategy up to a day: why its reporting stands as it does, every day
-- compared, and their cells. received_from: first day the report may have come; running_count: activities it answers for
-- that ran in the year.
CREATE MACRO institution_reason(as_of DATE) AS TABLE
WITH planned AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
spoken AS MATERIALIZED (
    SELECT *
    FROM latest_report(as_of)
),
strategy_years AS MATERIALIZED (
    SELECT *
    FROM strategy_year(as_of)
),
answering AS (
    SELECT
        running.period_code,
        unnest(running.responsible_codes) AS institution_code,
    FROM running_activity_of('planned', 'spoken', 'strategy_years') AS running
),
occupied AS (
    SELECT
        answering.period_code,
        answering.institution_code,
        count(*) AS running_count,
    FROM answering
    GROUP BY
        answering.period_code,
        answering.institution_code
),
in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
)
SELECT
    reporting.institution_code,
    reporting.period_code,
    reporting.status,
    in_force.is_official AS is_official_plan,
    make_date(CAST(reporting.period_code AS INTEGER), 12, 31) AS period_end,
    in_force.report_due_days,
    reporting.is_deadline_sourced,
    reporting.report_due_date,
    reporting.report_due_date <= as_of AS is_report_due,
    reporting.reported_on,
    reporting.received_from,
    coalesce(occupied.running_count, 0) AS running_count,
    reporting.submission_id,
    reporting.sheet,
    reporting.cell,
    in_force.submission_id AS plan_submission_id,
    in_force.sheet AS plan_sheet,
    deadline_column.column_letter || in_force.row_number AS deadline_cell,
FROM institution_record_of(as_of, 'planned', 'spoken', 'strategy_years') AS reporting
CROSS JOIN in_force
LEFT JOIN occupied USING (institution_code, period_code)
LEFT JOIN fact_column('plan', 'report_due_days', 'strategy_code') AS deadline_column
    ON deadline_column.submission_id = in_force.submission_id
    AND deadline_column.sheet = in_force.sheet;

COMMENT ON MACRO TABLE institution_reason IS 'One row per responsible institution and year of the strategy up to a day: why its reporting stands as it does, the days compared, and their cells.';
