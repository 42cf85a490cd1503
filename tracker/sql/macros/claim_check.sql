-- One row per activity of the plan in force and assessor, with the assessor's latest verdict on it; one row without
-- assessor for an activity nobody assessed. A reported state is a claim; an assessor's verdict is no report.
-- is_older_than_report: the verdict was given before the latest report came, so it does not answer that report.
CREATE MACRO claim_check(as_of DATE) AS TABLE
SELECT
    judgement.activity_code,
    judgement.objective_code,
    judgement.responsible_institution,
    judgement.status,
    judgement.due_date,
    judgement.reported_state,
    judgement.period_code,
    judgement.reported_on,
    given.verdict,
    agreement_of(judgement.reported_state, given.verdict) AS agreement,
    given.assessor,
    given.organisation,
    given.assessed_on,
    given.assessed_on_precision,
    given.assessed_on < coalesce(judgement.reported_on, judgement.period_end) AS is_older_than_report,
    given.evidence_url,
    given.evidence_date,
    given.evidence_date_precision,
    given.explanation,
    given.sent_for_reply_on,
    given.sent_for_reply_on_precision,
    given.reply_due,
    given.reply_due_precision,
    given.reply,
    given.reply_date,
    given.reply_date_precision,
    given.reply_url,
    given.basis,
    given.submission_id,
    given.sheet,
    given.cell,
FROM activity_judgement(as_of) AS judgement
LEFT JOIN verdict_history(as_of) AS given
    ON given.activity_code = judgement.activity_code
    AND given.is_latest;

COMMENT ON MACRO TABLE claim_check IS 'One row per activity of the plan in force on a day and assessor: what is reported beside the assessor''s latest verdict.';
