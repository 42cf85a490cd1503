"""A workbook as it was opened: cells with their addresses, nothing understood yet."""

from dataclasses import dataclass, field
from typing import Literal

CellKind = Literal["text", "number", "boolean", "date", "error", "formula"]


@dataclass(frozen=True)
class RawCell:
    """One cell that is not empty.

    kind `formula` is a formula without a stored value (`value` is its text); a formula with one is its value.
    value: str, float, int, bool, or for a date ISO text ("2025-12-31" or "2025-12-31T08:00:00").
    shown: the text a person sees in the cell, as far as its number format lets us tell; else None.
    """

    kind: CellKind
    value: str | float | int | bool
    shown: str | None = None
    is_percent: bool = False  # the number format shows a percentage


@dataclass(frozen=True)
class RawSheet:
    """One sheet; `cells` by row number (from 1) and column letter, only cells that are not empty."""

    name: str
    cells: dict[int, dict[str, RawCell]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class RawWorkbook:
    """An opened workbook; sha256 is of the file's bytes, cell_count was counted apart from the reader."""

    sheets: tuple[RawSheet, ...]
    sha256: str
    cell_count: int
