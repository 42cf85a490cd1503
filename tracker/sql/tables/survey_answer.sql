-- How many of those asked gave one answer. One row per row of the sheet Answers.
CREATE TABLE survey_answer (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    question_code VARCHAR,
    option_sq VARCHAR,
    option_sr VARCHAR,
    option_en VARCHAR,
    respondent_group VARCHAR,
    answer_count INTEGER,
    base_count INTEGER,
    basis VARCHAR NOT NULL,
    is_suppressed BOOLEAN,
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE survey_answer IS 'How many of those asked gave one answer. One row per row of the sheet Answers.';
COMMENT ON COLUMN survey_answer.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN survey_answer.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN survey_answer.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN survey_answer.question_code IS 'Question code.';
COMMENT ON COLUMN survey_answer.option_sq IS 'Option in Albanian; NULL: not given.';
COMMENT ON COLUMN survey_answer.option_sr IS 'Option in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN survey_answer.option_en IS 'Option in English; NULL: not given.';
COMMENT ON COLUMN survey_answer.respondent_group IS 'Group.';
COMMENT ON COLUMN survey_answer.answer_count IS 'Count.';
COMMENT ON COLUMN survey_answer.base_count IS 'Base (n asked).';
COMMENT ON COLUMN survey_answer.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN survey_answer.is_suppressed IS 'The count was too small to publish and is withheld.';
