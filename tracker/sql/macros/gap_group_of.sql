-- Which of the three lists a kind of gap belongs to: what is behind in the work, what is missing in the reporting, what is
-- not known or not provided for. They are never ranked against each other.
CREATE MACRO gap_group_of(kind) AS
    CASE
        WHEN kind IN (
            'activity_overdue', 'activity_dropped', 'activity_cancellation_reported', 'claim_not_confirmed',
            'indicator_off_track', 'practice_named_missing'
        ) THEN 'work'
        WHEN kind IN (
            'activity_no_report', 'institution_report_missing', 'indicator_not_reported', 'indicator_stale',
            'activity_completed_without_evidence', 'reports_disagree', 'request_refused', 'request_unanswered'
        ) THEN 'reporting'
        WHEN kind IN (
            'activity_without_institution', 'activity_without_cost', 'activity_without_due_date',
            'objective_without_activity', 'objective_without_indicator', 'indicator_without_baseline',
            'indicator_without_target', 'capacity_not_met', 'capacity_unknown', 'capacity_claimed_without_evidence',
            'capacity_without_activity'
        ) THEN 'knowledge'
    END;

COMMENT ON MACRO gap_group_of IS 'Which of the three lists a kind of gap belongs to: work, reporting or knowledge.';
