"""Writes a workbook from its layout: what the checker reads, a person can fill in and read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from etl.checking.sheets import field_heading, field_names
from etl.layouts import Column, Layout, SheetRow
from etl.templating.cells import DATE_FORMAT, TEXT_FORMAT, choices, number_format, to_cell
from etl.templating.notes import heading_note

LAST_ROW = 1999  # drop-down lists reach this far
WRITTEN_ON = datetime(2000, 1, 1)  # a fixed day, so that the same rows always give the same bytes
LONGEST_LIST = 255  # characters a drop-down list may hold; Excel refuses a longer one


@dataclass(frozen=True)
class ExtraColumn:
    """A column no layout knows: the checker reports and ignores it. One text per row, in the rows' order."""

    heading: str
    texts: tuple[str, ...]
    width: int = 38


@dataclass(frozen=True)
class Arrangement:
    """How a sheet is laid out where it is not simply the layout: its columns in order, what stands above and beside.

    columns: field names; None means all of the layout's.
    lines_above: texts in the first column above the header row.
    extra_columns: stand after so many of the sheet's own columns; None: behind all of them.
    """

    columns: tuple[str, ...] | None = None
    lines_above: tuple[str, ...] = ()
    extra_columns: tuple[ExtraColumn, ...] = ()
    extra_after: int | None = None


@dataclass(frozen=True)
class _SheetColumn:
    """One column as it is written: a field, or one language of it."""

    field: str
    heading: str
    declared: Column


def write_workbook(
    layout: Layout,
    rows_by_table: Mapping[str, Sequence[Mapping[str, Any]]],
    language: str,
    arrangements: Mapping[str, Arrangement] | None = None,
) -> bytes:
    """A workbook with a sheet for each table of `rows_by_table` (headings only where it has no rows), as .xlsx bytes.

    A row holds field names of the layout; titles in several languages are `title_sq`, `title_sr`, `title_en`.
    Codes of the vocabulary become words of the language, dates real dates (with a `…_precision`, the month, quarter
    or year), shares percent, lists of codes text with commas; a text is written as it stands.
    """
    unknown = set(rows_by_table) - {sheet.table for sheet in layout.sheets}
    if unknown:
        raise ValueError(f"a {layout.kind} workbook has no table {', '.join(sorted(unknown))}")
    target = BytesIO()
    book = Workbook(
        target,
        {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"created": WRITTEN_ON})
    formats = _formats(book)
    for sheet in layout.sheets:
        if sheet.table in rows_by_table:
            arrangement = (arrangements or {}).get(sheet.table, Arrangement())
            _write_sheet(book, formats, sheet, rows_by_table[sheet.table], language, arrangement)
    book.close()
    return target.getvalue()


def _columns(sheet: type[SheetRow], language: str, names: Sequence[str] | None) -> list[_SheetColumn]:
    """The columns of a sheet as they are written in a language: one per field, or per language of a title."""
    declared = sheet.columns()
    return [
        _SheetColumn(field, field_heading(sheet, field, language), declared[name])
        for name in names or declared
        for field in field_names(name, declared[name])
    ]


def _formats(book: Workbook) -> dict[str, Format]:
    plain = {"valign": "top", "text_wrap": True}
    formats = {
        code: book.add_format({**plain, "num_format": code})
        for code in (TEXT_FORMAT, DATE_FORMAT, "General", "0", "#,##0.00", "0%")
    }
    heading = {"bold": True, "valign": "top", "text_wrap": True, "bottom": 1, "num_format": TEXT_FORMAT}
    formats["heading"] = book.add_format({**heading, "bg_color": "#EEF1F4"})
    formats["required heading"] = book.add_format({**heading, "bg_color": "#D6E4F0"})
    formats["extra heading"] = book.add_format({**heading, "italic": True, "font_color": "#5A6570"})
    formats["extra"] = book.add_format({**plain, "font_color": "#5A6570", "num_format": TEXT_FORMAT})
    formats["above"] = book.add_format({"italic": True, "num_format": TEXT_FORMAT})
    return formats


def _write_sheet(
    book: Workbook,
    formats: dict[str, Format],
    sheet: type[SheetRow],
    rows: Sequence[Mapping[str, Any]],
    language: str,
    arrangement: Arrangement,
) -> None:
    page: Worksheet = book.add_worksheet(sheet.sheet[language])
    columns = _columns(sheet, language, arrangement.columns)
    header = len(arrangement.lines_above)
    first_extra = len(columns) if arrangement.extra_after is None else arrangement.extra_after
    places = [place if place < first_extra else place + len(arrangement.extra_columns) for place in range(len(columns))]
    for number, line in enumerate(arrangement.lines_above):
        page.write_string(number, 0, line, formats["above"])
    for index, column in zip(places, columns, strict=True):
        body = formats[number_format(column.declared)]
        page.set_column(index, index, _width(column), body)
        style = formats["required heading" if column.declared.required else "heading"]
        page.write_string(header, index, column.heading, style)
        page.write_comment(
            header, index, heading_note(column.declared, language), {"author": "", "x_scale": 1.6, "font_size": 9}
        )
        _offer_choices(page, header + 1, index, choices(column.declared, language))
    for row_number, row in enumerate(rows, start=header + 1):
        _check_fields(sheet, row, columns)
        for index, column in zip(places, columns, strict=True):
            value = to_cell(column.declared, column.field, dict(row), language)
            _write_cell(page, row_number, index, value, formats, column.declared)
    for index, extra in enumerate(arrangement.extra_columns, start=first_extra):
        page.set_column(index, index, extra.width, formats["extra"])
        page.write_string(header, index, extra.heading, formats["extra heading"])
        for row_number, text in enumerate(extra.texts, start=header + 1):
            page.write_string(row_number, index, text, formats["extra"])
    page.freeze_panes(header + 1, 1)


def _check_fields(sheet: type[SheetRow], row: Mapping[str, Any], columns: Sequence[_SheetColumn]) -> None:
    """A field that no column would show is a mistake of the caller, never silently dropped."""
    shown = {column.field for column in columns}
    beside = {f"{name}_precision" for name in sheet.columns()} | {"is_continuous"}
    lost = {name for name, value in row.items() if value is not None and name not in shown | beside}
    if lost:
        raise ValueError(f"the sheet {sheet.table} shows no {', '.join(sorted(lost))}")


def _write_cell(
    page: Worksheet,
    row: int,
    column: int,
    value: str | float | date | None,
    formats: dict[str, Format],
    declared: Column,
) -> None:
    if value is None:
        return
    if isinstance(value, str):
        page.write_string(row, column, value, formats[TEXT_FORMAT])
    elif isinstance(value, date):
        page.write_datetime(row, column, value, formats[DATE_FORMAT])
    else:
        page.write_number(row, column, value, formats[number_format(declared)])


def _offer_choices(page: Worksheet, first_row: int, column: int, words: list[str]) -> None:
    if not words or len(",".join(words)) > LONGEST_LIST:
        return
    page.data_validation(
        first_row, column, LAST_ROW, column, {"validate": "list", "source": words, "error_type": "warning"}
    )


def _width(column: _SheetColumn) -> int:
    if column.declared.by_language:
        return 44
    if column.declared.kind in ("text", "url"):
        return 26
    return max(13, min(22, len(column.heading) + 2))
