-- One row per institution and period that an accepted, not withdrawn progress submission names, superseded ones included.
CREATE TABLE received_report (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    institution_code VARCHAR,
    period_code VARCHAR,
    reported_on DATE,
    reported_on_precision VARCHAR,
    received_through VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    CHECK (reported_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (received_through IN ('report_to_council', 'information_request', 'publication')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE received_report IS 'One row per institution and period that an accepted, not withdrawn progress submission names, superseded ones included: a correction does not make a punctual report late.';
COMMENT ON COLUMN received_report.submission_id IS 'The submission.';
COMMENT ON COLUMN received_report.sheet IS 'Name of the sheet that says when the report was handed in, as in the workbook.';
COMMENT ON COLUMN received_report.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN received_report.institution_code IS 'Institution that reports.';
COMMENT ON COLUMN received_report.period_code IS 'Period reported on: 2025, 2025-H1 or 2025-Q3.';
COMMENT ON COLUMN received_report.reported_on IS 'Day the report was handed in; NULL: not known.';
COMMENT ON COLUMN received_report.reported_on_precision IS 'How precisely reported on is known: day, month, quarter or year.';
COMMENT ON COLUMN received_report.received_through IS 'Received through.';
COMMENT ON COLUMN received_report.basis IS 'What the report rests on: official, public_source, independent, estimate, illustrative.';
