-- How an institution's reporting for a year stands: the first that applies. due_on: the day its report is due;
-- received_from: first day it may have been received; running: it answers for something that ran in the year.
CREATE MACRO reporting_status_by(official, received_on, received_from, sourced, due_on, running, due_by_now) AS
    CASE
        WHEN NOT official THEN 'not_public'
        WHEN received_on IS NOT NULL AND NOT sourced THEN 'received'
        WHEN received_from > due_on THEN 'late'
        WHEN received_on IS NOT NULL THEN 'on_time'
        WHEN NOT running THEN 'nothing_to_report'
        WHEN NOT due_by_now THEN 'not_yet_due'
        WHEN sourced THEN 'missing'
        ELSE 'not_received'
    END;

COMMENT ON MACRO reporting_status_by IS 'How an institution''s reporting for a year stands: the first that applies.';
