"""The content hash: the same rows and the same SQL give the same one, on any machine and in any order of arrival."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from duckdb import DuckDBPyConnection

from tracker.queries.release_tables import column_types, table_names, table_rows

OUTSIDE: Final = frozenset({"release_info", "submission_log", "release_change"})  # they tell of the release itself


def table_hashes(connection: DuckDBPyConnection) -> dict[str, str]:
    """SHA-256 of each table's columns and ordered rows, by table."""
    return {table: _table_hash(connection, table) for table in table_names(connection) if table not in OUTSIDE}


def texts_hash(texts: Mapping[str, str]) -> str:
    """SHA-256 of the SQL texts a release is made with, by path."""
    return _digest(json.dumps(sorted(texts.items()), ensure_ascii=False))


def content_hash(tables: Mapping[str, str], sql_hash: str) -> str:
    """SHA-256 over the tables' hashes and that of the SQL texts."""
    return _digest(json.dumps([sorted(tables.items()), sql_hash]))


def _table_hash(connection: DuckDBPyConnection, table: str) -> str:
    digest = hashlib.sha256(json.dumps(list(column_types(connection, table).items())).encode())
    for line in sorted(_to_line(row) for row in table_rows(connection, table)):
        digest.update(b"\n" + line.encode())
    return digest.hexdigest()


def _to_line(row: tuple[Any, ...]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
