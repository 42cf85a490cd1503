-- One row per request for public information sent by a day, with its outcome as known then, the activities it bears on by
-- their present codes, and the cell of the outcome. See request_outcome for when a request counts as answered.
CREATE MACRO request_result(as_of DATE) AS TABLE
WITH asked AS MATERIALIZED (
    SELECT *
    FROM request_outcome(as_of)
),
named AS (
    SELECT
        asked.submission_id,
        asked.row_number,
        unnest(asked.activity_codes) AS code,
    FROM asked
),
concerned AS (
    SELECT
        named.submission_id,
        named.row_number,
        list(DISTINCT coalesce(lineage.lineage_code, named.code) ORDER BY coalesce(lineage.lineage_code, named.code))
            AS activity_codes,
    FROM named
    LEFT JOIN code_lineage(as_of) AS lineage
        ON lineage.kind = 'activity'
        AND lineage.code = named.code
    GROUP BY
        named.submission_id,
        named.row_number
)
SELECT
    asked.request_code,
    asked.title,
    asked.organisation,
    asked.institution_code,
    concerned.activity_codes,
    asked.period_code,
    asked.sent_on,
    asked.sent_on_precision,
    asked.legal_deadline,
    asked.legal_deadline_precision,
    asked.outcome,
    asked.replied_on,
    asked.replied_on_precision,
    asked.days_to_reply,
    asked.is_unanswered,
    asked.ground,
    asked.complaint_on,
    asked.complaint_on_precision,
    asked.document_url,
    asked.basis,
    asked.submission_id,
    asked.sheet,
    outcome_column.column_letter || asked.row_number AS cell,
FROM asked
LEFT JOIN concerned USING (submission_id, row_number)
LEFT JOIN fact_column('information_request', 'outcome', 'request_code') AS outcome_column
    ON outcome_column.submission_id = asked.submission_id
    AND outcome_column.sheet = asked.sheet;

COMMENT ON MACRO TABLE request_result IS 'One row per request for public information sent by a day, with its outcome as known then.';
