-- Whether an activity runs in a calendar year: it has started by the year's end and the plan does not cancel it.
-- Passing the due date ends nothing. Completion does, after the year of the first report of the unbroken run of completed
-- reports that the latest one ends; a continuous activity runs on.
CREATE MACRO runs_in_year(calendar_year, cancelled, running_from, continuous, latest_state, completed_in) AS
    NOT cancelled
    AND running_from <= make_date(calendar_year, 12, 31)
    AND (continuous OR latest_state IS DISTINCT FROM 'completed' OR calendar_year <= completed_in);

COMMENT ON MACRO runs_in_year IS 'Whether an activity runs in a calendar year: started by its end, not cancelled by the plan, not completed before it.';
