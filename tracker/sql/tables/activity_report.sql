-- What is said about one activity in one period. One row per row of the sheet Activity progress.
CREATE TABLE activity_report (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    activity_code VARCHAR NOT NULL,
    institution_code VARCHAR,
    period_code VARCHAR NOT NULL,
    reported_state VARCHAR NOT NULL,
    completion_share DOUBLE,
    completed_on DATE,
    completed_on_precision VARCHAR,
    spent_eur DECIMAL(18, 2),
    obstacles VARCHAR,
    expected_completion DATE,
    expected_completion_precision VARCHAR,
    explanation VARCHAR,
    evidence_url VARCHAR,
    evidence_kind VARCHAR,
    confidence VARCHAR NOT NULL,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (reported_state IN ('not_started', 'in_progress', 'partly_completed', 'completed', 'delayed', 'cancelled')),
    CHECK (completed_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (expected_completion_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (evidence_kind IN ('law', 'decision', 'budget_line', 'contract', 'public_page', 'statement')),
    CHECK (confidence IN ('high', 'medium', 'low')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE activity_report IS 'What is said about one activity in one period. One row per row of the sheet Activity progress.';
COMMENT ON COLUMN activity_report.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN activity_report.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN activity_report.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN activity_report.activity_code IS 'Activity code.';
COMMENT ON COLUMN activity_report.institution_code IS 'Institution code.';
COMMENT ON COLUMN activity_report.period_code IS 'Period: 2025, 2025-H1 or 2025-Q3.';
COMMENT ON COLUMN activity_report.reported_state IS 'State.';
COMMENT ON COLUMN activity_report.completion_share IS 'Completion, 0 to 1.';
COMMENT ON COLUMN activity_report.completed_on IS 'Completed on: Required when completed.';
COMMENT ON COLUMN activity_report.completed_on_precision IS 'How precisely completed on is known: day, month, quarter or year.';
COMMENT ON COLUMN activity_report.spent_eur IS 'Spent to date (EUR): Cumulative.';
COMMENT ON COLUMN activity_report.obstacles IS 'Obstacles.';
COMMENT ON COLUMN activity_report.expected_completion IS 'Expected completion.';
COMMENT ON COLUMN activity_report.expected_completion_precision IS 'How precisely expected completion is known: day, month, quarter or year.';
COMMENT ON COLUMN activity_report.explanation IS 'Explanation.';
COMMENT ON COLUMN activity_report.evidence_url IS 'Evidence URL.';
COMMENT ON COLUMN activity_report.evidence_kind IS 'Evidence kind.';
COMMENT ON COLUMN activity_report.confidence IS 'Confidence: How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.';
COMMENT ON COLUMN activity_report.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN activity_report.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN activity_report.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN activity_report.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
