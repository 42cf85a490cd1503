-- A value an indicator should reach on the way to its target. One row per row of the sheet Interim targets.
CREATE TABLE interim_target (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    indicator_code VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    target_value DOUBLE NOT NULL,
    basis VARCHAR NOT NULL,
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE interim_target IS 'A value an indicator should reach on the way to its target. One row per row of the sheet Interim targets.';
COMMENT ON COLUMN interim_target.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN interim_target.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN interim_target.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN interim_target.indicator_code IS 'Indicator code.';
COMMENT ON COLUMN interim_target.year IS 'Year.';
COMMENT ON COLUMN interim_target.target_value IS 'Target value.';
COMMENT ON COLUMN interim_target.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
