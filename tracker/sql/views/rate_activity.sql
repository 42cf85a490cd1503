-- One row per year, yardstick and activity due in the year or without due date: whether it is completed and covered by a report.
-- As of the publication day; any other day: SELECT * FROM rate_activity(DATE '2025-12-31').
CREATE VIEW rate_activity AS
SELECT *
FROM rate_activity((SELECT publication_day FROM release_info));

COMMENT ON VIEW rate_activity IS 'One row per year, yardstick and activity due in the year or without due date: whether it is completed and covered by a report.';
COMMENT ON COLUMN rate_activity.yardstick IS 'opening: the version in force on 1 January of the year; current: the version in force.';
COMMENT ON COLUMN rate_activity.year IS 'Calendar year.';
COMMENT ON COLUMN rate_activity.activity_code IS 'Activity, by its code in that version.';
COMMENT ON COLUMN rate_activity.is_report_due IS 'TRUE: the reports on the year are due.';
COMMENT ON COLUMN rate_activity.strategic_objective_code IS 'Strategic objective it serves there.';
COMMENT ON COLUMN rate_activity.responsible_codes IS 'Codes of the responsible institutions, sorted, ALL written out; empty: nobody.';
COMMENT ON COLUMN rate_activity.is_undated IS 'TRUE: no due date is known.';
COMMENT ON COLUMN rate_activity.is_completed IS 'TRUE: reported completed by the end of the year.';
COMMENT ON COLUMN rate_activity.is_covered IS 'TRUE: a report covers the due date.';
