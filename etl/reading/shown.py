"""The text a person sees in a cell, as far as its number format tells; None where it does not.

The computer's own settings are not known here: the decimal sign is always a point, thousands are parted by a comma,
months and days have their English names. What is called the short date there is None.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

TOKEN = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM/PM|A/P|E[+-]|y+|m+|d+|h+|s+|[#0?.,]+|.', re.IGNORECASE | re.DOTALL
)
COLOUR = re.compile(r"\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]", re.IGNORECASE)
DIGITS = set("#0?.,")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SYSTEM_DATES = {"mm-dd-yy", "m/d/yy h:mm"}  # stand for the short date of the computer
LARGEST_SHOWN_IN_FULL = 10**11
LONGEST_FORMAT = 255  # also the longest a spreadsheet lets one write
MOST_DECIMALS = 10


@dataclass(frozen=True)
class _Section:
    """One part of a number format: signs before, the digits, signs after."""

    before: str
    digits: str  # "" General
    after: str
    percents: int


def shows_percent(number_format: str) -> bool:
    """Whether the format of positive numbers has a per cent sign."""
    return len(number_format) <= LONGEST_FORMAT and "%" in _tokens(_sections(number_format)[0])


def shown_number(value: int | float, number_format: str) -> str | None:
    """A number as its format shows it: 1.1 with 0.00 is 1.10, 0.5 with 0% is 50%."""
    if abs(value) >= 1e15 or len(number_format) > LONGEST_FORMAT:
        return None
    sections = _sections(number_format)
    index = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    section = _section(sections[index])
    if section is None:
        return None
    exact = Decimal(repr(abs(value))) * 100**section.percents
    digits = _fixed(exact, section.digits) if section.digits else _general(exact)
    sign = "-" if value < 0 and index == 0 else ""
    return f"{sign}{section.before}{digits}{section.after}".strip()


def shown_date(value: datetime | date | time | timedelta, number_format: str) -> str | None:
    """A date or time as its format shows it; None for the short date of the computer."""
    if isinstance(value, timedelta) or number_format in SYSTEM_DATES or len(number_format) > LONGEST_FORMAT:
        return None
    tokens, twelve = _date_tokens(number_format)
    shown = []
    for token, is_minute in tokens:
        piece = _date_piece(token, is_minute, value, twelve)
        if piece is None:
            return None
        shown.append(piece)
    return "".join(shown).strip() or None


@lru_cache(maxsize=512)
def _sections(number_format: str) -> tuple[str, ...]:
    """The parts of a format, parted by semicolons outside quotes."""
    return tuple(re.findall(r'(?:^|;)((?:"[^"]*"|\\.|[^;"\\])*)', number_format, re.DOTALL)) or ("",)


@lru_cache(maxsize=512)
def _tokens(section: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(section))


def _literal(token: str) -> str | None:
    """The text a token stands for, "" for one that shows nothing, None for one with a meaning of its own."""
    if token.startswith('"'):
        return token.strip('"')
    if token.startswith("\\"):
        return token[1:]
    if token.startswith("_") or token.startswith("*"):
        return " " if token.startswith("_") else ""
    if token.startswith("["):
        if token.startswith("[$"):
            return token[2:-1].partition("-")[0]
        return "" if COLOUR.fullmatch(token) else None
    return token if len(token) == 1 and not token.isalnum() and token not in "@/#0?.,%" else None


@lru_cache(maxsize=512)
def _section(section: str) -> _Section | None:
    """What a section of a number format shows; None where it is of an unusual kind (fraction, exponent, condition)."""
    if section.strip() == "@":
        return _Section("", "", "", 0)
    before, digits, after, percents, is_general = "", "", "", 0, False
    for token in _tokens(section):
        if set(token) <= DIGITS:
            if digits or is_general:
                return None
            digits = token
            continue
        if token.lower() == "general":
            if digits or is_general:
                return None
            is_general = True
            continue
        percents += token == "%"
        piece = "%" if token == "%" else _literal(token)
        if piece is None:
            return None
        if digits or is_general:
            after += piece
        else:
            before += piece
    decimals = digits.partition(".")[2]
    if not (digits or is_general) or "." in decimals or len(decimals) > MOST_DECIMALS or percents > 1:
        return None
    return _Section(before, digits, after, percents)


def _fixed(value: Decimal, digits: str) -> str:
    """A number in the pattern of #, 0, ?, point and comma."""
    whole, point, decimals = digits.partition(".")
    scaling = len(whole) - len(whole.rstrip(",")) + decimals.count(",")  # each comma behind the digits: a thousandth
    decimals = decimals.replace(",", "")
    rounded = (value / 1000**scaling).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    left, _, right = f"{rounded:f}".partition(".")
    least = whole.count("0")
    left = left.lstrip("0").rjust(least, "0")
    if "," in whole.rstrip(","):
        left = f"{int(left or 0):,}" if left else ""
    kept = len(decimals.rstrip("#?"))
    right = right[:kept] + right[kept:].rstrip("0")
    return left + (point if point else "") + right


def _general(value: Decimal) -> str:
    """A number without a format: at most eleven signs."""
    if value == 0:
        return "0"
    if value >= LARGEST_SHOWN_IN_FULL or value < Decimal("0.0001"):
        mantissa, _, exponent = f"{value:.5E}".partition("E")
        return f"{_without_zeros(mantissa)}E{int(exponent):+03d}"
    whole = len(str(int(value)))
    places = max(0, 10 - whole)
    return _without_zeros(f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}")


def _without_zeros(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


@lru_cache(maxsize=512)
def _date_tokens(number_format: str) -> tuple[tuple[tuple[str, bool], ...], bool]:
    """The tokens of a date, each with whether it is of minutes; and whether the hours go to twelve."""
    tokens = _tokens(_sections(number_format)[0])
    twelve = any(token.upper() in ("AM/PM", "A/P") for token in tokens)
    return tuple((token, _is_minute(tokens, place)) for place, token in enumerate(tokens)), twelve


def _is_minute(tokens: tuple[str, ...], place: int) -> bool:
    """An m is a minute behind hours or before seconds, else a month."""
    letters = [(at, token[0].lower()) for at, token in enumerate(tokens) if token[0].lower() in "ymdhs"]
    behind = [letter for at, letter in letters if at < place]
    ahead = [letter for at, letter in letters if at > place]
    return (bool(behind) and behind[-1] == "h") or (bool(ahead) and ahead[0] == "s")


def _date_piece(token: str, is_minute: bool, value: datetime | date | time, twelve: bool) -> str | None:
    kind, length = token[0].lower(), len(token)
    if token.upper() in ("AM/PM", "A/P"):
        return ("AM" if getattr(value, "hour", 0) < 12 else "PM")[: 2 if length > 3 else 1]
    if kind in "hs" or (kind == "m" and is_minute):
        hour = getattr(value, "hour", 0)
        number = {
            "h": (hour % 12 or 12) if twelve else hour,
            "m": getattr(value, "minute", 0),
            "s": getattr(value, "second", 0),
        }[kind]
        return f"{number:02d}" if length > 1 else str(number)
    if kind in "ymd":
        if isinstance(value, time):
            return None
        if kind == "y":
            return f"{value.year:04d}" if length > 2 else f"{value.year % 100:02d}"
        if length > 2:
            name = MONTHS[value.month - 1] if kind == "m" else WEEKDAYS[value.weekday()]
            return name[: {3: 3, 5: 1 if kind == "m" else None}.get(length)]
        number = value.month if kind == "m" else value.day
        return f"{number:02d}" if length > 1 else str(number)
    if token in (".", ",", "/", "@"):
        return "" if token == "@" else token
    return None if token.upper().startswith("[$-F") else _literal(token)  # the computer's own long date
