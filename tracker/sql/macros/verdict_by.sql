-- The sentence on top: the first that applies. due: activities due in the judged year, NULL or 0: none.
CREATE MACRO verdict_by(official, due, done, silent) AS
    CASE
        WHEN NOT official THEN 'plan_not_official'
        WHEN coalesce(due, 0) = 0 THEN 'nothing_due_yet'
        WHEN share_of(silent, due) > threshold_of('verdict_unreported_share') THEN 'cannot_be_said'
        WHEN share_of(done, due) >= threshold_of('verdict_high_rate') THEN 'nearly_all_completed'
        WHEN share_of(done, due) >= threshold_of('verdict_middle_rate') THEN 'most_completed'
        WHEN share_of(done, due) >= threshold_of('verdict_low_rate') THEN 'half_completed'
        ELSE 'less_than_half_completed'
    END;

COMMENT ON MACRO verdict_by IS 'Which sentence stands on top: the first that applies.';
