-- One row per version of the plan and activity in it, with the code the activity bears now.
-- As of the publication day; any other day: SELECT * FROM plan_activity(DATE '2025-12-31').
CREATE VIEW plan_activity AS
SELECT *
FROM plan_activity((SELECT publication_day FROM release_info));

COMMENT ON VIEW plan_activity IS 'One row per version of the plan and activity in it, with the code the activity bears now.';
COMMENT ON COLUMN plan_activity.submission_id IS 'The plan''s submission.';
COMMENT ON COLUMN plan_activity.effective_from IS 'First day on which the version holds.';
COMMENT ON COLUMN plan_activity.replaced_on IS 'Day the next version took effect; NULL: in force.';
COMMENT ON COLUMN plan_activity.is_in_force IS 'TRUE: the version is in force.';
COMMENT ON COLUMN plan_activity.is_official_plan IS 'TRUE: the version is official.';
COMMENT ON COLUMN plan_activity.lineage_code IS 'Code the activity bears now.';
COMMENT ON COLUMN plan_activity.activity_code IS 'Code it has in that version.';
COMMENT ON COLUMN plan_activity.objective_code IS 'Objective it serves there.';
COMMENT ON COLUMN plan_activity.strategic_objective_code IS 'Strategic objective it serves there.';
COMMENT ON COLUMN plan_activity.responsible_codes IS 'Codes of the responsible institutions, sorted, ALL written out; empty: nobody.';
COMMENT ON COLUMN plan_activity.responsible_institution IS 'Codes of the responsible institutions, sorted, joined by a comma, ALL written out; NULL: nobody is responsible.';
COMMENT ON COLUMN plan_activity.start_date IS 'Planned start; NULL: unknown.';
COMMENT ON COLUMN plan_activity.runs_from IS 'Planned start, else the strategy''s first day.';
COMMENT ON COLUMN plan_activity.due_date IS 'Due date; NULL: unknown or continuous.';
COMMENT ON COLUMN plan_activity.is_continuous IS 'TRUE: due on 31 December of every year it runs.';
COMMENT ON COLUMN plan_activity.is_cancelled IS 'TRUE: that version cancels it.';
COMMENT ON COLUMN plan_activity.budget_eur IS 'Planned money, EUR; the row''s own, else the sum of its yearly amounts; NULL: unknown, 0: costs nothing.';
COMMENT ON COLUMN plan_activity.capacity_criteria IS 'Criteria it serves, such as NCSI-STYLE:5.1; NULL: none named.';
COMMENT ON COLUMN plan_activity.basis IS 'Basis of the row.';
COMMENT ON COLUMN plan_activity.confidence IS 'How sure the row is.';
COMMENT ON COLUMN plan_activity.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN plan_activity.row_number IS 'Row of that sheet.';
