-- The points given for one criterion; empty means unknown. One row per row of the sheet Points.
CREATE TABLE criterion_points (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    criterion_code VARCHAR NOT NULL,
    points DOUBLE,
    evidence_title VARCHAR,
    evidence_url VARCHAR,
    note VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE criterion_points IS 'The points given for one criterion; empty means unknown. One row per row of the sheet Points.';
COMMENT ON COLUMN criterion_points.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN criterion_points.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN criterion_points.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN criterion_points.criterion_code IS 'Criterion code.';
COMMENT ON COLUMN criterion_points.points IS 'Points: Empty: unknown. Otherwise 0 or full.';
COMMENT ON COLUMN criterion_points.evidence_title IS 'Evidence title.';
COMMENT ON COLUMN criterion_points.evidence_url IS 'Evidence URL.';
COMMENT ON COLUMN criterion_points.note IS 'Note.';
COMMENT ON COLUMN criterion_points.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN criterion_points.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN criterion_points.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN criterion_points.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
