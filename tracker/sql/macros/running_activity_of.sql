-- One row per activity and calendar year of the strategy in which it runs, up to the year of a day.
-- Judged by the version in force on the year's last day (or the day itself, if earlier); see runs_in_year.
-- is_owed: somebody is responsible, so a report is owed for the year.
-- planned_rows, spoken_rows, year_rows: names of the caller's rows of plan_activity, latest_report and strategy_year.
CREATE MACRO running_activity_of(planned_rows, spoken_rows, year_rows) AS TABLE
SELECT
    activity.lineage_code AS activity_code,
    year.year,
    year.period_code,
    year.period_end,
    year.report_due_date,
    year.is_report_due,
    activity.responsible_codes,
    len(activity.responsible_codes) > 0 AS is_owed,
    activity.is_continuous,
FROM query_table(year_rows) AS year
JOIN query_table(planned_rows) AS activity
    ON activity.submission_id = year.closing_plan
LEFT JOIN query_table(spoken_rows) AS latest
    ON latest.activity_code = activity.lineage_code
    AND latest.report_year IS NULL
WHERE runs_in_year(
    year.year,
    activity.is_cancelled,
    activity.runs_from,
    activity.is_continuous,
    latest.reported_state,
    latest.completed_year
);

COMMENT ON MACRO TABLE running_activity_of IS 'running_activity, from the caller''s rows of plan_activity, latest_report and strategy_year, which are named.';
