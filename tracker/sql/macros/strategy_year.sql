-- One row per calendar year of the strategy up to the year of a day: when its reports are due, and which versions judge it.
-- opening_plan: in force on 1 January, where there was none the first one; closing_plan: in force on 31 December or,
-- if earlier, on the day itself; NULL: none.
CREATE MACRO strategy_year(as_of DATE) AS TABLE
WITH known AS MATERIALIZED (
    SELECT *
    FROM plan_version(as_of)
),
strategy AS (
    SELECT
        known.is_official,
        days_to_report(known.report_due_days) AS report_due_days,
        known.report_due_days IS NOT NULL AS is_deadline_sourced,
        unnest(range(year(known.start_date), least(year(known.end_date), year(as_of)) + 1)) AS calendar_year,
    FROM known
    WHERE known.replaced_on IS NULL
),
judged AS (
    SELECT
        strategy.calendar_year,
        arg_max(version.submission_id, version.effective_from) FILTER (
            version.effective_from <= make_date(strategy.calendar_year, 1, 1)
        ) AS plan_on_first_day,
        arg_min(version.submission_id, version.effective_from) AS first_plan,
        arg_max(version.submission_id, version.effective_from) FILTER (
            version.effective_from <= make_date(strategy.calendar_year, 12, 31)
        ) AS plan_on_last_day,
    FROM strategy
    CROSS JOIN known AS version
    GROUP BY strategy.calendar_year
)
SELECT
    CAST(strategy.calendar_year AS INTEGER) AS year,
    CAST(strategy.calendar_year AS VARCHAR) AS period_code,
    make_date(strategy.calendar_year, 12, 31) AS period_end,
    make_date(strategy.calendar_year, 12, 31) + strategy.report_due_days AS report_due_date,
    make_date(strategy.calendar_year, 12, 31) + strategy.report_due_days <= as_of AS is_report_due,
    strategy.is_deadline_sourced,
    strategy.is_official,
    coalesce(judged.plan_on_first_day, judged.first_plan) AS opening_plan,
    judged.plan_on_last_day AS closing_plan,
FROM strategy
JOIN judged USING (calendar_year);

COMMENT ON MACRO TABLE strategy_year IS 'One row per calendar year of the strategy up to the year of a day: when its reports are due, and which versions of the plan judge it.';
