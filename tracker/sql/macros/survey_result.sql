-- One row per survey, question, group and answer, once the field work was over by a day (unknown: always).
-- A withheld count has no share. Answers of a multiple-choice question overlap and are never added up.
CREATE MACRO survey_result(as_of DATE) AS TABLE
SELECT
    survey.survey_code,
    survey.organisation,
    survey.fielded_from,
    survey.fielded_from_precision,
    survey.fielded_to,
    survey.fielded_to_precision,
    survey.respondent_count,
    answer.question_code,
    question.topic,
    question.wording_sq,
    question.wording_sr,
    question.wording_en,
    coalesce(question.is_multiple_choice, FALSE) AS is_multiple_choice,
    coalesce(question.is_sensitive, FALSE) AS is_sensitive,
    answer.respondent_group,
    answer.option_sq,
    answer.option_sr,
    answer.option_en,
    answer.answer_count,
    answer.base_count,
    share_of(answer.answer_count, answer.base_count) AS share,
    coalesce(answer.is_suppressed, FALSE) AS is_suppressed,
    answer.basis,
    answer.submission_id,
    answer.sheet,
    answer.row_number,
    count_column.column_letter || answer.row_number AS cell,
FROM main.survey
JOIN main.survey_answer AS answer USING (submission_id)
LEFT JOIN main.survey_question AS question
    ON question.submission_id = answer.submission_id
    AND question.question_code = answer.question_code
LEFT JOIN fact_column('survey_answer', 'answer_count', 'question_code') AS count_column
    ON count_column.submission_id = answer.submission_id
    AND count_column.sheet = answer.sheet
WHERE coalesce(survey.fielded_to, survey.fielded_from, as_of) <= as_of;

COMMENT ON MACRO TABLE survey_result IS 'One row per survey, question, group and answer whose field work was over by a day: how many of those asked gave it.';
