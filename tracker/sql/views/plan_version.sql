-- One row per version of the plan that has taken effect.
-- As of the publication day; any other day: SELECT * FROM plan_version(DATE '2025-12-31').
CREATE VIEW plan_version AS
SELECT *
FROM plan_version((SELECT publication_day FROM release_info));

COMMENT ON VIEW plan_version IS 'One row per version of the plan that has taken effect.';
COMMENT ON COLUMN plan_version.submission_id IS 'The plan''s submission.';
COMMENT ON COLUMN plan_version.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN plan_version.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN plan_version.strategy_code IS 'Strategy.';
COMMENT ON COLUMN plan_version.country_code IS 'Country.';
COMMENT ON COLUMN plan_version.start_date IS 'First day of the strategy.';
COMMENT ON COLUMN plan_version.end_date IS 'Last day of the strategy.';
COMMENT ON COLUMN plan_version.effective_from IS 'First day on which the version holds.';
COMMENT ON COLUMN plan_version.replaced_on IS 'Day the next version took effect; NULL: in force.';
COMMENT ON COLUMN plan_version.report_due_days IS 'Days after a year by which its reports are due; NULL: the version names none.';
COMMENT ON COLUMN plan_version.report_due_source_url IS 'Where that deadline stands.';
COMMENT ON COLUMN plan_version.basis IS 'Basis of the version.';
COMMENT ON COLUMN plan_version.is_official IS 'TRUE: it speaks for the responsible body, so that institutions can be held to it.';
