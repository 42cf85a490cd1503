"""Dates as sources state them: a day, or only a month, quarter or year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from pydantic_core import PydanticCustomError

from etl.checking.folding import clean_text, fold
from etl.raw import RawCell

FIRST_YEAR, LAST_YEAR = 1900, 2100
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_EITHER_ORDER = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_YEAR = re.compile(r"(\d{4})\.?")
# The next two are matched against folded text.
_QUARTER = re.compile(r"(?:(?:q|tm|k) ?(?P<q1>\d) (?P<y1>\d{4})|(?P<y2>\d{4}) ?(?:q|tm|k) ?(?P<q2>\d))")
_PERIOD = re.compile(r"(?P<y1>\d{4})(?: (?P<p1>[hq]\d|tm\d))?|(?P<p2>[hq]\d|tm\d) (?P<y2>\d{4})")


@dataclass(frozen=True)
class StatedDate:
    """The first and the last day that the words allow, and how precise they are."""

    first: date
    last: date
    precision: str


def _refuse(code: str) -> NoReturn:
    raise PydanticCustomError(code, "refused")


def _day(year: int, month: int, day: int) -> StatedDate:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        _refuse("date_impossible")
    try:
        found = date(year, month, day)
    except ValueError:
        _refuse("date_impossible")
    return StatedDate(found, found, "day")


def _months(year: int, first: int, last: int, precision: str) -> StatedDate:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= first <= last <= 12):
        _refuse("date_impossible")
    return StatedDate(date(year, first, 1), date(year, last, monthrange(year, last)[1]), precision)


def read_date_text(written: str) -> StatedDate:
    """The date a text states; refuses what is impossible, may be read in two ways, or is no date."""
    words = clean_text(written)
    if found := _DAY_MONTH_YEAR.fullmatch(words):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO_DAY.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _ISO_MONTH.fullmatch(words):
        return _months(int(found[1]), int(found[2]), int(found[2]), "month")
    if found := _EITHER_ORDER.fullmatch(words):
        one, two, year = int(found[1]), int(found[2]), int(found[3])
        if one <= 12 and two <= 12 and one != two:
            _refuse("date_ambiguous")
        return _day(year, two, one) if one > 12 or one == two else _day(year, one, two)
    if found := _YEAR.fullmatch(words):
        return _months(int(found[1]), 1, 12, "year")
    if found := _QUARTER.fullmatch(fold(words)):
        quarter = int(found["q1"] or found["q2"])
        return _months(int(found["y1"] or found["y2"]), quarter * 3 - 2, quarter * 3, "quarter")
    _refuse("date_unreadable")


def read_date_cell(cell: RawCell) -> StatedDate:
    """The date in a cell: a real date, a year as a number, or a text."""
    if cell.kind == "date":
        stated = read_date_text(str(cell.value))
        return _as_shown(stated, cell.shown) if cell.shown else stated
    if cell.kind == "number" and float(cell.value).is_integer() and FIRST_YEAR <= int(cell.value) <= LAST_YEAR:
        return _months(int(cell.value), 1, 12, "year")
    if cell.kind == "text":
        return read_date_text(str(cell.value))
    _refuse("date_unreadable")


def _as_shown(stated: StatedDate, shown: str) -> StatedDate:
    """Spreadsheets turn a typed 2023-02 into its first day and show the month: the month is what was meant."""
    day = stated.first
    if re.fullmatch(r"\d{4}-\d{2}|\d{1,2}[./]\d{4}|[^\W\d]+\.?[ -]\d{2}(\d{2})?", shown.strip()):
        return _months(day.year, day.month, day.month, "month")
    if shown.strip() == str(day.year):
        return _months(day.year, 1, 12, "year")
    return stated


def read_period(written: str) -> str:
    """The code of a reporting period: 2025, 2025-H1 or 2025-Q3."""
    found = _PERIOD.fullmatch(fold(written))
    if not found:
        _refuse("period_unreadable")
    year, part = found["y1"] or found["y2"], (found["p1"] or found["p2"] or "").replace("tm", "q").upper()
    if not FIRST_YEAR <= int(year) <= LAST_YEAR or part and part not in ("H1", "H2", "Q1", "Q2", "Q3", "Q4"):
        _refuse("period_unreadable")
    return f"{year}-{part}" if part else year


def period_start(period_code: str) -> date:
    """The first day of a period."""
    year, _, part = period_code.partition("-")
    months = {"": 1, "H1": 1, "H2": 7, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
    return date(int(year), months[part], 1)
