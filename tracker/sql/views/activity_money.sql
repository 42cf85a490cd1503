-- One row per activity of the plan in force and year: the money planned for it, and what was reported as spent.
-- As of the publication day; any other day: SELECT * FROM activity_money(DATE '2025-12-31').
CREATE VIEW activity_money AS
SELECT *
FROM activity_money((SELECT publication_day FROM release_info));

COMMENT ON VIEW activity_money IS 'One row per activity of the plan in force and year: the money planned for it, and what was reported as spent. Year NULL: planned, and in no year. Money nobody states has no row.';
COMMENT ON COLUMN activity_money.activity_code IS 'Activity, by its code in the plan in force.';
COMMENT ON COLUMN activity_money.objective_code IS 'Objective it serves.';
COMMENT ON COLUMN activity_money.strategic_objective_code IS 'Strategic objective it serves.';
COMMENT ON COLUMN activity_money.is_cancelled IS 'TRUE: the plan cancels it; no sum has it.';
COMMENT ON COLUMN activity_money.year IS 'Calendar year; NULL: planned money that the plan puts into no year.';
COMMENT ON COLUMN activity_money.budget_eur IS 'Planned for the year, EUR; NULL: nothing stated. In no year: the activity''s own sum less its years; below zero: they come to more.';
COMMENT ON COLUMN activity_money.spent_eur IS 'Spent in the year, EUR: what was spent to date less that of the year before; NULL: cannot be said.';
COMMENT ON COLUMN activity_money.spent_to_date_eur IS 'Spent from the beginning, EUR, as the last counted report of the year gives it; NULL: none does.';
COMMENT ON COLUMN activity_money.plan_submission_id IS 'Submission of the plan; NULL: nothing planned for the year.';
COMMENT ON COLUMN activity_money.budget_sheet IS 'Sheet of the planned money.';
COMMENT ON COLUMN activity_money.budget_cells IS 'Its cells, in the order of the rows.';
COMMENT ON COLUMN activity_money.period_code IS 'Period of the report that gives what was spent.';
COMMENT ON COLUMN activity_money.submission_id IS 'Submission of that report; without one, of the plan.';
COMMENT ON COLUMN activity_money.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN activity_money.cell IS 'Cell of what was spent to date; without a report, the first one of the planned money.';
