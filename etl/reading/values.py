"""The values of the cells, read by openpyxl from the parts the pre-scan has walked through, and nothing else."""

import math
import warnings
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from .bounds import Refused
from .scan import Scan, ScannedSheet, column_letters
from .shown import shown_date, shown_number, shows_percent

FIRST_DAY = date(1900, 1, 1)
EXACT_INTEGER = 2**53


def read_values(scan: Scan) -> dict[str, Any]:
    """Every filled cell with its address; refused unless as many are read as were counted.

    A cell is [row, column letters, kind, value, shown text, percent]; see `etl.raw.RawCell`.
    """
    import openpyxl  # late: it takes a tenth of a second, which a refusal at the gate need not wait for

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(_rebuilt(scan), read_only=True, data_only=True, keep_links=False)
        sheets = workbook.worksheets
        if [sheet.title for sheet in sheets] != [sheet.name for sheet in scan.sheets]:
            raise Refused("file_damaged")
        return {"sheets": [_read_sheet(sheet, scanned) for sheet, scanned in zip(sheets, scan.sheets, strict=True)]}


def _rebuilt(scan: Scan) -> BytesIO:
    """An archive of the scanned parts only, so that what is read is what was counted."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in scan.parts.items():
            archive.writestr(name, content)
    packed.seek(0)
    return packed


def _read_sheet(sheet: Any, scanned: ScannedSheet) -> dict[str, Any]:
    sheet.reset_dimensions()  # the sheet's own word on its size is not believed
    cells: list[list[Any]] = []
    if scanned.filled:
        rows = sheet.iter_rows(max_row=scanned.last_row, max_col=scanned.last_column)
        for row in islice(rows, scanned.last_row):  # what stands behind the last filled row is no value
            for cell in row:
                if cell.value is None or cell.value == "":
                    continue
                cells.append([cell.row, column_letters(cell.column), *_value(cell)])
    read = {f"{column}{row}" for row, column, *_ in cells}
    for address, formula in scanned.formulas.items():
        column = address.rstrip("0123456789")
        cells.append([int(address[len(column) :]), column, "formula", formula, None, False])
    if len(read) + len(scanned.formulas) != scanned.filled or len(cells) != scanned.filled:
        raise Refused("file_damaged", scanned.name)
    return {
        "name": scanned.name,
        "is_hidden": scanned.is_hidden,
        "hidden_rows": sorted(scanned.hidden_rows),
        "cells": cells,
        "counted": scanned.filled,
    }


def _value(cell: Any) -> tuple[str, Any, str | None, bool]:
    """Kind, value, shown text and percent of a cell that is not empty."""
    value = cell.value
    if cell.data_type == "e":
        return "error", str(value), str(value), False
    if isinstance(value, str):
        plain = value.replace("_x000D_", "\r")  # how Excel writes a carriage return
        return "text", plain, plain, False
    if isinstance(value, bool):
        return "boolean", value, "TRUE" if value else "FALSE", False
    number_format = cell.number_format or "General"
    if isinstance(value, datetime | date | time | timedelta):
        return _date(value, number_format)
    if isinstance(value, int) and abs(value) > EXACT_INTEGER:
        value = float(value)
    if not math.isfinite(value):
        raise Refused("file_damaged")
    if isinstance(value, float) and value.is_integer() and abs(value) <= EXACT_INTEGER:
        value = int(value)
    return "number", value, shown_number(value, number_format), shows_percent(number_format)


def _date(value: datetime | date | time | timedelta, number_format: str) -> tuple[str, Any, str | None, bool]:
    """A day as ISO text; a time of no day is the number it is stored as."""
    shown = shown_date(value, number_format)
    if isinstance(value, timedelta):
        return "number", value / timedelta(days=1), shown, False
    if isinstance(value, time):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return "number", seconds / 86_400, shown, False
    if isinstance(value, datetime):
        if value.microsecond:
            value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
        day, is_whole_day = value.date(), value.time() == time()
    else:
        day, is_whole_day = value, True
    if day < FIRST_DAY:
        return "error", "#####", "#####", False  # what a spreadsheet shows for a day before its calendar
    return "date", day.isoformat() if is_whole_day else value.isoformat(), shown, False
