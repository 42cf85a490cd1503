-- One row per thing that needs attention, in three lists (gap_group) that are never ranked against each other.
-- None before the first version of the plan. points_at_stake NULL: nothing of capacity hangs on it, or there is no
-- assessment; in the ranks that is no point. days_open counts from since_date. period_code: the year of a missing report.
CREATE MACRO gap(as_of DATE) AS TABLE
WITH in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
),
assessed AS MATERIALIZED (
    SELECT *
    FROM scenario_criterion(as_of)
),
of_activity AS MATERIALIZED (
    SELECT activity_gap.* REPLACE (
        CASE WHEN (SELECT count(*) FROM assessed) > 0 THEN activity_gap.points_at_stake END AS points_at_stake
    )
    FROM gap_of_activity(as_of) AS activity_gap
),
planned_activity AS MATERIALIZED (
    SELECT
        activity.objective_code,
        objective.parent_code,
        activity.capacity_criteria,
    FROM main.activity
    JOIN in_force USING (submission_id)
    LEFT JOIN main.objective USING (submission_id, objective_code)
    WHERE activity.is_cancelled IS NOT TRUE
),
with_activity AS (
    SELECT DISTINCT unnest([objective_code, parent_code]) AS objective_code
    FROM planned_activity
),
with_indicator AS (
    SELECT DISTINCT unnest([objective.objective_code, objective.parent_code]) AS objective_code
    FROM main.indicator
    JOIN in_force USING (submission_id)
    JOIN main.objective USING (submission_id, objective_code)
),
of_objective AS (
    SELECT
        unnest(
            list_filter(
                [
                    CASE WHEN with_activity.objective_code IS NULL THEN 'objective_without_activity' END,
                    CASE WHEN with_indicator.objective_code IS NULL THEN 'objective_without_indicator' END,
                ],
                lambda kind: kind IS NOT NULL
            )
        ) AS gap_kind,
        objective.objective_code AS subject_code,
        in_force.effective_from AS since_date,
        objective.basis,
        objective.submission_id,
        objective.sheet,
        code_column.column_letter || objective.row_number AS cell,
    FROM main.objective
    JOIN in_force USING (submission_id)
    LEFT JOIN with_activity
        ON with_activity.objective_code = objective.objective_code
    LEFT JOIN with_indicator
        ON with_indicator.objective_code = objective.objective_code
    LEFT JOIN fact_column('objective', 'objective_code', 'objective_code') AS code_column
        ON code_column.submission_id = objective.submission_id
        AND code_column.sheet = objective.sheet
),
serving AS (
    SELECT DISTINCT unnest(capacity_criteria) AS criterion
    FROM planned_activity
),
of_capacity AS (
    SELECT
        unnest(
            list_filter(
                [
                    CASE assessed.state
                        WHEN 'not_met' THEN 'capacity_not_met'
                        WHEN 'unknown' THEN 'capacity_unknown'
                        WHEN 'claimed_without_evidence' THEN 'capacity_claimed_without_evidence'
                    END,
                    CASE
                        WHEN assessed.state = 'not_met' AND serving.criterion IS NULL THEN 'capacity_without_activity'
                    END,
                ],
                lambda kind: kind IS NOT NULL
            )
        ) AS gap_kind,
        assessed.criterion AS subject_code,
        assessed.assessed_on AS since_date,
        CAST(assessed.points_available AS DOUBLE) AS points_at_stake,
        assessed.basis,
        assessed.submission_id,
        assessed.sheet,
        assessed.cell,
    FROM assessed
    LEFT JOIN serving USING (criterion)
),
of_institution AS (
    SELECT
        'institution_report_missing' AS gap_kind,
        reporting.institution_code AS subject_code,
        reporting.period_code,
        reporting.institution_code AS responsible_institution,
        reporting.report_due_date AS since_date,
        in_force.basis,
        in_force.submission_id,
        in_force.sheet,
        due_column.column_letter || in_force.row_number AS cell,
    FROM institution_reporting(as_of) AS reporting
    CROSS JOIN in_force
    LEFT JOIN fact_column('plan', 'report_due_days', 'strategy_code') AS due_column
        ON due_column.submission_id = in_force.submission_id
        AND due_column.sheet = in_force.sheet
    WHERE reporting.status = 'missing'
),
of_request AS (
    SELECT
        CASE WHEN asked.is_unanswered THEN 'request_unanswered' ELSE 'request_refused' END AS gap_kind,
        asked.request_code AS subject_code,
        asked.institution_code AS responsible_institution,
        CASE
            WHEN asked.is_unanswered THEN coalesce(asked.legal_deadline, asked.sent_on)
            ELSE coalesce(asked.replied_on, asked.sent_on)
        END AS since_date,
        asked.basis,
        asked.submission_id,
        asked.sheet,
        asked.cell,
    FROM request_result(as_of) AS asked
    SEMI JOIN in_force
        ON TRUE
    WHERE asked.is_unanswered
        OR asked.outcome = 'refused'
),
of_statement AS (
    SELECT
        'practice_named_missing' AS gap_kind,
        statement.statement_code AS subject_code,
        statement.addressee AS responsible_institution,
        coalesce(statement.date, in_force.effective_from) AS since_date,
        statement.basis,
        statement.submission_id,
        statement.sheet,
        code_column.column_letter || statement.row_number AS cell,
    FROM main.statement
    CROSS JOIN in_force
    LEFT JOIN fact_column('statement', 'statement_code', 'statement_code') AS code_column
        ON code_column.submission_id = statement.submission_id
        AND code_column.sheet = statement.sheet
    WHERE statement.kind = 'practice_missing'
        AND coalesce(statement.date, as_of) <= as_of
),
found AS (
    SELECT * FROM of_activity
    UNION ALL BY NAME
    SELECT * FROM gap_of_indicator(as_of)
    UNION ALL BY NAME
    SELECT * FROM of_objective
    UNION ALL BY NAME
    SELECT * FROM of_capacity
    UNION ALL BY NAME
    SELECT * FROM of_institution
    UNION ALL BY NAME
    SELECT * FROM of_request
    UNION ALL BY NAME
    SELECT * FROM of_statement
)
SELECT
    gap_group_of(found.gap_kind) AS gap_group,
    found.gap_kind,
    found.subject_code,
    found.period_code,
    found.responsible_institution,
    found.since_date,
    as_of - found.since_date AS days_open,
    found.points_at_stake,
    found.budget_eur,
    row_number() OVER (
        PARTITION BY gap_group_of(found.gap_kind)
        ORDER BY
            coalesce(found.points_at_stake, 0) DESC,
            found.since_date,
            found.budget_eur DESC NULLS LAST,
            code_order(replace(found.subject_code, ':', '.')),
            found.subject_code,
            found.gap_kind,
            found.period_code
    ) AS rank,
    found.basis,
    found.submission_id,
    found.sheet,
    found.cell,
FROM found;

COMMENT ON MACRO TABLE gap IS 'One row per thing that needs attention on a day: gaps in the work, in the reporting and in what is known, each list with its own ranks.';
