-- Wrong: a budget or an interim target names an activity or indicator that its version of the plan does not have.
SELECT
    budget.submission_id,
    'budget' AS kind,
    budget.activity_code AS code,
FROM budget
ANTI JOIN activity USING (submission_id, activity_code)
UNION ALL
SELECT
    interim_target.submission_id,
    'interim_target',
    interim_target.indicator_code,
FROM interim_target
ANTI JOIN indicator USING (submission_id, indicator_code);
