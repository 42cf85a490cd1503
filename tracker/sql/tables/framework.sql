-- A framework by which capacity is scored. One row per row of the sheet Framework.
CREATE TABLE framework (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    framework_code VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    publisher VARCHAR,
    points_total DOUBLE,
    source_url VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE framework IS 'A framework by which capacity is scored. One row per row of the sheet Framework.';
COMMENT ON COLUMN framework.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN framework.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN framework.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN framework.framework_code IS 'Framework code: With its version, such as NCSI-2.0.';
COMMENT ON COLUMN framework.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN framework.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN framework.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN framework.publisher IS 'Publisher.';
COMMENT ON COLUMN framework.points_total IS 'Points in total.';
COMMENT ON COLUMN framework.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN framework.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN framework.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN framework.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN framework.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
