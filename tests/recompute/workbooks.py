"""The demonstration's workbooks as rows, each with the address of its cells."""

import calendar
import csv
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from tests.recompute.headings import CONTINUOUS, SHEETS, WORDS, folded

KINDS = {
    "plan": "plan",
    "report": "progress",
    "assessment": "assessment",
    "capacity_assessment": "capacity",
    "survey": "survey",
    "statement": "context",
    "information_request": "request",
}
DATES = ("start", "end", "due", "day")


@dataclass
class Row:
    """One row of a sheet."""

    submission_id: str
    sheet: str
    number: int
    letters: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, column: str) -> Any:
        """The cell's value; None where it is empty or the column absent."""
        return self.values.get(column)

    def cell(self, column: str, key: str = "") -> str:
        """The address of a cell; of the key column's where the sheet lacks the column."""
        return f"{self.letters.get(column) or self.letters[key]}{self.number}"


@dataclass
class Workbook:
    """One file, as submitted."""

    name: str
    submission_id: str
    order: int
    tables: dict[str, list[Row]]

    @property
    def kind(self) -> str:
        """Which of the seven kinds it is."""
        return next(kind for table, kind in KINDS.items() if table in self.tables)

    def one(self, table: str) -> Row:
        """The only row of a sheet."""
        (row,) = self.tables[table]
        return row


def read_workbooks(folder: Path) -> list[Workbook]:
    """Every workbook of a folder in the order of its acceptance: by the file's name."""
    return [_read(path, order) for order, path in enumerate(sorted(folder.glob("*.xlsx")))]


def read_reference(path: Path) -> list[dict[str, str]]:
    """The rows of a bundled reference file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def period_end(period: str) -> date:
    """The last day of 2025, 2025-H1 or 2025-Q3."""
    year, _, part = period.partition("-")
    month = {"": 12, "H1": 6, "H2": 12, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12}[part]
    return date(int(year), month, calendar.monthrange(int(year), month)[1])


def _read(path: Path, order: int) -> Workbook:
    submission_id = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    tables: dict[str, list[Row]] = defaultdict(list)
    for sheet in openpyxl.load_workbook(path, data_only=True):
        if folded(sheet.title) not in SHEETS:
            continue
        table, headings = SHEETS[folded(sheet.title)]
        columns = _columns(sheet, headings)
        heading_row = next(iter(columns.values()))[0].row
        letters = {name: cell.column_letter for name, (cell, _) in columns.items()}
        percent = {name: _percent(sheet, cell) for name, (cell, kind) in columns.items() if kind == "percent"}
        for number in range(heading_row + 1, sheet.max_row + 1):
            row = Row(submission_id, sheet.title, number, letters)
            for name, (heading, kind) in columns.items():
                cell = sheet.cell(number, heading.column)
                if cell.value not in (None, ""):
                    row.values[name] = percent[name](cell) if kind == "percent" else cell.value
                    if kind != "percent":
                        _interpret(row.values, name, kind, cell.value)
            if row.values:
                tables[table].append(row)
    return Workbook(path.name, submission_id, order, dict(tables))


def _columns(sheet: Any, headings: dict[str, tuple[str, str]]) -> dict[str, tuple[Any, str]]:
    """Column → its heading's cell and kind, from the row among the first twenty with the most known headings."""
    best: dict[str, tuple[Any, str]] = {}
    for row in sheet.iter_rows(max_row=20):
        found = {}
        for cell in row:
            if isinstance(cell.value, str) and folded(cell.value) in headings:
                name, kind = headings[folded(cell.value)]
                found[name] = (cell, kind)
        if len(found) > len(best):
            best = found
    return best


def _interpret(values: dict[str, Any], name: str, kind: str, found: Any) -> None:
    text = str(found).strip()
    if kind in DATES:
        if folded(text) in CONTINUOUS:
            values[name], values["is_continuous"] = None, True
            return
        first, last, precision = stated_days(found)
        values[name] = first if kind == "start" else last
        values[f"{name}_from"], values[f"{name}_precision"] = first, precision
    elif kind == "word":
        values[name] = WORDS[folded(text)]
    elif kind == "codes":
        values[name] = [code.strip() for code in text.split(",")]
    elif kind == "integer":
        values[name] = int(text)
    elif kind == "money":
        values[name] = Decimal(text.replace(",", "."))
    elif kind in ("number", "value"):
        is_word = folded(text) in WORDS
        values[name] = float(WORDS[folded(text)] == "yes") if is_word else float(text.replace(",", "."))
    else:
        values[name] = text


def stated_days(found: Any) -> tuple[date, date, str]:
    """The first and last day a date may mean, and how precisely it is given."""
    if isinstance(found, datetime):
        return found.date(), found.date(), "day"
    text = str(found).strip()
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        day = date(*(int(part) for part in match.groups()))
        return day, day, "day"
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\.?", text):
        day = date(*(int(part) for part in reversed(match.groups())))
        return day, day, "day"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", text):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
    if match := re.fullmatch(r"(?:Q|TM|K)([1-4]) (\d{4})", text):
        quarter, year = int(match[1]), int(match[2])
        return date(year, 3 * quarter - 2, 1), period_end(f"{year}-Q{quarter}"), "quarter"
    if match := re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31), "year"
    raise ValueError(f"not a date: {found!r}")


def _percent(sheet: Any, heading: Any) -> Any:
    """How the cells of a percent column are read: as per cent, or as shares where the column holds shares."""
    cells = [sheet.cell(number, heading.column) for number in range(heading.row + 1, sheet.max_row + 1)]
    plain = [_number(cell) for cell in cells if cell.value not in (None, "") and "%" not in _shown(cell)]
    are_shares = bool(plain) and max(plain) <= 1 and any(value % 1 for value in plain)

    def read(cell: Any) -> float:
        is_share = "%" in cell.number_format or (are_shares and "%" not in _shown(cell))
        return _number(cell) if is_share else _number(cell) / 100

    return read


def _number(cell: Any) -> float:
    return float(str(cell.value).replace("%", "").replace(",", ".").strip())


def _shown(cell: Any) -> str:
    return f"{cell.value}{'%' if '%' in cell.number_format else ''}"
