"""Rows as an Excel workbook in which no cell can become a formula or a link."""

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from xlsxwriter import Workbook

from tracker.export.cells import plain_value
from tracker.export.rows import ExportRows, ExportStamp

_ABOUT = "about"
_LONGEST_NAME = 31
_WIDEST = 60

SETTINGS: Final[dict[str, Any]] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def to_xlsx(export: ExportRows, stamp: ExportStamp) -> bytes:
    """Two sheets: what the file is, and the rows."""
    buffer = io.BytesIO()
    with Workbook(buffer, SETTINGS) as workbook:
        write_about(workbook, _ABOUT, [(stamp.labels["relation"], export.name), *stamp_pairs(stamp)])
        bold = workbook.add_format({"bold": True})
        sheet = workbook.add_worksheet(export.name[:_LONGEST_NAME])
        for column, heading in enumerate(export.columns):
            sheet.write_string(0, column, heading, bold)
            sheet.set_column(column, column, min(_WIDEST, max(12, len(heading) + 2)))
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(export.rows, start=1):
            for column, value in enumerate(row):
                _write(sheet, number, column, plain_value(value))
    return buffer.getvalue()


def write_about(workbook: Workbook, name: str, pairs: Sequence[tuple[str, str]]) -> None:
    """Add the sheet that says what a file is: names and values, all of them text."""
    bold = workbook.add_format({"bold": True})
    about = workbook.add_worksheet(name)
    about.set_column(0, 0, 24)
    about.set_column(1, 1, 90)
    for number, (label, value) in enumerate(pairs):
        about.write_string(number, 0, label, bold)
        about.write_string(number, 1, value)


def stamp_pairs(stamp: ExportStamp) -> list[tuple[str, str]]:
    """What every file says about itself, with the words for it."""
    labels = stamp.labels
    return [
        (labels["release"], str(stamp.release_number)),
        (labels["as_of"], stamp.as_of.isoformat()),
        (labels["content_hash"], stamp.content_hash),
        (labels["basis"], stamp.basis),
        (labels["source"], stamp.source),
        (labels["publisher"], stamp.publisher),
    ]


def _write(sheet, row: int, column: int, value: object) -> None:
    """One cell in its own kind; text is always text, unknown is empty."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))
