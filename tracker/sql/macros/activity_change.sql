-- One row per activity of the plan in force and single change that would give it another status, everything else as it is.
-- The change as data: a new row of activity_report for period_code that says new_value (completed: on new_day), another
-- value of a column of the plan, or (no table_name) nothing but the passing of time until new_day.
-- The status it would have then is judged by the same rule; changes that leave the status are left out.
CREATE MACRO activity_change(as_of DATE) AS TABLE
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
reasoned AS MATERIALIZED (
    SELECT
        reason.*,
        as_of AS judged_on,
        -- A report on the year of the day, or on the period of the latest one, is the latest from then on.
        CASE
            WHEN reason.is_continuous THEN reason.last_due_end
            ELSE make_date(greatest(year(as_of), coalesce(year(reason.period_end), 0)), 12, 31)
        END AS new_period_end,
    FROM activity_reason(as_of) AS reason
),
reportable AS (
    SELECT *
    FROM reasoned
    WHERE NOT is_cancelled
        AND new_period_end IS NOT NULL
),
changed AS (
    SELECT
        'completed_in_time' AS change_code,
        'completed' AS new_value,
        least(due_date, as_of) AS new_day,
        reportable.* REPLACE (
            'completed' AS reported_state,
            least(due_date, as_of) AS completed_from,
            new_period_end AS period_end,
            FALSE AS is_uncovered
        ),
    FROM reportable
    UNION ALL
    SELECT
        'completed_now',
        'completed',
        as_of,
        reportable.* REPLACE (
            'completed' AS reported_state,
            as_of AS completed_from,
            new_period_end AS period_end,
            FALSE AS is_uncovered
        ),
    FROM reportable
    WHERE due_date < as_of
    UNION ALL
    SELECT
        'in_progress',
        'in_progress',
        NULL,
        reportable.* REPLACE (
            'in_progress' AS reported_state,
            NULL AS completed_from,
            new_period_end AS period_end,
            FALSE AS is_uncovered
        ),
    FROM reportable
    UNION ALL
    SELECT
        'due_date_moved',
        NULL,
        CASE WHEN rule = 'completed_after_due' THEN completed_from ELSE as_of END,
        reasoned.* REPLACE (CASE WHEN rule = 'completed_after_due' THEN completed_from ELSE as_of END AS due_date),
    FROM reasoned
    WHERE rule IN ('completed_after_due', 'due_and_covered')
        AND NOT is_continuous
    UNION ALL
    SELECT
        'time_passes',
        NULL,
        next_day,
        reasoned.* REPLACE (
            next_day AS judged_on,
            coalesce(next_deadline <= next_day, FALSE) OR is_uncovered AS is_uncovered
        ),
    FROM reasoned
    WHERE NOT is_continuous
    UNION ALL
    SELECT
        'time_passes',
        NULL,
        next_deadline,
        reasoned.* REPLACE (
            next_deadline AS judged_on,
            next_period_end AS due_date,
            next_period_end AS last_due_end,
            next_reported_state AS reported_state,
            next_completed_from AS completed_from,
            next_covered_to AS period_end,
            coalesce(next_covered_to < next_period_end, TRUE) AS is_uncovered
        ),
    FROM reasoned
    WHERE is_continuous
        AND next_deadline IS NOT NULL
    UNION ALL
    SELECT
        'plan_official',
        'official',
        NULL,
        reasoned.* REPLACE (TRUE AS is_official_plan),
    FROM reasoned
),
rejudged AS (
    SELECT
        changed.*,
        activity_rule(
            judged_on,
            is_cancelled,
            reported_state,
            completed_from,
            due_date,
            period_end,
            is_uncovered,
            runs_from,
            is_continuous AND last_due_end IS NULL
        ) AS new_rule,
        activity_status_by(new_rule, reported_state, is_official_plan) AS new_status,
    FROM changed
),
uncancelled AS MATERIALIZED (
    SELECT * REPLACE (is_cancelled AND NOT is_in_force AS is_cancelled)
    FROM planned
    WHERE lineage_code IN (
        SELECT activity_code
        FROM reasoned
        WHERE is_cancelled
    )
),
found AS (
    SELECT
        activity_code,
        change_code,
        new_value,
        new_day,
        CASE
            WHEN change_code IN ('completed_in_time', 'completed_now', 'in_progress')
                THEN CAST(year(new_period_end) AS VARCHAR)
        END AS period_code,
        status,
        new_status,
    FROM rejudged
    WHERE new_day IS NOT NULL
        OR change_code <> 'time_passes'
    UNION ALL
    SELECT reasoned.activity_code, 'cancellation_lifted', 'false', NULL, NULL, reasoned.status, rejudgement.status
    FROM activity_judgement_of(as_of, 'uncancelled', 'spoken', 'strategy_years') AS rejudgement
    JOIN reasoned USING (activity_code)
)
SELECT
    found.activity_code,
    row_number() OVER (
        PARTITION BY found.activity_code
        ORDER BY list_position([
            'completed_in_time', 'completed_now', 'in_progress', 'due_date_moved', 'cancellation_lifted',
            'plan_official', 'time_passes',
        ], found.change_code)
    ) AS rank,
    found.change_code,
    CASE found.change_code
        WHEN 'completed_in_time' THEN 'activity_report'
        WHEN 'completed_now' THEN 'activity_report'
        WHEN 'in_progress' THEN 'activity_report'
        WHEN 'due_date_moved' THEN 'activity'
        WHEN 'cancellation_lifted' THEN 'activity'
        WHEN 'plan_official' THEN 'plan'
    END AS table_name,
    CASE found.change_code
        WHEN 'completed_in_time' THEN 'reported_state'
        WHEN 'completed_now' THEN 'reported_state'
        WHEN 'in_progress' THEN 'reported_state'
        WHEN 'due_date_moved' THEN 'due_date'
        WHEN 'cancellation_lifted' THEN 'is_cancelled'
        WHEN 'plan_official' THEN 'basis'
    END AS column_name,
    found.new_value,
    found.new_day,
    found.period_code,
    found.new_status,
FROM found
WHERE found.new_status <> found.status;

COMMENT ON MACRO TABLE activity_change IS 'One row per activity of the plan in force on a day and single change that would give it another status, as data.';
