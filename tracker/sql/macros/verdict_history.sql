-- One row per verdict an independent assessor gave on an activity of any version of the plan, as known on a day.
-- A reply dated later than the day was not known then and is left out. is_latest: the assessor's latest verdict on the
-- activity; where one assessment names an activity by several codes, its present code speaks.
CREATE MACRO verdict_history(as_of DATE) AS TABLE
WITH given AS (
    SELECT
        assessor_verdict.*,
        coalesce(reply_date > as_of, FALSE) AS is_replied_later,
    FROM main.assessor_verdict
)
SELECT
    lineage.lineage_code AS activity_code,
    given.activity_code AS assessed_activity_code,
    assessment.organisation_code AS assessor,
    assessment.organisation,
    assessment.assessed_on,
    assessment.assessed_on_precision,
    given.verdict,
    row_number() OVER (
        PARTITION BY lineage.lineage_code, assessment.organisation_code
        ORDER BY
            assessment.assessed_on DESC,
            submission.decision_level DESC,
            given.activity_code = lineage.lineage_code DESC,
            given.submission_id,
            given.row_number
    ) = 1 AS is_latest,
    given.evidence_url,
    given.evidence_date,
    given.evidence_date_precision,
    given.explanation,
    given.sent_for_reply_on,
    given.sent_for_reply_on_precision,
    given.reply_due,
    given.reply_due_precision,
    CASE WHEN NOT given.is_replied_later THEN given.reply END AS reply,
    CASE WHEN NOT given.is_replied_later THEN given.reply_date END AS reply_date,
    CASE WHEN NOT given.is_replied_later THEN given.reply_date_precision END AS reply_date_precision,
    CASE WHEN NOT given.is_replied_later THEN given.reply_url END AS reply_url,
    given.basis,
    given.submission_id,
    given.sheet,
    given.row_number,
    verdict_column.column_letter || given.row_number AS cell,
FROM given
JOIN main.assessment USING (submission_id)
JOIN main.submission USING (submission_id)
JOIN code_lineage(as_of) AS lineage
    ON lineage.kind = 'activity'
    AND lineage.code = given.activity_code
LEFT JOIN fact_column('assessor_verdict', 'verdict', 'activity_code') AS verdict_column
    ON verdict_column.submission_id = given.submission_id
    AND verdict_column.sheet = given.sheet
WHERE assessment.assessed_on <= as_of;

COMMENT ON MACRO TABLE verdict_history IS 'One row per verdict an independent assessor gave on an activity, as known on a day, with the institution''s reply.';
