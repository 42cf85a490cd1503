-- Wrong: a sheet that says whose workbook it is has several rows, so every row behind it would count several times.
SELECT
    table_name,
    submission_id,
    count(*) AS row_count,
FROM fact_row()
WHERE table_name IN ('plan', 'report', 'assessment', 'capacity_assessment', 'survey')
GROUP BY
    table_name,
    submission_id
HAVING count(*) > 1;
