-- Wrong: an activity the plan cancels has a gap, or a completed one has a gap other than of its claim.
SELECT
    gap.gap_kind,
    gap.subject_code,
FROM gap
JOIN activity_status
    ON activity_status.activity_code = gap.subject_code
WHERE (starts_with(gap.gap_kind, 'activity_') OR gap.gap_kind IN ('claim_not_confirmed', 'reports_disagree'))
    AND gap.gap_kind <> 'activity_dropped'
    AND (
        activity_status.status = 'cancelled'
        OR (
            activity_status.status IN ('completed', 'completed_late')
            AND gap.gap_kind NOT IN ('activity_completed_without_evidence', 'claim_not_confirmed', 'reports_disagree')
        )
    );
