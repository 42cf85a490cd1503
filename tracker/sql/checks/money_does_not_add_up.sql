-- Wrong: what the years of an objective's activities have is not what is planned for them in all, or an activity spent
-- in a year more than it had spent by its end.
SELECT objective_code
FROM objective_progress
LEFT JOIN (
    SELECT objective_code, sum(budget_eur) AS budget_eur
    FROM objective_money
    GROUP BY objective_code
) AS yearly USING (objective_code)
WHERE yearly.budget_eur IS DISTINCT FROM objective_progress.budget_eur
UNION ALL
SELECT activity_code
FROM activity_money
WHERE spent_eur > spent_to_date_eur
    OR spent_eur < 0;
