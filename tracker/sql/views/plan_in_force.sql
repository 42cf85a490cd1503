-- One row: the version of the plan in force; none before the first.
-- As of the publication day; any other day: SELECT * FROM plan_in_force(DATE '2025-12-31').
CREATE VIEW plan_in_force AS
SELECT *
FROM plan_in_force((SELECT publication_day FROM release_info));

COMMENT ON VIEW plan_in_force IS 'One row: the version of the plan in force; none before the first.';
COMMENT ON COLUMN plan_in_force.submission_id IS 'The plan''s submission.';
COMMENT ON COLUMN plan_in_force.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN plan_in_force.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN plan_in_force.strategy_code IS 'Strategy.';
COMMENT ON COLUMN plan_in_force.country_code IS 'Country.';
COMMENT ON COLUMN plan_in_force.start_date IS 'First day of the strategy.';
COMMENT ON COLUMN plan_in_force.end_date IS 'Last day of the strategy.';
COMMENT ON COLUMN plan_in_force.effective_from IS 'First day on which the version holds.';
COMMENT ON COLUMN plan_in_force.report_due_days IS 'Days after a year by which its reports are due: the plan''s own, else our days of grace.';
COMMENT ON COLUMN plan_in_force.is_deadline_sourced IS 'FALSE: the plan names no such days.';
COMMENT ON COLUMN plan_in_force.report_due_source_url IS 'Where that deadline stands.';
COMMENT ON COLUMN plan_in_force.basis IS 'Basis of the version.';
COMMENT ON COLUMN plan_in_force.is_official IS 'TRUE: it speaks for the responsible body, so that institutions can be held to it.';
