-- One row per activity of an earlier version of the plan that is absent from the one in force.
-- As of the publication day; any other day: SELECT * FROM dropped_activity(DATE '2025-12-31').
CREATE VIEW dropped_activity AS
SELECT *
FROM dropped_activity((SELECT publication_day FROM release_info));

COMMENT ON VIEW dropped_activity IS 'One row per activity of an earlier version of the plan that is absent from the one in force.';
COMMENT ON COLUMN dropped_activity.activity_code IS 'Activity, by the last code it bore.';
COMMENT ON COLUMN dropped_activity.objective_code IS 'Objective it served in the last version that has it.';
COMMENT ON COLUMN dropped_activity.responsible_institution IS 'Codes of the responsible institutions, sorted, joined by a comma, ALL written out; NULL: nobody is responsible.';
COMMENT ON COLUMN dropped_activity.start_date IS 'Planned start; NULL: unknown.';
COMMENT ON COLUMN dropped_activity.due_date IS 'Due date in the last version that has it; NULL: unknown or continuous.';
COMMENT ON COLUMN dropped_activity.status IS 'closed_with_plan (completed, cancelled, or due before the first version without it took effect) or dropped.';
COMMENT ON COLUMN dropped_activity.dropped_on IS 'Day the first version without it took effect.';
COMMENT ON COLUMN dropped_activity.reported_state IS 'What the latest report says; NULL: no report.';
COMMENT ON COLUMN dropped_activity.completed_on IS 'Day it was completed, as the latest report says; where only a month, quarter or year is known its last day.';
COMMENT ON COLUMN dropped_activity.completion_share IS 'Share completed, as the latest report says.';
COMMENT ON COLUMN dropped_activity.period_code IS 'Period of the latest report.';
COMMENT ON COLUMN dropped_activity.reported_on IS 'Day the latest report was handed in; NULL: no report, or unknown.';
COMMENT ON COLUMN dropped_activity.has_evidence IS 'TRUE: the latest report, or an earlier one of the same state, carries an evidence address.';
COMMENT ON COLUMN dropped_activity.budget_eur IS 'Planned money, EUR; the row''s own, else the sum of its yearly amounts; NULL: unknown, 0: costs nothing.';
COMMENT ON COLUMN dropped_activity.spent_eur IS 'Spent to date, EUR, as the latest report says.';
COMMENT ON COLUMN dropped_activity.basis IS 'Basis of its row in the last version that has it.';
COMMENT ON COLUMN dropped_activity.confidence IS 'Confidence of that row.';
COMMENT ON COLUMN dropped_activity.submission_id IS 'The last version of the plan that has it.';
COMMENT ON COLUMN dropped_activity.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN dropped_activity.cell IS 'Cell of its code there.';
