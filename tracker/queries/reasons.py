"""Why a status, a rate or a score is what it is: the rule, its numbers, their cells, and what would change it."""

from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

_ACTIVITY = "SELECT * FROM activity_reason($as_of) WHERE activity_code = $activity_code"
_ACTIVITY_CHANGES = "SELECT * FROM activity_change($as_of) WHERE activity_code = $activity_code ORDER BY rank"
_INDICATOR = "SELECT * FROM indicator_reason($as_of) WHERE indicator_code = $indicator_code"
_INDICATOR_CHANGES = "SELECT * FROM indicator_change($as_of) WHERE indicator_code = $indicator_code ORDER BY rank"
_INSTITUTION = """
SELECT *
FROM institution_reason($as_of)
WHERE institution_code = $institution_code
ORDER BY period_code DESC
"""
_INSTITUTION_CHANGES = """
SELECT *
FROM institution_change($as_of)
WHERE institution_code = $institution_code
ORDER BY
    period_code DESC,
    rank
"""
_CRITERION_CHANGES = """
SELECT *
FROM criterion_change(CAST($assessed_on AS DATE))
WHERE submission_id = $submission_id
    AND criterion_code = $criterion_code
ORDER BY
    column_name DESC,
    new_points DESC
"""
_CAPACITY = """
SELECT *
FROM capacity_reason(CAST($assessed_on AS DATE))
WHERE submission_id = $submission_id
    AND level IN ('total', 'pillar')
ORDER BY
    level DESC,
    code
"""
_RATES = "SELECT * FROM rate_reason($as_of) ORDER BY year DESC"
_SCHEDULE = "SELECT * FROM schedule_reason($as_of)"
_VERDICT = "SELECT * FROM verdict_reason($as_of)"
_OBJECTIVES = "SELECT * FROM objective_reason($as_of) ORDER BY code_order(objective_code)"


def activity_reason(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> Row | None:
    """The rule an activity's status rests on, with every day it compares and the cells they stand in."""
    return one_row(connection, _ACTIVITY, {"as_of": as_of, "activity_code": activity_code})


def activity_changes(connection: DuckDBPyConnection, as_of: date, activity_code: str) -> list[Row]:
    """Single changes that would give an activity another status, and which."""
    return all_rows(connection, _ACTIVITY_CHANGES, {"as_of": as_of, "activity_code": activity_code})


def indicator_reason(connection: DuckDBPyConnection, as_of: date, indicator_code: str) -> Row | None:
    """The rule an indicator's status rests on, with every number it compares and the cells they stand in."""
    return one_row(connection, _INDICATOR, {"as_of": as_of, "indicator_code": indicator_code})


def indicator_changes(connection: DuckDBPyConnection, as_of: date, indicator_code: str) -> list[Row]:
    """Single changes that would give an indicator another status, and which."""
    return all_rows(connection, _INDICATOR_CHANGES, {"as_of": as_of, "indicator_code": indicator_code})


def institution_reasons(connection: DuckDBPyConnection, as_of: date, institution_code: str) -> list[Row]:
    """Why an institution's reporting stands as it does, the latest year first."""
    return all_rows(connection, _INSTITUTION, {"as_of": as_of, "institution_code": institution_code})


def institution_changes(connection: DuckDBPyConnection, as_of: date, institution_code: str) -> list[Row]:
    """Single changes that would give an institution's reporting on a year another status, the latest year first."""
    return all_rows(connection, _INSTITUTION_CHANGES, {"as_of": as_of, "institution_code": institution_code})


def criterion_changes(
    connection: DuckDBPyConnection, as_of: date, submission_id: str, assessed_on: str, criterion_code: str
) -> list[Row]:
    """Single changes that would give a criterion of an assessment another state, and which."""
    del as_of
    asked: dict[str, Any] = {"submission_id": submission_id, "assessed_on": assessed_on}
    return all_rows(connection, _CRITERION_CHANGES, asked | {"criterion_code": criterion_code})


def capacity_reasons(connection: DuckDBPyConnection, as_of: date, submission_id: str, assessed_on: str) -> list[Row]:
    """What the scores of an assessment are worked out from, the total first, then the pillars."""
    del as_of
    return all_rows(connection, _CAPACITY, {"submission_id": submission_id, "assessed_on": assessed_on})


def rate_reasons(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Which activities the implementation rate of each year counts, and as what; the latest year first."""
    return all_rows(connection, _RATES, {"as_of": as_of})


def schedule_reason(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Months behind, with every number they are worked out from."""
    return one_row(connection, _SCHEDULE, {"as_of": as_of})


def verdict_reason(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """Why the sentence on top is what it is, and the smallest change that would give another."""
    return one_row(connection, _VERDICT, {"as_of": as_of})


def objective_reasons(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """What the completion of each objective is worked out from."""
    return all_rows(connection, _OBJECTIVES, {"as_of": as_of})
