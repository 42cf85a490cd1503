"""Numbers, shares, dates, money and content titles as people of each language write them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from tracker.texts import text

LOCALE_NAMES = {"sq": "sq", "sr": "sr_Latn", "en": "en_GB"}
LANGUAGE_NAMES = {"sq": "Shqip", "sr": "Srpski", "en": "English"}
FALLBACK_ORDER = ("en", "sq", "sr")

# A page says the same figures and days many times, and finding out how costs more than saying it.
_MOST_KEPT = 20_000

# CLDR names these too, but they are no countries: pseudo locales and placeholders.
_NO_COUNTRIES = ("XA", "XB", "ZZ", "QO", "EU", "EZ", "UN")

_DAY_PATTERNS = {"sq": "d MMMM y", "sr": "d. MMMM y.", "en": "d MMMM y"}
_MONTH_PATTERNS = {"sq": "LLLL y", "sr": "LLLL y.", "en": "LLLL y"}
_WHOLE_MONEY_PATTERNS = {"sq": "#,##0 ¤", "sr": "#,##0 ¤", "en": "¤#,##0"}
_EXACT_MONEY_PATTERNS = {"sq": "#,##0.00 ¤", "sr": "#,##0.00 ¤", "en": "¤#,##0.00"}


@lru_cache(maxsize=_MOST_KEPT)
def number_words(value: int | float | Decimal, language: str) -> str:
    """A number with the language's separators, at most two decimals."""
    return format_decimal(value, "#,##0.##", locale=LOCALE_NAMES[language])


@lru_cache(maxsize=_MOST_KEPT)
def percent_words(share: float, language: str) -> str:
    """A share from 0 to 1 as a whole percentage; a share just short of all is never rounded up to all."""
    floor, ceiling = (0.01, 0.99)
    shown = min(share, ceiling) if share < 1 else share
    shown = max(shown, floor) if share > 0 else shown
    return format_percent(shown, "#,##0 %", locale=LOCALE_NAMES[language])


def count_of_words(count: int, total: int, language: str) -> str:
    """A numerator with its denominator: “1 of 14”."""
    return text("count_of", language, count=number_words(count, language), total=number_words(total, language))


def share_words(count: int, total: int, share: float | None, language: str) -> str:
    """A share, always with its numerator and denominator: “3 of 8 (37 %)”."""
    if share is None:
        return text("share_without_base", language)
    return text(
        "share_with_base",
        language,
        count=number_words(count, language),
        total=number_words(total, language),
        percent=percent_words(share, language),
    )


@lru_cache(maxsize=_MOST_KEPT)
def date_words(day: date | None, language: str, precision: str | None = "day") -> str:
    """A date as exactly as it is known: a day, a month, a quarter or a year; unknown is said so."""
    if day is None:
        return text("unknown", language)
    locale = LOCALE_NAMES[language]
    if precision == "year":
        return format_date(day, "y", locale=locale)
    if precision == "quarter":
        return text("quarter_of_year", language, quarter=(day.month + 2) // 3, year=day.year)
    if precision == "month":
        return format_date(day, _MONTH_PATTERNS[language], locale=locale)
    return format_date(day, _DAY_PATTERNS[language], locale=locale)


@lru_cache(maxsize=_MOST_KEPT)
def money_words(amount: Decimal | float | None, language: str) -> str:
    """An amount in euro; an unknown one is “not costed”, which is not zero."""
    if amount is None:
        return text("not_costed", language)
    patterns = _WHOLE_MONEY_PATTERNS if amount == int(amount) else _EXACT_MONEY_PATTERNS
    return format_currency(amount, "EUR", patterns[language], locale=LOCALE_NAMES[language], currency_digits=False)


def list_words(items: list[str], language: str) -> str:
    """Several things in one phrase: “A, B and C”."""
    return format_list(items, locale=LOCALE_NAMES[language])


def period_words(period_code: str, language: str) -> str:
    """A reporting period: `2025`, `2025-H1`, `2025-Q3`."""
    year, _, part = period_code.partition("-")
    if not part:
        return year
    key = "half_of_year" if part.startswith("H") else "quarter_of_year"
    name = "half" if part.startswith("H") else "quarter"
    return text(key, language, **{name: part[1:], "year": year})


def country_words(country_code: str | None, language: str) -> str | None:
    """The country's name, or nothing where the code belongs to no country (an invented one)."""
    if country_code is None or country_code in _NO_COUNTRIES:
        return None
    return Locale.parse(LOCALE_NAMES[language]).territories.get(country_code)


def title_words(row: Mapping[str, object], field: str, language: str) -> tuple[str, str | None]:
    """The row's `field` in the language, else in the first language it has: the words and the language they are in.

    The second value is None where the words are in the language asked for.
    """
    for candidate in (language, *FALLBACK_ORDER):
        words = row.get(f"{field}_{candidate}")
        if words:
            return str(words), None if candidate == language else candidate
    return "", None


def decimal_separators(language: str) -> str:
    """The two characters Plotly wants: the decimal mark, then the thousands mark."""
    symbols = Locale.parse(LOCALE_NAMES[language]).number_symbols["latn"]
    return f"{symbols['decimal']}{symbols['group']}"
