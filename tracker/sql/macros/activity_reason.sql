-- One row per activity of the plan in force on a day: the rule its status rests on, every day that rule compares, and the
-- cells they stand in. answer_due_on: the day by which the report covering the due date is due; NULL: no due date, or
-- nobody owes one. next_day: the next day on which the status may change though nothing happens: the activity begins, its
-- due date passes, or a report falls due (next_deadline); NULL: none can be told yet.
-- next_*: what that report's year, for a continuous activity, is judged by from then on.
CREATE MACRO activity_reason(as_of DATE) AS TABLE
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
judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement_of(as_of, 'planned', 'spoken', 'strategy_years')
),
in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
),
next_due AS (
    SELECT
        planned.lineage_code,
        min(year.report_due_date) AS next_deadline,
        min(year.period_end) AS next_period_end,
    FROM strategy_years AS year
    JOIN planned
        ON planned.submission_id = year.closing_plan
    LEFT JOIN spoken
        ON spoken.activity_code = planned.lineage_code
        AND spoken.report_year IS NULL
    WHERE NOT year.is_report_due
        AND len(planned.responsible_codes) > 0
        AND (planned.is_continuous OR spoken.period_end IS NULL OR year.period_end > spoken.period_end)
        AND runs_in_year(
            year.year,
            planned.is_cancelled,
            planned.runs_from,
            planned.is_continuous,
            spoken.reported_state,
            spoken.completed_year
        )
    GROUP BY planned.lineage_code
),
-- Days beyond the end of next year are not told: by then a report that is not known yet may have fallen due.
coming AS (
    SELECT
        judged.*,
        next_due.next_deadline,
        next_due.next_period_end,
        least(
            CASE WHEN judged.runs_from > as_of THEN judged.runs_from END,
            CASE
                WHEN NOT judged.is_continuous
                    AND judged.due_date >= as_of
                    AND judged.due_date < make_date(year(as_of) + 1, 12, 31)
                    THEN judged.due_date + 1
            END,
            next_due.next_deadline
        ) AS next_day,
    FROM judged
    LEFT JOIN next_due
        ON next_due.lineage_code = judged.activity_code
)
SELECT
    coming.activity_code,
    coming.status,
    coming.rule,
    coming.is_official_plan,
    coming.is_cancelled,
    coming.is_continuous,
    coming.responsible_institution,
    coming.runs_from,
    coming.due_date,
    coming.reported_state,
    coming.completed_on,
    coming.completed_from,
    coming.period_code,
    coming.period_end,
    coming.reported_on,
    coalesce(coming.period_end >= coming.due_date, FALSE) AS is_covered,
    coming.is_uncovered,
    CAST(year(coming.last_due_end) AS VARCHAR) AS owed_period_code,
    coming.last_due_end,
    coming.missed_deadline,
    CASE
        WHEN coming.responsible_institution IS NOT NULL
            THEN make_date(year(coming.due_date), 12, 31) + in_force.report_due_days
    END AS answer_due_on,
    in_force.report_due_days,
    in_force.is_deadline_sourced,
    coming.next_day,
    coming.next_deadline,
    coming.next_period_end,
    following.reported_state AS next_reported_state,
    following.completed_from AS next_completed_from,
    following.period_end AS next_covered_to,
    coming.submission_id,
    coming.sheet,
    coming.cell,
    CASE WHEN coming.rests_on_report AND coming.completed_on IS NOT NULL
        THEN completed_column.column_letter || regexp_extract(coming.cell, '[0-9]+$')
    END AS completed_cell,
    planned.submission_id AS plan_submission_id,
    planned.sheet AS plan_sheet,
    start_column.column_letter || planned.row_number AS start_cell,
    due_column.column_letter || planned.row_number AS due_cell,
    in_force.sheet AS deadline_sheet,
    deadline_column.column_letter || in_force.row_number AS deadline_cell,
FROM coming
CROSS JOIN in_force
JOIN planned
    ON planned.lineage_code = coming.activity_code
    AND planned.is_in_force
LEFT JOIN spoken AS following
    ON following.activity_code = coming.activity_code
    AND coming.is_continuous
    AND following.report_year = year(coming.next_period_end)
LEFT JOIN fact_column('activity', 'start_date', 'activity_code') AS start_column
    ON start_column.submission_id = planned.submission_id
    AND start_column.sheet = planned.sheet
LEFT JOIN fact_column('activity', 'due_date', 'activity_code') AS due_column
    ON due_column.submission_id = planned.submission_id
    AND due_column.sheet = planned.sheet
LEFT JOIN fact_column('plan', 'report_due_days', 'strategy_code') AS deadline_column
    ON deadline_column.submission_id = in_force.submission_id
    AND deadline_column.sheet = in_force.sheet
LEFT JOIN fact_column('activity_report', 'completed_on', 'activity_code') AS completed_column
    ON completed_column.submission_id = coming.submission_id
    AND completed_column.sheet = coming.sheet;

COMMENT ON MACRO TABLE activity_reason IS 'One row per activity of the plan in force on a day: the rule its status rests on, the days that rule compares, and their cells.';
