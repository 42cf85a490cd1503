-- Wrong: the reason an indicator's page gives is not that of its status: another status or none, a rule whose numbers do
-- not bear it out, or a change that would change nothing.
WITH reason AS MATERIALIZED (
    SELECT *
    FROM indicator_reason((SELECT publication_day FROM release_info))
),
standing AS MATERIALIZED (
    SELECT indicator_code, status, pace
    FROM indicator_progress
)
SELECT indicator_code, standing.status, reason.status AS reason_status, reason.rule
FROM standing
FULL JOIN reason USING (indicator_code)
WHERE standing.status IS DISTINCT FROM reason.status
    OR standing.status IS DISTINCT FROM indicator_status_by(reason.rule)
    OR standing.pace IS DISTINCT FROM reason.pace
    OR (reason.rule = 'not_measurable') <> (len(reason.missing_columns) > 0)
    OR (reason.rule = 'pace_high' AND reason.pace < reason.on_track_pace)
    OR (reason.rule = 'pace_middle' AND reason.pace NOT BETWEEN reason.acceleration_pace AND reason.on_track_pace)
    OR (reason.rule = 'pace_low' AND reason.pace >= reason.acceleration_pace)
UNION ALL
SELECT change.indicator_code, standing.status, change.new_status, change.change_code
FROM indicator_change((SELECT publication_day FROM release_info)) AS change
LEFT JOIN standing USING (indicator_code)
WHERE standing.status IS NULL
    OR standing.status = change.new_status;
