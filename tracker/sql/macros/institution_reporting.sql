-- One row per institution responsible for an activity in any version of the plan up to a day × year of the strategy.
CREATE MACRO institution_reporting(as_of DATE) AS TABLE
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
FROM institution_reporting_of(as_of, 'planned', 'spoken', 'strategy_years');

COMMENT ON MACRO TABLE institution_reporting IS 'One row per responsible institution and year of the strategy up to a day: whether its report to the Council was received, and when.';
