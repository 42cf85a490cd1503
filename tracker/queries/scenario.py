"""What the page Capacity asks of scenarios: what an activity would add, and what chosen ones add together."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

_GAINS = """
SELECT
    activity.title_sq,
    activity.title_sr,
    activity.title_en,
    activity.is_public,
    status.objective_code,
    status.status,
    gain.activity_code,
    gain.points_gained,
FROM scenario_gain($as_of) AS gain
JOIN activity_status($as_of) AS status USING (activity_code)
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN activity
    ON activity.submission_id = plan.submission_id
    AND activity.activity_code = gain.activity_code
ORDER BY
    gain.points_gained DESC NULLS LAST,
    code_order(gain.activity_code)
"""

_TOTALS = """
WITH scored AS MATERIALIZED (
    SELECT *
    FROM scenario_score($as_of, $codes)
)
SELECT
    scored.*,
    (SELECT coalesce(sum(points_available), 0) FROM scored WHERE state = 'claimed_without_evidence') AS points_claimed,
    (
        SELECT coalesce(sum(points_available), 0) FROM scored WHERE scenario_state = 'claimed_without_evidence'
    ) AS scenario_points_claimed,
FROM scored
WHERE level = 'total'
"""


def gains(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Activities neither completed nor cancelled, by the points each alone would add to the assessment."""
    return all_rows(connection, _GAINS, {"as_of": as_of})


def total(connection: DuckDBPyConnection, as_of: date, codes: str) -> Row | None:
    """The whole assessment as it is, and with these activities (codes joined by a comma) completed."""
    asked = {"as_of": as_of, "codes": codes.split(",") if codes else []}
    return next(iter(all_rows(connection, _TOTALS, asked)), None)
