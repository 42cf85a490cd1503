"""Opens a workbook safely: a fresh process reads it within bounds, and what that process says is checked here."""

import hashlib
import json
import math
import re
from datetime import datetime
from typing import Any, NoReturn

from etl.problems import Problem
from etl.raw import RawCell, RawSheet, RawWorkbook
from etl.reading.archive import check_beginning
from etl.reading.bounds import (
    CELL_CHARACTERS,
    CODES,
    COLUMNS,
    FILLED_CELLS,
    NAME_CHARACTERS,
    ROWS,
    SHEETS,
    Refused,
)
from etl.reading_process import NoAnswer, ProcessBounds, TookTooMuch, ask_child

PROBLEM_CODES = CODES
LETTERS = re.compile(r"[A-Z]{1,2}", re.ASCII)
ADDRESS = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6})?", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?", re.ASCII)
VALUE_TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "formula": (str,),
    "error": (str,),
    "date": (str,),
    "number": (int, float),
    "boolean": (bool,),
}


class UnreadableWorkbook(Exception):
    """The workbook cannot be read; `problem` says why and how to mend it."""

    def __init__(self, problem: Problem):
        super().__init__(problem.code)
        self.problem = problem


class _Untrustworthy(Exception):
    """What the reading process says has not the shape it should have."""


def open_workbook(data: bytes, bounds: ProcessBounds | None = None) -> RawWorkbook:
    """The cells of a workbook with their addresses. Raises UnreadableWorkbook, and nothing else for any bytes."""
    try:
        check_beginning(data)  # no process is needed to see that a file is empty, too large or something else
    except Refused as refused:
        _refuse(refused.code, refused.limit)
    try:
        answer = ask_child(data, bounds or ProcessBounds())
    except TookTooMuch:
        _refuse("file_reading_took_too_much")
    except NoAnswer:
        _refuse("file_damaged")
    return opened_workbook(answer, hashlib.sha256(data).hexdigest())


def opened_workbook(answer: bytes, sha256: str) -> RawWorkbook:
    """The workbook a reading process describes. Its answer is held against its shape: a file may have taken it over."""
    try:
        said = json.loads(answer, parse_constant=_no_constant)
        _require(isinstance(said, dict))
        if set(said) == {"problem"}:
            raise UnreadableWorkbook(_problem(said["problem"]))
        _require(set(said) == {"sheets"} and isinstance(said["sheets"], list) and len(said["sheets"]) <= SHEETS)
        sheets = tuple(_sheet(sheet) for sheet in said["sheets"])
        _require(len({sheet.name.casefold() for sheet in sheets}) == len(sheets))
        cell_count = sum(len(row) for sheet in sheets for row in sheet.cells.values())
        _require(cell_count <= FILLED_CELLS)
    except (ValueError, RecursionError, _Untrustworthy):
        _refuse("file_damaged")
    return RawWorkbook(sheets, sha256, cell_count)


def _refuse(code: str, limit: int | None = None) -> NoReturn:
    raise UnreadableWorkbook(Problem(code, values={} if limit is None else {"limit": limit})) from None


def _require(is_right: bool) -> None:
    if not is_right:
        raise _Untrustworthy


def _no_constant(name: str) -> NoReturn:
    raise _Untrustworthy(name)


def _problem(said: Any) -> Problem:
    _require(isinstance(said, dict) and set(said) == {"code", "sheet", "cell", "limit"})
    code, sheet, cell, limit = said["code"], said["sheet"], said["cell"], said["limit"]
    _require(isinstance(code, str) and code in CODES)
    _require(isinstance(sheet, str) and len(sheet) <= NAME_CHARACTERS)
    _require(isinstance(cell, str) and ADDRESS.fullmatch(cell) is not None)
    _require(limit is None or type(limit) is int)
    return Problem(code, sheet=sheet, cell=cell, values={} if limit is None else {"limit": limit})


def _sheet(said: Any) -> RawSheet:
    _require(isinstance(said, dict) and set(said) == {"name", "is_hidden", "hidden_rows", "cells", "counted"})
    name, cells, hidden_rows = said["name"], said["cells"], said["hidden_rows"]
    _require(isinstance(name, str) and 0 < len(name) <= NAME_CHARACTERS and type(said["is_hidden"]) is bool)
    _require(isinstance(cells, list) and isinstance(hidden_rows, list))
    _require(type(said["counted"]) is int and said["counted"] == len(cells))
    rows: dict[int, dict[str, RawCell]] = {}
    for cell in cells:
        row, letters, raw = _cell(cell)
        _require(letters not in rows.setdefault(row, {}))
        rows[row][letters] = raw
    _require(all(type(row) is int and row in rows for row in hidden_rows))
    in_order = {row: rows[row] for row in sorted(rows)}
    return RawSheet(name, in_order, said["is_hidden"], frozenset(hidden_rows))


def _cell(said: Any) -> tuple[int, str, RawCell]:
    _require(isinstance(said, list) and len(said) == 6)
    row, letters, kind, value, shown, is_percent = said
    _require(type(row) is int and 1 <= row <= ROWS)
    _require(isinstance(letters, str) and LETTERS.fullmatch(letters) is not None and _column(letters) <= COLUMNS)
    _require(isinstance(kind, str) and type(value) in VALUE_TYPES.get(kind, ()))
    _require(shown is None or (isinstance(shown, str) and len(shown) <= CELL_CHARACTERS))
    _require(type(is_percent) is bool)
    if isinstance(value, str):
        _require(0 < len(value) <= CELL_CHARACTERS + 1)  # a formula begins with =
    elif kind == "number":
        _require(abs(value) <= 1e308 and math.isfinite(value))
    if kind == "date":
        _require(DAY.fullmatch(value) is not None)
        datetime.fromisoformat(value)
    return row, letters, RawCell(kind, value, shown, is_percent)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
