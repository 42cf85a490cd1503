-- One row per calendar year of the strategy: when its reports are due, and which versions of the plan judge it.
-- As of the publication day; any other day: SELECT * FROM strategy_year(DATE '2025-12-31').
CREATE VIEW strategy_year AS
SELECT *
FROM strategy_year((SELECT publication_day FROM release_info));

COMMENT ON VIEW strategy_year IS 'One row per calendar year of the strategy: when its reports are due, and which versions of the plan judge it.';
COMMENT ON COLUMN strategy_year.year IS 'Calendar year.';
COMMENT ON COLUMN strategy_year.period_code IS 'The year as a reporting period.';
COMMENT ON COLUMN strategy_year.period_end IS 'Its last day.';
COMMENT ON COLUMN strategy_year.report_due_date IS 'Day its reports are due.';
COMMENT ON COLUMN strategy_year.is_report_due IS 'TRUE: that day has come.';
COMMENT ON COLUMN strategy_year.is_deadline_sourced IS 'FALSE: the plan names no deadline and the days of grace are our assumption.';
COMMENT ON COLUMN strategy_year.is_official IS 'TRUE: the plan in force is official.';
COMMENT ON COLUMN strategy_year.opening_plan IS 'Version in force on 1 January; where there was none, the first one.';
COMMENT ON COLUMN strategy_year.closing_plan IS 'Version in force on 31 December (on the day, if earlier); NULL: none.';
