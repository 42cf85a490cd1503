-- One row per criterion, capacity, pillar and total of each latest capacity assessment, and one per published score.
-- Unknown is never zero: while anything is unknown there is a low and a high score and no score.
CREATE MACRO capacity_score(as_of DATE) AS TABLE
WITH counted AS (
    SELECT
        framework_code,
        country_code,
        basis,
        assessor,
        assessed_on,
        submission_id,
        CASE
            WHEN grouping(criterion_code) = 0 THEN 'criterion'
            WHEN grouping(capacity_code) = 0 THEN 'capacity'
            WHEN grouping(pillar_code) = 0 THEN 'pillar'
            ELSE 'total'
        END AS level,
        CASE level
            WHEN 'criterion' THEN criterion_code
            WHEN 'capacity' THEN capacity_code
            WHEN 'pillar' THEN pillar_code
            ELSE framework_code
        END AS code,
        CASE level
            WHEN 'criterion' THEN capacity_code
            WHEN 'capacity' THEN pillar_code
            WHEN 'pillar' THEN framework_code
        END AS parent_code,
        CASE WHEN level = 'criterion' THEN any_value(state) END AS state,
        coalesce(sum(points_available) FILTER (state = 'met'), 0) AS points,
        sum(points_available) AS points_available,
        coalesce(sum(points_available) FILTER (state = 'claimed_without_evidence'), 0) AS points_claimed,
        coalesce(sum(points_available) FILTER (state = 'unknown'), 0) AS points_unknown,
        count(*) FILTER (state = 'met') AS criteria_met,
        count(*) AS criteria_count,
        CASE WHEN level = 'criterion' THEN any_value(evidence_url) END AS source_url,
        CASE WHEN level = 'criterion' THEN any_value(sheet) END AS sheet,
        CASE WHEN level = 'criterion' THEN any_value(cell) END AS cell,
        min(code_order(criterion_code)) AS first_criterion,
    FROM criterion_result(as_of)
    GROUP BY
        framework_code,
        country_code,
        basis,
        assessor,
        assessed_on,
        submission_id,
        GROUPING SETS (
            (),
            (pillar_code),
            (pillar_code, capacity_code),
            (pillar_code, capacity_code, criterion_code)
        )
),
framework_total AS (
    SELECT framework_code, points_total
    FROM framework
    JOIN submission USING (submission_id)
    QUALIFY row_number() OVER (
        PARTITION BY framework_code
        ORDER BY submission.kind = 'reference' DESC, submission.decision_level DESC, submission_id
    ) = 1
),
all_rows AS (
    SELECT
        framework_code,
        country_code,
        basis,
        assessor,
        assessed_on,
        level,
        code,
        parent_code,
        state,
        CASE WHEN state IS DISTINCT FROM 'unknown' THEN CAST(points AS DOUBLE) END AS points,
        CAST(points_available AS DOUBLE) AS points_available,
        CAST(points_claimed AS DOUBLE) AS points_claimed,
        CAST(points_unknown AS DOUBLE) AS points_unknown,
        criteria_met,
        criteria_count,
        score_of(points, points_available) AS score_low,
        score_of(points + points_unknown, points_available) AS score_high,
        CASE WHEN points_unknown = 0 THEN score_low END AS score,
        CAST(NULL AS VARCHAR) AS confidence,
        source_url,
        submission_id,
        sheet,
        cell,
        first_criterion,
    FROM counted
    UNION ALL BY NAME
    SELECT
        published_score.framework_code,
        published_score.country_code,
        published_score.basis,
        published_score.date AS assessed_on,
        'published' AS level,
        published_score.framework_code AS code,
        published_score.points,
        framework_total.points_total AS points_available,
        published_score.score,
        published_score.confidence,
        published_score.source_url,
        published_score.submission_id,
        published_score.sheet,
        score_column.column_letter || published_score.row_number AS cell,
    FROM published_score
    LEFT JOIN framework_total USING (framework_code)
    LEFT JOIN fact_column('published_score', 'score', 'framework_code') AS score_column
        ON score_column.submission_id = published_score.submission_id
        AND score_column.sheet = published_score.sheet
    WHERE published_score.date <= as_of
)
SELECT * EXCLUDE (first_criterion)
FROM all_rows
ORDER BY
    framework_code,
    country_code,
    assessor NULLS LAST,
    basis,
    assessed_on,
    list_position(['total', 'pillar', 'capacity', 'criterion', 'published'], level),
    first_criterion,
    submission_id,
    cell;

COMMENT ON MACRO TABLE capacity_score IS 'One row per criterion, capacity, pillar and total of each latest capacity assessment on a day, and one per published score up to it.';
