-- Who assessed, when and how. One row per row of the sheet Assessment.
CREATE TABLE assessment (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    organisation_code VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    assessed_on DATE NOT NULL,
    assessed_on_precision VARCHAR,
    method_note_sq VARCHAR,
    method_note_sr VARCHAR,
    method_note_en VARCHAR,
    funding_and_interests VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (assessed_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE assessment IS 'Who assessed, when and how. One row per row of the sheet Assessment.';
COMMENT ON COLUMN assessment.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN assessment.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN assessment.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN assessment.organisation_code IS 'Organisation code.';
COMMENT ON COLUMN assessment.organisation IS 'Organisation.';
COMMENT ON COLUMN assessment.assessed_on IS 'Assessed on.';
COMMENT ON COLUMN assessment.assessed_on_precision IS 'How precisely assessed on is known: day, month, quarter or year.';
COMMENT ON COLUMN assessment.method_note_sq IS 'Method note in Albanian; NULL: not given.';
COMMENT ON COLUMN assessment.method_note_sr IS 'Method note in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN assessment.method_note_en IS 'Method note in English; NULL: not given.';
COMMENT ON COLUMN assessment.funding_and_interests IS 'Funding and interests.';
COMMENT ON COLUMN assessment.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
