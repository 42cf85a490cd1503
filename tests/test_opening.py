"""What is read from a workbook: every filled cell, its value, what a person sees, and what is hidden."""

import hashlib
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from etl.opening import open_workbook
from etl.raw import RawCell, RawSheet
from tests.opening_files import (
    DAY,
    ONE_DECIMAL_PERCENT,
    PERCENT,
    STYLES,
    TEXT,
    TWO_DECIMALS,
    number_cell,
    packed,
    parts,
    read_here,
    row,
    shared_strings,
    sheet,
    text_cell,
    workbook,
)


def only_sheet(data: bytes) -> RawSheet:
    (found,) = read_here(data).sheets
    return found


def cell_of(cell: str, address: str = "A1") -> RawCell:
    column = address.rstrip("0123456789")
    number = int(address[len(column) :])
    return only_sheet(workbook(sheet(row(number, cell)))).cells[number][column]


def saved(book: openpyxl.Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_of_openpyxl_is_read_with_addresses_and_fingerprint():
    book = openpyxl.Workbook()
    book.active.title = "Aktivitetet"
    book.active["B3"], book.active["D5"] = "Kodi i aktivitetit", 12
    data = saved(book)
    opened = open_workbook(data)
    assert opened.sha256 == hashlib.sha256(data).hexdigest()
    assert opened.cell_count == 2
    assert [found.name for found in opened.sheets] == ["Aktivitetet"]
    assert opened.sheets[0].cells == {
        3: {"B": RawCell("text", "Kodi i aktivitetit", "Kodi i aktivitetit")},
        5: {"D": RawCell("number", 12, "12")},
    }


def test_a_workbook_of_xlsxwriter_with_lists_colours_and_notes_is_read():
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        written = book.add_worksheet("Activities")
        written.write_row(0, 0, ["Gjendja", "ë č ć š ž đ"])
        written.data_validation("A2:A9", {"validate": "list", "source": ["po", "jo"]})
        written.conditional_format("A1:A9", {"type": "3_color_scale"})
        written.write_comment("A1", "a note")
        written.insert_textbox("D4", "beside the table")
        written.autofilter("A1:B1")
        book.define_name("Codes", "=Activities!$A$1:$A$9")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Activities!$A$1:$A$2"})
        written.insert_chart("F2", chart)
    assert only_sheet(file.getvalue()).cells[1]["B"].value == "ë č ć š ž đ"


def test_a_chart_sheet_holds_no_cells_and_is_left_out():
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.add_worksheet("Before").write(0, 0, "a")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Before!$A$1:$A$2"})
        book.add_chartsheet("Picture").set_chart(chart)
        book.add_worksheet("After").write(0, 0, "b")
    assert [found.name for found in open_workbook(file.getvalue()).sheets] == ["Before", "After"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (number_cell("A1", "1.1", TWO_DECIMALS), RawCell("number", 1.1, "1.10")),
        (number_cell("A1", "1.1"), RawCell("number", 1.1, "1.1")),
        (number_cell("A1", "1.1000000000000001", TEXT), RawCell("number", 1.1, "1.1")),
        (number_cell("A1", "3.0"), RawCell("number", 3, "3")),
        (number_cell("A1", "0.5", PERCENT), RawCell("number", 0.5, "50%", True)),
        (number_cell("A1", "0.125", ONE_DECIMAL_PERCENT), RawCell("number", 0.125, "12.5%", True)),
        (number_cell("A1", "45716", DAY), RawCell("date", "2025-02-28", "28.02.2025")),
        (number_cell("A1", "45716.5", DAY), RawCell("date", "2025-02-28T12:00:00", "28.02.2025")),
        (number_cell("A1", "0.5", DAY), RawCell("number", 0.5, None)),
        (number_cell("A1", "-3", DAY), RawCell("error", "#####", "#####")),
        ('<c r="A1" t="d"><v>2025-02-28</v></c>', RawCell("date", "2025-02-28", None)),
        ('<c r="A1" t="b"><v>1</v></c>', RawCell("boolean", True, "TRUE")),
        ('<c r="A1" t="b"><v>0</v></c>', RawCell("boolean", False, "FALSE")),
        ('<c r="A1" t="e"><v>#REF!</v></c>', RawCell("error", "#REF!", "#REF!")),
        ('<c r="A1" t="s"><v>0</v></c>', RawCell("text", "shared", "shared")),
        ('<c r="A1" t="str"><v> 1.10 </v></c>', RawCell("text", " 1.10 ", " 1.10 ")),
        (text_cell("A1", "=1+1"), RawCell("text", "=1+1", "=1+1")),
        (
            '<c r="A1" t="inlineStr"><is><r><t>Minis</t></r><r><t>tria</t></r>'
            '<rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
            RawCell("text", "Ministria", "Ministria"),
        ),
    ],
)
def test_a_cell_is_read_as_what_it_is(cell, expected):
    assert cell_of(cell) == expected


def test_a_formula_with_a_stored_value_is_its_value():
    assert cell_of('<c r="A1"><f>1+1</f><v>2</v></c>') == RawCell("number", 2, "2")


def test_a_formula_without_a_stored_value_is_told_from_an_empty_cell():
    assert cell_of('<c r="A1"><f>SUM(B1:B3)</f></c>') == RawCell("formula", "=SUM(B1:B3)")
    assert cell_of('<c r="A1"><f>SUM(B1:B3)</f><v></v></c>') == RawCell("formula", "=SUM(B1:B3)")


def test_a_formula_whose_stored_value_is_the_empty_text_is_an_empty_cell():
    found = only_sheet(workbook(sheet(row(1, '<c r="A1" t="str"><f>""</f><v></v></c>', text_cell("B1", "x")))))
    assert set(found.cells[1]) == {"B"}


def test_a_formula_with_an_error_as_stored_value_is_that_error():
    assert cell_of('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>') == RawCell("error", "#DIV/0!", "#DIV/0!")


def test_empty_and_merely_formatted_cells_are_no_cells():
    found = only_sheet(workbook(sheet(row(1, '<c r="A1" s="1"/>', text_cell("B1", "x"), '<c r="XFD1" s="1"/>'))))
    assert found.cells == {1: {"B": RawCell("text", "x", "x")}}


def test_a_reading_aid_alone_is_no_text():
    aid = '<c r="A1" t="inlineStr"><is><rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
    found = only_sheet(workbook(sheet(row(1, aid, text_cell("B1", "x")))))
    assert set(found.cells[1]) == {"B"}


def test_formatting_down_to_the_last_row_costs_nothing():
    found = only_sheet(workbook(sheet(row(1, text_cell("A1", "x")), row(1_048_576, '<c r="A1048576" s="1"/>'))))
    assert found.cells == {1: {"A": RawCell("text", "x", "x")}}


def test_rows_and_cells_without_addresses_follow_one_another():
    content = sheet("<row><c><v>1</v></c><c><v>2</v></c></row>", "<row><c><v>3</v></c></row>")
    cells = only_sheet(workbook(content)).cells
    assert {(number, letter): cell.value for number, line in cells.items() for letter, cell in line.items()} == {
        (1, "A"): 1,
        (1, "B"): 2,
        (2, "A"): 3,
    }


@pytest.mark.parametrize("dimension", ["A1", "A1:B2", "A1:XFD1048576"])
def test_a_wrong_word_on_its_size_makes_a_sheet_lose_no_row(dimension):
    rows = [row(number, number_cell(f"A{number}", number)) for number in range(1, 301)]
    content = sheet(*rows, before=f'<dimension ref="{dimension}"/>')
    opened = read_here(workbook(content))
    assert opened.cell_count == 300
    assert opened.sheets[0].cells[300]["A"].value == 300


def test_the_number_of_shared_texts_is_counted_not_believed():
    contents = parts(sheet(row(1, '<c r="A1" t="s"><v>1</v></c>')))
    contents["xl/sharedStrings.xml"] = shared_strings("a", "b", counts=' count="1" uniqueCount="4294967295"')
    assert only_sheet(packed(contents)).cells[1]["A"].value == "b"


def test_dates_counted_from_1904_are_the_same_days():
    contents = parts(sheet(row(1, number_cell("A1", 44254, DAY))), properties='<workbookPr date1904="1"/>')
    assert only_sheet(packed(contents)).cells[1]["A"] == RawCell("date", "2025-02-28", "28.02.2025")


def test_dates_written_by_openpyxl_come_back():
    book = openpyxl.Workbook()
    book.active.append([date(2023, 9, 28), datetime(2025, 12, 31, 8, 30)])
    cells = only_sheet(saved(book)).cells[1]
    assert (cells["A"].kind, cells["A"].value, cells["A"].shown) == ("date", "2023-09-28", "2023-09-28")
    assert (cells["B"].kind, cells["B"].value) == ("date", "2025-12-31T08:30:00")


def test_hidden_rows_with_content_are_named():
    hidden = ' hidden="1"'
    content = sheet(
        row(1, text_cell("A1", "seen")),
        row(2, text_cell("A2", "hidden"), more=hidden),
        row(3, '<c r="A3" s="1"/>', more=hidden),
    )
    found = only_sheet(workbook(content))
    assert found.hidden_rows == frozenset({2})
    assert found.cells[2]["A"].value == "hidden"


def test_hidden_sheets_are_read_and_marked():
    one = sheet(row(1, text_cell("A1", "x")))
    opened = read_here(packed(parts(one, one, one, states=("visible", "hidden", "veryHidden"))))
    assert [found.is_hidden for found in opened.sheets] == [False, True, True]


def test_sheets_keep_the_order_a_person_sees():
    one = sheet(row(1, text_cell("A1", "x")))
    opened = read_here(packed(parts(one, one, names=("Raporti", "Ecuria e aktiviteteve"))))
    assert [found.name for found in opened.sheets] == ["Raporti", "Ecuria e aktiviteteve"]


def test_a_sheet_without_any_cell_is_an_empty_sheet():
    assert only_sheet(workbook(sheet())).cells == {}


def test_fonts_and_fills_that_stop_other_readers_do_not_matter():
    contents = parts()
    contents["xl/styles.xml"] = STYLES.replace("<fill/>", "<fill/><fill/>").replace(
        "<font/>", '<font><family val="99"/></font>'
    )
    assert read_here(packed(contents)).cell_count == 1


def test_what_stands_behind_the_table_cannot_spoil_it():
    content = sheet(
        row(1, text_cell("A1", "x")), after='<dataValidations count="1"><dataValidation type="?"/></dataValidations>'
    )
    assert only_sheet(workbook(content)).cells[1]["A"].value == "x"


def test_spoilt_document_properties_do_not_matter():
    contents = parts() | {"docProps/core.xml": "<coreProperties><created>yesterday</created></coreProperties>"}
    assert open_workbook(packed(contents)).cell_count == 1


def test_a_workbook_stored_without_compression_is_read():
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    assert read_here(file.getvalue()).cell_count == 1


def test_a_text_of_the_longest_allowed_length_is_read():
    assert cell_of(text_cell("A1", "ë" * 8_000)).value == "ë" * 8_000


def test_a_full_sheet_of_the_largest_size_is_read():
    rows = [row(number, number_cell(f"A{number}", number), number_cell(f"CV{number}", 1)) for number in (1, 5_000)]
    found = only_sheet(workbook(sheet(*rows)))
    assert found.cells[5_000]["CV"].value == 1
