-- Wrong: a share that we compute is not between 0 and 1, or a lower bound lies above its upper one.
SELECT 'objective_progress' AS relation, objective_code AS subject_code
FROM objective_progress
WHERE NOT completion_share BETWEEN 0 AND 1
    OR NOT reported_share BETWEEN 0 AND 1
    OR NOT evidence_share BETWEEN 0 AND 1
    OR NOT mean_pace <= 1
UNION ALL
SELECT 'implementation_rate', concat_ws(' ', year, scope, responsible_institution, objective_code)
FROM implementation_rate
WHERE NOT rate BETWEEN 0 AND rate_high
    OR NOT rate_high <= 1
    OR NOT rate_current_plan BETWEEN 0 AND 1
    OR completed_count + unreported_count > due_count
    OR completed_count_current_plan > due_count_current_plan;
