-- One row per gap of an activity of the plan in force, unless the plan cancels it.
-- A completed activity has only gaps of its claim. Where several assessors did not confirm the claim, it has one, since the
-- first of their latest verdicts. Reports disagree since the latest one and another on the same period were both there.
-- since_date NULL: since the plan took effect.
-- judged_rows, history_rows: names of the caller's rows of activity_judgement and activity_history.
CREATE MACRO activity_gap_of(as_of DATE, judged_rows, history_rows) AS TABLE
WITH standing AS MATERIALIZED (
    SELECT
        judged.*,
        judged.status IN ('completed', 'completed_late') AS is_completed,
        coalesce(judged.reported_on, judged.period_end) AS report_day,
    FROM query_table(judged_rows) AS judged
    WHERE judged.status <> 'cancelled'
),
unconfirmed AS (
    SELECT
        standing.activity_code,
        min(given.assessed_on) AS unconfirmed_since,
    FROM standing
    JOIN verdict_history(as_of) AS given USING (activity_code)
    WHERE given.is_latest
        AND agreement_of(standing.reported_state, given.verdict) = 'claimed_not_confirmed'
    GROUP BY standing.activity_code
),
contradicted AS (
    SELECT
        standing.activity_code,
        min(greatest(standing.report_day, coalesce(history.reported_on, history.period_end))) AS contradicted_since,
    FROM standing
    JOIN query_table(history_rows) AS history
        ON history.activity_code = standing.activity_code
        AND history.period_end = standing.period_end
    WHERE history.is_counted
        AND history.reported_state <> standing.reported_state
    GROUP BY standing.activity_code
),
found AS (
    SELECT
        standing.*,
        unconfirmed.unconfirmed_since,
        contradicted.contradicted_since,
        unnest([
            CASE WHEN standing.status = 'overdue' THEN 'activity_overdue' END,
            CASE WHEN standing.status = 'cancellation_reported' THEN 'activity_cancellation_reported' END,
            CASE WHEN unconfirmed.unconfirmed_since IS NOT NULL THEN 'claim_not_confirmed' END,
            CASE WHEN standing.status = 'no_report' THEN 'activity_no_report' END,
            CASE WHEN is_completed AND NOT standing.has_evidence THEN 'activity_completed_without_evidence' END,
            CASE WHEN contradicted.contradicted_since IS NOT NULL THEN 'reports_disagree' END,
            CASE WHEN NOT is_completed AND len(standing.responsible_codes) = 0 THEN 'activity_without_institution' END,
            CASE WHEN NOT is_completed AND standing.budget_eur IS NULL THEN 'activity_without_cost' END,
            CASE
                WHEN NOT is_completed AND NOT standing.is_continuous AND standing.due_date IS NULL
                    THEN 'activity_without_due_date'
            END,
        ]) AS gap_kind,
    FROM standing
    LEFT JOIN unconfirmed USING (activity_code)
    LEFT JOIN contradicted USING (activity_code)
)
SELECT
    found.gap_kind,
    found.activity_code AS subject_code,
    found.responsible_institution,
    CASE found.gap_kind
        WHEN 'activity_overdue' THEN found.due_date
        WHEN 'activity_no_report' THEN found.missed_deadline
        WHEN 'claim_not_confirmed' THEN found.unconfirmed_since
        WHEN 'reports_disagree' THEN found.contradicted_since
        WHEN 'activity_cancellation_reported' THEN found.report_day
        WHEN 'activity_completed_without_evidence' THEN found.report_day
    END AS since_date,
    found.budget_eur,
FROM found
WHERE found.gap_kind IS NOT NULL;

COMMENT ON MACRO TABLE activity_gap_of IS 'One row per gap of an activity of the plan in force on a day, from the caller''s rows of activity_judgement and activity_history, which are named.';
