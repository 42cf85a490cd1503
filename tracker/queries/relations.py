"""Every relation that is published: the rules at any day, and the tables they rest on."""

from datetime import date
from typing import Any, Final

from duckdb import DuckDBPyConnection
from pandas import DataFrame

RULES: Final = (
    "activity_status",
    "dropped_activity",
    "implementation_rate",
    "objective_progress",
    "indicator_progress",
    "institution_reporting",
    "capacity_score",
    "verdict",
    "activity_history",
    "indicator_value",
    "criterion_result",
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
    "release_info",
)

# Name of a published relation → the names of its parameters.
RELATIONS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(RULES, ("as_of",)) | dict.fromkeys(TABLES, ())


def select_relation(
    connection: DuckDBPyConnection, name: str, as_of: date | None = None, **arguments: Any
) -> DataFrame:
    """All rows of a published relation on a day (default: the day of publication), always in the same order.

    Tables are the same on every day. Raises ValueError for a relation that is not published and for missing or
    unknown arguments.
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
    given = set(arguments) | {"as_of"}
    wrong = sorted(set(arguments) - set(parameters)) + sorted(set(parameters) - given)
    if wrong:
        raise ValueError(
            f"{name} takes {', '.join(parameters) or 'no arguments'}; wrong or missing: {', '.join(wrong)}"
        )
    if not parameters:
        return connection.execute(f"SELECT * FROM {name} ORDER BY ALL")  # noqa: S608 a name of the closed list
    values = [as_of or _publication_day(connection)]
    values += [arguments[parameter] for parameter in parameters if parameter != "as_of"]
    places = ", ".join("CAST(? AS DATE)" if parameter == "as_of" else "?" for parameter in parameters)
    return connection.execute(f"SELECT * FROM {name}({places}) ORDER BY ALL", values)  # noqa: S608 likewise


def _publication_day(connection: DuckDBPyConnection) -> date | None:
    row = connection.execute("SELECT publication_day FROM release_info").fetchone()
    return row[0] if row else None
