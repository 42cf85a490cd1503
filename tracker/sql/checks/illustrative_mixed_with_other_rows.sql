-- Wrong: invented rows share a release with rows about the world. The bundled reference stands apart.
SELECT
    table_name,
    submission_id,
    count(*) AS illustrative_rows,
FROM fact_row()
WHERE basis = 'illustrative'
    AND submission_id <> 'reference'
    AND EXISTS (
        SELECT 1
        FROM fact_row() AS other
        WHERE other.basis <> 'illustrative'
            AND other.submission_id <> 'reference'
    )
GROUP BY
    table_name,
    submission_id;
