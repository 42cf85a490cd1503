"""The normalised workbook: rows ready for a release, the columns they stand in, and the keys of what it replaces."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from etl.checking.book import HEAD_TABLES, Book
from etl.checking.cells import CONTINUOUSLY, written_text
from etl.checking.folding import fold
from etl.checking.rows import ReadRow
from etl.checking.sheets import fields_of
from etl.checking.stated_dates import StatedDate
from etl.layouts import SheetRow, table_columns
from etl.layouts.columns import DATE_KINDS
from etl.workbook import SheetColumn, Workbook, WorkbookRow, row_key


def normalised_workbook(book: Book) -> Workbook:
    """The workbook behind rows without errors."""
    rows = tuple(
        WorkbookRow(
            row.table, row.placed.name, row.number, normalised_values(book, row), _ledger_only(row), _written(row)
        )
        for row in book.all_rows()
    )
    return Workbook(book.layout.kind, tuple(supersede_keys(book.layout.kind, rows)), rows, tuple(_columns(book)))


def normalised_values(book: Book, row: ReadRow) -> dict[str, Any]:
    """The release columns of a row and its basis; what is empty or was not readable is None."""
    declared = row.placed.declared
    values: dict[str, Any] = dict(_no_values(declared))
    for name, column in fields_of(declared).items():
        if not column.released:
            continue
        value = row[name]
        if column.kind in DATE_KINDS:
            values |= _stated(name, column.kind, value)
        else:
            values[name] = str(value) if isinstance(value, Decimal) else value
    values["basis"] = book.basis(row)
    if "confidence" in values and values["confidence"] is None and row.is_readable("confidence"):
        values["confidence"] = "high"
    if row.table == "activity_report":
        for name in ("institution_code", "period_code"):
            values[name] = book.inherited(row, name)
    if row.table == "indicator_report":
        head = book.head()
        values["institution_code"] = book.inherited(row, "institution_code")
        values["period_code"] = (head["period_code"] if head else None) or (str(row["year"]) if row["year"] else None)
    return values


@cache
def _no_values(declared: type[SheetRow]) -> dict[str, None]:
    return dict.fromkeys(table_columns(declared))


def _stated(name: str, kind: str, value: Any) -> dict[str, Any]:
    day: date | None = None
    if isinstance(value, StatedDate):
        day = value.first if kind == "start" else value.last
    result: dict[str, Any] = {
        name: day.isoformat() if day else None,
        f"{name}_precision": value.precision if isinstance(value, StatedDate) else None,
    }
    if kind == "due":
        result["is_continuous"] = value == CONTINUOUSLY
    return result


def _ledger_only(row: ReadRow) -> dict[str, Any]:
    return {name: row[name] for name, column in fields_of(row.placed.declared).items() if not column.released}


def _written(row: ReadRow) -> dict[str, str]:
    """What stands in the cells of a row, word for word: of released columns alone, and only where anything does."""
    return {
        name: written_text(row.placed.raw.cells[row.number][letter])
        for name, letter in row.placed.letters.items()
        if fields_of(row.placed.declared)[name].released and row.found(name)
    }


def _columns(book: Book) -> list[SheetColumn]:
    return [
        SheetColumn(
            sheet.placed.name,
            sheet.declared.table,
            name,
            letter,
            sheet.placed.headings[name],
            sheet.placed.header_row,
        )
        for sheet in book.sheets
        for name, letter in sheet.placed.letters.items()
        if fields_of(sheet.declared)[name].released
    ]


def supersede_keys(kind: str, rows: tuple[WorkbookRow, ...]) -> list[str]:
    """What an accepted workbook replaces: the earlier accepted one with the same key."""
    by_table: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row.values)
    head = next(iter(by_table.get(HEAD_TABLES.get(kind, ""), [])), {})
    if kind == "plan":
        return [_key(kind, head["strategy_code"], head["effective_from"])]
    if kind == "progress":
        return [_key(kind, head["received_through"], fold(head["submitted_by"]), *_reported_pairs(head, by_table))]
    if kind == "assessment":
        return [_key(kind, head["organisation_code"], head["assessed_on"])]
    if kind == "survey":
        return [_key(kind, head["survey_code"])]
    if kind == "capacity" and head:
        named = (head["framework_code"], head["country_code"], head["assessed_on"], fold(head["assessor"]))
        return [_key(kind, *named)]
    if kind == "capacity":
        scores = by_table.get("published_score", [])
        frameworks = {row["framework_code"] for table in by_table.values() for row in table if "framework_code" in row}
        countries = {row["country_code"] for row in scores}
        return [_key(kind, ",".join(sorted(frameworks)), ",".join(sorted(countries)), "", "")]
    return list(dict.fromkeys(key for row in rows if (key := row_key(row))))


def _reported_pairs(head: dict[str, Any], by_table: dict[str, list[dict[str, Any]]]) -> list[str]:
    """The set of (institution, period) a progress workbook names."""
    rows = [*by_table.get("activity_report", []), *by_table.get("indicator_report", [])]
    if not rows or head["institution_code"] and head["period_code"]:
        rows.append(head)
    pairs = {(row["institution_code"] or "", row["period_code"] or "") for row in rows}
    return [f"{institution}/{period}" for institution, period in sorted(pairs)]


def _key(*parts: str) -> str:
    """Parts as JSON, so that no two different lists make the same key."""
    return json.dumps(parts, ensure_ascii=False)
