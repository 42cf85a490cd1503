-- One row per thing that needs attention, in three lists (gap_group) that are never ranked against each other.
-- None before the first version of the plan. points_at_stake NULL: no criterion can hang on it, or there is no assessment;
-- in the ranks that is no point. days_open counts from since_date. period_code: the year of a missing report.
CREATE MACRO gap(as_of DATE) AS TABLE
WITH in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
),
planned AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
history AS MATERIALIZED (
    SELECT *
    FROM activity_history_of(as_of, 'planned')
),
spoken AS MATERIALIZED (
    SELECT *
    FROM latest_report_of('history')
),
strategy_years AS MATERIALIZED (
    SELECT *
    FROM strategy_year(as_of)
),
judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement_of(as_of, 'planned', 'spoken', 'strategy_years')
),
assessed AS MATERIALIZED (
    SELECT *
    FROM scenario_criterion(as_of)
),
stake AS MATERIALIZED (
    SELECT *
    FROM activity_stake_of('planned', 'assessed')
),
of_activity AS (
    SELECT
        activity_gap.*,
        coalesce(stake.points_at_stake, 0) AS points_at_stake,
    FROM activity_gap_of(as_of, 'judged', 'history') AS activity_gap
    CROSS JOIN in_force
    LEFT JOIN stake
        ON stake.submission_id = in_force.submission_id
        AND stake.activity_code = activity_gap.subject_code
    UNION ALL
    SELECT
        'activity_dropped',
        dropped.activity_code,
        dropped.responsible_institution,
        dropped.dropped_on,
        dropped.budget_eur,
        coalesce(stake.points_at_stake, 0),
    FROM dropped_activity_of('planned', 'spoken') AS dropped
    LEFT JOIN stake USING (submission_id, activity_code)
    WHERE dropped.status = 'dropped'
),
serving AS MATERIALIZED (
    SELECT
        planned.objective_code,
        planned.strategic_objective_code,
        planned.capacity_criteria,
    FROM planned
    WHERE planned.is_in_force
        AND NOT planned.is_cancelled
),
of_objective AS (
    SELECT
        unnest([
            CASE
                WHEN objective.objective_code NOT IN (
                    SELECT unnest([objective_code, strategic_objective_code])
                    FROM serving
                ) THEN 'objective_without_activity'
            END,
            CASE
                WHEN objective.objective_code NOT IN (
                    SELECT unnest([indicator.objective_code, coalesce(parent.parent_code, indicator.objective_code)])
                    FROM main.indicator
                    JOIN in_force USING (submission_id)
                    JOIN main.objective AS parent USING (submission_id, objective_code)
                ) THEN 'objective_without_indicator'
            END,
        ]) AS gap_kind,
        objective.objective_code AS subject_code,
    FROM main.objective
    JOIN in_force USING (submission_id)
),
of_capacity AS (
    SELECT
        unnest([
            CASE assessed.state
                WHEN 'not_met' THEN 'capacity_not_met'
                WHEN 'unknown' THEN 'capacity_unknown'
                WHEN 'claimed_without_evidence' THEN 'capacity_claimed_without_evidence'
            END,
            CASE
                WHEN assessed.state = 'not_met'
                    AND assessed.criterion NOT IN (
                        SELECT unnest(capacity_criteria)
                        FROM serving
                    ) THEN 'capacity_without_activity'
            END,
        ]) AS gap_kind,
        assessed.criterion AS subject_code,
        assessed.assessed_on AS since_date,
        CAST(assessed.points_available AS DOUBLE) AS points_at_stake,
    FROM assessed
),
of_institution AS (
    SELECT
        'institution_report_missing' AS gap_kind,
        reporting.institution_code AS subject_code,
        reporting.period_code,
        reporting.institution_code AS responsible_institution,
        reporting.report_due_date AS since_date,
    FROM institution_reporting_of(as_of, 'planned', 'spoken', 'strategy_years') AS reporting
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
    FROM request_outcome(as_of) AS asked
    WHERE asked.is_unanswered
        OR asked.outcome = 'refused'
),
of_statement AS (
    SELECT
        'practice_named_missing' AS gap_kind,
        statement.statement_code AS subject_code,
        statement.addressee AS responsible_institution,
        statement.date AS since_date,
    FROM main.statement
    WHERE statement.kind = 'practice_missing'
        AND coalesce(statement.date, as_of) <= as_of
),
listed AS (
    SELECT * FROM of_activity
    UNION ALL BY NAME
    SELECT * FROM indicator_gap_of(as_of, 'strategy_years')
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
),
found AS (
    SELECT
        gap_group_of(listed.gap_kind) AS gap_group,
        listed.* EXCLUDE (since_date, points_at_stake),
        coalesce(listed.since_date, in_force.effective_from) AS since_date,
        CASE WHEN (SELECT count(*) FROM assessed) > 0 THEN listed.points_at_stake END AS points_at_stake,
    FROM listed
    CROSS JOIN in_force
    WHERE listed.gap_kind IS NOT NULL
)
SELECT
    found.gap_group,
    found.gap_kind,
    found.subject_code,
    found.period_code,
    found.responsible_institution,
    found.since_date,
    as_of - found.since_date AS days_open,
    found.points_at_stake,
    found.budget_eur,
    row_number() OVER (
        PARTITION BY found.gap_group
        ORDER BY
            coalesce(found.points_at_stake, 0) DESC,
            found.since_date,
            found.budget_eur DESC NULLS LAST,
            code_order(replace(found.subject_code, ':', '.')),
            found.subject_code,
            found.gap_kind,
            found.period_code
    ) AS rank,
FROM found;

COMMENT ON MACRO TABLE gap IS 'One row per thing that needs attention on a day: gaps in the work, in the reporting and in what is known, each list with its own ranks.';
