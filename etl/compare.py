"""What changed between two releases: per table and key what is new, changed (old → new) or gone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from duckdb import DuckDBPyConnection

from etl.layouts import LAYOUTS
from tracker.content_hash import OUTSIDE
from tracker.queries.release_tables import column_types, table_names, table_rows

# Where a row stands and which upload brought it is not what it says.
_PLACE: Final = ("submission_id", "sheet", "row_number")
_OUTSIDE: Final = OUTSIDE | {"sheet_column", "submitted_cell", "received_report"}
# Kind → table of its one head row and what names the workbook there; rows of the workbook are told apart by it.
_HEADS: Final = {
    "plan": ("plan", ("strategy_code", "effective_from")),
    "progress": ("report", ("received_through", "submitted_by")),
    "assessment": ("assessment", ("organisation_code", "assessed_on")),
    "capacity": ("capacity_assessment", ("framework_code", "country_code", "assessed_on", "assessor")),
    "survey": ("survey", ("survey_code",)),
}
_KEYS: Final = {
    "submission": ("submission_id",),
    "threshold": ("threshold_code",),
    "report": ("institution_code", "period_code"),
}

Key = tuple[str, ...]
Row = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One change: a row that is new or gone, or one changed value of it."""

    table: str
    key: str
    change: str
    column: str | None = None
    old: Any = None
    new: Any = None


def compare(older: DuckDBPyConnection, newer: DuckDBPyConnection) -> Iterator[Change]:
    """Every change from one release to another, by table and key."""
    before, after = _keyed_tables(older), _keyed_tables(newer)
    for table in sorted(before.keys() | after.keys()):
        old_rows, new_rows = before.get(table, {}), after.get(table, {})
        for key in sorted(old_rows.keys() | new_rows.keys()):
            name = " · ".join(part for part in key if part)
            if key not in old_rows:
                yield Change(table, name, "new")
            elif key not in new_rows:
                yield Change(table, name, "gone")
            else:
                yield from _changed(table, name, old_rows[key], new_rows[key])


def _changed(table: str, name: str, old: Row, new: Row) -> Iterator[Change]:
    for column in [*old, *(column for column in new if column not in old)]:
        if old.get(column) != new.get(column):
            yield Change(table, name, "changed", column, old.get(column), new.get(column))


def _keyed_tables(connection: DuckDBPyConnection) -> dict[str, dict[Key, Row]]:
    names = [name for name in table_names(connection) if name not in _OUTSIDE]
    tables = {name: _rows(connection, name) for name in names}
    heads = _head_keys(tables)
    return {name: _keyed(name, rows, heads) for name, rows in tables.items()}


def _keyed(table: str, rows: list[Row], heads: dict[str, Key]) -> dict[Key, Row]:
    """Rows by key; what shares a key (a finding has none of its own) is told apart by its content."""
    columns = _KEYS[table] if table in _KEYS else layout_key(table)
    grouped: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        head = heads.get(row.get("submission_id", ""), ())
        said = {name: value for name, value in row.items() if name not in _PLACE or table == "submission"}
        own = tuple(said) if columns is None else columns
        grouped[(*head, *(key_part(row, name) for name in own))].append(said)
    keyed: dict[Key, Row] = {}
    for key, group in grouped.items():
        for position, row in enumerate(sorted(group, key=repr)):
            keyed[key if position == 0 else (*key, f"#{position + 1}")] = row
    return keyed


def _head_keys(tables: dict[str, list[Row]]) -> dict[str, Key]:
    kinds = {row["submission_id"]: row["kind"] for row in tables.get("submission", ())}
    keys = {}
    for kind, (table, columns) in _HEADS.items():
        for row in tables.get(table, ()):
            if kinds.get(row["submission_id"]) == kind:
                keys[row["submission_id"]] = tuple(_to_text(row[column]) for column in columns)
    return keys


def layout_key(table: str) -> Key | None:
    """The columns two rows of one workbook may not agree in; none where its head names the row, None without a key."""
    for layout in LAYOUTS.values():
        for sheet in layout.sheets:
            if sheet.table == table:
                return sheet.key or (() if sheet.single else None)
    return None


def key_part(row: Row, name: str) -> str:
    """The value of a key column; of a text in several languages the first that is given."""
    names = (name, *(f"{name}_{language}" for language in ("en", "sq", "sr")))
    return next((_to_text(row[each]) for each in names if row.get(each) is not None), "")


def _rows(connection: DuckDBPyConnection, table: str) -> list[Row]:
    columns = list(column_types(connection, table))
    return [dict(zip(columns, row, strict=True)) for row in table_rows(connection, table)]


def _to_text(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(value) if isinstance(value, list) else str(value)
