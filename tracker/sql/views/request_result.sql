-- One row per request for public information, with its outcome as known by the day.
-- As of the publication day; any other day: SELECT * FROM request_result(DATE '2025-12-31').
CREATE VIEW request_result AS
SELECT *
FROM request_result((SELECT publication_day FROM release_info));

COMMENT ON VIEW request_result IS 'One row per request for public information, with its outcome as known by the day.';
COMMENT ON COLUMN request_result.request_code IS 'Request.';
COMMENT ON COLUMN request_result.title IS 'What was asked for.';
COMMENT ON COLUMN request_result.organisation IS 'Organisation that asked.';
COMMENT ON COLUMN request_result.institution_code IS 'Institution asked.';
COMMENT ON COLUMN request_result.activity_codes IS 'Activities it bears on, by their present codes; NULL: none named.';
COMMENT ON COLUMN request_result.period_code IS 'Period asked about.';
COMMENT ON COLUMN request_result.sent_on IS 'Day the request was sent.';
COMMENT ON COLUMN request_result.sent_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN request_result.legal_deadline IS 'Legal deadline of the reply.';
COMMENT ON COLUMN request_result.legal_deadline_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN request_result.outcome IS 'full, partial, refused, no_reply, not_held, or pending: until the reply came, and without reply until the legal deadline has passed.';
COMMENT ON COLUMN request_result.replied_on IS 'Day of the reply; NULL: none by the day, or unknown.';
COMMENT ON COLUMN request_result.replied_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN request_result.days_to_reply IS 'Days from sending to reply; NULL: no reply by the day, or a day is not known exactly.';
COMMENT ON COLUMN request_result.is_unanswered IS 'TRUE: no reply, or pending past the legal deadline.';
COMMENT ON COLUMN request_result.ground IS 'Ground given for a refusal.';
COMMENT ON COLUMN request_result.complaint_on IS 'Day of a complaint.';
COMMENT ON COLUMN request_result.complaint_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN request_result.document_url IS 'Public address of the reply.';
COMMENT ON COLUMN request_result.basis IS 'What the row rests on.';
COMMENT ON COLUMN request_result.submission_id IS 'Submission that holds the request.';
COMMENT ON COLUMN request_result.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN request_result.cell IS 'Cell of its outcome.';
