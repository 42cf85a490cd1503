-- Wrong: an interim target's year does not lie strictly between baseline and target year.
SELECT
    interim_target.submission_id,
    interim_target.indicator_code,
    interim_target.year,
FROM interim_target
JOIN indicator USING (submission_id, indicator_code)
WHERE interim_target.year <= indicator.baseline_year
    OR interim_target.year >= indicator.target_year;
