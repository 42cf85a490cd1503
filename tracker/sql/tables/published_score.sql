-- A total that somebody published, as given. One row per row of the sheet Published scores.
CREATE TABLE published_score (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    framework_code VARCHAR NOT NULL,
    country_code VARCHAR NOT NULL,
    date DATE NOT NULL,
    date_precision VARCHAR,
    score DOUBLE NOT NULL,
    points DOUBLE,
    basis VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    source_url VARCHAR NOT NULL,
    note VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE published_score IS 'A total that somebody published, as given. One row per row of the sheet Published scores.';
COMMENT ON COLUMN published_score.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN published_score.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN published_score.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN published_score.framework_code IS 'Framework code: With its version, such as NCSI-2.0.';
COMMENT ON COLUMN published_score.country_code IS 'Country code: ISO 3166 two-letter code; XK for Kosovo.';
COMMENT ON COLUMN published_score.date IS 'Date.';
COMMENT ON COLUMN published_score.date_precision IS 'How precisely date is known: day, month, quarter or year.';
COMMENT ON COLUMN published_score.score IS 'Score.';
COMMENT ON COLUMN published_score.points IS 'Points.';
COMMENT ON COLUMN published_score.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN published_score.confidence IS 'Confidence: How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.';
COMMENT ON COLUMN published_score.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN published_score.note IS 'Note.';
COMMENT ON COLUMN published_score.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN published_score.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN published_score.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
