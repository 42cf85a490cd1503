-- One row per activity of the plan in force that is neither completed nor cancelled: the points its criteria would add if
-- it alone were completed. A scenario, not a forecast. NULL: there is no assessment to add them to.
CREATE MACRO scenario_gain(as_of DATE) AS TABLE
WITH judged AS MATERIALIZED (
    SELECT activity_code
    FROM activity_judgement(as_of)
    WHERE status NOT IN ('completed', 'completed_late', 'cancelled')
),
at_stake AS (
    SELECT
        stake.activity_code,
        stake.points_at_stake,
    FROM activity_stake(as_of) AS stake
    JOIN plan_in_force(as_of) AS plan USING (submission_id)
),
assessed AS (
    SELECT count(*) > 0 AS is_assessed
    FROM scenario_criterion(as_of)
)
SELECT
    judged.activity_code,
    CASE WHEN assessed.is_assessed THEN coalesce(at_stake.points_at_stake, 0) END AS points_gained,
FROM judged
CROSS JOIN assessed
LEFT JOIN at_stake USING (activity_code);

COMMENT ON MACRO TABLE scenario_gain IS 'One row per activity neither completed nor cancelled on a day: the points its criteria would add if it alone were completed. A scenario.';
