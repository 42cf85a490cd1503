-- One row per activity of an earlier version of the plan that is absent from the one in force, as it last stood there.
-- closed_with_plan: completed, cancelled by the plan, or due before the first version without it took effect;
-- else dropped. A continuous activity is never completed for good and has no last due date.
-- planned_rows, spoken_rows: names of the caller's rows of plan_activity and latest_report.
CREATE MACRO dropped_activity_of(planned_rows, spoken_rows) AS TABLE
WITH kept AS (
    SELECT planned.lineage_code
    FROM query_table(planned_rows) AS planned
    WHERE planned.is_in_force
),
last_seen AS (
    SELECT planned.*
    FROM query_table(planned_rows) AS planned
    ANTI JOIN kept USING (lineage_code)
    QUALIFY row_number() OVER (
        PARTITION BY planned.lineage_code
        ORDER BY planned.effective_from DESC, planned.activity_code
    ) = 1
)
SELECT
    last_seen.activity_code,
    last_seen.objective_code,
    last_seen.responsible_institution,
    last_seen.start_date,
    last_seen.due_date,
    CASE
        WHEN last_seen.is_cancelled THEN 'closed_with_plan'
        WHEN latest.reported_state = 'completed' AND NOT last_seen.is_continuous THEN 'closed_with_plan'
        WHEN last_seen.due_date < last_seen.replaced_on THEN 'closed_with_plan'
        ELSE 'dropped'
    END AS status,
    last_seen.replaced_on AS dropped_on,
    latest.reported_state,
    latest.completed_on,
    latest.completion_share,
    latest.period_code,
    latest.reported_on,
    coalesce(latest.has_evidence, FALSE) AS has_evidence,
    last_seen.budget_eur,
    latest.spent_eur,
    last_seen.basis,
    last_seen.confidence,
    last_seen.submission_id,
    last_seen.sheet,
    code_column.column_letter || last_seen.row_number AS cell,
FROM last_seen
LEFT JOIN query_table(spoken_rows) AS latest
    ON latest.activity_code = last_seen.lineage_code
    AND latest.report_year IS NULL
LEFT JOIN fact_column('activity', 'activity_code', 'activity_code') AS code_column
    ON code_column.submission_id = last_seen.submission_id
    AND code_column.sheet = last_seen.sheet;

COMMENT ON MACRO TABLE dropped_activity_of IS 'dropped_activity, from the caller''s rows of plan_activity and latest_report, which are named.';
