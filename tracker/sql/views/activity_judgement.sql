-- One row per activity of the plan in force: its status, and all that the figures over activities rest on.
-- As of the publication day; any other day: SELECT * FROM activity_judgement(DATE '2025-12-31').
CREATE VIEW activity_judgement AS
SELECT *
FROM activity_judgement((SELECT publication_day FROM release_info));

COMMENT ON VIEW activity_judgement IS 'One row per activity of the plan in force: its status, and all that the figures over activities rest on.';
COMMENT ON COLUMN activity_judgement.activity_code IS 'Activity, by its code in the plan in force.';
COMMENT ON COLUMN activity_judgement.objective_code IS 'Objective it serves.';
COMMENT ON COLUMN activity_judgement.strategic_objective_code IS 'Strategic objective it serves.';
COMMENT ON COLUMN activity_judgement.responsible_codes IS 'Codes of the responsible institutions, sorted, ALL written out; empty: nobody.';
COMMENT ON COLUMN activity_judgement.responsible_institution IS 'Codes of the responsible institutions, sorted, joined by a comma, ALL written out; NULL: nobody is responsible.';
COMMENT ON COLUMN activity_judgement.start_date IS 'Planned start; NULL: unknown.';
COMMENT ON COLUMN activity_judgement.due_date IS 'Due date; of a continuous activity 31 December of the latest year whose report was due; NULL: unknown, or no such year yet.';
COMMENT ON COLUMN activity_judgement.original_due_date IS 'Due date in the first version of the plan that has the activity; NULL: unknown, or continuous.';
COMMENT ON COLUMN activity_judgement.slip_days IS 'Days the due date has moved since the first version.';
COMMENT ON COLUMN activity_judgement.status IS 'completed, completed_late, in_progress, partly_completed, delayed, not_started, not_yet_due, overdue, cancellation_reported, cancelled, no_report, awaiting_report, or no_public_information where the plan is not official.';
COMMENT ON COLUMN activity_judgement.reported_state IS 'What the latest report says; NULL: no report.';
COMMENT ON COLUMN activity_judgement.completed_on IS 'Day it was completed, as the latest report says; where only a month, quarter or year is known its last day.';
COMMENT ON COLUMN activity_judgement.completed_from IS 'First day that completion date may mean.';
COMMENT ON COLUMN activity_judgement.completion_share IS 'Share completed, as the latest report says.';
COMMENT ON COLUMN activity_judgement.period_code IS 'Period of the latest report.';
COMMENT ON COLUMN activity_judgement.period_end IS 'Its last day; the latest report covers every day up to it.';
COMMENT ON COLUMN activity_judgement.reported_on IS 'Day the latest report was handed in; NULL: no report, or unknown.';
COMMENT ON COLUMN activity_judgement.days_overdue IS 'Days since the due date where it is overdue or has no report; days it was completed late; else NULL.';
COMMENT ON COLUMN activity_judgement.is_outdated IS 'TRUE: a report was due for a later period than the latest report''s, and that one does not say completed.';
COMMENT ON COLUMN activity_judgement.is_reversed IS 'TRUE: a later report went back to an earlier state than one before.';
COMMENT ON COLUMN activity_judgement.has_evidence IS 'TRUE: the latest report, or an earlier one of the same state, carries an evidence address.';
COMMENT ON COLUMN activity_judgement.budget_eur IS 'Planned money, EUR; the row''s own, else the sum of its yearly amounts; NULL: unknown, 0: costs nothing.';
COMMENT ON COLUMN activity_judgement.spent_eur IS 'Spent to date, EUR, as the latest report says.';
COMMENT ON COLUMN activity_judgement.owes_report IS 'TRUE: at least one report on it was owed and due.';
COMMENT ON COLUMN activity_judgement.missed_deadline IS 'Day the first report was due that no report covers; of a continuous activity, that of the year judged; NULL: none was missed.';
COMMENT ON COLUMN activity_judgement.is_continuous IS 'TRUE: due on 31 December of every year it runs.';
COMMENT ON COLUMN activity_judgement.rule IS 'The rule that decides the status: plan_cancels, completed_after_due, completed_in_time, report_cancels, due_and_covered, due_and_unreported, due_and_awaited, not_begun, no_year_judged, unreported, as_reported or nothing_due_yet.';
COMMENT ON COLUMN activity_judgement.is_official_plan IS 'TRUE: the plan in force is official, so somebody can be held to it.';
COMMENT ON COLUMN activity_judgement.is_cancelled IS 'TRUE: the plan in force cancels it.';
COMMENT ON COLUMN activity_judgement.runs_from IS 'Planned start; where that is unknown, the first day of the strategy.';
COMMENT ON COLUMN activity_judgement.is_uncovered IS 'TRUE: a report was due for a period that ends after the latest report''s.';
COMMENT ON COLUMN activity_judgement.last_due_end IS 'Last day of the latest year for which a report on it was due; NULL: none was.';
COMMENT ON COLUMN activity_judgement.rests_on_report IS 'TRUE: the status rests on a report; FALSE: on the plan.';
COMMENT ON COLUMN activity_judgement.basis IS 'What the status rests on: basis of the latest report, else of the plan''s row.';
COMMENT ON COLUMN activity_judgement.confidence IS 'How sure that row is.';
COMMENT ON COLUMN activity_judgement.submission_id IS 'Submission of the cell the status rests on.';
COMMENT ON COLUMN activity_judgement.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN activity_judgement.cell IS 'State cell of the latest report; where the plan cancels it, its Cancelled cell; without report, its Due date cell.';
