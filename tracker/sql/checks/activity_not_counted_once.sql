-- Wrong: an activity of the plan in force is missing from activity_status or stands in it more than once.
WITH planned AS (
    SELECT activity.activity_code
    FROM activity
    JOIN plan_in_force((SELECT publication_day FROM release_info)) AS plan USING (submission_id)
),
judged AS (
    SELECT activity_code, count(*) AS row_count
    FROM activity_status
    GROUP BY activity_code
)
SELECT
    activity_code,
    coalesce(judged.row_count, 0) AS row_count,
FROM planned
FULL JOIN judged USING (activity_code)
WHERE planned.activity_code IS NULL
    OR judged.row_count IS DISTINCT FROM 1;
