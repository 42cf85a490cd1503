"""How one value becomes the cell a person would have typed: words in their language, dates, shares, codes as text."""

from datetime import date
from decimal import Decimal
from typing import Any

from etl.layouts.columns import DATE_KINDS, Column
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO

NUMBER_FORMATS = {
    "integer": "0",
    "year": "0",
    "money": "#,##0.00",
    "percent": "0%",
}
DATE_FORMAT = "dd.mm.yyyy"
TEXT_FORMAT = "@"


def number_format(declared: Column) -> str:
    """The number format of a column: text wherever Excel would otherwise change what was typed."""
    if declared.kind in DATE_KINDS:
        return DATE_FORMAT
    if declared.kind in ("number", "value"):
        return "General"
    return NUMBER_FORMATS.get(declared.kind, TEXT_FORMAT)


def choices(declared: Column, language: str) -> list[str]:
    """The words a drop-down list offers; empty where the column has no closed list."""
    if declared.kind == "yes_no":
        return [words[language][0] for words in YES_NO.values()]
    if declared.kind == "word" and declared.words:
        return [words[language][0] for words in WORDS[declared.words].values()]
    return []


def to_cell(declared: Column, name: str, row: dict[str, Any], language: str) -> str | float | date | None:
    """The cell for a field of a row: as in `etl.layouts.table_columns`, or as text that is written as it stands."""
    value = row.get(name)
    if declared.kind == "due" and row.get("is_continuous"):
        return CONTINUOUS[language][0]
    if value is None or value == "":
        return None
    if declared.kind in DATE_KINDS:
        return _to_date(value, row.get(f"{name}_precision"))
    if isinstance(value, bool):
        return YES_NO["yes" if value else "no"][language][0]
    if declared.kind == "codes" and not isinstance(value, str):
        return ", ".join(value)
    if declared.kind == "word" and declared.words:
        return WORDS[declared.words][value][language][0] if value in WORDS[declared.words] else value
    if declared.kind == "money" and not isinstance(value, str):
        return float(Decimal(value))
    if isinstance(value, (int, float, Decimal)) and declared.kind in (*NUMBER_FORMATS, "number", "value"):
        return float(value)
    return str(value)


def _to_date(value: date | str, precision: str | None) -> date | str:
    """A day as a real date; a month, quarter or year as people write them."""
    day = date.fromisoformat(value) if isinstance(value, str) and precision else value
    if isinstance(day, str) or precision in (None, "day"):
        return day
    if precision == "month":
        return f"{day:%Y-%m}"
    if precision == "quarter":
        return f"Q{(day.month + 2) // 3} {day.year}"
    return str(day.year)
