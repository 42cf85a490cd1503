"""One workbook while it is checked: its sheets, what was known before, what a row inherits from the first sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.checking.known import KnownCodes
from etl.checking.rows import ReadRow, ReadSheet, rows_of
from etl.layouts import Layout, SheetRow

# Kind → the table with one row from which other rows inherit.
HEAD_TABLES = {
    "plan": "plan",
    "progress": "report",
    "assessment": "assessment",
    "capacity": "capacity_assessment",
    "survey": "survey",
}
_BASIS_BY_KIND = {
    "assessment": "independent",
    "request": "independent",
    "context": "public_source",
    "capacity": "public_source",
}


@dataclass
class Book:
    """The sheets as read; `known` is from before, `absent` are sheets that are missed."""

    layout: Layout
    sheets: list[ReadSheet]
    known: KnownCodes
    absent: set[type[SheetRow]]

    def rows(self, table: str) -> list[ReadRow]:
        """The rows that go to a table."""
        return rows_of(self.sheets, table)

    def all_rows(self) -> Iterator[ReadRow]:
        """Every row, sheet by sheet."""
        for sheet in self.sheets:
            yield from sheet.rows

    def head(self) -> ReadRow | None:
        """The one row that others inherit from."""
        rows = self.rows(HEAD_TABLES.get(self.layout.kind, ""))
        return rows[0] if rows else None

    def head_is_missed(self) -> bool:
        """Whether a sheet that must be there is not, or has no row."""
        table = HEAD_TABLES.get(self.layout.kind)
        return table is not None and self.layout.sheet_of(table).required and self.head() is None

    def inherited(self, row: ReadRow, name: str) -> object:
        """A row's own value, else that of the workbook's first sheet; None: empty, or not readable."""
        own = row[name]
        head = self.head()
        return own if own is not None or head is None or not row.is_readable(name) else head[name]

    def is_inherited_readable(self, row: ReadRow, name: str) -> bool:
        """Whether the value that holds for a row could be read, be it empty or not."""
        if not row.is_readable(name):
            return False
        head = self.head()
        return row[name] is not None or (head.is_readable(name) if head else not self.head_is_missed())

    def basis(self, row: ReadRow) -> str | None:
        """What a row rests on; None where that cannot be read."""
        if not self.is_inherited_readable(row, "basis"):
            return None
        found = self.inherited(row, "basis")
        return str(found) if found else _BASIS_BY_KIND.get(self.layout.kind)
