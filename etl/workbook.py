"""A workbook once it has been read right: rows that know their cells, ready for the ledger."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

READER_VERSION = 2  # raise it whenever the same bytes would be read into other rows


@dataclass(frozen=True)
class SheetColumn:
    """Where a field of a table stands in a sheet: the letter, and the heading as it was written, with its row."""

    sheet: str
    table: str
    column: str
    letter: str
    heading: str
    heading_row: int = 1


@dataclass(frozen=True)
class WorkbookRow:
    """One row: the release columns of `etl.layouts.table_columns` and `basis`; dates as ISO text, money as text.

    Columns that are never released (such as Prepared by) are kept in `ledger_only`.
    `written`: what stood in the cell of each released column that was not empty, word for word.
    """

    table: str
    sheet: str
    row_number: int
    values: dict[str, Any]
    ledger_only: dict[str, Any] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)


_ROW_BY_ROW = {"event": "event_code", "statement": "statement_code", "information_request": "request_code"}


def row_key(row: WorkbookRow) -> str | None:
    """The supersede key of a row that is replaced by itself; None where the workbook is replaced as a whole."""
    column = _ROW_BY_ROW.get(row.table)
    return f"{row.table}|{row.values[column]}" if column else None


@dataclass(frozen=True)
class Workbook:
    """A workbook's normalised content; the same bytes always give an equal one.

    `supersede_keys`: what it replaces. One key for most kinds; one per event, statement or request code
    for context and request workbooks, which replace row by row.
    """

    kind: str
    supersede_keys: tuple[str, ...]
    rows: tuple[WorkbookRow, ...]
    columns: tuple[SheetColumn, ...]
    reader_version: int = READER_VERSION

    def of(self, table: str) -> list[WorkbookRow]:
        """The rows of one table, in the order of the sheet."""
        return [row for row in self.rows if row.table == table]

    def to_json(self) -> str:
        """Canonical JSON: sorted keys, no spaces, so that equal workbooks have equal text."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Workbook":
        """The workbook behind its canonical JSON."""
        stored = json.loads(text)
        return cls(
            stored["kind"],
            tuple(stored["supersede_keys"]),
            tuple(WorkbookRow(**row) for row in stored["rows"]),
            tuple(SheetColumn(**column) for column in stored["columns"]),
            stored["reader_version"],
        )
