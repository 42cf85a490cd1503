-- One row: earned schedule. How many months of the plan the completed work is worth, against the months that have passed. NULL months: the plan is not official, or the strategy has not begun.
-- As of the publication day; any other day: SELECT * FROM schedule(DATE '2025-12-31').
CREATE VIEW schedule AS
SELECT *
FROM schedule((SELECT publication_day FROM release_info));

COMMENT ON VIEW schedule IS 'One row: earned schedule. How many months of the plan the completed work is worth, against the months that have passed. NULL months: the plan is not official, or the strategy has not begun.';
COMMENT ON COLUMN schedule.activity_count IS 'Activities of the plan in force with a due date, neither cancelled by the plan nor continuous; each weighs the same.';
COMMENT ON COLUMN schedule.due_count IS 'Of these, due by the day.';
COMMENT ON COLUMN schedule.earned_count IS 'Of these, reported completed.';
COMMENT ON COLUMN schedule.unreported_count IS 'Of these, due by the day, not completed, and no report covers the due date.';
COMMENT ON COLUMN schedule.es_months IS 'Month of the plan up to which its work is done: month 1 is the month the strategy starts in. NULL also: no activity has a due date.';
COMMENT ON COLUMN schedule.at_months IS 'Months that have passed since the strategy began; once everything is completed, until the last completion.';
COMMENT ON COLUMN schedule.months_behind IS 'at_months less es_months; under zero: ahead of the plan.';
COMMENT ON COLUMN schedule.months_behind_low IS 'What months_behind would be if all silence were success.';
COMMENT ON COLUMN schedule.schedule_index IS 'es_months over at_months; NULL also with fewer than 6 activities.';
