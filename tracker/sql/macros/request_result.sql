-- One row per request for public information sent by a day, with its outcome as known then.
-- Pending until the reply came; and a request without reply until its legal deadline has passed: silence is no answer before.
-- What came with a later reply, and a later complaint, is left out. NULL days: not answered, or a day is not known exactly.
CREATE MACRO request_result(as_of DATE) AS TABLE
WITH sent AS (
    SELECT
        information_request.*,
        coalesce(replied_on > as_of, FALSE) AS is_replied_later,
        coalesce(complaint_on > as_of, FALSE) AS is_complained_later,
    FROM main.information_request
    WHERE sent_on <= as_of
),
named AS (
    SELECT
        sent.submission_id,
        sent.row_number,
        unnest(sent.activity_codes) AS code,
    FROM sent
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
),
known AS (
    SELECT
        sent.* EXCLUDE (activity_codes),
        concerned.activity_codes,
        CASE
            WHEN sent.is_replied_later THEN 'pending'
            WHEN sent.outcome = 'no_reply' AND sent.legal_deadline >= as_of THEN 'pending'
            ELSE sent.outcome
        END AS outcome_by_then,
        coalesce(sent.sent_on_precision, 'day') = 'day' AND coalesce(sent.replied_on_precision, 'day') = 'day'
            AS is_dated,
    FROM sent
    LEFT JOIN concerned USING (submission_id, row_number)
)
SELECT
    known.request_code,
    known.title,
    known.organisation,
    known.institution_code,
    known.activity_codes,
    known.period_code,
    known.sent_on,
    known.sent_on_precision,
    known.legal_deadline,
    known.legal_deadline_precision,
    known.outcome_by_then AS outcome,
    CASE WHEN NOT known.is_replied_later THEN known.replied_on END AS replied_on,
    CASE WHEN NOT known.is_replied_later THEN known.replied_on_precision END AS replied_on_precision,
    CASE WHEN NOT known.is_replied_later AND known.is_dated THEN known.replied_on - known.sent_on END AS days_to_reply,
    known.outcome_by_then = 'no_reply'
        OR (known.outcome_by_then = 'pending' AND coalesce(known.legal_deadline < as_of, FALSE)) AS is_unanswered,
    CASE WHEN NOT known.is_replied_later THEN known.ground END AS ground,
    CASE WHEN NOT known.is_complained_later THEN known.complaint_on END AS complaint_on,
    CASE WHEN NOT known.is_complained_later THEN known.complaint_on_precision END AS complaint_on_precision,
    CASE WHEN NOT known.is_replied_later THEN known.document_url END AS document_url,
    known.basis,
    known.submission_id,
    known.sheet,
    outcome_column.column_letter || known.row_number AS cell,
FROM known
LEFT JOIN fact_column('information_request', 'outcome', 'request_code') AS outcome_column
    ON outcome_column.submission_id = known.submission_id
    AND outcome_column.sheet = known.sheet;

COMMENT ON MACRO TABLE request_result IS 'One row per request for public information sent by a day, with its outcome as known then.';
