"""Makes an empty DuckDB database a release: its tables, rules and views; and runs the checks it must pass."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import duckdb
from duckdb import DuckDBPyConnection

SQL_FOLDER: Final = Path(__file__).parent / "sql"

_PROSE: Final = re.compile(r"--[^\n]*|'(?:[^']|'')*'")
_CALL: Final = re.compile(r"(\w+)\s*\(")
_NAME: Final = re.compile(r"\w+")


def create_schema(connection: DuckDBPyConnection) -> None:
    """Create every table, macro and view with its comments in an empty database."""
    here = connection.execute("SELECT current_database()").fetchall()[0][0]
    pattern = Path(_pattern().name) / "schema.duckdb"
    connection.execute(f"ATTACH '{str(pattern).replace(chr(39), chr(39) * 2)}' AS pattern (READ_ONLY)")
    connection.execute(f'COPY FROM DATABASE pattern TO "{here}"')
    connection.execute("DETACH pattern")


@cache
def _pattern() -> TemporaryDirectory[str]:
    """A folder with an empty release, made once in a process: copying it takes a twentieth of making it."""
    folder = TemporaryDirectory(prefix="tracker-schema-")
    with duckdb.connect(Path(folder.name) / "schema.duckdb") as connection:
        for kind in ("tables", "macros", "views"):
            for path in _in_order(_sql_files(kind)):
                connection.execute(_read_sql(path))
    return folder


def run_steps(connection: DuckDBPyConnection) -> None:
    """Apply what is decided once, while a release is built, to rows that no file holds yet."""
    for path in _sql_files("steps"):
        connection.execute(_read_sql(path))


def run_checks(connection: DuckDBPyConnection) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """The checks that found something: name of the check and the rows it returned; empty when all is well."""
    checks = {path.stem: _read_sql(path) for path in _sql_files("checks")}
    named = set(_NAME.findall(_PROSE.sub(" ", "\n".join(checks.values()))))
    with _evaluated_once(connection, [path.stem for path in _sql_files("views") if path.stem in named]):
        found = [(name, connection.execute(sql).fetchall()) for name, sql in checks.items()]
    return [(name, rows) for name, rows in found if rows]


@contextmanager
def _evaluated_once(connection: DuckDBPyConnection, views: list[str]) -> Iterator[None]:
    """While it lasts, these views are temporary tables of their rows: many checks ask the same views."""
    made: list[str] = []
    try:
        for view in views:
            connection.execute(f"CREATE TEMP TABLE {view} AS FROM {view}")
            made.append(view)
        yield
    finally:
        for view in made:
            connection.execute(f"DROP TABLE temp.{view}")


def sql_texts() -> dict[str, str]:
    """Path under tracker/sql → text of every SQL file, sorted by path, with line ends alike on every system."""
    return {path.relative_to(SQL_FOLDER).as_posix(): _read_sql(path) for path in _sql_files("**")}


def _in_order(paths: list[Path]) -> list[Path]:
    """The files so that each stands after those whose macro it calls: DuckDB refuses a macro it does not know yet."""
    by_name = {path.stem: path for path in paths}
    calls = {name: set(_CALL.findall(_PROSE.sub(" ", _read_sql(path)))) - {name} for name, path in by_name.items()}
    order = TopologicalSorter({name: sorted(called & set(by_name)) for name, called in calls.items()})
    return [by_name[name] for name in order.static_order()]


def _sql_files(folder: str) -> list[Path]:
    return sorted(SQL_FOLDER.glob(f"{folder}/*.sql"), key=lambda path: path.relative_to(SQL_FOLDER).as_posix())


def _read_sql(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")
