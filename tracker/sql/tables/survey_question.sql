-- A question as it was asked. One row per row of the sheet Questions.
CREATE TABLE survey_question (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    question_code VARCHAR NOT NULL,
    wording_sq VARCHAR,
    wording_sr VARCHAR,
    wording_en VARCHAR,
    topic VARCHAR NOT NULL,
    is_multiple_choice BOOLEAN,
    is_sensitive BOOLEAN,
    basis VARCHAR NOT NULL,
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE survey_question IS 'A question as it was asked. One row per row of the sheet Questions.';
COMMENT ON COLUMN survey_question.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN survey_question.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN survey_question.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN survey_question.question_code IS 'Question code.';
COMMENT ON COLUMN survey_question.wording_sq IS 'Text in Albanian; NULL: not given.';
COMMENT ON COLUMN survey_question.wording_sr IS 'Text in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN survey_question.wording_en IS 'Text in English; NULL: not given.';
COMMENT ON COLUMN survey_question.topic IS 'Topic.';
COMMENT ON COLUMN survey_question.is_multiple_choice IS 'Multiple choice.';
COMMENT ON COLUMN survey_question.is_sensitive IS 'Sensitive.';
COMMENT ON COLUMN survey_question.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
