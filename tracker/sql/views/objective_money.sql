-- One row per objective of the plan in force and year: the money planned for its activities, and what they spent in it.
-- As of the publication day; any other day: SELECT * FROM objective_money(DATE '2025-12-31').
CREATE VIEW objective_money AS
SELECT *
FROM objective_money((SELECT publication_day FROM release_info));

COMMENT ON VIEW objective_money IS 'One row per objective of the plan in force and year: the money planned for its activities, and what they spent in it. Activities the plan cancels are left out.';
COMMENT ON COLUMN objective_money.objective_code IS 'Objective; a strategic one includes its specific ones.';
COMMENT ON COLUMN objective_money.year IS 'Calendar year; NULL: planned money that the plan puts into no year.';
COMMENT ON COLUMN objective_money.budget_eur IS 'Planned for the year, EUR; NULL: nothing stated.';
COMMENT ON COLUMN objective_money.budgeted_count IS 'Activities with money planned for the year.';
COMMENT ON COLUMN objective_money.spent_eur IS 'Spent in the year, EUR, by the activities of which that can be said; NULL: of none.';
COMMENT ON COLUMN objective_money.spent_count IS 'Activities of which it can be said.';
