-- One row per criterion of each latest capacity assessment on a day and single change that would give it another state,
-- everything else as it is. The change as data: other points, or the evidence address given or taken away.
CREATE MACRO criterion_change(as_of DATE) AS TABLE
WITH changed AS (
    SELECT
        result.*,
        unnest([
            {
                'change_code': 'full_points',
                'column_name': 'points',
                'new_points': points_available,
                'new_state': criterion_state_by(points_available, points_available, evidence_url),
            },
            {
                'change_code': 'no_points',
                'column_name': 'points',
                'new_points': 0,
                'new_state': 'not_met',
            },
            {
                'change_code': 'evidence_given',
                'column_name': 'evidence_url',
                'new_points': NULL,
                'new_state': CASE WHEN state = 'claimed_without_evidence' THEN 'met' ELSE state END,
            },
            {
                'change_code': 'evidence_taken_away',
                'column_name': 'evidence_url',
                'new_points': NULL,
                'new_state': CASE WHEN state = 'met' THEN 'claimed_without_evidence' ELSE state END,
            },
        ], max_depth := 2),
    FROM criterion_result(as_of) AS result
)
SELECT
    changed.submission_id,
    changed.framework_code,
    changed.criterion_code,
    changed.change_code,
    'criterion_points' AS table_name,
    changed.column_name,
    CAST(changed.new_points AS DOUBLE) AS new_points,
    changed.new_state,
FROM changed
WHERE changed.new_state <> changed.state;

COMMENT ON MACRO TABLE criterion_change IS 'One row per criterion of each latest capacity assessment on a day and single change that would give it another state, as data.';
