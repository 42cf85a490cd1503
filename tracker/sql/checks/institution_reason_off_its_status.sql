-- Wrong: the reason given for an institution's reporting is not that of its status: another status or none, days that do
-- not bear it out, or a change that would change nothing.
WITH reason AS MATERIALIZED (
    SELECT *
    FROM institution_reason((SELECT publication_day FROM release_info))
),
standing AS MATERIALIZED (
    SELECT institution_code, period_code, status
    FROM institution_reporting
)
SELECT institution_code, period_code, standing.status, reason.status AS reason_status
FROM standing
FULL JOIN reason USING (institution_code, period_code)
WHERE standing.status IS DISTINCT FROM reason.status
    OR (standing.status IN ('on_time', 'late', 'received') AND reason.reported_on IS NULL)
    OR (standing.status = 'late' AND reason.received_from <= reason.report_due_date)
    OR (standing.status = 'on_time' AND reason.received_from > reason.report_due_date)
    OR (standing.status = 'nothing_to_report' AND reason.running_count > 0)
    OR (standing.status IN ('missing', 'not_received') AND NOT (reason.is_report_due AND reason.running_count > 0))
UNION ALL
SELECT change.institution_code, change.period_code, standing.status, change.new_status
FROM institution_change((SELECT publication_day FROM release_info)) AS change
LEFT JOIN standing USING (institution_code, period_code)
WHERE standing.status IS NULL
    OR standing.status = change.new_status;
