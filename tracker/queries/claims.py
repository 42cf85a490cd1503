"""What the page Claims and evidence asks: official states beside independent verdicts, and requests for information."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

_COUNTS = """
SELECT
    count(DISTINCT activity_code) AS activity_count,
    count(DISTINCT activity_code) FILTER (verdict IS NOT NULL) AS assessed_count,
    count(DISTINCT activity_code) FILTER (reported_state IS NOT NULL) AS reported_count,
    count(DISTINCT activity_code) FILTER (reported_state = 'completed') AS claimed_count,
    count(DISTINCT activity_code) FILTER (agreement = 'agree') AS agree_count,
    count(DISTINCT activity_code) FILTER (agreement = 'claimed_not_confirmed') AS claimed_not_confirmed_count,
    count(DISTINCT activity_code) FILTER (agreement = 'confirmed_not_claimed') AS confirmed_not_claimed_count,
    count(DISTINCT assessor) AS assessor_count,
FROM claim_check($as_of)
"""

_MATRIX = """
SELECT
    matrix.reported_state,
    matrix.verdict,
    matrix.activity_count,
    agreement_of(matrix.reported_state, matrix.verdict) AS agreement,
FROM claim_matrix($as_of) AS matrix
"""

# The verdict an assessor gave last answers the claim; earlier ones stay beside it.
_VERDICTS = """
SELECT
    history.*,
    claim.agreement,
    coalesce(claim.is_older_than_report, FALSE) AS is_older_than_report,
    coalesce(history.sent_for_reply_on <= $as_of, FALSE) AS is_sent_for_reply,
    coalesce(history.reply_due < $as_of, FALSE) AS is_reply_overdue,
    submission.file_sha256,
FROM verdict_history($as_of) AS history
JOIN submission USING (submission_id)
LEFT JOIN claim_check($as_of) AS claim
    ON history.is_latest
    AND claim.activity_code = history.activity_code
    AND claim.assessor = history.assessor
ORDER BY
    code_order(history.activity_code),
    history.is_latest DESC,
    history.assessed_on DESC,
    history.assessor,
    history.row_number
"""

_REQUESTS = """
SELECT
    asked.*,
    submission.file_sha256,
FROM request_result($as_of) AS asked
JOIN submission USING (submission_id)
ORDER BY
    asked.sent_on DESC,
    asked.request_code
"""

# One row per institution asked, and one without institution over all of them. Every request is in one count: answered
# (in full or in part), refused, not held, unanswered (no reply, or none by the legal deadline), or still in time.
_REQUEST_COUNTS = """
SELECT
    asked.institution_code,
    count(*) AS asked_count,
    count(*) FILTER (asked.outcome IN ('full', 'partial')) AS answered_count,
    count(*) FILTER (asked.outcome = 'refused') AS refused_count,
    count(*) FILTER (asked.outcome = 'not_held') AS not_held_count,
    count(*) FILTER (asked.is_unanswered) AS unanswered_count,
    count(*) FILTER (asked.outcome = 'pending' AND NOT asked.is_unanswered) AS in_time_count,
    list(asked.days_to_reply ORDER BY asked.days_to_reply) FILTER (asked.days_to_reply IS NOT NULL) AS reply_days,
FROM request_result($as_of) AS asked
GROUP BY ROLLUP (asked.institution_code)
ORDER BY
    asked.institution_code IS NULL,
    asked_count DESC,
    asked.institution_code
"""


def claim_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """How many activities of the plan in force have a verdict, and how many of these agree with the report or not."""
    return one_row(connection, _COUNTS, {"as_of": as_of})


def claim_matrix(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Activities by reported state and verdict, with how the two agree; None: no report, no verdict."""
    return all_rows(connection, _MATRIX, {"as_of": as_of})


def verdicts(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every verdict of every assessor by activity, each assessor's latest before the earlier ones."""
    return all_rows(connection, _VERDICTS, {"as_of": as_of})


def requests(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every request for public information sent by the day, newest first."""
    return all_rows(connection, _REQUESTS, {"as_of": as_of})


def request_counts(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """What came of requests per institution asked; the last row, without institution, is all of them."""
    return all_rows(connection, _REQUEST_COUNTS, {"as_of": as_of})
