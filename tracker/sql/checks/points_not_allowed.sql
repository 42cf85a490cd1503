-- Wrong: points are neither empty nor 0 nor the full points of a criterion of the assessment's framework.
WITH scored AS (
    SELECT
        criterion_points.submission_id,
        criterion_points.criterion_code,
        criterion_points.points,
        capacity_assessment.framework_code,
    FROM criterion_points
    LEFT JOIN capacity_assessment USING (submission_id)
)
SELECT
    scored.submission_id,
    scored.criterion_code,
    scored.points,
FROM scored
ANTI JOIN criterion
    ON criterion.framework_code = scored.framework_code
    AND criterion.criterion_code = scored.criterion_code
    AND (scored.points IS NULL OR scored.points IN (0, criterion.points));
