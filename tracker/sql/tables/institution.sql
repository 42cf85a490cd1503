-- An institution the plan names. One row per row of the sheet Institutions.
CREATE TABLE institution (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    institution_code VARCHAR NOT NULL,
    name_sq VARCHAR,
    name_sr VARCHAR,
    name_en VARCHAR,
    kind VARCHAR,
    website VARCHAR,
    source_url VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (kind IN ('ministry', 'agency', 'council', 'police', 'regulator', 'court', 'other')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE institution IS 'An institution the plan names. One row per row of the sheet Institutions.';
COMMENT ON COLUMN institution.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN institution.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN institution.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN institution.institution_code IS 'Institution code.';
COMMENT ON COLUMN institution.name_sq IS 'Name in Albanian; NULL: not given.';
COMMENT ON COLUMN institution.name_sr IS 'Name in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN institution.name_en IS 'Name in English; NULL: not given.';
COMMENT ON COLUMN institution.kind IS 'Kind.';
COMMENT ON COLUMN institution.website IS 'Website.';
COMMENT ON COLUMN institution.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN institution.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN institution.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN institution.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN institution.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
