-- Something that happened, in one account; sources that disagree are several rows of one code. One row per row of the sheet Events.
CREATE TABLE event (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    event_code VARCHAR NOT NULL,
    date DATE NOT NULL,
    date_precision VARCHAR,
    end_date DATE,
    end_date_precision VARCHAR,
    kind VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    institution_code VARCHAR,
    activity_codes VARCHAR[],
    partner VARCHAR,
    amount_eur DECIMAL(18, 2),
    account VARCHAR,
    confidence VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    source_url VARCHAR NOT NULL,
    source_date DATE,
    source_date_precision VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (end_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (kind IN ('law', 'institution', 'training', 'exercise', 'report', 'incident', 'cooperation', 'funding')),
    CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE event IS 'Something that happened, in one account; sources that disagree are several rows of one code. One row per row of the sheet Events.';
COMMENT ON COLUMN event.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN event.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN event.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN event.event_code IS 'Event code.';
COMMENT ON COLUMN event.date IS 'Date.';
COMMENT ON COLUMN event.date_precision IS 'How precisely date is known: day, month, quarter or year.';
COMMENT ON COLUMN event.end_date IS 'End date.';
COMMENT ON COLUMN event.end_date_precision IS 'How precisely end date is known: day, month, quarter or year.';
COMMENT ON COLUMN event.kind IS 'Kind.';
COMMENT ON COLUMN event.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN event.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN event.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN event.institution_code IS 'Institution code.';
COMMENT ON COLUMN event.activity_codes IS 'Activity codes.';
COMMENT ON COLUMN event.partner IS 'Partner.';
COMMENT ON COLUMN event.amount_eur IS 'Amount (EUR).';
COMMENT ON COLUMN event.account IS 'Account: Where sources disagree: whose account the row is; several rows of one event code.';
COMMENT ON COLUMN event.confidence IS 'Confidence: How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.';
COMMENT ON COLUMN event.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN event.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN event.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN event.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN event.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN event.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN event.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
