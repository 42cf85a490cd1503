-- A request for public information and what came of it. One row per row of the sheet Requests.
CREATE TABLE information_request (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    request_code VARCHAR NOT NULL,
    title VARCHAR,
    organisation VARCHAR NOT NULL,
    institution_code VARCHAR NOT NULL,
    activity_codes VARCHAR[],
    period_code VARCHAR,
    sent_on DATE NOT NULL,
    sent_on_precision VARCHAR,
    legal_deadline DATE,
    legal_deadline_precision VARCHAR,
    outcome VARCHAR NOT NULL,
    replied_on DATE,
    replied_on_precision VARCHAR,
    ground VARCHAR,
    complaint_on DATE,
    complaint_on_precision VARCHAR,
    document_url VARCHAR,
    basis VARCHAR NOT NULL,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (sent_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (legal_deadline_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (outcome IN ('full', 'partial', 'refused', 'no_reply', 'not_held', 'pending')),
    CHECK (replied_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (complaint_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE information_request IS 'A request for public information and what came of it. One row per row of the sheet Requests.';
COMMENT ON COLUMN information_request.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN information_request.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN information_request.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN information_request.request_code IS 'Request code.';
COMMENT ON COLUMN information_request.title IS 'Title.';
COMMENT ON COLUMN information_request.organisation IS 'Organisation.';
COMMENT ON COLUMN information_request.institution_code IS 'Institution code.';
COMMENT ON COLUMN information_request.activity_codes IS 'Activity codes.';
COMMENT ON COLUMN information_request.period_code IS 'Period: 2025, 2025-H1 or 2025-Q3.';
COMMENT ON COLUMN information_request.sent_on IS 'Sent on.';
COMMENT ON COLUMN information_request.sent_on_precision IS 'How precisely sent on is known: day, month, quarter or year.';
COMMENT ON COLUMN information_request.legal_deadline IS 'Legal deadline.';
COMMENT ON COLUMN information_request.legal_deadline_precision IS 'How precisely legal deadline is known: day, month, quarter or year.';
COMMENT ON COLUMN information_request.outcome IS 'Outcome.';
COMMENT ON COLUMN information_request.replied_on IS 'Replied on.';
COMMENT ON COLUMN information_request.replied_on_precision IS 'How precisely replied on is known: day, month, quarter or year.';
COMMENT ON COLUMN information_request.ground IS 'Ground: Why it was refused, as the reply says.';
COMMENT ON COLUMN information_request.complaint_on IS 'Complaint on.';
COMMENT ON COLUMN information_request.complaint_on_precision IS 'How precisely complaint on is known: day, month, quarter or year.';
COMMENT ON COLUMN information_request.document_url IS 'Document URL.';
COMMENT ON COLUMN information_request.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN information_request.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN information_request.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN information_request.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
