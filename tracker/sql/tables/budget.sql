-- Money planned for an activity in one year. One row per row of the sheet Budgets.
CREATE TABLE budget (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    activity_code VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    amount_eur DECIMAL(18, 2) NOT NULL,
    funding_source VARCHAR,
    kind VARCHAR,
    is_secured BOOLEAN,
    basis VARCHAR NOT NULL,
    CHECK (kind IN ('capital', 'current')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE budget IS 'Money planned for an activity in one year. One row per row of the sheet Budgets.';
COMMENT ON COLUMN budget.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN budget.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN budget.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN budget.activity_code IS 'Activity code.';
COMMENT ON COLUMN budget.year IS 'Year.';
COMMENT ON COLUMN budget.amount_eur IS 'Amount (EUR).';
COMMENT ON COLUMN budget.funding_source IS 'Funding source.';
COMMENT ON COLUMN budget.kind IS 'Kind.';
COMMENT ON COLUMN budget.is_secured IS 'Secured.';
COMMENT ON COLUMN budget.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
