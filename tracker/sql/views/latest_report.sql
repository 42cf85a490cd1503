-- One row per activity: its latest counted report, over all years and by the reports of each year alone.
-- As of the publication day; any other day: SELECT * FROM latest_report(DATE '2025-12-31').
CREATE VIEW latest_report AS
SELECT *
FROM latest_report((SELECT publication_day FROM release_info));

COMMENT ON VIEW latest_report IS 'One row per activity: its latest counted report, over all years and by the reports of each year alone.';
COMMENT ON COLUMN latest_report.activity_code IS 'Activity, by its present code.';
COMMENT ON COLUMN latest_report.report_year IS 'NULL: over all years; else judged by the reports of that year alone.';
COMMENT ON COLUMN latest_report.reported_state IS 'State reported.';
COMMENT ON COLUMN latest_report.completed_on IS 'Day of completion, as reported.';
COMMENT ON COLUMN latest_report.completed_from IS 'First day that completion date may mean.';
COMMENT ON COLUMN latest_report.completion_share IS 'Share completed, as reported.';
COMMENT ON COLUMN latest_report.institution_code IS 'Institution that reports.';
COMMENT ON COLUMN latest_report.period_code IS 'Period reported on.';
COMMENT ON COLUMN latest_report.period_end IS 'Its last day.';
COMMENT ON COLUMN latest_report.reported_on IS 'Day the report was handed in; NULL: unknown.';
COMMENT ON COLUMN latest_report.spent_eur IS 'Spent to date, EUR, as reported.';
COMMENT ON COLUMN latest_report.has_evidence IS 'TRUE: the latest report, or an earlier one of the same state, carries an evidence address.';
COMMENT ON COLUMN latest_report.is_reversed IS 'TRUE: a later report went back to an earlier state than one before.';
COMMENT ON COLUMN latest_report.completed_year IS 'Year of the first report of the unbroken run of completed reports that this one ends; NULL: not completed.';
COMMENT ON COLUMN latest_report.basis IS 'What the report rests on.';
COMMENT ON COLUMN latest_report.confidence IS 'How sure the row is.';
COMMENT ON COLUMN latest_report.submission_id IS 'Submission that holds the fact.';
COMMENT ON COLUMN latest_report.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN latest_report.cell IS 'Its State cell.';
