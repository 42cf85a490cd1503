-- One row per version of the plan and activity that names a criterion of the assessment scenarios rest on: the points of
-- those it names that are not met. A criterion named twice counts once.
CREATE MACRO activity_stake(as_of DATE) AS TABLE
WITH named AS (
    SELECT DISTINCT
        activity.submission_id,
        activity.activity_code,
        unnest(activity.capacity_criteria) AS criterion,
    FROM main.activity
)
SELECT
    named.submission_id,
    named.activity_code,
    CAST(coalesce(sum(assessed.points_available) FILTER (assessed.state <> 'met'), 0) AS DOUBLE) AS points_at_stake,
FROM named
JOIN scenario_criterion(as_of) AS assessed USING (criterion)
GROUP BY
    named.submission_id,
    named.activity_code;

COMMENT ON MACRO TABLE activity_stake IS 'One row per version of the plan and activity that names a criterion: the points of those it names that are not met on a day.';
