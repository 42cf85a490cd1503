-- Who reports, on which period, through which channel. One row per row of the sheet Report.
CREATE TABLE report (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    institution_code VARCHAR,
    period_code VARCHAR,
    reported_on DATE,
    reported_on_precision VARCHAR,
    submitted_by VARCHAR NOT NULL,
    received_through VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (reported_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (received_through IN ('report_to_council', 'information_request', 'publication')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE report IS 'Who reports, on which period, through which channel. One row per row of the sheet Report.';
COMMENT ON COLUMN report.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN report.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN report.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN report.institution_code IS 'Institution code.';
COMMENT ON COLUMN report.period_code IS 'Period: 2025, 2025-H1 or 2025-Q3.';
COMMENT ON COLUMN report.reported_on IS 'Reported on: Day the report was handed in. May be empty where a public source tells it.';
COMMENT ON COLUMN report.reported_on_precision IS 'How precisely reported on is known: day, month, quarter or year.';
COMMENT ON COLUMN report.submitted_by IS 'Submitted by: The organisation that hands in the workbook.';
COMMENT ON COLUMN report.received_through IS 'Received through.';
COMMENT ON COLUMN report.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN report.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN report.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN report.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN report.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
