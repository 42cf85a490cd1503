-- One row: earned schedule (Lipke 2003). How many months of the plan the completed work is worth, against the months that
-- have passed; none before the first version of the plan. Every activity weighs the same.
-- Without an official plan, and before the strategy has begun, there are counts and no months: nothing can be said.
-- earned: reported completed, and not later than the day. unreported: due, and no report covers the due date;
-- months_behind_low takes these as done, so the delay is months_behind if silence is no work, and that if it is all work.
-- running_month: the first month whose plan the completed work does not fulfil; planned_before and planned_through: due by
-- the end of the month before it, and of it; NULL: everything is completed. *_next: with one activity more completed.
-- judged_rows: name of the caller's rows of activity_judgement.
CREATE MACRO schedule_measure_of(as_of DATE, judged_rows) AS TABLE
WITH in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
),
planned AS MATERIALIZED (
    SELECT
        greatest(month_number(judgement.due_date, in_force.start_date), 1) AS due_month,
        judgement.due_date <= as_of AS is_due,
        judgement.reported_state IS NOT DISTINCT FROM 'completed' AND coalesce(judgement.completed_from <= as_of, TRUE)
            AS is_earned,
        coalesce(judgement.period_end >= judgement.due_date, FALSE) AS is_covered,
        least(judgement.completed_on, as_of) AS completed_on,
    FROM query_table(judged_rows) AS judgement
    CROSS JOIN in_force
    WHERE judgement.status <> 'cancelled'
        AND NOT judgement.is_continuous
        AND judgement.due_date IS NOT NULL
),
counted AS (
    SELECT
        count(*) AS activity_count,
        count(*) FILTER (is_due) AS due_count,
        count(*) FILTER (is_earned) AS earned_count,
        count(*) FILTER (is_due AND NOT is_earned AND NOT is_covered) AS unreported_count,
        max(due_month) AS last_month,
        max(completed_on) FILTER (is_earned) AS last_completion,
    FROM planned
),
planned_value AS (
    SELECT
        due_month,
        count(*) AS month_count,
        sum(count(*)) OVER (ORDER BY due_month) AS planned_count,
    FROM planned
    GROUP BY due_month
),
claimed AS (
    SELECT 'reported' AS claim, earned_count AS claimed_count, last_month
    FROM counted
    UNION ALL
    SELECT 'bound', earned_count + unreported_count, last_month
    FROM counted
    UNION ALL
    SELECT 'one_more', earned_count + 1, last_month
    FROM counted
),
earned_months AS (
    -- The month after the last one whose plan the claimed work fulfils; where it fulfils all of it, the last month.
    SELECT
        claimed.claim,
        coalesce(
            arg_min(
                planned_value.due_month - 1
                    + (claimed.claimed_count - planned_value.planned_count + planned_value.month_count)
                    / planned_value.month_count,
                planned_value.due_month
            ) FILTER (planned_value.planned_count > claimed.claimed_count),
            any_value(claimed.last_month)
        ) AS es_months,
        min(planned_value.due_month) FILTER (planned_value.planned_count > claimed.claimed_count) AS running_month,
        arg_min(planned_value.planned_count - planned_value.month_count, planned_value.due_month) FILTER (
            planned_value.planned_count > claimed.claimed_count
        ) AS planned_before,
        arg_min(planned_value.planned_count, planned_value.due_month) FILTER (
            planned_value.planned_count > claimed.claimed_count
        ) AS planned_through,
    FROM claimed
    LEFT JOIN planned_value
        ON TRUE
    GROUP BY claimed.claim
),
timed AS (
    SELECT
        counted.*,
        months_elapsed(
            CASE
                WHEN counted.earned_count < counted.activity_count THEN as_of
                ELSE coalesce(counted.last_completion, as_of)
            END,
            in_force.start_date
        ) AS elapsed_months,
        in_force.is_official AND as_of >= in_force.start_date AS has_begun,
    FROM in_force
    CROSS JOIN counted
),
measured AS (
    SELECT
        timed.*,
        CASE WHEN timed.has_begun AND timed.elapsed_months > 0 THEN timed.elapsed_months END AS at_months,
        CASE WHEN at_months IS NOT NULL THEN reported.es_months END AS es_months,
        CASE WHEN at_months IS NOT NULL THEN bound.es_months END AS es_months_high,
        CASE WHEN at_months IS NOT NULL AND timed.earned_count < timed.activity_count THEN one_more.es_months END
            AS es_months_next,
        reported.running_month,
        reported.planned_before,
        reported.planned_through,
    FROM timed
    JOIN earned_months AS reported
        ON reported.claim = 'reported'
    JOIN earned_months AS bound
        ON bound.claim = 'bound'
    JOIN earned_months AS one_more
        ON one_more.claim = 'one_more'
)
SELECT
    measured.activity_count,
    measured.due_count,
    measured.earned_count,
    measured.unreported_count,
    rounded_ratio(measured.es_months) AS es_months,
    rounded_ratio(measured.at_months) AS at_months,
    rounded_ratio(measured.at_months - measured.es_months) AS months_behind,
    rounded_ratio(measured.at_months - measured.es_months_high) AS months_behind_low,
    CASE
        WHEN measured.activity_count >= threshold_of('schedule_index_activities')
            THEN rounded_ratio(measured.es_months / measured.at_months)
    END AS schedule_index,
    rounded_ratio(measured.es_months_next) AS es_months_next,
    rounded_ratio(measured.at_months - measured.es_months_next) AS months_behind_next,
    CAST(measured.running_month AS INTEGER) AS running_month,
    CAST(measured.planned_before AS BIGINT) AS planned_before,
    CAST(measured.planned_through AS BIGINT) AS planned_through,
    measured.has_begun,
FROM measured;

COMMENT ON MACRO TABLE schedule_measure_of IS 'schedule on a day with what its months are worked out from, from the caller''s rows of activity_judgement, which are named.';
