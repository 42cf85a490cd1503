-- One row per indicator of the plan in force and year with a reported value: the value that counts for that year.
-- Of several values for one year: the later period, then the later decision; what is still tied is settled by
-- official before other bases, the responsible institution, the longer period, and the institution's code.
CREATE MACRO indicator_value(as_of DATE) AS TABLE
WITH planned AS (
    SELECT
        indicator.indicator_code,
        indicator.direction,
        indicator.target_value,
        indicator.responsible_institution,
    FROM indicator
    JOIN plan_in_force(as_of) AS plan USING (submission_id)
)
SELECT
    planned.indicator_code,
    indicator_report.year AS value_year,
    indicator_report.reported_value,
    target_reached(planned.direction, indicator_report.reported_value, planned.target_value) AS has_reached_target,
    indicator_report.institution_code,
    indicator_report.period_code,
    report.reported_on,
    indicator_report.evidence_url,
    indicator_report.basis,
    indicator_report.submission_id,
    indicator_report.sheet,
    value_column.column_letter || indicator_report.row_number AS cell,
FROM indicator_report
JOIN submission USING (submission_id)
JOIN code_lineage(as_of) AS lineage
    ON lineage.kind = 'indicator'
    AND lineage.code = indicator_report.indicator_code
JOIN planned
    ON planned.indicator_code = lineage.lineage_code
LEFT JOIN report
    ON report.submission_id = indicator_report.submission_id
LEFT JOIN fact_column('indicator_report', 'reported_value', 'indicator_code') AS value_column
    ON value_column.submission_id = indicator_report.submission_id
    AND value_column.sheet = indicator_report.sheet
WHERE coalesce(report.reported_on, period_end(indicator_report.period_code)) <= as_of
    AND indicator_report.year <= year(as_of)
QUALIFY row_number() OVER (
    PARTITION BY planned.indicator_code, indicator_report.year
    ORDER BY
        period_end(indicator_report.period_code) DESC,
        submission.decision_level DESC,
        counts_as_official(indicator_report.basis) DESC,
        indicator_report.institution_code IS NOT DISTINCT FROM planned.responsible_institution DESC,
        indicator_report.period_code,
        indicator_report.institution_code NULLS LAST,
        indicator_report.submission_id,
        indicator_report.row_number
) = 1;

COMMENT ON MACRO TABLE indicator_value IS 'One row per indicator of the plan in force and year with a reported value: the value that counts for that year, as known on a day.';
