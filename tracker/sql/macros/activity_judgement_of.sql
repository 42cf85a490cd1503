-- One row per activity of the plan in force: all that its status and the figures over activities rest on.
-- A continuous activity is judged by the latest year whose report was due (judged_year), and by that year alone.
-- owes_report: at least one report was due by the day. is_uncovered: one was due for a period after the latest report's.
-- missed_deadline: the day the first of those was due; of a continuous activity, the one of its judged year.
-- planned_rows, spoken_rows, year_rows: names of the caller's rows of plan_activity, latest_report and strategy_year, so
-- that rules on the same ground work it out once.
CREATE MACRO activity_judgement_of(as_of DATE, planned_rows, spoken_rows, year_rows) AS TABLE
WITH due_report AS (
    -- The years of running_activity for which a report is owed and due.
    SELECT
        planned.lineage_code,
        max(year.period_end) AS last_due_end,
        max(year.report_due_date) AS last_deadline,
        min(year.report_due_date) FILTER (
            spoken.period_end IS NULL OR year.period_end > spoken.period_end
        ) AS first_missed_deadline,
    FROM query_table(year_rows) AS year
    JOIN query_table(planned_rows) AS planned
        ON planned.submission_id = year.closing_plan
    LEFT JOIN query_table(spoken_rows) AS spoken
        ON spoken.activity_code = planned.lineage_code
        AND spoken.report_year IS NULL
    WHERE year.is_report_due
        AND len(planned.responsible_codes) > 0
        AND runs_in_year(
            year.year,
            planned.is_cancelled,
            planned.runs_from,
            planned.is_continuous,
            spoken.reported_state,
            spoken.completed_year
        )
    GROUP BY planned.lineage_code
),
versioned AS (
    -- Where activities were merged and had different due dates at first, none of them is the original one.
    SELECT
        planned.lineage_code,
        planned.effective_from,
        CASE
            WHEN count(*) = count(planned.due_date) AND min(planned.due_date) = max(planned.due_date)
                THEN min(planned.due_date)
        END AS due_date,
    FROM query_table(planned_rows) AS planned
    GROUP BY
        planned.lineage_code,
        planned.effective_from
),
original AS (
    SELECT
        versioned.lineage_code,
        arg_min_null(versioned.due_date, versioned.effective_from) AS original_due_date,
    FROM versioned
    GROUP BY versioned.lineage_code
),
joined AS (
    SELECT
        planned.* EXCLUDE (due_date),
        CASE WHEN planned.is_continuous THEN due_report.last_due_end ELSE planned.due_date END AS due_date,
        CASE WHEN NOT planned.is_continuous THEN original.original_due_date END AS original_due_date,
        due_report.last_due_end,
        CASE WHEN planned.is_continuous THEN due_report.last_deadline ELSE due_report.first_missed_deadline END
            AS missed_deadline,
        latest.activity_code IS NOT NULL AS is_reported,
        latest.reported_state,
        latest.completed_on,
        latest.completed_from,
        latest.completion_share,
        latest.period_code,
        latest.period_end,
        latest.reported_on,
        latest.spent_eur,
        coalesce(latest.has_evidence, FALSE) AS has_evidence,
        coalesce(latest.is_reversed, FALSE) AS is_reversed,
        coalesce(due_report.last_due_end > latest.period_end, due_report.last_due_end IS NOT NULL) AS is_uncovered,
        latest.basis AS report_basis,
        latest.confidence AS report_confidence,
        latest.submission_id AS report_submission_id,
        latest.sheet AS report_sheet,
        latest.cell AS report_cell,
    FROM query_table(planned_rows) AS planned
    LEFT JOIN due_report USING (lineage_code)
    LEFT JOIN original USING (lineage_code)
    LEFT JOIN query_table(spoken_rows) AS latest
        ON latest.activity_code = planned.lineage_code
        AND latest.report_year IS NOT DISTINCT FROM
            CASE WHEN planned.is_continuous THEN year(due_report.last_due_end) END
        AND (NOT planned.is_continuous OR due_report.last_due_end IS NOT NULL)
    WHERE planned.is_in_force
),
judged AS (
    SELECT
        joined.*,
        coalesce(joined.due_date < as_of, FALSE) AS is_past_due,
        activity_rule(
            as_of,
            joined.is_cancelled,
            joined.reported_state,
            joined.completed_from,
            joined.due_date,
            joined.period_end,
            joined.is_uncovered,
            joined.runs_from,
            joined.is_continuous AND joined.last_due_end IS NULL
        ) AS rule,
    FROM joined
)
SELECT
    judged.activity_code,
    judged.objective_code,
    judged.strategic_objective_code,
    judged.responsible_codes,
    judged.responsible_institution,
    judged.start_date,
    judged.due_date,
    judged.original_due_date,
    judged.due_date - judged.original_due_date AS slip_days,
    activity_status_by(judged.rule, judged.reported_state, judged.is_official_plan) AS status,
    judged.reported_state,
    judged.completed_on,
    judged.completed_from,
    judged.completion_share,
    judged.period_code,
    judged.period_end,
    judged.reported_on,
    CASE
        WHEN status = 'overdue' OR (status = 'no_report' AND judged.is_past_due) THEN as_of - judged.due_date
        WHEN status = 'completed_late' THEN judged.completed_from - judged.due_date
    END AS days_overdue,
    judged.is_uncovered AND judged.reported_state IS DISTINCT FROM 'completed' AS is_outdated,
    judged.is_reversed,
    judged.has_evidence,
    judged.budget_eur,
    judged.spent_eur,
    judged.last_due_end IS NOT NULL AS owes_report,
    CASE WHEN judged.is_uncovered THEN judged.missed_deadline END AS missed_deadline,
    judged.is_continuous,
    judged.rule,
    judged.is_official_plan,
    judged.is_cancelled,
    judged.runs_from,
    judged.is_uncovered,
    judged.last_due_end,
    judged.is_reported AND NOT judged.is_cancelled AS rests_on_report,
    CASE WHEN rests_on_report THEN judged.report_basis ELSE judged.basis END AS basis,
    CASE WHEN rests_on_report THEN judged.report_confidence ELSE judged.confidence END AS confidence,
    CASE WHEN rests_on_report THEN judged.report_submission_id ELSE judged.submission_id END AS submission_id,
    CASE WHEN rests_on_report THEN judged.report_sheet ELSE judged.sheet END AS sheet,
    CASE
        WHEN rests_on_report THEN judged.report_cell
        WHEN judged.is_cancelled THEN cancelled_column.column_letter || judged.row_number
        ELSE due_column.column_letter || judged.row_number
    END AS cell,
FROM judged
LEFT JOIN fact_column('activity', 'is_cancelled', 'activity_code') AS cancelled_column
    ON cancelled_column.submission_id = judged.submission_id
    AND cancelled_column.sheet = judged.sheet
LEFT JOIN fact_column('activity', 'due_date', 'activity_code') AS due_column
    ON due_column.submission_id = judged.submission_id
    AND due_column.sheet = judged.sheet;

COMMENT ON MACRO TABLE activity_judgement_of IS 'activity_judgement on a day, from the caller''s rows of plan_activity, latest_report and strategy_year, which are named.';
