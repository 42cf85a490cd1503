-- One row per criterion of each latest capacity assessment, also where the assessment says nothing about it.
-- Latest: per framework, country, basis and assessor. The criteria are those of the assessment's own workbook,
-- else the bundled ones, else those decided last: one submission's, never a mixture.
CREATE MACRO criterion_result(as_of DATE) AS TABLE
WITH latest_assessment AS (
    SELECT capacity_assessment.*
    FROM capacity_assessment
    JOIN submission USING (submission_id)
    WHERE capacity_assessment.assessed_on <= as_of
    QUALIFY row_number() OVER (
        PARTITION BY
            capacity_assessment.framework_code,
            capacity_assessment.country_code,
            capacity_assessment.basis,
            capacity_assessment.assessor
        ORDER BY capacity_assessment.assessed_on DESC, submission.decision_level DESC, submission_id
    ) = 1
),
declaration AS (
    SELECT DISTINCT criterion.framework_code, criterion.submission_id, submission.kind, submission.decision_level
    FROM criterion
    JOIN submission USING (submission_id)
),
chosen AS (
    SELECT latest_assessment.*, declaration.submission_id AS declared_by
    FROM latest_assessment
    JOIN declaration USING (framework_code)
    QUALIFY row_number() OVER (
        PARTITION BY latest_assessment.submission_id
        ORDER BY
            declaration.submission_id = latest_assessment.submission_id DESC,
            declaration.kind = 'reference' DESC,
            declaration.decision_level DESC,
            declaration.submission_id
    ) = 1
)
SELECT
    chosen.framework_code,
    chosen.country_code,
    chosen.basis,
    chosen.assessor,
    chosen.assessed_on,
    criterion.pillar_code,
    criterion.capacity_code,
    criterion.criterion_code,
    criterion_state_by(criterion_points.points, criterion.points, criterion_points.evidence_url) AS state,
    CAST(criterion.points AS DECIMAL(18, 4)) AS points_available,
    criterion_points.evidence_url,
    chosen.declared_by AS criteria_submission_id,
    chosen.submission_id,
    criterion_points.sheet,
    points_column.column_letter || criterion_points.row_number AS cell,
FROM chosen
JOIN criterion
    ON criterion.framework_code = chosen.framework_code
    AND criterion.submission_id = chosen.declared_by
LEFT JOIN criterion_points
    ON criterion_points.submission_id = chosen.submission_id
    AND criterion_points.criterion_code = criterion.criterion_code
LEFT JOIN fact_column('criterion_points', 'points', 'criterion_code') AS points_column
    ON points_column.submission_id = criterion_points.submission_id
    AND points_column.sheet = criterion_points.sheet;

COMMENT ON MACRO TABLE criterion_result IS 'One row per criterion of each latest capacity assessment on a day, also where the assessment says nothing about it.';
