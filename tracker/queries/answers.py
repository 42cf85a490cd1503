"""How a query hands over its answer: plain rows, unknown as None."""

from collections.abc import Mapping
from typing import Any

from duckdb import DuckDBPyConnection

from tracker.queries.older_release import asking

Row = dict[str, Any]


def all_rows(connection: DuckDBPyConnection, sql: str, values: Mapping[str, object]) -> list[Row]:
    """Every row as a mapping of column to value; raises OlderRelease where the release does not know what is asked."""
    with asking(connection):
        result = connection.execute(sql, dict(values))
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def one_row(connection: DuckDBPyConnection, sql: str, values: Mapping[str, object]) -> Row | None:
    """The one row, or None; more than one is a defect of the query."""
    rows = all_rows(connection, sql, values)
    if len(rows) > 1:
        raise ValueError(f"one row expected, {len(rows)} found")
    return rows[0] if rows else None
