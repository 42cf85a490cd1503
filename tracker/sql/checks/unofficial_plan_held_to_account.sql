-- Wrong: somebody is held to a plan that is not official: silence counted against them, a rate, a delay, a missing report.
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
WHERE institution_reporting.status <> 'not_public'
UNION ALL
SELECT 'schedule', NULL
FROM schedule
CROSS JOIN unofficial
WHERE schedule.es_months IS NOT NULL
    OR schedule.at_months IS NOT NULL
    OR schedule.months_behind IS NOT NULL
    OR schedule.months_behind_low IS NOT NULL
    OR schedule.schedule_index IS NOT NULL
UNION ALL
SELECT 'gap', gap.subject_code
FROM gap
CROSS JOIN unofficial
WHERE gap.gap_kind IN ('activity_no_report', 'institution_report_missing', 'indicator_not_reported');
