-- One row per indicator of the plan in force on a day: the rule its status rests on, every number that rule compares, and
-- the cells they stand in. missing_columns: what the plan lacks to measure it.
CREATE MACRO indicator_reason(as_of DATE) AS TABLE
WITH judged AS MATERIALIZED (
    SELECT *
    FROM indicator_judgement(as_of)
)
SELECT
    judged.* EXCLUDE (objective_code, responsible_institution, plan_row_number, second_opinion, methods_disagree),
    threshold_of('on_track_pace') AS on_track_pace,
    threshold_of('acceleration_needed_pace') AS acceleration_pace,
    CAST(threshold_of('stale_after_months') AS INTEGER) AS stale_months,
    list_filter(
        [
            CASE WHEN judged.baseline_value IS NULL THEN 'baseline_value' END,
            CASE WHEN judged.baseline_year IS NULL THEN 'baseline_year' END,
            CASE WHEN judged.target_value IS NULL THEN 'target_value' END,
            CASE WHEN judged.target_year IS NULL THEN 'target_year' END,
        ],
        lambda name: name IS NOT NULL
    ) AS missing_columns,
    baseline_column.column_letter || judged.plan_row_number AS baseline_cell,
    target_column.column_letter || judged.plan_row_number AS target_cell,
FROM judged
LEFT JOIN fact_column('indicator', 'baseline_value', 'indicator_code') AS baseline_column
    ON baseline_column.submission_id = judged.plan_submission_id
    AND baseline_column.sheet = judged.plan_sheet
LEFT JOIN fact_column('indicator', 'target_value', 'indicator_code') AS target_column
    ON target_column.submission_id = judged.plan_submission_id
    AND target_column.sheet = judged.plan_sheet;

COMMENT ON MACRO TABLE indicator_reason IS 'One row per indicator of the plan in force on a day: the rule its status rests on, the numbers that rule compares, and their cells.';
