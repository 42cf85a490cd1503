-- The status that a rule of activity_rule gives. Where the plan is not official, silence is nobody's fault.
CREATE MACRO activity_status_by(rule_name, latest_state, official) AS
    CASE rule_name
        WHEN 'plan_cancels' THEN 'cancelled'
        WHEN 'completed_after_due' THEN 'completed_late'
        WHEN 'completed_in_time' THEN 'completed'
        WHEN 'report_cancels' THEN 'cancellation_reported'
        WHEN 'due_and_covered' THEN 'overdue'
        WHEN 'not_begun' THEN 'not_yet_due'
        WHEN 'as_reported' THEN latest_state
        ELSE CASE
            WHEN NOT official THEN 'no_public_information'
            WHEN rule_name IN ('due_and_unreported', 'unreported') THEN 'no_report'
            ELSE 'awaiting_report'
        END
    END;

COMMENT ON MACRO activity_status_by IS 'The status that a rule of activity_rule gives an activity.';
