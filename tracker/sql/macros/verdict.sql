-- One row: the sentence on top, by its code, with the numbers it speaks; none before the first version of the plan.
-- The year it judges (the overall row of implementation_rate): the latest whose reports are due and in which something was due; else, while the first reports
-- are still to come, the latest in which something was due. Years do not add up, so there is no figure over all years.
-- sentence_code, the first that applies: plan_not_official; cannot_be_said (too much of what was due is unreported);
-- nothing_due_yet; nearly_all_completed, most_completed, half_completed, less_than_half_completed by the rate.
CREATE MACRO verdict(as_of DATE) AS TABLE
WITH planned AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
spoken AS MATERIALIZED (
    SELECT *
    FROM latest_report(as_of)
),
strategy_years AS MATERIALIZED (
    SELECT *
    FROM strategy_year(as_of)
),
judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement_of(as_of, 'planned', 'spoken', 'strategy_years')
),
commitment AS (
    SELECT
        count(*) AS commitment_count,
        count(*) FILTER (status IN ('completed', 'completed_late')) AS known_completed_count,
        count(*) FILTER (status = 'no_public_information') AS no_public_information_count,
    FROM judged
    WHERE status <> 'cancelled'
),
judged_year AS (
    SELECT
        year,
        NOT bool_and(is_report_due) AS is_provisional,
        count(*) AS due_count,
        count(*) FILTER (is_completed) AS completed_count,
        count(*) FILTER (NOT is_completed AND NOT is_covered) AS unreported_count,
        share_of(completed_count, due_count) AS rate,
        share_of(completed_count + unreported_count, due_count) AS rate_high,
    FROM rate_activity_of(as_of, 'planned', 'spoken', 'strategy_years')
    WHERE yardstick = 'opening'
        AND NOT is_undated
    GROUP BY year
    ORDER BY
        is_provisional,
        year DESC
    LIMIT 1
)
SELECT
    verdict_by(plan.is_official, judged_year.due_count, judged_year.completed_count, judged_year.unreported_count)
        AS sentence_code,
    plan.basis,
    commitment.commitment_count,
    commitment.known_completed_count,
    commitment.no_public_information_count,
    judged_year.year,
    judged_year.is_provisional,
    coalesce(judged_year.due_count, 0) AS due_count,
    coalesce(judged_year.completed_count, 0) AS completed_count,
    coalesce(judged_year.unreported_count, 0) AS unreported_count,
    coalesce(judged_year.completed_count + judged_year.unreported_count, 0) AS completed_count_high,
    CASE WHEN plan.is_official THEN judged_year.rate END AS rate,
    CASE WHEN plan.is_official THEN judged_year.rate_high END AS rate_high,
    schedule.months_behind,
    schedule.months_behind_low,
FROM plan_in_force(as_of) AS plan
CROSS JOIN commitment
CROSS JOIN schedule_of(as_of, 'judged') AS schedule
LEFT JOIN judged_year
    ON TRUE;

COMMENT ON MACRO TABLE verdict IS 'One row: the sentence on top by its code, with the numbers it speaks, as known on a day.';
