-- One row per gap of an activity: of one in the plan in force, unless the plan cancels it, and of one dropped from it.
-- A completed activity has only gaps of its claim. cell: what the gap rests on, the plan's cell where the plan is silent.
CREATE MACRO gap_of_activity(as_of DATE) AS TABLE
WITH at_stake AS MATERIALIZED (
    SELECT *
    FROM activity_stake(as_of)
),
judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement(as_of)
    WHERE status <> 'cancelled'
),
unconfirmed AS (
    -- Where several assessors did not confirm the claim: since the first of their latest verdicts.
    SELECT
        judged.activity_code,
        min(given.assessed_on) AS unconfirmed_since,
    FROM judged
    JOIN verdict_history(as_of) AS given USING (activity_code)
    WHERE given.is_latest
        AND agreement_of(judged.reported_state, given.verdict) = 'claimed_not_confirmed'
    GROUP BY judged.activity_code
),
contradicted AS (
    -- Since both the latest report and another one on the same period were there.
    SELECT
        judged.activity_code,
        min(greatest(
            coalesce(judged.reported_on, judged.period_end), coalesce(history.reported_on, history.period_end)
        )) AS contradicted_since,
    FROM judged
    JOIN activity_history(as_of) AS history
        ON history.activity_code = judged.activity_code
        AND history.period_end = judged.period_end
    WHERE history.is_counted
        AND history.reported_state <> judged.reported_state
    GROUP BY judged.activity_code
),
described AS (
    SELECT
        judged.* EXCLUDE (submission_id, sheet, cell, basis),
        judged.status IN ('completed', 'completed_late') AS is_completed,
        coalesce(judged.reported_on, judged.period_end) AS report_day,
        unconfirmed.unconfirmed_since,
        contradicted.contradicted_since,
        plan.effective_from,
        at_stake.points_at_stake,
        planned.submission_id AS plan_submission_id,
        planned.sheet AS plan_sheet,
        planned.row_number AS plan_row_number,
        planned.basis AS plan_basis,
        judged.submission_id AS status_submission_id,
        judged.sheet AS status_sheet,
        judged.cell AS status_cell,
        judged.basis AS status_basis,
    FROM judged
    CROSS JOIN plan_in_force(as_of) AS plan
    JOIN main.activity AS planned
        ON planned.submission_id = plan.submission_id
        AND planned.activity_code = judged.activity_code
    LEFT JOIN at_stake
        ON at_stake.submission_id = plan.submission_id
        AND at_stake.activity_code = judged.activity_code
    LEFT JOIN unconfirmed
        ON unconfirmed.activity_code = judged.activity_code
    LEFT JOIN contradicted
        ON contradicted.activity_code = judged.activity_code
),
found AS (
    SELECT
        unnest(
            list_filter(
                [
                    {
                        'gap_kind': CASE WHEN status = 'overdue' THEN 'activity_overdue' END,
                        'since_date': due_date,
                        'plan_column': CAST(NULL AS VARCHAR),
                    },
                    {
                        'gap_kind': CASE
                            WHEN status = 'cancellation_reported' THEN 'activity_cancellation_reported'
                        END,
                        'since_date': report_day,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE WHEN unconfirmed_since IS NOT NULL THEN 'claim_not_confirmed' END,
                        'since_date': unconfirmed_since,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE WHEN status = 'no_report' THEN 'activity_no_report' END,
                        'since_date': missed_deadline,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE
                            WHEN is_completed AND NOT has_evidence THEN 'activity_completed_without_evidence'
                        END,
                        'since_date': report_day,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE WHEN contradicted_since IS NOT NULL THEN 'reports_disagree' END,
                        'since_date': contradicted_since,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE
                            WHEN NOT is_completed AND len(responsible_codes) = 0 THEN 'activity_without_institution'
                        END,
                        'since_date': effective_from,
                        'plan_column': 'responsible_institutions',
                    },
                    {
                        'gap_kind': CASE
                            WHEN NOT is_completed AND budget_eur IS NULL THEN 'activity_without_cost'
                        END,
                        'since_date': effective_from,
                        'plan_column': 'budget_eur',
                    },
                    {
                        'gap_kind': CASE
                            WHEN NOT is_completed AND due_date IS NULL AND NOT is_continuous
                                THEN 'activity_without_due_date'
                        END,
                        'since_date': effective_from,
                        'plan_column': 'due_date',
                    },
                ],
                lambda each: each.gap_kind IS NOT NULL
            )
        ) AS gap,
        described.*,
    FROM described
)
SELECT
    found.gap.gap_kind,
    found.activity_code AS subject_code,
    found.responsible_institution,
    found.gap.since_date,
    coalesce(found.points_at_stake, 0) AS points_at_stake,
    found.budget_eur,
    CASE WHEN found.gap.plan_column IS NULL THEN found.status_basis ELSE found.plan_basis END AS basis,
    CASE WHEN found.gap.plan_column IS NULL THEN found.status_submission_id ELSE found.plan_submission_id END
        AS submission_id,
    CASE WHEN found.gap.plan_column IS NULL THEN found.status_sheet ELSE found.plan_sheet END AS sheet,
    CASE
        WHEN found.gap.plan_column IS NULL THEN found.status_cell
        ELSE coalesce(plan_column.column_letter, code_column.column_letter) || found.plan_row_number
    END AS cell,
FROM found
LEFT JOIN main.sheet_column AS plan_column
    ON plan_column.submission_id = found.plan_submission_id
    AND plan_column.sheet = found.plan_sheet
    AND plan_column.table_name = 'activity'
    AND plan_column.column_name = found.gap.plan_column
LEFT JOIN main.sheet_column AS code_column
    ON code_column.submission_id = found.plan_submission_id
    AND code_column.sheet = found.plan_sheet
    AND code_column.table_name = 'activity'
    AND code_column.column_name = 'activity_code'
UNION ALL
SELECT
    'activity_dropped',
    dropped.activity_code,
    dropped.responsible_institution,
    dropped.dropped_on,
    coalesce(at_stake.points_at_stake, 0),
    dropped.budget_eur,
    dropped.basis,
    dropped.submission_id,
    dropped.sheet,
    dropped.cell,
FROM dropped_activity(as_of) AS dropped
LEFT JOIN at_stake
    ON at_stake.submission_id = dropped.submission_id
    AND at_stake.activity_code = dropped.activity_code
WHERE dropped.status = 'dropped';

COMMENT ON MACRO TABLE gap_of_activity IS 'One row per gap of an activity, of one in the plan in force on a day or dropped from it.';
