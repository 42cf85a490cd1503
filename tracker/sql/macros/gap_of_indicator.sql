-- One row per gap of an indicator of the plan in force. A value is missed once a report was due for a year at whose end the
-- plan had the indicator, not before its baseline year; where the plan is not official nobody owes a value.
CREATE MACRO gap_of_indicator(as_of DATE) AS TABLE
WITH in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force(as_of)
),
measured AS MATERIALIZED (
    SELECT *
    FROM indicator_progress(as_of)
),
owed AS (
    SELECT
        measured.indicator_code,
        min(year.report_due_date) AS missed_deadline,
    FROM strategy_year(as_of) AS year
    JOIN main.indicator
        ON indicator.submission_id = year.closing_plan
    JOIN code_lineage(as_of) AS lineage
        ON lineage.kind = 'indicator'
        AND lineage.code = indicator.indicator_code
    JOIN measured
        ON measured.indicator_code = lineage.lineage_code
    WHERE year.is_official
        AND year.is_report_due
        AND year.year >= measured.baseline_year
    GROUP BY measured.indicator_code
),
described AS (
    SELECT
        measured.* EXCLUDE (submission_id, sheet, cell, basis),
        planned.responsible_institution,
        owed.missed_deadline,
        coalesce(reported.reported_on, period_end(reported.period_code)) AS report_day,
        in_force.effective_from,
        planned.submission_id AS plan_submission_id,
        planned.sheet AS plan_sheet,
        planned.row_number AS plan_row_number,
        planned.basis AS plan_basis,
        measured.submission_id AS status_submission_id,
        measured.sheet AS status_sheet,
        measured.cell AS status_cell,
        measured.basis AS status_basis,
    FROM measured
    CROSS JOIN in_force
    JOIN main.indicator AS planned
        ON planned.submission_id = in_force.submission_id
        AND planned.indicator_code = measured.indicator_code
    LEFT JOIN owed
        ON owed.indicator_code = measured.indicator_code
    LEFT JOIN indicator_value(as_of) AS reported
        ON reported.indicator_code = measured.indicator_code
        AND reported.value_year = measured.value_year
),
found AS (
    SELECT
        unnest(
            list_filter(
                [
                    {
                        'gap_kind': CASE
                            WHEN status IN ('off_track', 'deteriorating') OR was_lost THEN 'indicator_off_track'
                        END,
                        'since_date': report_day,
                        'plan_column': CAST(NULL AS VARCHAR),
                    },
                    {
                        'gap_kind': CASE
                            WHEN status = 'not_reported' AND missed_deadline IS NOT NULL THEN 'indicator_not_reported'
                        END,
                        'since_date': missed_deadline,
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE WHEN status = 'stale' THEN 'indicator_stale' END,
                        'since_date': stale_after(value_year),
                        'plan_column': NULL,
                    },
                    {
                        'gap_kind': CASE
                            WHEN baseline_value IS NULL OR baseline_year IS NULL THEN 'indicator_without_baseline'
                        END,
                        'since_date': effective_from,
                        'plan_column': CASE WHEN baseline_value IS NULL THEN 'baseline_value' ELSE 'baseline_year' END,
                    },
                    {
                        'gap_kind': CASE
                            WHEN target_value IS NULL OR target_year IS NULL THEN 'indicator_without_target'
                        END,
                        'since_date': effective_from,
                        'plan_column': CASE WHEN target_value IS NULL THEN 'target_value' ELSE 'target_year' END,
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
    found.indicator_code AS subject_code,
    found.responsible_institution,
    found.gap.since_date,
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
    AND plan_column.table_name = 'indicator'
    AND plan_column.column_name = found.gap.plan_column
LEFT JOIN main.sheet_column AS code_column
    ON code_column.submission_id = found.plan_submission_id
    AND code_column.sheet = found.plan_sheet
    AND code_column.table_name = 'indicator'
    AND code_column.column_name = 'indicator_code';

COMMENT ON MACRO TABLE gap_of_indicator IS 'One row per gap of an indicator of the plan in force on a day.';
