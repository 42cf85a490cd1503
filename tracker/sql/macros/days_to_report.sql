-- Days after the end of a year by which its reports are due: the plan's own, else our days of grace.
CREATE MACRO days_to_report(days_of_the_plan) AS
    coalesce(days_of_the_plan, CAST(threshold_of('reporting_grace_days') AS INTEGER));

COMMENT ON MACRO days_to_report IS 'Days after the end of a year by which its reports are due: the plan''s own, else our days of grace.';
