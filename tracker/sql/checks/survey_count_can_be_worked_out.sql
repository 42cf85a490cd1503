-- Wrong: exactly one count of a question and group is withheld while another could have been withheld with it,
-- or a count is missing without being marked as withheld, or marked as withheld and there.
SELECT
    submission_id,
    question_code,
    respondent_group,
FROM survey_answer
GROUP BY
    submission_id,
    question_code,
    respondent_group
HAVING (count(*) FILTER (is_suppressed) = 1 AND count(*) FILTER (answer_count > 0) > 0)
    OR bool_or(coalesce(is_suppressed, FALSE) <> (answer_count IS NULL));
