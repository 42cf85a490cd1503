"""What a release says about itself: its tables, rules and columns with the comments they carry."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from tracker.queries.answers import all_rows

_COLUMNS = """
SELECT
    table_name AS relation,
    column_name AS name,
    data_type AS type,
    comment,
FROM duckdb_columns()
WHERE database_name = current_database()
    AND schema_name = 'main'
    AND NOT internal
ORDER BY
    table_name,
    column_index
"""

_TABLES = """
SELECT
    table_name AS name,
    comment,
FROM duckdb_tables()
WHERE database_name = current_database()
    AND NOT internal
ORDER BY name
"""

_VIEWS = """
SELECT
    view_name AS name,
    comment,
FROM duckdb_views()
WHERE database_name = current_database()
    AND NOT internal
ORDER BY name
"""

_RULES = """
SELECT
    function_name AS name,
    function_type = 'table_macro' AS is_relation,
    parameters,
    comment,
FROM duckdb_functions()
WHERE database_name = current_database()
    AND schema_name = 'main'
    AND NOT internal
ORDER BY name
"""


@dataclass(frozen=True)
class Described:
    """A column, or a rule with its parameters; `comment` says what it means."""

    name: str
    comment: str
    type: str = ""
    parameters: tuple[str, ...] = ()


def described_tables(connection: DuckDBPyConnection) -> list[Described]:
    """Every table by name."""
    return [Described(row["name"], row["comment"] or "") for row in all_rows(connection, _TABLES, {})]


def described_views(connection: DuckDBPyConnection) -> list[Described]:
    """Every view by name."""
    return [Described(row["name"], row["comment"] or "") for row in all_rows(connection, _VIEWS, {})]


def described_columns(connection: DuckDBPyConnection) -> dict[str, list[Described]]:
    """Table or view → its columns in order."""
    found: dict[str, list[Described]] = {}
    for row in all_rows(connection, _COLUMNS, {}):
        found.setdefault(row["relation"], []).append(Described(row["name"], row["comment"] or "", row["type"]))
    return found


def described_rules(connection: DuckDBPyConnection, give_rows: bool) -> list[Described]:
    """Every macro that gives rows, or every one that gives a value, by name."""
    return [
        Described(row["name"], row["comment"] or "", parameters=tuple(row["parameters"]))
        for row in all_rows(connection, _RULES, {})
        if row["is_relation"] == give_rows
    ]
