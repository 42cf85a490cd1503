-- Wrong: a share of a survey is not between 0 and 1, or a withheld answer has one.
SELECT
    survey_code,
    question_code,
    row_number,
FROM survey_result
WHERE NOT share BETWEEN 0 AND 1
    OR (is_suppressed AND share IS NOT NULL)
    OR (NOT is_suppressed AND share IS NULL AND base_count > 0);
