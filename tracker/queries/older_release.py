"""Releases that an earlier version of the program made: some questions they cannot answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import duckdb

from tracker.schema import create_schema

_RULES = """
SELECT function_name AS name, CAST(parameters AS VARCHAR) AS parameters, macro_definition AS definition
FROM duckdb_functions()
WHERE NOT internal
UNION ALL
SELECT view_name, NULL, sql
FROM duckdb_views()
WHERE NOT internal
"""

Rules = frozenset[tuple[str, ...]]


class OlderRelease(LookupError):
    """A release made by an earlier version does not hold what a question asks for."""


@contextmanager
def asking(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """While a question runs: a relation or a column that only the release's own version lacks raises OlderRelease.

    A question that the present version could not answer either is a defect, and its error stays as it is.
    """
    try:
        yield
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        if _rules(connection.cursor()) != _present_rules():
            raise OlderRelease(str(error).splitlines()[0]) from error
        raise


@cache
def _present_rules() -> Rules:
    with duckdb.connect() as connection:
        create_schema(connection)
        return _rules(connection)


def _rules(connection: duckdb.DuckDBPyConnection) -> Rules:
    return frozenset(connection.execute(_RULES).fetchall())
