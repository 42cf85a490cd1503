-- Wrong: an activity of the plan in force is missing from claim_check, stands in it twice for one assessor, stands both with
-- and without one, or agrees in no known way.
SELECT activity_status.activity_code
FROM activity_status
ANTI JOIN claim_check USING (activity_code)
UNION ALL
SELECT activity_code
FROM claim_check
GROUP BY activity_code
HAVING count(*) <> greatest(count(DISTINCT assessor), 1)
    OR bool_or(agreement IS NULL)
    OR bool_or((agreement = 'not_assessed') <> (assessor IS NULL));
