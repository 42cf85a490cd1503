-- Wrong: somebody is held to a plan that is not official: silence counted against them, a rate, a missing report.
WITH unofficial AS (
    SELECT submission_id
    FROM plan_in_force((SELECT publication_day FROM release_info))
    WHERE NOT is_official
)
SELECT 'activity_status' AS relation, activity_status.activity_code AS subject_code
FROM activity_status
CROSS JOIN unofficial
WHERE activity_status.status IN ('no_report', 'awaiting_report')
UNION ALL
SELECT 'implementation_rate', implementation_rate.scope
FROM implementation_rate
CROSS JOIN unofficial
WHERE implementation_rate.rate IS NOT NULL
    OR implementation_rate.rate_high IS NOT NULL
    OR implementation_rate.rate_current_plan IS NOT NULL
UNION ALL
SELECT 'institution_reporting', institution_reporting.institution_code
FROM institution_reporting
CROSS JOIN unofficial
WHERE institution_reporting.status <> 'not_public';
