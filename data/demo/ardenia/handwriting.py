"""Three ways in which Ardenia's offices fill a workbook: all of them must be read as the same thing.

tidy: the template as it is, real dates and percent cells.
by hand: only the columns somebody needed, days as 31.12.2025, decimal commas, a column of their own.
old form: a heading and a note above the table, columns in another order, a blank row inside, days as 2025-12-31.
"""

import random
import re
from datetime import date
from typing import Any

from etl.layouts import SheetRow
from etl.templates import Arrangement, ExtraColumn

SEED = 2023
ABOVE = {
    "sq": ("Republika e Ardenias (e trilluar)", "Plotësohet nga institucioni; rreshtat bosh nuk lexohen."),
    "sr": ("Republika Ardenija (izmišljena)", "Popunjava institucija; prazni redovi se ne čitaju."),
    "en": ("Republic of Ardenia (invented)", "To be filled in by the institution; blank rows are not read."),
}
OWN_COLUMN = {"sq": "Shënime të zyrës", "sr": "Beleške kancelarije", "en": "Remarks of the office"}
SEEN = {"sq": "kontrolluar", "sr": "provereno", "en": "checked"}


def chance(*names: str) -> random.Random:
    """Filler numbers for one thing: always the same, whatever else changes."""
    return random.Random(":".join((str(SEED), *names)))


def day(text: str | None, style: str, language: str) -> str | date | None:
    """A date as the office writes it; months, quarters and years stay as they are."""
    if text is None:
        return None
    if language == "sq" and text.startswith("Q"):
        return f"TM{text[1:]}"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    found = date.fromisoformat(text)
    return {"tidy": found, "by hand": f"{found:%d.%m.%Y}", "old form": text}[style]


def share(value: float, style: str) -> str | float:
    """A share as the office writes a percentage."""
    percent = round(value * 100)
    return {"tidy": value, "by hand": f"{percent} %", "old form": f"{percent}"}[style]


def number(value: float, style: str) -> str | float:
    """A number as the office writes it: with a decimal comma where it is written by hand."""
    if style == "by hand" and not isinstance(value, bool) and value != int(value):
        return str(value).replace(".", ",")
    return value


def rows_as_filled(rows: list[dict[str, Any]], style: str) -> list[dict[str, Any]]:
    """The rows with the blank one that the old form has after its second."""
    return [*rows[:2], {}, *rows[2:]] if style == "old form" and len(rows) > 2 else rows


def arrangement(sheet: type[SheetRow], rows: list[dict[str, Any]], style: str, language: str, file: str) -> Arrangement:
    """Which columns the sheet has, in which order, and what stands above and beside the table."""
    declared = sheet.columns()
    if style == "tidy":
        return Arrangement()
    if style == "by hand":
        used = {name for row in rows for name, value in row.items() if value is not None}
        used |= {name.rsplit("_", 1)[0] for name in used if name.rsplit("_", 1)[0] in declared}
        used |= {"due_date"} if "is_continuous" in used else set()
        columns = tuple(name for name, column in declared.items() if column.required or name in used)
        own = ExtraColumn(OWN_COLUMN[language], (SEEN[language],)) if rows else ExtraColumn(OWN_COLUMN[language], ())
        return Arrangement(columns, extra_columns=(own,))
    names = list(declared)
    chance(file, sheet.table).shuffle(names)
    return Arrangement(tuple(names), ABOVE[language])
