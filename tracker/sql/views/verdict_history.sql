-- One row per verdict an independent assessor gave on an activity of any version of the plan, with the institution's reply.
-- As of the publication day; any other day: SELECT * FROM verdict_history(DATE '2025-12-31').
CREATE VIEW verdict_history AS
SELECT *
FROM verdict_history((SELECT publication_day FROM release_info));

COMMENT ON VIEW verdict_history IS 'One row per verdict an independent assessor gave on an activity of any version of the plan, with the institution''s reply.';
COMMENT ON COLUMN verdict_history.activity_code IS 'Activity, by its present code.';
COMMENT ON COLUMN verdict_history.assessed_activity_code IS 'Code the assessment used.';
COMMENT ON COLUMN verdict_history.assessor IS 'Code of the assessing organisation.';
COMMENT ON COLUMN verdict_history.organisation IS 'Its name.';
COMMENT ON COLUMN verdict_history.assessed_on IS 'Day of the assessment.';
COMMENT ON COLUMN verdict_history.assessed_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN verdict_history.verdict IS 'confirmed, partly_confirmed, not_confirmed or no_public_evidence.';
COMMENT ON COLUMN verdict_history.is_latest IS 'TRUE: the assessor''s latest verdict on the activity.';
COMMENT ON COLUMN verdict_history.evidence_url IS 'Public address of the assessor''s evidence.';
COMMENT ON COLUMN verdict_history.evidence_date IS 'Date of that evidence.';
COMMENT ON COLUMN verdict_history.evidence_date_precision IS 'How precisely that date is known.';
COMMENT ON COLUMN verdict_history.explanation IS 'The assessor''s explanation.';
COMMENT ON COLUMN verdict_history.sent_for_reply_on IS 'Day the verdict was sent to the institution for a reply.';
COMMENT ON COLUMN verdict_history.sent_for_reply_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN verdict_history.reply_due IS 'Day by which the reply was asked for.';
COMMENT ON COLUMN verdict_history.reply_due_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN verdict_history.reply IS 'The institution''s reply; NULL: none by the day.';
COMMENT ON COLUMN verdict_history.reply_date IS 'Day of the reply.';
COMMENT ON COLUMN verdict_history.reply_date_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN verdict_history.reply_url IS 'Public address of the reply.';
COMMENT ON COLUMN verdict_history.basis IS 'What the verdict rests on.';
COMMENT ON COLUMN verdict_history.submission_id IS 'Submission that holds the verdict.';
COMMENT ON COLUMN verdict_history.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN verdict_history.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN verdict_history.cell IS 'Its Verdict cell.';
