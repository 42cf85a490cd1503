-- A finding as the survey's makers published it, in words. One row per row of the sheet Findings.
CREATE TABLE survey_finding (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    topic VARCHAR NOT NULL,
    finding_sq VARCHAR,
    finding_sr VARCHAR,
    finding_en VARCHAR,
    source_url VARCHAR NOT NULL,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE survey_finding IS 'A finding as the survey''s makers published it, in words. One row per row of the sheet Findings.';
COMMENT ON COLUMN survey_finding.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN survey_finding.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN survey_finding.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN survey_finding.topic IS 'Topic.';
COMMENT ON COLUMN survey_finding.finding_sq IS 'Finding in Albanian; NULL: not given.';
COMMENT ON COLUMN survey_finding.finding_sr IS 'Finding in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN survey_finding.finding_en IS 'Finding in English; NULL: not given.';
COMMENT ON COLUMN survey_finding.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN survey_finding.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN survey_finding.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN survey_finding.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN survey_finding.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
