-- The value of one indicator in one year. One row per row of the sheet Indicator values.
CREATE TABLE indicator_report (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    indicator_code VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    reported_value DOUBLE NOT NULL,
    institution_code VARCHAR,
    evidence_url VARCHAR,
    note VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    period_code VARCHAR NOT NULL,
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE indicator_report IS 'The value of one indicator in one year. One row per row of the sheet Indicator values.';
COMMENT ON COLUMN indicator_report.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN indicator_report.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN indicator_report.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN indicator_report.indicator_code IS 'Indicator code.';
COMMENT ON COLUMN indicator_report.year IS 'Year.';
COMMENT ON COLUMN indicator_report.reported_value IS 'Value.';
COMMENT ON COLUMN indicator_report.institution_code IS 'Institution code.';
COMMENT ON COLUMN indicator_report.evidence_url IS 'Evidence URL.';
COMMENT ON COLUMN indicator_report.note IS 'Note.';
COMMENT ON COLUMN indicator_report.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN indicator_report.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN indicator_report.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN indicator_report.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN indicator_report.period_code IS 'Reporting period: the report''s, or the year of the value.';
