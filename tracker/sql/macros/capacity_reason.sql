-- One row per capacity, pillar and total of each latest capacity assessment on a day: what its score is worked out from,
-- and the criterion not met that would add most points (of several, the first by code); NULL: all are met.
CREATE MACRO capacity_reason(as_of DATE) AS TABLE
WITH scored AS MATERIALIZED (
    SELECT *
    FROM capacity_score(as_of)
    WHERE level IN ('total', 'pillar', 'capacity')
),
missing AS (
    SELECT
        scored.submission_id,
        scored.level,
        scored.code,
        result.criterion_code,
        result.state,
        CAST(result.points_available AS DOUBLE) AS points_gained,
    FROM scored
    JOIN criterion_result(as_of) AS result
        ON result.submission_id = scored.submission_id
        AND scored.code = CASE scored.level
            WHEN 'total' THEN result.framework_code
            WHEN 'pillar' THEN result.pillar_code
            ELSE result.capacity_code
        END
    WHERE result.state <> 'met'
    QUALIFY row_number() OVER (
        PARTITION BY scored.submission_id, scored.level, scored.code
        ORDER BY result.points_available DESC, code_order(result.criterion_code)
    ) = 1
)
SELECT
    scored.submission_id,
    scored.framework_code,
    scored.level,
    scored.code,
    scored.points,
    scored.points_available,
    scored.points_claimed,
    scored.points_unknown,
    scored.criteria_met,
    scored.criteria_count,
    scored.score_low,
    scored.score_high,
    scored.score,
    missing.criterion_code AS next_criterion_code,
    missing.state AS next_criterion_state,
    missing.points_gained,
    score_of(scored.points + missing.points_gained, scored.points_available) AS score_low_next,
FROM scored
LEFT JOIN missing USING (submission_id, level, code);

COMMENT ON MACRO TABLE capacity_reason IS 'One row per capacity, pillar and total of each latest capacity assessment on a day: what its score is worked out from, and the criterion that would add most.';
