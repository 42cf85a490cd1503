-- Wrong: the reason an activity's page gives is not that of its status: another status or none, a rule whose days do not
-- bear it out, or a change that would change nothing.
WITH reason AS MATERIALIZED (
    SELECT *
    FROM activity_reason((SELECT publication_day FROM release_info))
),
standing AS MATERIALIZED (
    SELECT activity_code, status
    FROM activity_status
)
SELECT activity_code, standing.status, reason.status AS reason_status, reason.rule
FROM standing
FULL JOIN reason USING (activity_code)
WHERE standing.status IS DISTINCT FROM reason.status
    OR standing.status IS DISTINCT FROM activity_status_by(reason.rule, reason.reported_state, reason.is_official_plan)
    OR (reason.rule = 'completed_after_due') <> coalesce(
        NOT reason.is_cancelled AND reason.reported_state = 'completed' AND reason.completed_from > reason.due_date,
        FALSE
    )
    OR (reason.rule = 'due_and_covered' AND NOT reason.is_covered)
    OR (reason.rule IN ('due_and_unreported', 'due_and_awaited') AND reason.is_covered)
    OR (reason.rule IN ('due_and_unreported', 'unreported') AND reason.missed_deadline IS NULL)
UNION ALL
SELECT change.activity_code, standing.status, change.new_status, change.change_code
FROM activity_change((SELECT publication_day FROM release_info)) AS change
LEFT JOIN standing USING (activity_code)
WHERE standing.status IS NULL
    OR standing.status = change.new_status;
