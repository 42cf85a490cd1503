-- One row per year of the strategy, yardstick and activity that is due in the year by the day, or has no due date.
-- yardstick opening: the version in force on 1 January of the year; current: the version in force on the day.
-- A continuous activity is due on 31 December of each year it has started by, and judged by that year's reports alone.
-- An activity that was split later is completed, and reported, when all that it became are.
-- planned_rows, spoken_rows, year_rows: names of the caller's rows of plan_activity, latest_report and strategy_year.
CREATE MACRO rate_activity_of(as_of DATE, planned_rows, spoken_rows, year_rows) AS TABLE
WITH measured AS (
    SELECT 'opening' AS yardstick, year.year, year.period_end, year.is_report_due, planned.*
    FROM query_table(year_rows) AS year
    JOIN query_table(planned_rows) AS planned
        ON planned.submission_id = year.opening_plan
    WHERE NOT planned.is_cancelled
    UNION ALL
    SELECT 'current', year.year, year.period_end, year.is_report_due, planned.*
    FROM query_table(year_rows) AS year
    CROSS JOIN query_table(planned_rows) AS planned
    WHERE planned.is_in_force
        AND NOT planned.is_cancelled
),
dated AS (
    SELECT
        measured.* EXCLUDE (due_date),
        CASE
            WHEN measured.is_continuous AND measured.runs_from <= measured.period_end THEN measured.period_end
            ELSE measured.due_date
        END AS due_date,
        measured.due_date IS NULL AND NOT measured.is_continuous AS is_undated,
    FROM measured
),
counted AS (
    SELECT
        dated.*,
        CASE WHEN dated.is_continuous THEN dated.year END AS report_year,
    FROM dated
    WHERE dated.is_undated
        OR (year(dated.due_date) = dated.year AND dated.due_date <= as_of)
)
SELECT
    counted.yardstick,
    counted.year,
    counted.activity_code,
    bool_and(counted.is_report_due) AS is_report_due,
    any_value(counted.strategic_objective_code) AS strategic_objective_code,
    any_value(counted.responsible_codes) AS responsible_codes,
    bool_or(counted.is_undated) AS is_undated,
    bool_and(coalesce(
        latest.reported_state = 'completed' AND latest.completed_from <= least(counted.period_end, as_of),
        FALSE
    )) AS is_completed,
    bool_and(coalesce(latest.period_end >= counted.due_date, FALSE)) AS is_covered,
FROM counted
LEFT JOIN query_table(spoken_rows) AS latest
    ON latest.activity_code = counted.lineage_code
    AND latest.report_year IS NOT DISTINCT FROM counted.report_year
GROUP BY
    counted.yardstick,
    counted.year,
    counted.activity_code;

COMMENT ON MACRO TABLE rate_activity_of IS 'rate_activity on a day, from the caller''s rows of plan_activity, latest_report and strategy_year, which are named.';
