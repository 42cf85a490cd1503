-- An indicator with its baseline and target. One row per row of the sheet Indicators.
CREATE TABLE indicator (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    indicator_code VARCHAR NOT NULL,
    objective_code VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    unit VARCHAR,
    kind VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    baseline_value DOUBLE,
    baseline_year INTEGER,
    target_value DOUBLE,
    target_year INTEGER,
    source_of_verification VARCHAR,
    responsible_institution VARCHAR,
    former_codes VARCHAR[],
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (kind IN ('number', 'yes_no', 'ordinal')),
    CHECK (direction IN ('up', 'down')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE indicator IS 'An indicator with its baseline and target. One row per row of the sheet Indicators.';
COMMENT ON COLUMN indicator.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN indicator.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN indicator.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN indicator.indicator_code IS 'Indicator code.';
COMMENT ON COLUMN indicator.objective_code IS 'Objective code.';
COMMENT ON COLUMN indicator.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN indicator.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN indicator.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN indicator.unit IS 'Unit.';
COMMENT ON COLUMN indicator.kind IS 'Kind.';
COMMENT ON COLUMN indicator.direction IS 'Direction.';
COMMENT ON COLUMN indicator.baseline_value IS 'Baseline value.';
COMMENT ON COLUMN indicator.baseline_year IS 'Baseline year.';
COMMENT ON COLUMN indicator.target_value IS 'Target value.';
COMMENT ON COLUMN indicator.target_year IS 'Target year.';
COMMENT ON COLUMN indicator.source_of_verification IS 'Source of verification.';
COMMENT ON COLUMN indicator.responsible_institution IS 'Responsible institution.';
COMMENT ON COLUMN indicator.former_codes IS 'Former codes: Codes that earlier versions of the plan gave the same thing, so that it keeps its history.';
COMMENT ON COLUMN indicator.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN indicator.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN indicator.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN indicator.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN indicator.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN indicator.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN indicator.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
