-- One row per activity of the plan in force and assessor: what is reported beside the assessor's latest verdict; one row for an activity nobody assessed.
-- As of the publication day; any other day: SELECT * FROM claim_check(DATE '2025-12-31').
CREATE VIEW claim_check AS
SELECT *
FROM claim_check((SELECT publication_day FROM release_info));

COMMENT ON VIEW claim_check IS 'One row per activity of the plan in force and assessor: what is reported beside the assessor''s latest verdict; one row for an activity nobody assessed.';
COMMENT ON COLUMN claim_check.activity_code IS 'Activity, by its code in the plan in force.';
COMMENT ON COLUMN claim_check.objective_code IS 'Objective it serves.';
COMMENT ON COLUMN claim_check.responsible_institution IS 'Codes of the responsible institutions, sorted, joined by a comma, ALL written out; NULL: nobody is responsible.';
COMMENT ON COLUMN claim_check.status IS 'Its status, as in activity_status.';
COMMENT ON COLUMN claim_check.due_date IS 'Due date, as in activity_status.';
COMMENT ON COLUMN claim_check.reported_state IS 'What the latest report says; NULL: no report.';
COMMENT ON COLUMN claim_check.period_code IS 'Period of the latest report.';
COMMENT ON COLUMN claim_check.reported_on IS 'Day the latest report was handed in; NULL: no report, or unknown.';
COMMENT ON COLUMN claim_check.verdict IS 'The assessor''s latest verdict; NULL: nobody assessed it.';
COMMENT ON COLUMN claim_check.agreement IS 'agree, partly_confirmed, claimed_not_confirmed, no_public_evidence, confirmed_not_claimed, no_claim or not_assessed.';
COMMENT ON COLUMN claim_check.assessor IS 'Code of the assessing organisation; NULL: nobody assessed it.';
COMMENT ON COLUMN claim_check.organisation IS 'Its name.';
COMMENT ON COLUMN claim_check.assessed_on IS 'Day of the assessment.';
COMMENT ON COLUMN claim_check.assessed_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN claim_check.is_older_than_report IS 'TRUE: the verdict was given before the latest report came, so it does not answer that report.';
COMMENT ON COLUMN claim_check.evidence_url IS 'Public address of the assessor''s evidence.';
COMMENT ON COLUMN claim_check.evidence_date IS 'Date of that evidence.';
COMMENT ON COLUMN claim_check.evidence_date_precision IS 'How precisely that date is known.';
COMMENT ON COLUMN claim_check.explanation IS 'The assessor''s explanation.';
COMMENT ON COLUMN claim_check.sent_for_reply_on IS 'Day the verdict was sent to the institution for a reply.';
COMMENT ON COLUMN claim_check.sent_for_reply_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN claim_check.reply_due IS 'Day by which the reply was asked for.';
COMMENT ON COLUMN claim_check.reply_due_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN claim_check.reply IS 'The institution''s reply; NULL: none by the day.';
COMMENT ON COLUMN claim_check.reply_date IS 'Day of the reply.';
COMMENT ON COLUMN claim_check.reply_date_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN claim_check.reply_url IS 'Public address of the reply.';
COMMENT ON COLUMN claim_check.basis IS 'What the verdict rests on.';
COMMENT ON COLUMN claim_check.submission_id IS 'Submission that holds the verdict.';
COMMENT ON COLUMN claim_check.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN claim_check.cell IS 'Cell of the verdict.';
