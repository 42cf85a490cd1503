-- One row per objective of both levels of the plan in force on a day; a strategic objective includes its specific ones.
-- All shares and sums are over the activities the plan does not cancel; empty: shares NULL. Unknown money is no zero:
-- sums skip it and uncosted_count says how often. Where the plan is not official nobody owes a report: reported_share NULL.
CREATE MACRO objective_progress(as_of DATE) AS TABLE
WITH serving AS (
    SELECT
        unnest(list_distinct([judgement.objective_code, judgement.strategic_objective_code])) AS served_code,
        judgement.status,
        judgement.has_evidence,
        judgement.owes_report,
        judgement.is_outdated,
        judgement.budget_eur,
        judgement.spent_eur,
    FROM activity_judgement(as_of) AS judgement
),
activity_sum AS (
    SELECT
        serving.served_code,
        count(*) FILTER (status <> 'cancelled') AS activity_count,
        count(*) FILTER (status = 'completed') AS completed_count,
        count(*) FILTER (status = 'completed_late') AS completed_late_count,
        count(*) FILTER (status = 'in_progress') AS in_progress_count,
        count(*) FILTER (status = 'partly_completed') AS partly_completed_count,
        count(*) FILTER (status = 'delayed') AS delayed_count,
        count(*) FILTER (status = 'not_started') AS not_started_count,
        count(*) FILTER (status = 'not_yet_due') AS not_yet_due_count,
        count(*) FILTER (status = 'overdue') AS overdue_count,
        count(*) FILTER (status = 'cancellation_reported') AS cancellation_reported_count,
        count(*) FILTER (status = 'cancelled') AS cancelled_count,
        count(*) FILTER (status = 'no_report') AS no_report_count,
        count(*) FILTER (status = 'awaiting_report') AS awaiting_report_count,
        count(*) FILTER (status = 'no_public_information') AS no_public_information_count,
        count(*) FILTER (status IN ('completed', 'completed_late') AND has_evidence) AS evidenced_count,
        count(*) FILTER (status <> 'cancelled' AND owes_report) AS owing_count,
        count(*) FILTER (status <> 'cancelled' AND owes_report AND NOT is_outdated) AS up_to_date_count,
        sum(budget_eur) FILTER (status <> 'cancelled') AS budget_eur,
        sum(spent_eur) FILTER (status <> 'cancelled') AS spent_eur,
        count(*) FILTER (status <> 'cancelled' AND budget_eur IS NULL) AS uncosted_count,
    FROM serving
    GROUP BY serving.served_code
),
planned AS MATERIALIZED (
    SELECT
        objective.objective_code,
        objective.parent_code,
        plan.is_official,
    FROM main.objective
    JOIN plan_in_force(as_of) AS plan USING (submission_id)
),
measuring AS (
    SELECT
        unnest(list_distinct([progress.objective_code, planned.parent_code])) AS served_code,
        progress.status,
        progress.pace,
    FROM indicator_progress(as_of) AS progress
    JOIN planned USING (objective_code)
),
indicator_sum AS (
    SELECT
        measuring.served_code,
        count(*) AS indicator_count,
        count(*) FILTER (status = 'achieved') AS indicator_achieved_count,
        count(*) FILTER (status = 'on_track') AS indicator_on_track_count,
        count(*) FILTER (status = 'acceleration_needed') AS indicator_acceleration_needed_count,
        count(*) FILTER (status = 'off_track') AS indicator_off_track_count,
        count(*) FILTER (status = 'deteriorating') AS indicator_deteriorating_count,
        count(*) FILTER (status = 'stale') AS indicator_stale_count,
        count(*) FILTER (status = 'not_reported') AS indicator_not_reported_count,
        count(*) FILTER (status = 'not_measurable') AS indicator_not_measurable_count,
        rounded_ratio(avg(least(pace, 1)) FILTER (pace IS NOT NULL AND status <> 'stale')) AS mean_pace,
        share_of(count(*) FILTER (status IN ('not_measurable', 'not_reported', 'stale')), count(*))
            AS unmeasured_share,
    FROM measuring
    GROUP BY measuring.served_code
)
SELECT
    planned.objective_code,
    planned.parent_code,
    coalesce(activity_sum.activity_count, 0) AS activity_count,
    coalesce(activity_sum.completed_count, 0) AS completed_count,
    coalesce(activity_sum.completed_late_count, 0) AS completed_late_count,
    coalesce(activity_sum.in_progress_count, 0) AS in_progress_count,
    coalesce(activity_sum.partly_completed_count, 0) AS partly_completed_count,
    coalesce(activity_sum.delayed_count, 0) AS delayed_count,
    coalesce(activity_sum.not_started_count, 0) AS not_started_count,
    coalesce(activity_sum.not_yet_due_count, 0) AS not_yet_due_count,
    coalesce(activity_sum.overdue_count, 0) AS overdue_count,
    coalesce(activity_sum.cancellation_reported_count, 0) AS cancellation_reported_count,
    coalesce(activity_sum.cancelled_count, 0) AS cancelled_count,
    coalesce(activity_sum.no_report_count, 0) AS no_report_count,
    coalesce(activity_sum.awaiting_report_count, 0) AS awaiting_report_count,
    coalesce(activity_sum.no_public_information_count, 0) AS no_public_information_count,
    share_of(activity_sum.completed_count + activity_sum.completed_late_count, activity_sum.activity_count)
        AS completion_share,
    CASE WHEN planned.is_official THEN share_of(activity_sum.up_to_date_count, activity_sum.owing_count) END
        AS reported_share,
    share_of(activity_sum.evidenced_count, activity_sum.completed_count + activity_sum.completed_late_count)
        AS evidence_share,
    CAST(activity_sum.budget_eur AS DECIMAL(18, 2)) AS budget_eur,
    CAST(activity_sum.spent_eur AS DECIMAL(18, 2)) AS spent_eur,
    coalesce(activity_sum.uncosted_count, 0) AS uncosted_count,
    coalesce(indicator_sum.indicator_count, 0) AS indicator_count,
    coalesce(indicator_sum.indicator_achieved_count, 0) AS indicator_achieved_count,
    coalesce(indicator_sum.indicator_on_track_count, 0) AS indicator_on_track_count,
    coalesce(indicator_sum.indicator_acceleration_needed_count, 0) AS indicator_acceleration_needed_count,
    coalesce(indicator_sum.indicator_off_track_count, 0) AS indicator_off_track_count,
    coalesce(indicator_sum.indicator_deteriorating_count, 0) AS indicator_deteriorating_count,
    coalesce(indicator_sum.indicator_stale_count, 0) AS indicator_stale_count,
    coalesce(indicator_sum.indicator_not_reported_count, 0) AS indicator_not_reported_count,
    coalesce(indicator_sum.indicator_not_measurable_count, 0) AS indicator_not_measurable_count,
    CASE
        WHEN indicator_sum.unmeasured_share <= threshold_of('unmeasured_indicator_share')
            THEN indicator_sum.mean_pace
    END AS mean_pace,
FROM planned
LEFT JOIN activity_sum
    ON activity_sum.served_code = planned.objective_code
LEFT JOIN indicator_sum
    ON indicator_sum.served_code = planned.objective_code;

COMMENT ON MACRO TABLE objective_progress IS 'One row per objective of both levels of the plan in force on a day: its activities by status, their money, and its indicators.';
