-- One row per activity with a counted report: its latest one, judged over all years (report_year NULL); and one per
-- activity and year, judged by the reports of that year alone (for continuous activities).
-- has_evidence: it, or an earlier report of the same state, carries an evidence address.
-- is_reversed: a later period's report went back in not started < in progress, partly completed, delayed < completed.
-- completed_year: year of the first report of the unbroken run of completed reports that this one ends; NULL: not completed.
-- history_rows: name of the caller's rows of activity_history.
CREATE MACRO latest_report_of(history_rows) AS TABLE
WITH counted AS MATERIALIZED (
    SELECT
        history.activity_code,
        unnest([NULL, year(history.period_end)]) AS report_year,
        history.* EXCLUDE (activity_code),
        CASE history.reported_state
            WHEN 'not_started' THEN 0
            WHEN 'in_progress' THEN 1
            WHEN 'partly_completed' THEN 1
            WHEN 'delayed' THEN 1
            WHEN 'completed' THEN 2
        END AS state_order,
    FROM query_table(history_rows) AS history
    WHERE history.is_counted
),
spoken AS (
    SELECT
        counted.activity_code,
        counted.report_year,
        counted.period_end,
        counted.reported_state,
        max(CASE WHEN counted.reported_state <> 'completed' THEN counted.period_end END) OVER (
            PARTITION BY counted.activity_code, counted.report_year
        ) AS last_open_end,
        counted.state_order < max(counted.state_order) OVER (
            PARTITION BY counted.activity_code, counted.report_year
            ORDER BY counted.period_end
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS went_back,
    FROM counted
    WHERE counted.rank_in_period = 1
),
course AS (
    SELECT
        spoken.activity_code,
        spoken.report_year,
        max(spoken.period_end) AS latest_end,
        coalesce(bool_or(spoken.went_back), FALSE) AS is_reversed,
        year(min(spoken.period_end) FILTER (
            spoken.last_open_end IS NULL OR spoken.period_end > spoken.last_open_end
        )) AS completed_year,
    FROM spoken
    GROUP BY
        spoken.activity_code,
        spoken.report_year
),
evidenced AS (
    SELECT
        counted.activity_code,
        counted.report_year,
        counted.reported_state,
        min(counted.period_end) AS first_evidence_end,
    FROM counted
    WHERE counted.evidence_url IS NOT NULL
    GROUP BY
        counted.activity_code,
        counted.report_year,
        counted.reported_state
)
SELECT
    counted.activity_code,
    counted.report_year,
    counted.reported_state,
    counted.completed_on,
    counted.completed_from,
    counted.completion_share,
    counted.institution_code,
    counted.period_code,
    counted.period_end,
    counted.reported_on,
    counted.spent_eur,
    counted.evidence_url IS NOT NULL
        OR coalesce(evidenced.first_evidence_end < counted.period_end, FALSE) AS has_evidence,
    course.is_reversed,
    course.completed_year,
    counted.basis,
    counted.confidence,
    counted.submission_id,
    counted.sheet,
    counted.cell,
FROM counted
JOIN course
    ON course.activity_code = counted.activity_code
    AND course.report_year IS NOT DISTINCT FROM counted.report_year
    AND course.latest_end = counted.period_end
LEFT JOIN evidenced
    ON evidenced.activity_code = counted.activity_code
    AND evidenced.report_year IS NOT DISTINCT FROM counted.report_year
    AND evidenced.reported_state = counted.reported_state
WHERE counted.rank_in_period = 1;

COMMENT ON MACRO TABLE latest_report_of IS 'latest_report, from the caller''s rows of activity_history, which are named.';
