-- Wrong: a scenario that chooses nothing differs from the assessment it starts from, or an activity gains more than can be had.
SELECT
    level,
    code,
FROM scenario_score
WHERE scenario_points_gained <> 0
    OR scenario_score_low <> score_low
    OR scenario_score_high <> score_high
    OR scenario_state IS DISTINCT FROM state
UNION ALL
SELECT 'activity', scenario_gain.activity_code
FROM scenario_gain
LEFT JOIN (SELECT points_available - points AS points_missing FROM scenario_score WHERE level = 'total') AS assessed
    ON TRUE
WHERE scenario_gain.points_gained < 0
    OR scenario_gain.points_gained > coalesce(assessed.points_missing, -1);
