-- One row per activity of the plan in force: all that its status and the figures over activities rest on.
CREATE MACRO activity_judgement(as_of DATE) AS TABLE
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
FROM activity_judgement_of(as_of, 'planned', 'spoken', 'strategy_years');

COMMENT ON MACRO TABLE activity_judgement IS 'One row per activity of the plan in force: its status, and all that the figures over activities rest on.';
