-- What an organisation names as missing, recommends, or shows as practice elsewhere. One row per row of the sheet Statements.
CREATE TABLE statement (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    statement_code VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    wording_sq VARCHAR,
    wording_sr VARCHAR,
    wording_en VARCHAR,
    topic VARCHAR NOT NULL,
    addressee VARCHAR,
    objective_code VARCHAR,
    organisation VARCHAR NOT NULL,
    date DATE,
    date_precision VARCHAR,
    source_url VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (kind IN ('shortcoming', 'recommendation', 'practice_missing', 'practice_elsewhere')),
    CHECK (date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE statement IS 'What an organisation names as missing, recommends, or shows as practice elsewhere. One row per row of the sheet Statements.';
COMMENT ON COLUMN statement.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN statement.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN statement.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN statement.statement_code IS 'Statement code.';
COMMENT ON COLUMN statement.kind IS 'Kind.';
COMMENT ON COLUMN statement.wording_sq IS 'Text in Albanian; NULL: not given.';
COMMENT ON COLUMN statement.wording_sr IS 'Text in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN statement.wording_en IS 'Text in English; NULL: not given.';
COMMENT ON COLUMN statement.topic IS 'Topic.';
COMMENT ON COLUMN statement.addressee IS 'Addressee.';
COMMENT ON COLUMN statement.objective_code IS 'Objective code.';
COMMENT ON COLUMN statement.organisation IS 'Organisation.';
COMMENT ON COLUMN statement.date IS 'Date.';
COMMENT ON COLUMN statement.date_precision IS 'How precisely date is known: day, month, quarter or year.';
COMMENT ON COLUMN statement.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN statement.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN statement.confidence IS 'Confidence: How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.';
COMMENT ON COLUMN statement.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN statement.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN statement.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
