-- One row per objective of both levels of the plan in force and year with money: sums over the activities the plan does
-- not cancel; a strategic objective includes its specific ones. year NULL: planned, and in no year.
-- Sums skip what is unknown; budgeted_count and spent_count say of how many activities they are.
CREATE MACRO objective_money(as_of DATE) AS TABLE
WITH serving AS (
    SELECT
        unnest(list_distinct([money.objective_code, money.strategic_objective_code])) AS objective_code,
        money.year,
        money.budget_eur,
        money.spent_eur,
    FROM activity_money(as_of) AS money
    WHERE NOT money.is_cancelled
)
SELECT
    serving.objective_code,
    serving.year,
    CAST(sum(serving.budget_eur) AS DECIMAL(18, 2)) AS budget_eur,
    count(serving.budget_eur) AS budgeted_count,
    CAST(sum(serving.spent_eur) AS DECIMAL(18, 2)) AS spent_eur,
    count(serving.spent_eur) AS spent_count,
FROM serving
GROUP BY
    serving.objective_code,
    serving.year;

COMMENT ON MACRO TABLE objective_money IS 'One row per objective of the plan in force and year: the money planned for its activities, and what they spent in it, each with the number of activities it is known of.';
