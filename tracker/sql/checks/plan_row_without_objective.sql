-- Wrong: an activity or indicator belongs to an objective that its version of the plan does not have.
WITH belongs AS (
    SELECT submission_id, 'activity' AS kind, activity_code AS code, objective_code FROM activity
    UNION ALL
    SELECT submission_id, 'indicator', indicator_code, objective_code FROM indicator
)
SELECT
    belongs.submission_id,
    belongs.kind,
    belongs.code,
    belongs.objective_code,
FROM belongs
ANTI JOIN objective USING (submission_id, objective_code);
