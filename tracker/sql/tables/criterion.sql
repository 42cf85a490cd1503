-- One criterion of a framework. One row per row of the sheet Criteria.
CREATE TABLE criterion (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    framework_code VARCHAR NOT NULL,
    criterion_code VARCHAR NOT NULL,
    pillar_code VARCHAR NOT NULL,
    pillar_sq VARCHAR,
    pillar_sr VARCHAR,
    pillar_en VARCHAR,
    capacity_code VARCHAR NOT NULL,
    capacity_sq VARCHAR,
    capacity_sr VARCHAR,
    capacity_en VARCHAR,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    points DOUBLE NOT NULL,
    what_counts_sq VARCHAR,
    what_counts_sr VARCHAR,
    what_counts_en VARCHAR,
    is_verified BOOLEAN,
    source_url VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE criterion IS 'One criterion of a framework. One row per row of the sheet Criteria.';
COMMENT ON COLUMN criterion.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN criterion.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN criterion.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN criterion.framework_code IS 'Framework code: With its version, such as NCSI-2.0.';
COMMENT ON COLUMN criterion.criterion_code IS 'Criterion code.';
COMMENT ON COLUMN criterion.pillar_code IS 'Pillar code.';
COMMENT ON COLUMN criterion.pillar_sq IS 'Pillar in Albanian; NULL: not given.';
COMMENT ON COLUMN criterion.pillar_sr IS 'Pillar in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN criterion.pillar_en IS 'Pillar in English; NULL: not given.';
COMMENT ON COLUMN criterion.capacity_code IS 'Capacity code.';
COMMENT ON COLUMN criterion.capacity_sq IS 'Capacity in Albanian; NULL: not given.';
COMMENT ON COLUMN criterion.capacity_sr IS 'Capacity in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN criterion.capacity_en IS 'Capacity in English; NULL: not given.';
COMMENT ON COLUMN criterion.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN criterion.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN criterion.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN criterion.points IS 'Points.';
COMMENT ON COLUMN criterion.what_counts_sq IS 'What counts in Albanian; NULL: not given.';
COMMENT ON COLUMN criterion.what_counts_sr IS 'What counts in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN criterion.what_counts_en IS 'What counts in English; NULL: not given.';
COMMENT ON COLUMN criterion.is_verified IS 'Verified: Yes: title and points were seen at the publisher.';
COMMENT ON COLUMN criterion.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN criterion.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
