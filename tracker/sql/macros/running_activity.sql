-- One row per activity and calendar year of the strategy in which it runs, up to the year of a day.
CREATE MACRO running_activity(as_of DATE) AS TABLE
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
FROM running_activity_of('planned', 'spoken', 'strategy_years');

COMMENT ON MACRO TABLE running_activity IS 'One row per activity and calendar year of the strategy in which it runs, and whether a report is owed and due for it.';
