"""What the pages Objectives and Activity ask about money: what is planned and what was spent, year by year."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

_ACTIVITY_MONEY = """
SELECT *
FROM activity_money($as_of)
WHERE activity_code = $activity_code
ORDER BY year NULLS LAST
"""

_OBJECTIVE_MONEY = """
SELECT money.*
FROM objective_money($as_of) AS money
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN objective
    ON objective.submission_id = plan.submission_id
    AND objective.objective_code = money.objective_code
WHERE objective.parent_code IS NULL
ORDER BY code_order(money.objective_code), money.year NULLS LAST
"""


def activity_money(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """Money planned and spent of one activity, a row per year; at the end what is planned in no year."""
    return all_rows(connection, _ACTIVITY_MONEY, {"as_of": as_of, "activity_code": activity_code})


def objective_money(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Money planned and spent of the strategic objectives, a row per year; at the end what is planned in no year."""
    return all_rows(connection, _OBJECTIVE_MONEY, {"as_of": as_of})
