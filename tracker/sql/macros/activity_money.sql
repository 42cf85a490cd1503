-- One row per activity of the plan in force and year for which money is planned, or reported as spent to date.
-- year NULL: what of the plan's own sum no year has; so that the rows of an activity add up to what is planned for it.
-- Below zero: the years come to more than that sum. Money nobody states has no row: it is unknown, which is not zero.
-- Reports give what was spent from the beginning; the last counted one of a year speaks for it. What was spent in the year
-- is its difference to the year before; NULL where that year's sum is unknown or greater, unless the activity began then.
CREATE MACRO activity_money(as_of DATE) AS TABLE
WITH versions AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
planned AS MATERIALIZED (
    SELECT
        version.lineage_code AS activity_code,
        version.objective_code,
        version.strategic_objective_code,
        version.is_cancelled,
        version.budget_eur,
        version.submission_id,
        version.sheet,
        version.row_number,
        began.first_year,
    FROM versions AS version
    JOIN (
        SELECT lineage_code, min(year(runs_from)) AS first_year
        FROM versions
        GROUP BY lineage_code
    ) AS began USING (lineage_code)
    WHERE version.is_in_force
),
yearly AS MATERIALIZED (
    SELECT
        planned.activity_code,
        budget.year,
        CAST(sum(budget.amount_eur) AS DECIMAL(18, 2)) AS budget_eur,
        any_value(budget.sheet) AS budget_sheet,
        list(amount_column.column_letter || budget.row_number ORDER BY budget.row_number) AS budget_cells,
    FROM planned
    JOIN main.budget USING (submission_id, activity_code)
    LEFT JOIN fact_column('budget', 'amount_eur', 'activity_code') AS amount_column
        ON amount_column.submission_id = budget.submission_id
        AND amount_column.sheet = budget.sheet
    GROUP BY
        planned.activity_code,
        budget.year
),
undivided AS (
    SELECT
        planned.activity_code,
        planned.budget_eur - coalesce(divided.budget_eur, 0) AS budget_eur,
        planned.sheet AS budget_sheet,
        [own_column.column_letter || planned.row_number] AS budget_cells,
    FROM planned
    LEFT JOIN (
        SELECT activity_code, sum(budget_eur) AS budget_eur
        FROM yearly
        GROUP BY activity_code
    ) AS divided USING (activity_code)
    LEFT JOIN fact_column('activity', 'budget_eur', 'activity_code') AS own_column
        ON own_column.submission_id = planned.submission_id
        AND own_column.sheet = planned.sheet
    WHERE planned.budget_eur IS NOT NULL
        AND (divided.activity_code IS NULL OR planned.budget_eur <> divided.budget_eur)
),
spoken AS (
    SELECT *
    FROM activity_history(as_of) AS history
    WHERE history.is_counted
    QUALIFY row_number() OVER (
        PARTITION BY history.activity_code, year(history.period_end)
        ORDER BY history.period_end DESC, history.rank_in_period
    ) = 1
),
reported AS (
    SELECT
        spoken.activity_code,
        CAST(year(spoken.period_end) AS INTEGER) AS year,
        spoken.period_code,
        spoken.spent_eur AS spent_to_date_eur,
        CASE
            WHEN spoken.spent_eur >= before.spent_eur THEN spoken.spent_eur - before.spent_eur
            WHEN year(spoken.period_end) <= least(planned.first_year, stating.first_year) THEN spoken.spent_eur
        END AS spent_eur,
        spoken.submission_id,
        spoken.sheet,
        spent_column.column_letter || spoken.row_number AS cell,
    FROM spoken
    JOIN planned USING (activity_code)
    JOIN (
        SELECT activity_code, min(year(period_end)) AS first_year
        FROM spoken
        WHERE spent_eur IS NOT NULL
        GROUP BY activity_code
    ) AS stating USING (activity_code)
    LEFT JOIN spoken AS before
        ON before.activity_code = spoken.activity_code
        AND year(before.period_end) = year(spoken.period_end) - 1
    LEFT JOIN fact_column('activity_report', 'spent_eur', 'activity_code') AS spent_column
        ON spent_column.submission_id = spoken.submission_id
        AND spent_column.sheet = spoken.sheet
    WHERE spoken.spent_eur IS NOT NULL
),
stated AS (
    SELECT
        coalesce(yearly.activity_code, reported.activity_code) AS activity_code,
        coalesce(yearly.year, reported.year) AS year,
        yearly.budget_eur,
        yearly.budget_sheet,
        yearly.budget_cells,
        reported.* EXCLUDE (activity_code, year),
    FROM yearly
    FULL JOIN reported
        ON reported.activity_code = yearly.activity_code
        AND reported.year = yearly.year
    UNION ALL BY NAME
    SELECT *
    FROM undivided
)
SELECT
    planned.activity_code,
    planned.objective_code,
    planned.strategic_objective_code,
    planned.is_cancelled,
    stated.year,
    CAST(stated.budget_eur AS DECIMAL(18, 2)) AS budget_eur,
    CAST(stated.spent_eur AS DECIMAL(18, 2)) AS spent_eur,
    CAST(stated.spent_to_date_eur AS DECIMAL(18, 2)) AS spent_to_date_eur,
    CASE WHEN stated.budget_eur IS NOT NULL THEN planned.submission_id END AS plan_submission_id,
    stated.budget_sheet,
    stated.budget_cells,
    stated.period_code,
    coalesce(stated.submission_id, planned.submission_id) AS submission_id,
    CASE WHEN stated.submission_id IS NULL THEN stated.budget_sheet ELSE stated.sheet END AS sheet,
    CASE WHEN stated.submission_id IS NULL THEN stated.budget_cells[1] ELSE stated.cell END AS cell,
FROM stated
JOIN planned USING (activity_code);

COMMENT ON MACRO TABLE activity_money IS 'One row per activity of the plan in force and year: the money planned for it, and what was reported as spent. Year NULL: planned, and in no year.';
