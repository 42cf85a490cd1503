-- Wrong: a specific objective names a parent that its version of the plan does not have.
SELECT
    objective.submission_id,
    objective.objective_code,
    objective.parent_code,
FROM objective
ANTI JOIN objective AS parent
    ON parent.submission_id = objective.submission_id
    AND parent.objective_code = objective.parent_code
WHERE objective.parent_code IS NOT NULL;
