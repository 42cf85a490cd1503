-- Wrong: one version of a plan has two rows for one code, or two interim targets for one year.
WITH planned AS (
    SELECT submission_id, 'objective' AS kind, objective_code AS code, NULL AS year FROM objective
    UNION ALL
    SELECT submission_id, 'indicator', indicator_code, NULL FROM indicator
    UNION ALL
    SELECT submission_id, 'activity', activity_code, NULL FROM activity
    UNION ALL
    SELECT submission_id, 'institution', institution_code, NULL FROM institution
    UNION ALL
    SELECT submission_id, 'interim_target', indicator_code, year FROM interim_target
)
SELECT
    submission_id,
    kind,
    code,
    year,
FROM planned
GROUP BY ALL
HAVING count(*) > 1;
