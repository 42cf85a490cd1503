"""The tables of a release as such: what they are called, what stands in them, and how rows come in."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection


def table_names(connection: DuckDBPyConnection) -> list[str]:
    """Every table, sorted by name; views are none."""
    return [
        name
        for (name,) in connection.execute(
            "SELECT table_name FROM duckdb_tables()"
            " WHERE database_name = current_database() AND NOT temporary ORDER BY table_name"
        ).fetchall()
    ]


def column_types(connection: DuckDBPyConnection, table: str) -> dict[str, str]:
    """Column → DuckDB type, in order; empty where there is no such table."""
    return dict(
        connection.execute(
            "SELECT column_name, data_type FROM duckdb_columns()"
            " WHERE database_name = current_database() AND table_name = ? ORDER BY column_index",
            [table],
        ).fetchall()
    )


def table_rows(connection: DuckDBPyConnection, table: str) -> list[tuple[Any, ...]]:
    """Every row of a table."""
    return connection.table(_quoted(table)).fetchall()


def row_count(connection: DuckDBPyConnection, table: str) -> int:
    """How many rows a table has."""
    return connection.table(_quoted(table)).count("*").fetchall()[0][0]


def insert_rows(connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Append rows given by column name; a missing column is NULL, an unknown one raises."""
    types = column_types(connection, table)
    listed = list(rows)
    unknown = {name for row in listed for name in row} - set(types)
    if unknown or not types:
        raise ValueError(f"table {table} has no column {', '.join(sorted(unknown)) or 'at all'}")
    if not listed:
        return
    # As JSON text first: dates and money are cast from what the workbook said, never through a float.
    shape = json.dumps([{name: "VARCHAR[]" if kind.endswith("[]") else "VARCHAR" for name, kind in types.items()}])
    casts = ", ".join(f'CAST(entry."{name}" AS {kind}) AS "{name}"' for name, kind in types.items())
    connection.execute(
        f"INSERT INTO {_quoted(table)} BY NAME"  # noqa: S608 (names come from the catalogue)
        f" SELECT {casts} FROM (SELECT unnest(from_json(?::JSON, ?)) AS entry)",
        [json.dumps(listed, ensure_ascii=False), shape],
    )


def copy_database(connection: DuckDBPyConnection, path: Path) -> None:
    """Write everything of a database in memory (rows, rules, views, comments) to a new file."""
    connection.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS target")
    try:
        connection.execute("COPY FROM DATABASE memory TO target")
    finally:
        connection.execute("DETACH target")


def publication_day(connection: DuckDBPyConnection) -> date:
    """The day the release was published, in Europe/Belgrade."""
    return connection.cursor().execute("SELECT publication_day FROM release_info").fetchall()[0][0]


def plan_evaluation_date(connection: DuckDBPyConnection, day: date) -> date | None:
    """The evaluation date of the plan in force that day; of the latest plan where none is in force yet."""
    found = (
        connection.cursor()
        .execute(
            "SELECT evaluation_date FROM plan ORDER BY effective_from <= ? DESC, effective_from DESC LIMIT 1",
            [day],
        )
        .fetchall()
    )
    return found[0][0] if found else None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
