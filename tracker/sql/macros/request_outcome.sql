-- One row per request for public information sent by a day: its outcome as known then, whatever it bears on.
-- Pending until the reply came; and a request without reply until its legal deadline has passed: silence is no answer before.
-- What came with a later reply, and a later complaint, is left out. NULL days: not answered, or a day is not known exactly.
CREATE MACRO request_outcome(as_of DATE) AS TABLE
WITH sent AS (
    SELECT
        information_request.*,
        coalesce(replied_on > as_of, FALSE) AS is_replied_later,
        coalesce(complaint_on > as_of, FALSE) AS is_complained_later,
        coalesce(sent_on_precision, 'day') = 'day' AND coalesce(replied_on_precision, 'day') = 'day' AS is_dated,
    FROM main.information_request
    WHERE sent_on <= as_of
),
known AS (
    SELECT
        sent.*,
        CASE
            WHEN sent.is_replied_later THEN 'pending'
            WHEN sent.outcome = 'no_reply' AND sent.legal_deadline >= as_of THEN 'pending'
            ELSE sent.outcome
        END AS outcome_by_then,
    FROM sent
)
SELECT
    known.* EXCLUDE (
        is_replied_later, is_complained_later, is_dated, outcome, outcome_by_then,
        replied_on, replied_on_precision, ground, document_url, complaint_on, complaint_on_precision
    ),
    known.outcome_by_then AS outcome,
    CASE WHEN NOT known.is_replied_later THEN known.replied_on END AS replied_on,
    CASE WHEN NOT known.is_replied_later THEN known.replied_on_precision END AS replied_on_precision,
    CASE WHEN NOT known.is_replied_later AND known.is_dated THEN known.replied_on - known.sent_on END AS days_to_reply,
    known.outcome_by_then = 'no_reply'
        OR (known.outcome_by_then = 'pending' AND coalesce(known.legal_deadline < as_of, FALSE)) AS is_unanswered,
    CASE WHEN NOT known.is_replied_later THEN known.ground END AS ground,
    CASE WHEN NOT known.is_replied_later THEN known.document_url END AS document_url,
    CASE WHEN NOT known.is_complained_later THEN known.complaint_on END AS complaint_on,
    CASE WHEN NOT known.is_complained_later THEN known.complaint_on_precision END AS complaint_on_precision,
FROM known;

COMMENT ON MACRO TABLE request_outcome IS 'One row per request for public information sent by a day: its outcome as known then.';
