-- One row per year of the strategy, yardstick and activity that is due in the year by the day, or has no due date.
CREATE MACRO rate_activity(as_of DATE) AS TABLE
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
)
SELECT *
FROM rate_activity_of(as_of, 'planned', 'spoken', 'strategy_years');

COMMENT ON MACRO TABLE rate_activity IS 'One row per year, yardstick (version on 1 January, version on the day) and activity due in the year or without due date: whether it is completed and covered by a report.';
