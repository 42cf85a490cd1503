-- One row per survey, question, group and answer: how many of those asked gave it. Small counts are withheld.
-- As of the publication day; any other day: SELECT * FROM survey_result(DATE '2025-12-31').
CREATE VIEW survey_result AS
SELECT *
FROM survey_result((SELECT publication_day FROM release_info));

COMMENT ON VIEW survey_result IS 'One row per survey, question, group and answer: how many of those asked gave it. Small counts are withheld.';
COMMENT ON COLUMN survey_result.survey_code IS 'Survey.';
COMMENT ON COLUMN survey_result.organisation IS 'Organisation that asked.';
COMMENT ON COLUMN survey_result.fielded_from IS 'First day of the field work.';
COMMENT ON COLUMN survey_result.fielded_from_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN survey_result.fielded_to IS 'Last day of the field work.';
COMMENT ON COLUMN survey_result.fielded_to_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN survey_result.respondent_count IS 'Respondents of the survey (n).';
COMMENT ON COLUMN survey_result.question_code IS 'Question.';
COMMENT ON COLUMN survey_result.topic IS 'Topic of the question.';
COMMENT ON COLUMN survey_result.wording_sq IS 'Wording of the question in Albanian.';
COMMENT ON COLUMN survey_result.wording_sr IS 'Wording of the question in Serbian (Latin).';
COMMENT ON COLUMN survey_result.wording_en IS 'Wording of the question in English.';
COMMENT ON COLUMN survey_result.is_multiple_choice IS 'TRUE: several answers were possible; their shares overlap and are never added up.';
COMMENT ON COLUMN survey_result.is_sensitive IS 'TRUE: counts up to 9 are withheld, else up to 4.';
COMMENT ON COLUMN survey_result.respondent_group IS 'Group of respondents; NULL: everybody asked.';
COMMENT ON COLUMN survey_result.option_sq IS 'Answer in Albanian.';
COMMENT ON COLUMN survey_result.option_sr IS 'Answer in Serbian (Latin).';
COMMENT ON COLUMN survey_result.option_en IS 'Answer in English.';
COMMENT ON COLUMN survey_result.answer_count IS 'How many gave it; NULL: withheld.';
COMMENT ON COLUMN survey_result.base_count IS 'How many were asked (n).';
COMMENT ON COLUMN survey_result.share IS 'answer_count over base_count; NULL: withheld, or nobody was asked.';
COMMENT ON COLUMN survey_result.is_suppressed IS 'TRUE: the count is withheld.';
COMMENT ON COLUMN survey_result.basis IS 'What the survey rests on.';
COMMENT ON COLUMN survey_result.submission_id IS 'Submission that holds the survey.';
COMMENT ON COLUMN survey_result.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN survey_result.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN survey_result.cell IS 'Cell of the count.';
