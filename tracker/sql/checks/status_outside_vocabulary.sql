-- Wrong: a rule says a status that has no text and no colour.
WITH progress AS MATERIALIZED (
    SELECT indicator_code, status, second_opinion
    FROM indicator_progress
)
SELECT 'activity_status' AS relation, activity_code AS subject_code, status
FROM activity_status
WHERE status IS NULL
    OR status NOT IN (
        'completed', 'completed_late', 'in_progress', 'partly_completed', 'delayed', 'not_started', 'not_yet_due',
        'overdue', 'cancellation_reported', 'cancelled', 'no_report', 'awaiting_report', 'no_public_information'
    )
UNION ALL
SELECT 'indicator_progress', indicator_code, status
FROM progress
WHERE status IS NULL
    OR status NOT IN (
        'achieved', 'on_track', 'acceleration_needed', 'off_track', 'deteriorating', 'stale', 'not_reported',
        'not_measurable'
    )
UNION ALL
SELECT 'indicator_progress', indicator_code, second_opinion
FROM progress
WHERE second_opinion NOT IN ('achieved', 'on_track', 'acceleration_needed', 'off_track', 'deteriorating')
UNION ALL
SELECT 'institution_reporting', institution_code, status
FROM institution_reporting
WHERE status IS NULL
    OR status NOT IN (
        'on_time', 'late', 'received', 'missing', 'not_received', 'not_yet_due', 'nothing_to_report', 'not_public'
    )
UNION ALL
SELECT 'capacity_score', code, state
FROM capacity_score
WHERE (level = 'criterion') <> (state IS NOT NULL)
    OR state NOT IN ('met', 'claimed_without_evidence', 'not_met', 'unknown');
