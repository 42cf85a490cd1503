-- Wrong: the counts of an objective by status do not make up its activities or its indicators,
-- or the strategic objectives together do not have every activity and indicator exactly once.
SELECT objective_code
FROM objective_progress
WHERE activity_count <> completed_count + completed_late_count + in_progress_count + partly_completed_count
        + delayed_count + not_started_count + not_yet_due_count + overdue_count + cancellation_reported_count
        + no_report_count + awaiting_report_count + no_public_information_count
    OR indicator_count <> indicator_achieved_count + indicator_on_track_count + indicator_acceleration_needed_count
        + indicator_off_track_count + indicator_deteriorating_count + indicator_stale_count
        + indicator_not_reported_count + indicator_not_measurable_count
UNION ALL
SELECT 'all strategic objectives'
FROM objective_progress
WHERE parent_code IS NULL
HAVING sum(activity_count) <> (SELECT count(*) FROM activity_status WHERE status <> 'cancelled')
    OR sum(cancelled_count) <> (SELECT count(*) FROM activity_status WHERE status = 'cancelled')
    OR sum(indicator_count) <> (SELECT count(*) FROM indicator_progress);
