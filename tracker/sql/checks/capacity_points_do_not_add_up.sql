-- Wrong: the points of a capacity, pillar or total are not those of its criteria, or a score lies outside its range.
WITH scored AS MATERIALIZED (
    SELECT *
    FROM capacity_score
),
criterion_sum AS (
    SELECT
        submission_id,
        framework_code,
        sum(points) AS points,
        sum(points_available) AS points_available,
        sum(points_unknown) AS points_unknown,
        count(*) AS criteria_count,
    FROM scored
    WHERE level = 'criterion'
    GROUP BY
        submission_id,
        framework_code
),
level_sum AS (
    SELECT
        submission_id,
        framework_code,
        level,
        sum(points) AS points,
        sum(points_available) AS points_available,
        sum(points_unknown) AS points_unknown,
        sum(criteria_count) AS criteria_count,
    FROM scored
    WHERE level IN ('total', 'pillar', 'capacity')
    GROUP BY
        submission_id,
        framework_code,
        level
)
SELECT
    level_sum.submission_id,
    level_sum.framework_code,
    level_sum.level,
FROM level_sum
JOIN criterion_sum USING (submission_id, framework_code)
WHERE level_sum.criteria_count <> criterion_sum.criteria_count
    OR abs(level_sum.points - coalesce(criterion_sum.points, 0)) > 0.0001
    OR abs(level_sum.points_available - criterion_sum.points_available) > 0.0001
    OR abs(level_sum.points_unknown - criterion_sum.points_unknown) > 0.0001
UNION ALL
SELECT
    submission_id,
    framework_code,
    level,
FROM scored
WHERE NOT 0 <= score_low
    OR NOT score_low <= score_high
    OR NOT score_high <= 100
    OR NOT score BETWEEN 0 AND 100;
