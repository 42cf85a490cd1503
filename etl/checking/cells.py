"""What one cell says, by the kind its column declares; what cannot be read is refused with a code."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from difflib import get_close_matches
from functools import cache
from typing import Any, NoReturn
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from etl.checking.folding import clean_text, fold
from etl.checking.stated_dates import FIRST_YEAR, LAST_YEAR, StatedDate, read_date_cell, read_period
from etl.layouts import Column
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO
from etl.raw import RawCell

LONGEST_WORD = 60
CONTINUOUSLY = "continuous"  # stands for a due date without a day
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?")
_ONE_POINT_OR_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
LARGEST_MONEY = Decimal(10) ** 15
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class CodeText:
    """A code as it was found; a number or a date must still prove to be shown as a known code."""

    text: str
    is_typed: bool = True  # typed as text
    is_whole_number: bool = False  # a whole number, shown without decimals


@dataclass(frozen=True)
class Share:
    """A percentage; unmarked ones are read together with their whole column."""

    number: float
    is_marked: bool  # with a percent sign: already between 0 and 1


@dataclass(frozen=True)
class IndicatorValue:
    """A number, or a yes/no word as 1 or 0; the kind of the indicator tells which of them it had to be."""

    number: float
    is_word: bool


def refuse(code: str, **values: Any) -> NoReturn:
    """Refuse the cell; the values go into the text of the problem."""
    raise PydanticCustomError(code, "refused", values)


def shown_text(cell: RawCell) -> str:
    """The cell as a person sees it, as far as is known, without stray spaces and invisible characters."""
    return clean_text(_as_shown(cell))


def written_text(cell: RawCell) -> str:
    """The cell as a person sees it, as far as is known, word for word; only control characters are left out."""
    return _UNPRINTABLE.sub("", _as_shown(cell))


def _as_shown(cell: RawCell) -> str:
    if cell.kind == "text":
        return str(cell.value)
    if cell.shown is not None:
        return cell.shown
    if cell.kind == "number" and float(cell.value).is_integer() and abs(float(cell.value)) < 1e15:
        return str(int(cell.value))
    return str(cell.value)


def _text(cell: RawCell, column: Column) -> str:
    return shown_text(cell)


def _number_of(cell: RawCell) -> float:
    if cell.kind == "number" and math.isfinite(float(cell.value)):
        return float(cell.value)
    if cell.kind != "text":
        refuse("number_unreadable")
    written = clean_text(str(cell.value)).replace("−", "-")
    if not _NUMBER.fullmatch(written):
        refuse("number_unreadable")
    if _ONE_POINT_OR_THOUSANDS.fullmatch(written):
        refuse("number_ambiguous")
    number = float(written.replace(" ", "").replace(",", "."))
    if not math.isfinite(number):
        refuse("number_too_large")
    return number


def _number(cell: RawCell, column: Column) -> float:
    return _number_of(cell)


def _integer(cell: RawCell, column: Column) -> int:
    number = _number_of(cell)
    if number != int(number):
        refuse("number_not_whole")
    if number < 0:
        refuse("number_negative")
    if number >= 2**31:
        refuse("number_too_large")
    return int(number)


def _money(cell: RawCell, column: Column) -> Decimal:
    amount = Decimal(repr(_number_of(cell)))
    if amount < 0:
        refuse("number_negative")
    if amount >= LARGEST_MONEY:
        refuse("number_too_large")
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _percent(cell: RawCell, column: Column) -> Share:
    if cell.kind == "number" and cell.is_percent:
        return Share(float(cell.value), is_marked=True)
    if cell.kind == "text" and clean_text(str(cell.value)).endswith("%"):
        written = clean_text(str(cell.value)).removesuffix("%").rstrip()
        return Share(_number_of(RawCell("text", written)) / 100, is_marked=True)
    return Share(_number_of(cell), is_marked=False)


def _year(cell: RawCell, column: Column) -> int:
    written = shown_text(cell).removesuffix(".")
    if not re.fullmatch(r"\d{4}", written) or not FIRST_YEAR <= int(written) <= LAST_YEAR:
        refuse("year_unreadable")
    return int(written)


def _period(cell: RawCell, column: Column) -> str:
    if cell.kind not in ("text", "number"):
        refuse("period_unreadable")
    return read_period(shown_text(cell))


def _date(cell: RawCell, column: Column) -> StatedDate:
    return read_date_cell(cell)


def _due(cell: RawCell, column: Column) -> StatedDate | str:
    if cell.kind == "text" and fold(str(cell.value)) in continuous_words():
        return CONTINUOUSLY
    return read_date_cell(cell)


def _code_text(cell: RawCell) -> CodeText:
    if cell.kind == "text":
        return CodeText(clean_text(str(cell.value)))
    if cell.kind == "boolean":
        refuse("code_not_text")
    shown = shown_text(cell)
    return CodeText(shown, is_typed=False, is_whole_number=cell.kind == "number" and shown.isdecimal())


def _code(cell: RawCell, column: Column) -> CodeText:
    code = _code_text(cell)
    if re.search(r"[,;\n]", code.text):
        refuse("code_not_single")
    return code


def _codes(cell: RawCell, column: Column) -> tuple[CodeText, ...]:
    whole = _code_text(cell)
    if not whole.is_typed:
        return (whole,)
    parts = (clean_text(part) for part in re.split(r"[,;\n]", whole.text))
    return tuple(CodeText(part) for part in dict.fromkeys(parts) if part)


def _yes_no(cell: RawCell, column: Column) -> bool:
    answer = _answer(cell)
    if answer is None:
        refuse("yes_no_unreadable")
    return answer


def _answer(cell: RawCell) -> bool | None:
    if cell.kind == "boolean":
        return bool(cell.value)
    if cell.kind == "number":
        return {0.0: False, 1.0: True}.get(float(cell.value))
    if cell.kind == "text":
        return {"yes": True, "no": False, "1": True, "0": False}.get(
            yes_no_words().get(fold(str(cell.value)), fold(str(cell.value)))
        )
    return None


def _value(cell: RawCell, column: Column) -> IndicatorValue:
    if cell.kind == "boolean":
        return IndicatorValue(float(bool(cell.value)), is_word=True)
    if cell.kind == "text" and fold(str(cell.value)) in yes_no_words():
        return IndicatorValue(float(yes_no_words()[fold(str(cell.value))] == "yes"), is_word=True)
    share = _percent(cell, column)  # 50 % of an indicator counted in percent is the value 50
    return IndicatorValue(round(share.number * 100, 9) if share.is_marked else share.number, is_word=False)


def _word(cell: RawCell, column: Column) -> str:
    known = folded_words(str(column.words))
    written = fold(shown_text(cell))
    if cell.kind != "text" or written not in known:
        refuse("word_unknown")
    return known[written]


def nearest_words(vocabulary: str, written: str) -> dict[str, str] | None:
    """The word that was probably meant, by language, as templates offer it."""
    known = folded_words(vocabulary)
    near = get_close_matches(fold(written)[:LONGEST_WORD], known, n=1)
    return {language: words[0] for language, words in WORDS[vocabulary][known[near[0]]].items()} if near else None


def _url(cell: RawCell, column: Column) -> str:
    address = shown_text(cell)
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        host = None
    if cell.kind != "text" or not host or parts.scheme not in ("http", "https") or re.search(r"[\s\\<>\"]", address):
        refuse("address_unusable")
    return address


READERS: dict[str, Callable[[RawCell, Column], Any]] = {
    "text": _text,
    "code": _code,
    "codes": _codes,
    "start": _date,
    "end": _date,
    "due": _due,
    "day": _date,
    "year": _year,
    "integer": _integer,
    "number": _number,
    "value": _value,
    "money": _money,
    "percent": _percent,
    "yes_no": _yes_no,
    "word": _word,
    "period": _period,
    "url": _url,
}


def read_cell(cell: RawCell, column: Column) -> Any:
    """The value of a cell that is not empty; raises PydanticCustomError with the problem's code as its type."""
    if cell.kind == "formula":
        refuse("formula_without_value")
    if cell.kind == "error":
        refuse("cell_is_error")
    return READERS[column.kind](cell, column)


@cache
def folded_words(vocabulary: str) -> dict[str, str]:
    """Folded word → code, over all languages, with the codes themselves."""
    found = {fold(code): code for code in WORDS[vocabulary]}
    for code, by_language in WORDS[vocabulary].items():
        found |= {fold(word): code for words in by_language.values() for word in words}
    return found


@cache
def yes_no_words() -> dict[str, str]:
    """Folded word → yes or no."""
    return {fold(word): code for code, by in YES_NO.items() for words in by.values() for word in words}


@cache
def continuous_words() -> frozenset[str]:
    """Folded words for a due date that never comes."""
    return frozenset(fold(word) for words in CONTINUOUS.values() for word in words)
