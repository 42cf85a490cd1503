"""Values as exports write them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_UNSEEN = " \u00a0\u200b\u200c\u200d\u2060\ufeff"


def plain_value(value: Any) -> Any:
    """A value of a release as one cell holds it: lists joined by commas, days and times as ISO text."""
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return value


def safe_text(value: Any) -> Any:
    """Text that no spreadsheet takes for a formula: a leading ' is put before what could start one.

    Numbers stay numbers, negative ones too.
    """
    if not isinstance(value, str):
        return value
    visible = value.lstrip(_UNSEEN)
    return f"'{value}" if visible.startswith(_FORMULA_STARTS) else value


def csv_value(value: Any) -> Any:
    """A value as a CSV field: empty for unknown, text made safe, money with a point."""
    plain = plain_value(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, Decimal):
        return format(plain, "f")
    return safe_text(plain)
