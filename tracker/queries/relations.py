"""Every relation that is published: the rules at any day, and the tables they rest on."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from tracker.queries.older_release import asking

RULES: Final = (
    "activity_status",
    "dropped_activity",
    "implementation_rate",
    "objective_progress",
    "indicator_progress",
    "institution_reporting",
    "capacity_score",
    "verdict",
    "schedule",
    "indicator_forecast",
    "claim_check",
    "claim_matrix",
    "verdict_history",
    "gap",
    "scenario_gain",
    "request_result",
    "request_count",
    "survey_result",
    "activity_history",
    "indicator_value",
    "criterion_result",
    "activity_money",
    "objective_money",
    "running_activity",
    "strategy_year",
    "plan_version",
    "plan_in_force",
    "plan_activity",
    "activity_responsibility",
    "code_lineage",
)

TABLES: Final = (
    "plan",
    "institution",
    "objective",
    "indicator",
    "interim_target",
    "activity",
    "budget",
    "report",
    "received_report",
    "activity_report",
    "indicator_report",
    "assessment",
    "assessor_verdict",
    "framework",
    "criterion",
    "capacity_assessment",
    "criterion_points",
    "published_score",
    "survey",
    "survey_question",
    "survey_answer",
    "survey_finding",
    "event",
    "statement",
    "information_request",
    "threshold",
    "submission",
    "submission_log",
    "sheet_column",
    "release_change",
    "submitted_cell",
    "release_info",
)

# Name of a published relation → the names of its parameters.
RELATIONS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(RULES, ("as_of",)),
    "scenario_score": ("as_of", "activity_codes"),
    **dict.fromkeys(TABLES, ()),
}
_PLACES: Final = {"as_of": "CAST(? AS DATE)", "activity_codes": "CAST(? AS VARCHAR[])"}


def select_relation(
    connection: DuckDBPyConnection, name: str, as_of: date | None = None, **arguments: Any
) -> DataFrame:
    """All rows of a published relation on a day (default: the day of publication), always in the same order.

    Tables are the same on every day. activity_codes: a list, or a text with commas; none chosen unless given.
    Raises ValueError for a relation that is not published and for arguments it does not take.
    """
    return _ask_relation(connection, name, as_of, arguments).df()


def relation_rows(
    connection: DuckDBPyConnection, name: str, as_of: date | None = None, **arguments: Any
) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns and rows `select_relation` gives, as plain values: whole numbers stay whole."""
    answer = _ask_relation(connection, name, as_of, arguments)
    return [column[0] for column in answer.description], answer.fetchall()


def _ask_relation(
    connection: DuckDBPyConnection, name: str, as_of: date | None, arguments: dict[str, Any]
) -> DuckDBPyConnection:
    if name not in RELATIONS:
        raise ValueError(f"unknown relation: {name}")
    parameters = RELATIONS[name]
    wrong = sorted(set(arguments) - set(parameters))
    if wrong:
        raise ValueError(f"{name} takes {', '.join(parameters) or 'no arguments'}, not {', '.join(wrong)}")
    if not parameters:
        with asking(connection):
            return connection.execute(f"SELECT * FROM {name} ORDER BY ALL")  # noqa: S608 a name of the closed list
    given = {
        "as_of": as_of or _publication_day(connection),
        "activity_codes": _to_codes(arguments.get("activity_codes", ())),
    }
    values = [given[parameter] for parameter in parameters]
    places = ", ".join(_PLACES[parameter] for parameter in parameters)
    with asking(connection):
        return connection.execute(f"SELECT * FROM {name}({places}) ORDER BY ALL", values)  # noqa: S608 likewise


def _to_codes(given: str | Iterable[str]) -> list[str]:
    if isinstance(given, str):
        return [code.strip() for code in given.split(",") if code.strip()]
    return list(given)


def _publication_day(connection: DuckDBPyConnection) -> date | None:
    row = connection.execute("SELECT publication_day FROM release_info").fetchone()
    return row[0] if row else None
