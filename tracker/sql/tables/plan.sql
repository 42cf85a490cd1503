-- The strategy and the version of its plan that the workbook holds. One row per row of the sheet Strategy.
CREATE TABLE plan (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    strategy_code VARCHAR NOT NULL,
    country_code VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    start_date DATE NOT NULL,
    start_date_precision VARCHAR,
    end_date DATE NOT NULL,
    end_date_precision VARCHAR,
    effective_from DATE NOT NULL,
    effective_from_precision VARCHAR,
    approved_on DATE,
    approved_on_precision VARCHAR,
    decision_number VARCHAR,
    reason_for_amendment_sq VARCHAR,
    reason_for_amendment_sr VARCHAR,
    reason_for_amendment_en VARCHAR,
    vision_sq VARCHAR,
    vision_sr VARCHAR,
    vision_en VARCHAR,
    report_due_days INTEGER,
    report_due_source_url VARCHAR,
    evaluation_date DATE,
    evaluation_date_precision VARCHAR,
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (start_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (end_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (effective_from_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (approved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (evaluation_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE plan IS 'The strategy and the version of its plan that the workbook holds. One row per row of the sheet Strategy.';
COMMENT ON COLUMN plan.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN plan.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN plan.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN plan.strategy_code IS 'Strategy code.';
COMMENT ON COLUMN plan.country_code IS 'Country code: ISO 3166 two-letter code; XK for Kosovo.';
COMMENT ON COLUMN plan.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN plan.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN plan.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN plan.start_date IS 'Start date.';
COMMENT ON COLUMN plan.start_date_precision IS 'How precisely start date is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.end_date IS 'End date.';
COMMENT ON COLUMN plan.end_date_precision IS 'How precisely end date is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.effective_from IS 'Effective from: First day on which this version of the plan holds.';
COMMENT ON COLUMN plan.effective_from_precision IS 'How precisely effective from is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.approved_on IS 'Approved on.';
COMMENT ON COLUMN plan.approved_on_precision IS 'How precisely approved on is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.decision_number IS 'Decision number.';
COMMENT ON COLUMN plan.reason_for_amendment_sq IS 'Reason for amendment in Albanian; NULL: not given.';
COMMENT ON COLUMN plan.reason_for_amendment_sr IS 'Reason for amendment in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN plan.reason_for_amendment_en IS 'Reason for amendment in English; NULL: not given.';
COMMENT ON COLUMN plan.vision_sq IS 'Vision in Albanian; NULL: not given.';
COMMENT ON COLUMN plan.vision_sr IS 'Vision in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN plan.vision_en IS 'Vision in English; NULL: not given.';
COMMENT ON COLUMN plan.report_due_days IS 'Report due days: Days after the end of a year by which institutions report. Empty: unknown.';
COMMENT ON COLUMN plan.report_due_source_url IS 'Report due source URL.';
COMMENT ON COLUMN plan.evaluation_date IS 'Evaluation date: Demonstration only: the day its figures are evaluated on.';
COMMENT ON COLUMN plan.evaluation_date_precision IS 'How precisely evaluation date is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN plan.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN plan.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN plan.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN plan.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN plan.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN plan.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
