-- Whose points these are, of which country, on which day. One row per row of the sheet Capacity assessment.
CREATE TABLE capacity_assessment (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    framework_code VARCHAR NOT NULL,
    country_code VARCHAR NOT NULL,
    assessed_on DATE NOT NULL,
    assessed_on_precision VARCHAR,
    assessor VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    method_note_sq VARCHAR,
    method_note_sr VARCHAR,
    method_note_en VARCHAR,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    CHECK (assessed_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE capacity_assessment IS 'Whose points these are, of which country, on which day. One row per row of the sheet Capacity assessment.';
COMMENT ON COLUMN capacity_assessment.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN capacity_assessment.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN capacity_assessment.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN capacity_assessment.framework_code IS 'Framework code: With its version, such as NCSI-2.0.';
COMMENT ON COLUMN capacity_assessment.country_code IS 'Country code: ISO 3166 two-letter code; XK for Kosovo.';
COMMENT ON COLUMN capacity_assessment.assessed_on IS 'Assessed on.';
COMMENT ON COLUMN capacity_assessment.assessed_on_precision IS 'How precisely assessed on is known: day, month, quarter or year.';
COMMENT ON COLUMN capacity_assessment.assessor IS 'Assessor.';
COMMENT ON COLUMN capacity_assessment.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN capacity_assessment.method_note_sq IS 'Method note in Albanian; NULL: not given.';
COMMENT ON COLUMN capacity_assessment.method_note_sr IS 'Method note in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN capacity_assessment.method_note_en IS 'Method note in English; NULL: not given.';
COMMENT ON COLUMN capacity_assessment.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN capacity_assessment.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN capacity_assessment.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
