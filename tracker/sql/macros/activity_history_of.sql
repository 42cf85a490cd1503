-- activity_history, for a caller that has the activities already.
-- planned_rows: name of the caller's rows of plan_activity (asked: activity_code, is_in_force, responsible_codes).
CREATE MACRO activity_history_of(as_of DATE, planned_rows) AS TABLE
WITH known AS (
    SELECT
        lineage.lineage_code AS activity_code,
        activity_report.activity_code AS reported_activity_code,
        activity_report.* EXCLUDE (activity_code),
        period_start(activity_report.period_code) AS period_start,
        period_end(activity_report.period_code) AS period_end,
        report.reported_on,
        report.reported_on_precision,
        report.received_through,
        report.submitted_by,
        report.source_url,
        submission.decision_level,
        earliest_day(activity_report.completed_on, activity_report.completed_on_precision) AS completed_from,
        activity_report.confidence <> 'low' AND activity_report.basis <> 'independent' AS is_counted,
        coalesce(list_contains(planned.responsible_codes, activity_report.institution_code), FALSE) AS is_responsible,
    FROM main.activity_report
    JOIN main.report USING (submission_id)
    JOIN main.submission USING (submission_id)
    JOIN code_lineage(as_of) AS lineage
        ON lineage.kind = 'activity'
        AND lineage.code = activity_report.activity_code
    LEFT JOIN query_table(planned_rows) AS planned
        ON planned.activity_code = lineage.lineage_code
        AND planned.is_in_force
    WHERE coalesce(report.reported_on, period_end(activity_report.period_code)) <= as_of
)
SELECT
    known.activity_code,
    known.reported_activity_code,
    known.institution_code,
    known.is_responsible,
    known.period_code,
    known.period_end,
    known.reported_on,
    known.reported_on_precision,
    known.received_through,
    known.submitted_by,
    known.reported_state,
    known.completion_share,
    known.completed_on,
    known.completed_on_precision,
    known.completed_from,
    known.spent_eur,
    known.obstacles,
    known.expected_completion,
    known.expected_completion_precision,
    known.explanation,
    known.evidence_url,
    known.evidence_kind,
    known.source_url,
    known.basis,
    known.confidence,
    known.is_counted,
    CASE
        WHEN known.is_counted
            THEN row_number() OVER (
                PARTITION BY known.activity_code, known.period_end, known.is_counted
                ORDER BY
                    counts_as_official(known.basis) DESC,
                    known.is_responsible DESC,
                    known.decision_level DESC,
                    known.period_start,
                    known.institution_code NULLS LAST,
                    known.submission_id,
                    known.row_number
            )
    END AS rank_in_period,
    known.submission_id,
    known.sheet,
    known.row_number,
    state_column.column_letter || known.row_number AS cell,
FROM known
LEFT JOIN fact_column('activity_report', 'reported_state', 'activity_code') AS state_column
    ON state_column.submission_id = known.submission_id
    AND state_column.sheet = known.sheet;

COMMENT ON MACRO TABLE activity_history_of IS 'activity_history, from the caller''s rows of plan_activity, which are named.';
