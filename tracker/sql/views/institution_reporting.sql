-- One row per responsible institution and year of the strategy: whether its report to the Council was received, and when.
-- As of the publication day; any other day: SELECT * FROM institution_reporting(DATE '2025-12-31').
CREATE VIEW institution_reporting AS
SELECT *
FROM institution_reporting((SELECT publication_day FROM release_info));

COMMENT ON VIEW institution_reporting IS 'One row per responsible institution and year of the strategy: whether its report to the Council was received, and when.';
COMMENT ON COLUMN institution_reporting.institution_code IS 'Institution responsible for an activity in any version of the plan.';
COMMENT ON COLUMN institution_reporting.period_code IS 'Year reported on.';
COMMENT ON COLUMN institution_reporting.status IS 'on_time, late or missing against a deadline of the plan; received or not_received against ours; nothing_to_report, not_yet_due; not_public where the plan is not official.';
COMMENT ON COLUMN institution_reporting.report_due_date IS 'Day the report was due.';
COMMENT ON COLUMN institution_reporting.is_deadline_sourced IS 'FALSE: the plan names no deadline and the days of grace are our assumption.';
COMMENT ON COLUMN institution_reporting.reported_on IS 'Day the first report on exactly that year was handed in; NULL: none was received.';
COMMENT ON COLUMN institution_reporting.submission_id IS 'Submission that report came in, replaced or not.';
COMMENT ON COLUMN institution_reporting.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN institution_reporting.cell IS 'Cell that says when it was handed in.';
