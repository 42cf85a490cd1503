"""Every column of every sheet: one spoilt cell, exactly that cell named, nothing else."""

from dataclasses import replace
from functools import cache

import pytest

from etl.checking import check_workbook
from etl.checking.sheets import fields_of
from etl.layouts import LAYOUTS
from etl.raw import RawCell, RawWorkbook
from tests.builders import ROWS, address, correct_workbook, known, opened, places

FORMULA = RawCell("formula", "=A1+1")
ERROR = RawCell("error", "#REF!", "#REF!")
A_DATE = RawCell("date", "2026-01-10", "10.01.2026")

# Kind of column → cells that spoil it, with the code of the problem; every column also gets a formula and an error.
SPOILT = {
    "text": [],
    "code": [(A_DATE, "code_not_text")],
    "codes": [(A_DATE, "code_not_text")],
    "start": [(RawCell("text", "31.02.2025"), "date_impossible"), (RawCell("text", "03/04/2025"), "date_ambiguous")],
    "end": [(RawCell("text", "2025-13"), "date_impossible"), (RawCell("text", "3-4-2025"), "date_ambiguous")],
    "due": [(RawCell("text", "at the end"), "date_unreadable"), (RawCell("text", "31.11.2025"), "date_impossible")],
    "day": [(RawCell("text", "12 March"), "date_unreadable"), (RawCell("number", 45678, "45678"), "date_unreadable")],
    "year": [(RawCell("text", "next year"), "year_unreadable"), (RawCell("number", 20255, "20255"), "year_unreadable")],
    "integer": [
        (RawCell("text", "many"), "number_unreadable"),
        (RawCell("number", 12.5, "12.5"), "number_not_whole"),
        (RawCell("number", -3, "-3"), "number_negative"),
        (RawCell("number", 3_000_000_000, "3000000000"), "number_too_large"),
    ],
    "number": [(RawCell("text", "about 40"), "number_unreadable"), (RawCell("text", "1.234"), "number_ambiguous")],
    "value": [(RawCell("text", "about 40"), "number_unreadable"), (RawCell("text", "1,234"), "number_ambiguous")],
    "money": [
        (RawCell("text", "12 euro"), "number_unreadable"),
        (RawCell("number", -1, "-1"), "number_negative"),
        (RawCell("number", 1e15, None), "number_too_large"),
    ],
    "percent": [
        (RawCell("number", 150, "150"), "share_out_of_range"),
        (RawCell("text", "-1 %"), "share_out_of_range"),
        (RawCell("number", 1.01, "101%", True), "share_out_of_range"),
        (RawCell("text", "half"), "number_unreadable"),
    ],
    "yes_no": [(RawCell("text", "perhaps"), "yes_no_unreadable"), (RawCell("number", 2, "2"), "yes_no_unreadable")],
    "word": [(RawCell("text", "nonsense"), "word_unknown"), (RawCell("number", 1, "1"), "word_unknown")],
    "period": [(RawCell("text", "2025-Q5"), "period_unreadable"), (RawCell("text", "spring"), "period_unreadable")],
    "url": [
        (RawCell("text", "ftp://example.org/x"), "address_unusable"),
        (RawCell("text", "javascript:alert(1)"), "address_unusable"),
        (RawCell("text", "see the archive"), "address_unusable"),
        (RawCell("number", 7, "7"), "address_unusable"),
    ],
}


def _cases():
    for kind, layout in LAYOUTS.items():
        for declared in layout.sheets:
            for name, column in fields_of(declared).items():
                spoilt = [(FORMULA, "formula_without_value"), (ERROR, "cell_is_error"), *SPOILT[column.kind]]
                if column.kind in ("code", "codes") and column.refers:
                    spoilt.append((RawCell("text", "ZZ-99"), "code_unknown"))
                if column.kind == "code":
                    spoilt.append((RawCell("text", "A1, A2"), "code_not_single"))
                if name == "country_code":
                    spoilt.append((RawCell("text", "Kosovo"), "country_unknown"))
                for cell, code in spoilt:
                    yield pytest.param(kind, declared.table, name, cell, code, id=f"{declared.table}.{name}-{code}")


@cache
def _correct(kind: str) -> RawWorkbook:
    return opened(correct_workbook(kind))


def _with_cell(raw: RawWorkbook, sheet_name: str, place: str, cell: RawCell | None) -> RawWorkbook:
    letter, number = place.rstrip("0123456789"), int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    sheets = []
    for sheet in raw.sheets:
        if sheet.name == sheet_name:
            row = {key: value for key, value in sheet.cells[number].items() if key != letter}
            sheet = replace(sheet, cells={**sheet.cells, number: row if cell is None else {**row, letter: cell}})
        sheets.append(sheet)
    return replace(raw, sheets=tuple(sheets))


def _filled_row(kind: str, table: str, name: str) -> int:
    rows = ROWS[kind][table]
    return next(number for number, row in enumerate(rows) if row.get(name) is not None)


@pytest.mark.parametrize(("kind", "table", "name", "cell", "code"), list(_cases()))
def test_one_spoilt_cell_is_named_and_nothing_else(kind, table, name, cell, code):
    sheet, place = address(table, name, _filled_row(kind, table, name))
    checked = check_workbook(_with_cell(_correct(kind), sheet, place, cell), known(kind))
    assert [(each.sheet, each.cell, each.code) for each in checked.problems] == [(sheet, place, code)]
    assert checked.workbook is None
    for language in ("sq", "sr", "en"):
        assert place in checked.problems[0].message(language)


def _required():
    for kind, layout in LAYOUTS.items():
        for declared in layout.sheets:
            for base, column in declared.columns().items():
                if column.required:
                    yield pytest.param(kind, declared.table, base, column.by_language, id=f"{declared.table}.{base}")


@pytest.mark.parametrize(("kind", "table", "base", "by_language"), list(_required()))
def test_an_empty_required_cell_is_named_and_nothing_else(kind, table, base, by_language):
    raw = _correct(kind)
    names = [f"{base}_{language}" for language in ("sq", "sr", "en")] if by_language else [base]
    for name in names:
        sheet, place = address(table, name)
        raw = _with_cell(raw, sheet, place, None)
    checked = check_workbook(raw, known(kind))
    sheet, place = address(table, names[0])
    assert [(each.sheet, each.cell, each.code) for each in checked.problems] == [(sheet, place, "value_missing")]


@pytest.mark.parametrize(("kind", "table", "base", "by_language"), list(_required()))
def test_a_missing_required_column_is_named_in_the_header_row_and_nothing_else(kind, table, base, by_language):
    spreadsheet = correct_workbook(kind)
    names = [f"{base}_{language}" for language in ("sq", "sr", "en")] if by_language else [base]
    for name in names:
        sheet, place = address(table, name)
        spreadsheet[sheet][place.rstrip("0123456789") + "1"] = None
    checked = check_workbook(opened(spreadsheet), known(kind))
    assert [(each.sheet, each.code) for each in checked.problems if each.severity == "error"] == [
        (sheet, "column_missing")
    ]
    assert checked.errors[0].cell.endswith("1")


def test_a_column_without_a_value_in_the_correct_workbook_would_go_untested():
    for kind, layout in LAYOUTS.items():
        for declared in layout.sheets:
            filled = {name for row in ROWS[kind][declared.table] for name, value in row.items() if value is not None}
            assert filled == set(fields_of(declared)), f"{kind}: {declared.table}"


@pytest.mark.parametrize("language", ["sq", "sr", "en"])
@pytest.mark.parametrize("kind", LAYOUTS)
def test_the_correct_workbook_has_no_problem_in_any_heading_language(kind, language):
    checked = check_workbook(opened(correct_workbook(kind, language)), known(kind))
    assert (checked.kind, places(checked), places(checked, "warning"), checked.notes) == (kind, [], [], [])
    assert checked.workbook is not None
