-- Wrong: the counts of an objective by status do not make up its activities or its indicators,
-- or the strategic objectives together do not have every activity and indicator exactly once.
WITH progress AS MATERIALIZED (
    SELECT *
    FROM objective_progress
),
judged AS MATERIALIZED (
    SELECT
        count(*) FILTER (status <> 'cancelled') AS activity_count,
        count(*) FILTER (status = 'cancelled') AS cancelled_count,
    FROM activity_status
),
measured AS MATERIALIZED (
    SELECT count(*) AS indicator_count
    FROM indicator_progress
)
SELECT objective_code
FROM progress
WHERE activity_count <> completed_count + completed_late_count + in_progress_count + partly_completed_count
        + delayed_count + not_started_count + not_yet_due_count + overdue_count + cancellation_reported_count
        + no_report_count + awaiting_report_count + no_public_information_count
    OR indicator_count <> indicator_achieved_count + indicator_on_track_count + indicator_acceleration_needed_count
        + indicator_off_track_count + indicator_deteriorating_count + indicator_stale_count
        + indicator_not_reported_count + indicator_not_measurable_count
UNION ALL
SELECT 'all strategic objectives'
FROM (
    SELECT
        coalesce(sum(activity_count), 0) AS activity_count,
        coalesce(sum(cancelled_count), 0) AS cancelled_count,
        coalesce(sum(indicator_count), 0) AS indicator_count,
    FROM progress
    WHERE parent_code IS NULL
) AS strategic
CROSS JOIN judged
CROSS JOIN measured
WHERE strategic.activity_count <> judged.activity_count
    OR strategic.cancelled_count <> judged.cancelled_count
    OR strategic.indicator_count <> measured.indicator_count;
