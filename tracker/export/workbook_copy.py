"""A submitted workbook's cells as a new workbook: same sheets, same addresses, nothing else of the original file."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from tracker.export.xlsx_file import SETTINGS, write_about

_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EVERYWHERE = "A1:XFD1048576"
_ABOUT = "about"


def to_workbook_copy(
    cells: Sequence[Mapping[str, Any]], about: Sequence[tuple[str, str]], withheld: str, created: datetime
) -> bytes:
    """Every cell as text where it stood, and a last sheet that says what the file is.

    cells: sheet, row_number, column_letter, written; `withheld` stands where written is None.
    created: the only property of the document, so that the same release gives the same bytes.
    """
    buffer = io.BytesIO()
    names = _sheet_names([*dict.fromkeys(cell["sheet"] for cell in cells), _ABOUT])
    with Workbook(buffer, SETTINGS) as workbook:
        workbook.set_properties({"created": created})
        sheets = {}
        for sheet, name in names[:-1]:
            sheets[sheet] = workbook.add_worksheet(name)
            sheets[sheet].ignore_errors({"number_stored_as_text": _EVERYWHERE})
        for cell in cells:
            row, column = xl_cell_to_rowcol(f"{cell['column_letter']}{cell['row_number']}")
            written = withheld if cell["written"] is None else cell["written"]
            sheets[cell["sheet"]].write_string(row, column, written)
        write_about(workbook, names[-1][1], about)
    return buffer.getvalue()


def _sheet_names(sheets: Sequence[str]) -> list[tuple[str, str]]:
    """Each sheet with a name that a spreadsheet accepts: its own wherever that is possible."""
    names: list[tuple[str, str]] = []
    taken: set[str] = set()
    for sheet in sheets:
        plain = _FORBIDDEN.sub("_", sheet).strip("'")[:_LONGEST_NAME] or "_"
        name, number = plain, 1
        while name.lower() in taken or name.lower() == "history":
            number += 1
            ending = f" ({number})"
            name = plain[: _LONGEST_NAME - len(ending)] + ending
        taken.add(name.lower())
        names.append((sheet, name))
    return names
