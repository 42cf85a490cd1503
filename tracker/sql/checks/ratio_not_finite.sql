-- Wrong: an indicator's ratio is not a number.
SELECT
    indicator_code,
    progress_share,
    expected_share,
    pace,
    pace_made,
    pace_needed,
FROM indicator_progress
WHERE NOT isfinite(progress_share)
    OR NOT isfinite(expected_share)
    OR NOT isfinite(pace)
    OR NOT isfinite(pace_made)
    OR NOT isfinite(pace_needed);
