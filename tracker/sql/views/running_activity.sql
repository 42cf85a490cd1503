-- One row per activity and year of the strategy in which it runs, and whether a report is owed and due for it.
-- As of the publication day; any other day: SELECT * FROM running_activity(DATE '2025-12-31').
CREATE VIEW running_activity AS
SELECT *
FROM running_activity((SELECT publication_day FROM release_info));

COMMENT ON VIEW running_activity IS 'One row per activity and year of the strategy in which it runs, and whether a report is owed and due for it.';
COMMENT ON COLUMN running_activity.activity_code IS 'Activity, by its present code.';
COMMENT ON COLUMN running_activity.year IS 'Calendar year.';
COMMENT ON COLUMN running_activity.period_code IS 'The year as a reporting period.';
COMMENT ON COLUMN running_activity.period_end IS 'Its last day.';
COMMENT ON COLUMN running_activity.report_due_date IS 'Day its report is due.';
COMMENT ON COLUMN running_activity.is_report_due IS 'TRUE: that day has come.';
COMMENT ON COLUMN running_activity.responsible_codes IS 'Institutions responsible in the version that judges the year.';
COMMENT ON COLUMN running_activity.is_owed IS 'TRUE: somebody is responsible, so a report is owed.';
COMMENT ON COLUMN running_activity.is_continuous IS 'TRUE: due on 31 December of every year it runs.';
