-- A strategic objective (no parent) or a specific objective (with one). One row per row of the sheet Objectives.
CREATE TABLE objective (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    objective_code VARCHAR NOT NULL,
    parent_code VARCHAR,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    former_codes VARCHAR[],
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE objective IS 'A strategic objective (no parent) or a specific objective (with one). One row per row of the sheet Objectives.';
COMMENT ON COLUMN objective.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN objective.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN objective.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN objective.objective_code IS 'Objective code.';
COMMENT ON COLUMN objective.parent_code IS 'Parent code: Empty: a strategic objective.';
COMMENT ON COLUMN objective.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN objective.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN objective.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN objective.former_codes IS 'Former codes: Codes that earlier versions of the plan gave the same thing, so that it keeps its history.';
COMMENT ON COLUMN objective.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN objective.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN objective.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN objective.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN objective.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN objective.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN objective.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
