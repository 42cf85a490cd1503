-- One row per year of the strategy and scope: how many of the activities due in the year were completed in it.
-- As of the publication day; any other day: SELECT * FROM implementation_rate(DATE '2025-12-31').
CREATE VIEW implementation_rate AS
SELECT *
FROM implementation_rate((SELECT publication_day FROM release_info));

COMMENT ON VIEW implementation_rate IS 'One row per year of the strategy and scope: how many of the activities due in the year were completed in it.';
COMMENT ON COLUMN implementation_rate.year IS 'Calendar year of the strategy.';
COMMENT ON COLUMN implementation_rate.scope IS 'overall, institution or strategic_objective.';
COMMENT ON COLUMN implementation_rate.responsible_institution IS 'Institution, where the scope is one; institutions share an activity, so they do not add up.';
COMMENT ON COLUMN implementation_rate.objective_code IS 'Strategic objective, by its present code, where the scope is one.';
COMMENT ON COLUMN implementation_rate.due_count IS 'Activities of the plan in force on 1 January of the year, not cancelled in it, due in the year and by the day.';
COMMENT ON COLUMN implementation_rate.completed_count IS 'Of these, reported completed by the end of the year (and by the day).';
COMMENT ON COLUMN implementation_rate.unreported_count IS 'Of these, not completed, and no report covers the due date.';
COMMENT ON COLUMN implementation_rate.rate IS 'completed_count over due_count; NULL: nothing due, or the plan is not official.';
COMMENT ON COLUMN implementation_rate.rate_high IS 'What the rate would be if all silence were success.';
COMMENT ON COLUMN implementation_rate.undated_count IS 'Activities of that plan without due date.';
COMMENT ON COLUMN implementation_rate.is_provisional IS 'TRUE until the reports on the year are due.';
COMMENT ON COLUMN implementation_rate.due_count_current_plan IS 'As due_count, by the plan in force on the day.';
COMMENT ON COLUMN implementation_rate.completed_count_current_plan IS 'As completed_count, by the plan in force on the day.';
COMMENT ON COLUMN implementation_rate.rate_current_plan IS 'As rate, by the plan in force on the day.';
