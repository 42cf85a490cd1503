-- One row per gap of an indicator of the plan in force. A value is missed once a report was due for a year at whose end the
-- plan had the indicator, not before its baseline year; where the plan is not official nobody owes a value.
-- since_date NULL: since the plan took effect. year_rows: name of the caller's rows of strategy_year.
CREATE MACRO indicator_gap_of(as_of DATE, year_rows) AS TABLE
WITH measured AS MATERIALIZED (
    SELECT *
    FROM indicator_progress(as_of)
),
owed AS (
    SELECT
        measured.indicator_code,
        min(year.report_due_date) AS missed_deadline,
    FROM query_table(year_rows) AS year
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
found AS (
    SELECT
        measured.*,
        owed.missed_deadline,
        unnest([
            CASE WHEN status IN ('off_track', 'deteriorating') OR was_lost THEN 'indicator_off_track' END,
            CASE WHEN status = 'not_reported' AND owed.missed_deadline IS NOT NULL THEN 'indicator_not_reported' END,
            CASE WHEN status = 'stale' THEN 'indicator_stale' END,
            CASE WHEN baseline_value IS NULL OR baseline_year IS NULL THEN 'indicator_without_baseline' END,
            CASE WHEN target_value IS NULL OR target_year IS NULL THEN 'indicator_without_target' END,
        ]) AS gap_kind,
    FROM measured
    LEFT JOIN owed USING (indicator_code)
)
SELECT
    found.gap_kind,
    found.indicator_code AS subject_code,
    found.responsible_institution,
    CASE found.gap_kind
        WHEN 'indicator_off_track' THEN coalesce(found.reported_on, period_end(found.period_code))
        WHEN 'indicator_not_reported' THEN found.missed_deadline
        WHEN 'indicator_stale' THEN stale_after(found.value_year)
    END AS since_date,
FROM found
WHERE found.gap_kind IS NOT NULL;

COMMENT ON MACRO TABLE indicator_gap_of IS 'One row per gap of an indicator of the plan in force on a day, from the caller''s rows of strategy_year, which are named.';
