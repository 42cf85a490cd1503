"""What may be right and should be looked at; nothing here stops a workbook."""

import re
from collections.abc import Iterator
from typing import Any

from etl.checking.book import Book
from etl.checking.cells import shown_text
from etl.checking.known import PLAN_CODES, KnownIndicator
from etl.checking.rows import ReadRow
from etl.checking.sheets import field_heading, field_names, fields_of
from etl.problems import Problem
from etl.raw import RawWorkbook
from tracker.vocabulary import LANGUAGES

# A value is unusual when it moves, in one step, by more than this share of the whole way from baseline to target
# (or of the previous value, where the plan gives no such way).
UNUSUAL_SHARE = 0.5

_ADDRESS = re.compile(r"https?://\S+")
_PERSONAL = (
    ("e_mail_found", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")),
    (
        "phone_found",
        re.compile(
            r"(?<![\w/])(?:\+|00)\d{2,3}[\s/().-]{0,3}\d(?:[\s/().-]{0,3}\d){6,9}(?!\w)"  # +383 44 123 456
            r"|(?<![\w/.])0\d{2}[ /-]\d{3}[ -]?\d{3}(?!\w)"  # 044 123 456
        ),
    ),
    ("personal_number_found", re.compile(r"(?<![\w/.-])(?:\d{10}|\d{13}|[A-Z]\d{8}[A-Z])(?![\w/-])")),
)


def check_evidence(book: Book) -> Iterator[Problem]:
    """Completed, and no address that proves it."""
    for row in book.rows("activity_report"):
        if row["reported_state"] == "completed" and row["evidence_url"] is None and row.is_readable("evidence_url"):
            yield row.problem("evidence_url", "completed_without_evidence", "url", "warning", "reported_state")


def check_movement(book: Book) -> Iterator[Problem]:
    """Values that move against the direction of their indicator, or unusually far in one step."""
    rows = [row for row in book.rows("indicator_report") if _is_comparable(book, row)]
    own: dict[str, dict[int, float]] = {}
    for row in rows:
        own.setdefault(row["indicator_code"], {})[row["year"]] = row["reported_value"]
    for row in rows:
        code, year, value = row["indicator_code"], row["year"], row["reported_value"]
        indicator = book.known.indicators[code]
        values = {**book.known.indicator_values.get(code, {}), **own[code]}
        found = _previous(indicator, values, year)
        if found is None:
            continue
        before, previous = found
        facts: dict[str, Any] = {"previous": f"{previous:.12g}", "previous_year": before}
        if (value - previous) * (1 if indicator.direction == "up" else -1) < 0:
            yield row.problem("reported_value", "value_against_direction", "not_worse", "warning", **facts)
        if indicator.kind == "number" and abs(value - previous) > UNUSUAL_SHARE * _way(indicator, previous) > 0:
            yield row.problem("reported_value", "value_unusual", "nearer", "warning", **facts)


def _is_comparable(book: Book, row: ReadRow) -> bool:
    return (
        row["reported_value"] is not None and row["year"] is not None and row["indicator_code"] in book.known.indicators
    )


def _previous(indicator: KnownIndicator, values: dict[int, float], year: int) -> tuple[int, float] | None:
    """The last value of an earlier year, else the baseline."""
    if indicator.baseline_year is not None and indicator.baseline_value is not None:
        values = {indicator.baseline_year: indicator.baseline_value, **values}
    return max(((before, value) for before, value in values.items() if before < year), default=None)


def _way(indicator: KnownIndicator, previous: float) -> float:
    """How far the plan wants to go in all; where it does not say, the previous value itself."""
    if indicator.baseline_value is None or indicator.target_value is None:
        return abs(previous)
    return abs(indicator.target_value - indicator.baseline_value) or abs(previous)


def check_translations(book: Book) -> Iterator[Problem]:
    """Titles that lack a language; once for a sheet where the whole column is missing."""
    for sheet in book.sheets:
        placed = sheet.placed
        for base, column in sheet.declared.columns().items():
            names = field_names(base, column)
            present = [name for name in names if name in placed.letters]
            if not column.by_language or not column.required or not present or not sheet.rows:
                continue
            lacking = [name for name in names if name not in placed.letters]
            if lacking:
                values = {
                    "headings": {
                        language: ", ".join(field_heading(sheet.declared, name, language) for name in lacking)
                        for language in LANGUAGES
                    }
                }
                cell = f"{placed.letters[present[0]]}{placed.header_row}"
                heading = placed.heading(present[0])
                yield Problem("translations_missing", placed.name, cell, heading, heading, "columns", values, "warning")
            for row in sheet.rows:
                if row.is_readable(*names) and any(row[name] for name in present):
                    for name in present:
                        if row[name] is None:
                            yield row.problem(name, "translation_missing", "text", "warning")


def check_earlier_codes(book: Book) -> Iterator[Problem]:
    """A plan that names an objective, indicator or activity which only an earlier version lists."""
    if book.layout.kind != "plan":
        return
    own = {kind: {row[f"{kind}_code"] for row in book.rows(kind)} for kind in PLAN_CODES}
    readable = {kind for kind in PLAN_CODES if all(row.is_readable(f"{kind}_code") for row in book.rows(kind))}
    for row in book.all_rows():
        for name, column in fields_of(row.placed.declared).items():
            if column.refers in readable and row[name] and row[name] not in own[column.refers]:
                yield row.problem(name, "code_of_other_version", "listed_code", "warning")


def check_personal_data(raw: RawWorkbook, book: Book) -> Iterator[Problem]:
    """E-mail addresses, phone and personal numbers in any text cell, also of what was set aside; none is repeated."""
    placed = {sheet.placed.name: sheet.placed for sheet in book.sheets}
    for sheet in raw.sheets:
        here = placed.get(sheet.name)
        fields = {letter: name for name, letter in here.letters.items()} if here else {}
        for row_number, cells in sheet.cells.items():
            for letter, cell in cells.items():
                name = fields.get(letter)
                kind = fields_of(here.declared)[name].kind if here and name else "text"
                if cell.kind == "text" and kind in ("text", "url") or cell.kind == "number" and name and kind == "text":
                    code = _personal_data(shown_text(cell), kind)
                    if code:
                        heading = here.heading(name) if here and name else ""
                        address = f"{letter}{row_number}"
                        yield Problem(code, sheet.name, address, heading, "", "nobody", severity="warning")


def _personal_data(written: str, kind: str) -> str | None:
    words = _ADDRESS.sub(" ", written)
    return next((code for code, pattern in _PERSONAL if pattern.search(words)), None) if kind == "text" else None


WARNINGS = (check_evidence, check_movement, check_translations, check_earlier_codes)
