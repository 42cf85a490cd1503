-- One row per version of the plan and activity that names a criterion of the assessment scenarios rest on: the points of
-- those it names that are not met. A criterion named twice counts once.
-- planned_rows, assessed_rows: names of the caller's rows of plan_activity and scenario_criterion.
CREATE MACRO activity_stake_of(planned_rows, assessed_rows) AS TABLE
WITH named AS (
    SELECT DISTINCT
        planned.submission_id,
        planned.activity_code,
        unnest(planned.capacity_criteria) AS criterion,
    FROM query_table(planned_rows) AS planned
)
SELECT
    named.submission_id,
    named.activity_code,
    CAST(coalesce(sum(assessed.points_available) FILTER (assessed.state <> 'met'), 0) AS DOUBLE) AS points_at_stake,
FROM named
JOIN query_table(assessed_rows) AS assessed USING (criterion)
GROUP BY
    named.submission_id,
    named.activity_code;

COMMENT ON MACRO TABLE activity_stake_of IS 'One row per version of the plan and activity that names a criterion: the points of those it names that are not met; from the caller''s rows of plan_activity and scenario_criterion, which are named.';
