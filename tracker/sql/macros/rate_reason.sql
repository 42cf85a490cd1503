-- One row per year of the strategy up to a day: which activities the year's implementation rate counts, and as what.
-- open: a report covers the due date and does not say completed in the year. rate_next: with one activity more
-- completed in it; NULL: all are completed.
-- Activities by their codes in the version of the plan in force on 1 January of the year.
CREATE MACRO rate_reason(as_of DATE) AS TABLE
WITH counted AS (
    SELECT
        counted_activity.year,
        count(*) AS due_count,
        count(*) FILTER (is_completed) AS completed_count,
        count(*) FILTER (NOT is_completed AND NOT is_covered) AS unreported_count,
        list(activity_code ORDER BY code_order(activity_code)) FILTER (is_completed) AS completed_codes,
        list(activity_code ORDER BY code_order(activity_code)) FILTER (NOT is_completed AND is_covered) AS open_codes,
        list(activity_code ORDER BY code_order(activity_code)) FILTER (NOT is_completed AND NOT is_covered)
            AS unreported_codes,
    FROM rate_activity(as_of) AS counted_activity
    WHERE yardstick = 'opening'
        AND NOT is_undated
    GROUP BY counted_activity.year
)
SELECT
    year.year,
    year.is_official AS is_official_plan,
    NOT year.is_report_due AS is_provisional,
    coalesce(counted.due_count, 0) AS due_count,
    coalesce(counted.completed_count, 0) AS completed_count,
    coalesce(counted.unreported_count, 0) AS unreported_count,
    coalesce(counted.completed_codes, []) AS completed_codes,
    coalesce(counted.open_codes, []) AS open_codes,
    coalesce(counted.unreported_codes, []) AS unreported_codes,
    CASE WHEN year.is_official THEN share_of(counted.completed_count, counted.due_count) END AS rate,
    CASE WHEN year.is_official THEN share_of(counted.completed_count + counted.unreported_count, counted.due_count) END
        AS rate_high,
    CASE
        WHEN year.is_official AND counted.completed_count < counted.due_count
            THEN share_of(counted.completed_count + 1, counted.due_count)
    END AS rate_next,
FROM strategy_year(as_of) AS year
LEFT JOIN counted
    ON counted.year = year.year;

COMMENT ON MACRO TABLE rate_reason IS 'One row per year of the strategy up to a day: which activities the implementation rate of the year counts, and as what.';
