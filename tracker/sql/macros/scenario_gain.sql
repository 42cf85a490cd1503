-- One row per activity of the plan in force that is neither completed nor cancelled: the points its criteria would add if
-- it alone were completed. A scenario, not a forecast. NULL: there is no assessment to add them to.
CREATE MACRO scenario_gain(as_of DATE) AS TABLE
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
assessed AS MATERIALIZED (
    SELECT *
    FROM scenario_criterion(as_of)
),
in_force AS (
    SELECT *
    FROM planned
    WHERE is_in_force
)
SELECT
    judged.activity_code,
    CASE WHEN (SELECT count(*) FROM assessed) > 0 THEN coalesce(stake.points_at_stake, 0) END AS points_gained,
FROM activity_judgement_of(as_of, 'planned', 'spoken', 'strategy_years') AS judged
LEFT JOIN activity_stake_of('in_force', 'assessed') AS stake USING (activity_code)
WHERE judged.status NOT IN ('completed', 'completed_late', 'cancelled');

COMMENT ON MACRO TABLE scenario_gain IS 'One row per activity neither completed nor cancelled on a day: the points its criteria would add if it alone were completed. A scenario.';
