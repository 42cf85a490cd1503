-- An activity of the plan: what is to be done, by whom, by when, for how much. One row per row of the sheet Activities.
CREATE TABLE activity (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    activity_code VARCHAR NOT NULL,
    objective_code VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    attributed_by VARCHAR,
    responsible_institutions VARCHAR[],
    supporting_institutions VARCHAR[],
    start_date DATE,
    start_date_precision VARCHAR,
    due_date DATE,
    due_date_precision VARCHAR,
    is_continuous BOOLEAN,
    budget_eur DECIMAL(18, 2),
    funding_source VARCHAR,
    output_sq VARCHAR,
    output_sr VARCHAR,
    output_en VARCHAR,
    reference_documents VARCHAR,
    capacity_criteria VARCHAR[],
    is_public BOOLEAN,
    is_cancelled BOOLEAN,
    former_codes VARCHAR[],
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    confidence VARCHAR NOT NULL,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (start_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (due_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE activity IS 'An activity of the plan: what is to be done, by whom, by when, for how much. One row per row of the sheet Activities.';
COMMENT ON COLUMN activity.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN activity.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN activity.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN activity.activity_code IS 'Activity code.';
COMMENT ON COLUMN activity.objective_code IS 'Objective code.';
COMMENT ON COLUMN activity.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN activity.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN activity.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN activity.attributed_by IS 'Attributed by: The words or the act that make it part of the strategy.';
COMMENT ON COLUMN activity.responsible_institutions IS 'Responsible institutions: Codes separated by commas; ALL for every institution.';
COMMENT ON COLUMN activity.supporting_institutions IS 'Supporting institutions.';
COMMENT ON COLUMN activity.start_date IS 'Start date.';
COMMENT ON COLUMN activity.start_date_precision IS 'How precisely start date is known: day, month, quarter or year.';
COMMENT ON COLUMN activity.due_date IS 'Due date: A date, a quarter, a year, or the word continuous.';
COMMENT ON COLUMN activity.due_date_precision IS 'How precisely due date is known: day, month, quarter or year.';
COMMENT ON COLUMN activity.is_continuous IS 'Due on 31 December of every year it runs.';
COMMENT ON COLUMN activity.budget_eur IS 'Budget (EUR): Empty: the sum of the sheet Budgets; 0 means it costs nothing.';
COMMENT ON COLUMN activity.funding_source IS 'Funding source.';
COMMENT ON COLUMN activity.output_sq IS 'Output in Albanian; NULL: not given.';
COMMENT ON COLUMN activity.output_sr IS 'Output in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN activity.output_en IS 'Output in English; NULL: not given.';
COMMENT ON COLUMN activity.reference_documents IS 'Reference documents.';
COMMENT ON COLUMN activity.capacity_criteria IS 'Capacity criteria: Such as NCSI-STYLE:5.1, separated by commas.';
COMMENT ON COLUMN activity.is_public IS 'Public: No: the activity is counted and its text is withheld from the release.';
COMMENT ON COLUMN activity.is_cancelled IS 'Cancelled.';
COMMENT ON COLUMN activity.former_codes IS 'Former codes: Codes that earlier versions of the plan gave the same thing, so that it keeps its history.';
COMMENT ON COLUMN activity.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN activity.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN activity.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN activity.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN activity.confidence IS 'Confidence: How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.';
COMMENT ON COLUMN activity.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN activity.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN activity.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
