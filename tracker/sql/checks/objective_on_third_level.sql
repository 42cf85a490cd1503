-- Wrong: an objective stands below a specific one (or below itself); there are two levels.
SELECT
    objective.submission_id,
    objective.objective_code,
    objective.parent_code,
FROM objective
JOIN objective AS parent
    ON parent.submission_id = objective.submission_id
    AND parent.objective_code = objective.parent_code
WHERE parent.parent_code IS NOT NULL;
