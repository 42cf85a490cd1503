-- Wrong: a survey count that is too small to publish stands in the release, or its question's base is too small.
SELECT
    survey_answer.submission_id,
    survey_answer.question_code,
    survey_answer.row_number,
FROM survey_answer
LEFT JOIN survey_question USING (submission_id, question_code)
WHERE survey_answer.answer_count IS NOT NULL
    AND (
        survey_answer.base_count < threshold_of('survey_small_base')
        OR (
            survey_answer.answer_count > 0
            AND survey_answer.answer_count < CASE
                WHEN survey_question.is_sensitive THEN threshold_of('survey_small_sensitive_count')
                ELSE threshold_of('survey_small_count')
            END
        )
    );
