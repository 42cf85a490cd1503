-- One verdict on one activity, with the institution's reply. One row per row of the sheet Verdicts.
CREATE TABLE assessor_verdict (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    activity_code VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    evidence_url VARCHAR,
    evidence_date DATE,
    evidence_date_precision VARCHAR,
    explanation VARCHAR,
    sent_for_reply_on DATE,
    sent_for_reply_on_precision VARCHAR,
    reply_due DATE,
    reply_due_precision VARCHAR,
    reply VARCHAR,
    reply_date DATE,
    reply_date_precision VARCHAR,
    reply_url VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    basis VARCHAR NOT NULL,
    CHECK (verdict IN ('confirmed', 'partly_confirmed', 'not_confirmed', 'no_public_evidence')),
    CHECK (evidence_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (sent_for_reply_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (reply_due_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (reply_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
);

COMMENT ON TABLE assessor_verdict IS 'One verdict on one activity, with the institution''s reply. One row per row of the sheet Verdicts.';
COMMENT ON COLUMN assessor_verdict.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN assessor_verdict.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN assessor_verdict.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN assessor_verdict.activity_code IS 'Activity code.';
COMMENT ON COLUMN assessor_verdict.verdict IS 'Verdict.';
COMMENT ON COLUMN assessor_verdict.evidence_url IS 'Evidence URL.';
COMMENT ON COLUMN assessor_verdict.evidence_date IS 'Evidence date.';
COMMENT ON COLUMN assessor_verdict.evidence_date_precision IS 'How precisely evidence date is known: day, month, quarter or year.';
COMMENT ON COLUMN assessor_verdict.explanation IS 'Explanation.';
COMMENT ON COLUMN assessor_verdict.sent_for_reply_on IS 'Sent for reply on.';
COMMENT ON COLUMN assessor_verdict.sent_for_reply_on_precision IS 'How precisely sent for reply on is known: day, month, quarter or year.';
COMMENT ON COLUMN assessor_verdict.reply_due IS 'Reply due.';
COMMENT ON COLUMN assessor_verdict.reply_due_precision IS 'How precisely reply due is known: day, month, quarter or year.';
COMMENT ON COLUMN assessor_verdict.reply IS 'Reply.';
COMMENT ON COLUMN assessor_verdict.reply_date IS 'Reply date.';
COMMENT ON COLUMN assessor_verdict.reply_date_precision IS 'How precisely reply date is known: day, month, quarter or year.';
COMMENT ON COLUMN assessor_verdict.reply_url IS 'Reply URL.';
COMMENT ON COLUMN assessor_verdict.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN assessor_verdict.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN assessor_verdict.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
COMMENT ON COLUMN assessor_verdict.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
