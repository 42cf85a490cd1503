-- One row per activity of the plan in force: where it stands, and the cell that says so.
-- As of the publication day; any other day: SELECT * FROM activity_status(DATE '2025-12-31').
CREATE VIEW activity_status AS
SELECT *
FROM activity_status((SELECT publication_day FROM release_info));

COMMENT ON VIEW activity_status IS 'One row per activity of the plan in force: where it stands, and the cell that says so.';
COMMENT ON COLUMN activity_status.activity_code IS 'Activity, by its code in the plan in force.';
COMMENT ON COLUMN activity_status.objective_code IS 'Objective it serves.';
COMMENT ON COLUMN activity_status.responsible_institution IS 'Codes of the responsible institutions, sorted, joined by a comma, ALL written out; NULL: nobody is responsible.';
COMMENT ON COLUMN activity_status.start_date IS 'Planned start; NULL: unknown.';
COMMENT ON COLUMN activity_status.due_date IS 'Due date; of a continuous activity 31 December of the latest year whose report was due; NULL: unknown, or no such year yet.';
COMMENT ON COLUMN activity_status.original_due_date IS 'Due date in the first version of the plan that has the activity; NULL: unknown, or continuous.';
COMMENT ON COLUMN activity_status.slip_days IS 'Days the due date has moved since the first version.';
COMMENT ON COLUMN activity_status.status IS 'completed, completed_late, in_progress, partly_completed, delayed, not_started, not_yet_due, overdue, cancellation_reported, cancelled, no_report, awaiting_report, or no_public_information where the plan is not official.';
COMMENT ON COLUMN activity_status.reported_state IS 'What the latest report says; NULL: no report.';
COMMENT ON COLUMN activity_status.completed_on IS 'Day it was completed, as the latest report says; where only a month, quarter or year is known its last day.';
COMMENT ON COLUMN activity_status.completion_share IS 'Share completed, as the latest report says.';
COMMENT ON COLUMN activity_status.period_code IS 'Period of the latest report.';
COMMENT ON COLUMN activity_status.reported_on IS 'Day the latest report was handed in; NULL: no report, or unknown.';
COMMENT ON COLUMN activity_status.days_overdue IS 'Days since the due date where it is overdue or has no report; days it was completed late; else NULL.';
COMMENT ON COLUMN activity_status.is_outdated IS 'TRUE: a report was due for a later period than the latest report''s, and that one does not say completed.';
COMMENT ON COLUMN activity_status.is_reversed IS 'TRUE: a later report went back to an earlier state than one before.';
COMMENT ON COLUMN activity_status.has_evidence IS 'TRUE: the latest report, or an earlier one of the same state, carries an evidence address.';
COMMENT ON COLUMN activity_status.budget_eur IS 'Planned money, EUR; the row''s own, else the sum of its yearly amounts; NULL: unknown, 0: costs nothing.';
COMMENT ON COLUMN activity_status.spent_eur IS 'Spent to date, EUR, as the latest report says.';
COMMENT ON COLUMN activity_status.basis IS 'What the status rests on: basis of the latest report, else of the plan''s row.';
COMMENT ON COLUMN activity_status.confidence IS 'How sure that row is.';
COMMENT ON COLUMN activity_status.submission_id IS 'Submission of the cell the status rests on.';
COMMENT ON COLUMN activity_status.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN activity_status.cell IS 'State cell of the latest report; where the plan cancels it, its Cancelled cell; without report, its Due date cell.';
