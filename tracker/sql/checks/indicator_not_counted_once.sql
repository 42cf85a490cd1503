-- Wrong: an indicator of the plan in force is missing from indicator_progress or stands in it more than once.
WITH planned AS (
    SELECT indicator.indicator_code
    FROM indicator
    JOIN plan_in_force((SELECT publication_day FROM release_info)) AS plan USING (submission_id)
),
judged AS (
    SELECT indicator_code, count(*) AS row_count
    FROM indicator_progress
    GROUP BY indicator_code
)
SELECT
    indicator_code,
    coalesce(judged.row_count, 0) AS row_count,
FROM planned
FULL JOIN judged USING (indicator_code)
WHERE planned.indicator_code IS NULL
    OR judged.row_count IS DISTINCT FROM 1;
