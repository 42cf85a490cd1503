-- One row per activity of an earlier version of the plan that is absent from the one in force, as it last stood there.
-- closed_with_plan: completed, cancelled by the plan, or due before the first version without it took effect;
-- else dropped. A continuous activity is never completed for good and has no last due date.
CREATE MACRO dropped_activity(as_of DATE) AS TABLE
WITH planned AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
last_seen AS (
    SELECT *
    FROM planned
    ANTI JOIN (SELECT lineage_code FROM planned WHERE is_in_force) AS kept USING (lineage_code)
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
LEFT JOIN latest_report(as_of) AS latest
    ON latest.activity_code = last_seen.lineage_code
    AND latest.report_year IS NULL
LEFT JOIN fact_column('activity', 'activity_code', 'activity_code') AS code_column
    ON code_column.submission_id = last_seen.submission_id
    AND code_column.sheet = last_seen.sheet;

COMMENT ON MACRO TABLE dropped_activity IS 'One row per activity of an earlier version of the plan that is absent from the one in force on a day.';
