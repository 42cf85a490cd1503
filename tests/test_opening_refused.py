"""Files that are not read: each is one thing wrong, one code, one clear line in three languages."""

import hashlib
import warnings
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from etl.opening import PROBLEM_CODES, UnreadableWorkbook, open_workbook
from etl.problems import Problem
from etl.reading.archive import Archive
from etl.reading.bounds import Refused
from tests.opening_files import (
    BEGIN,
    CONTENT_TYPES,
    MAIN,
    number_cell,
    packed,
    parts,
    read_here,
    row,
    shared_strings,
    sheet,
    text_cell,
    with_declared_size,
    workbook,
)
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

FILES = Path(__file__).parent / "files"
SHEET = "xl/worksheets/sheet1.xml"


def refusal(data: bytes, read=read_here) -> Problem:
    with pytest.raises(UnreadableWorkbook) as caught:
        read(data)
    problem = caught.value.problem
    for language in LANGUAGES:
        assert problem.message(language)
    return problem


def code_of(data: bytes, read=read_here) -> str:
    return refusal(data, read).code


def place_of(data: bytes) -> tuple[str, str, str]:
    problem = refusal(data)
    return problem.code, problem.sheet, problem.cell


def with_part(name: str, content: str | bytes) -> bytes:
    return packed(parts() | {name: content})


# What a person might send by mistake; these go the whole way, through the process.


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"just words\n" * 50, "file_not_a_workbook"),
        ("Kodi;Titulli\n1.1;Ngritja e Agjencisë\n".encode(), "file_not_a_workbook"),
        (b"%PDF-1.7\n", "file_not_a_workbook"),
        (b"PK", "file_truncated"),
        (b"P" * 10_000_001, "file_too_large"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "file_old_excel"),
    ],
)
def test_a_file_that_is_something_else_is_named(data, code):
    assert code_of(data, open_workbook) == code


def test_a_workbook_with_a_password_is_told_from_an_old_one():
    assert code_of((FILES / "password_protected.xlsx").read_bytes(), open_workbook) == "file_password_protected"
    assert code_of((FILES / "old_excel.xls").read_bytes(), open_workbook) == "file_old_excel"


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_workbook_cut_off_anywhere_is_called_truncated(share):
    whole = workbook()
    assert code_of(whole[: int(len(whole) * share)], open_workbook) == "file_truncated"


def test_a_workbook_that_lost_its_last_byte_is_refused():
    assert code_of(workbook()[:-1]) in {"file_truncated", "file_damaged"}


def test_a_workbook_with_a_changed_byte_inside_is_damaged():
    data = bytearray(workbook())
    data[data.find(b"xl/worksheets/sheet1.xml") + 60] ^= 0xFF
    assert code_of(bytes(data), open_workbook) == "file_damaged"


def test_a_text_changed_inside_an_uncompressed_workbook_is_damaged():
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    data = file.getvalue()
    assert read_here(data).cell_count == 1
    assert code_of(data.replace(b"Strategy code", b"Strategy_code")) == "file_damaged"


def test_600_megabytes_of_blanks_in_a_small_archive_are_refused_before_they_are_unpacked():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet2.xml", "w") as part:
            for _ in range(600):
                part.write(b" " * 1_000_000)
    assert len(file.getvalue()) < 4_000_000
    with pytest.raises(Refused):
        Archive(file.getvalue())  # the gate alone, which unpacks nothing
    problem = refusal(file.getvalue(), open_workbook)
    assert problem.code == "file_too_much_inside"
    assert "\n" not in problem.message("en")


# The archive.


def test_many_parts_that_are_small_alone_and_large_together_are_refused():
    block = b"".join(hashlib.sha512(bytes([number])).digest() + bytes(9_000) for number in range(200))
    heavy = {f"xl/media/image{number}.png": block * 5 for number in range(12)}
    data = packed(parts() | heavy)
    assert len(data) < 10_000_000
    with pytest.raises(Refused):
        Archive(data)  # the gate alone
    assert code_of(data) == "file_too_much_inside"
    assert read_here(packed(parts() | {"xl/media/image1.png": block * 5})).cell_count == 1


def test_a_part_that_says_it_is_smaller_than_it_is_is_stopped_while_it_unpacks():
    contents = parts() | {"xl/media/image1.png": bytes(50_000_000)}
    data = with_declared_size(packed(contents), "xl/media/image1.png", 1_000)
    assert code_of(data, open_workbook) == "file_too_much_inside"


def test_a_part_that_says_it_is_larger_than_it_is_is_damaged():
    size = len(parts()[SHEET])
    assert code_of(with_declared_size(workbook(), SHEET, size + 1)) == "file_damaged"


def test_a_part_packed_far_too_tightly_is_refused():
    assert code_of(with_part("xl/media/image1.png", bytes(2_000_000))) == "file_too_much_inside"


def test_a_small_part_may_be_packed_tightly():
    assert read_here(with_part("xl/media/image1.png", bytes(900_000))).cell_count == 1


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "xl/../../evil.xml",
        "xl\\evil.xml",
        "C:/evil.xml",
        "xl//evil.xml",
        "xl/./evil.xml",
        "xl/evil\n.xml",
        "x" * 201,
        "XL/Worksheets/SHEET1.xml",
    ],
)
def test_a_part_with_a_strange_name_is_refused(name):
    assert code_of(with_part(name, "<a/>")) == "file_unsafe_archive"


def test_two_parts_of_one_name_are_refused():
    file = BytesIO(workbook())
    with warnings.catch_warnings(), ZipFile(file, "a", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr(SHEET, sheet(row(1, text_cell("A1", "another"))))
    assert code_of(file.getvalue()) == "file_unsafe_archive"


def test_too_many_parts_are_refused():
    many = {f"xl/media/image{number}.png": b"" for number in range(2_000)}
    assert code_of(packed(parts() | many)) == "file_unsafe_archive"


def test_a_part_packed_in_an_unusual_way_is_refused():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    assert code_of(file.getvalue()) == "file_unsafe_archive"


def test_an_archive_with_a_password_of_its_own_is_called_protected():
    data = bytearray(workbook())
    begin = data.find(b"PK\1\2")
    data[begin + 8] |= 1
    assert code_of(bytes(data)) == "file_password_protected"


def test_a_part_whose_two_headings_disagree_on_its_name_is_damaged():
    data = workbook().replace(b"xl/styles.xml", b"xl/stylez.xml", 1)
    assert code_of(data) == "file_damaged"


def test_bytes_hidden_behind_a_part_are_refused():
    contents = parts()
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
        info = archive.infolist()[-1]
        archive.fp.write(b"hidden")
        info.compress_size += 6
        archive.start_dir = archive.fp.tell()
        archive._didModify = True
    assert code_of(file.getvalue()) == "file_damaged"


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "xl/workbook.xml"])
def test_an_archive_without_a_workbook_is_named(missing):
    contents = {name: content for name, content in parts().items() if name != missing}
    assert code_of(packed(contents)) == "file_not_a_workbook"


@pytest.mark.parametrize("missing", ["xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_a_workbook_that_lacks_a_part_it_speaks_of_is_damaged(missing):
    contents = {name: content for name, content in parts().items() if name != missing}
    assert code_of(packed(contents)) == "file_damaged"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("xl/vbaProject.bin", "file_has_macros"),
        ("xl/macrosheets/sheet1.xml", "file_has_macros"),
        ("xl/externalLinks/externalLink1.xml", "file_has_external_links"),
        ("xl/embeddings/oleObject1.bin", "file_has_objects"),
        ("xl/activeX/activeX1.xml", "file_has_objects"),
        ("customUI/customUI.xml", "file_has_objects"),
    ],
)
def test_what_could_act_or_reach_outside_is_refused(name, code):
    assert code_of(with_part(name, "<a/>")) == code


def test_macros_under_another_name_are_found_by_their_type():
    changed = CONTENT_TYPES.replace(
        "</Types>",
        '<Override PartName="/xl/harmless.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    assert code_of(packed(parts() | {"[Content_Types].xml": changed, "xl/harmless.bin": b""})) == "file_has_macros"


# The XML.


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "http://localhost/x">]>',
        '<!DOCTYPE worksheet [<!ENTITY % x "y"> %x;]>',
        '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize(
    "part",
    [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "docProps/core.xml"],
)
def test_a_document_type_is_refused_in_every_part(declaration, part):
    contents = parts() | {"docProps/core.xml": f"{BEGIN}<coreProperties/>"}
    contents[part] = str(contents[part]).replace(BEGIN, BEGIN + declaration)
    assert code_of(packed(contents)) == "file_unsafe_xml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso-8859-2"])
def test_a_sheet_in_an_unusual_encoding_is_refused_instead_of_read_as_empty(encoding):
    content = sheet(row(1, text_cell("A1", "x"))).replace("UTF-8", encoding)
    assert code_of(with_part(SHEET, content.encode(encoding))) == "file_unsafe_xml"


def test_elements_nested_without_end_are_refused():
    assert code_of(with_part("xl/drawings/drawing1.xml", "<a>" * 65 + "</a>" * 65)) == "file_unsafe_xml"


def test_xml_that_is_not_well_formed_is_damaged():
    assert code_of(with_part(SHEET, sheet(row(1, text_cell("A1", "x")))[:-20])) == "file_damaged"


def test_the_strict_variant_of_the_format_is_named():
    changed = str(parts()["xl/workbook.xml"]).replace("<workbook ", '<workbook conformance="strict" ')
    assert code_of(with_part("xl/workbook.xml", changed)) == "file_strict_format"


# The cells: more of them, or others, than a reader would find.


def test_corner_cells_are_refused_at_the_cell():
    far_right = sheet(row(1, text_cell("A1", "x"), text_cell("XFD1", "x")))
    far_down = sheet(row(1, text_cell("A1", "x")), row(1_048_576, text_cell("A1048576", "x")))
    assert place_of(workbook(far_right)) == ("sheet_too_many_columns", "Sheet1", "XFD1")
    assert place_of(workbook(far_down)) == ("sheet_too_many_rows", "Sheet1", "A1048576")


def test_the_first_row_and_column_too_many_are_refused():
    assert place_of(workbook(sheet(row(5_001, number_cell("A5001", 1))))) == ("sheet_too_many_rows", "Sheet1", "A5001")
    assert place_of(workbook(sheet(row(1, number_cell("CW1", 1))))) == ("sheet_too_many_columns", "Sheet1", "CW1")


def test_too_many_sheets_are_refused():
    assert code_of(workbook(*[sheet()] * 31)) == "file_too_many_sheets"
    assert len(read_here(workbook(*[sheet()] * 30)).sheets) == 30


def test_too_many_filled_cells_are_refused():
    letters = [f"{one}{two}" for one in " ABC" for two in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:100]
    lines = [row(number, *(f"<c><v>{number}</v></c>" for _ in letters)) for number in range(1, 1_002)]
    assert code_of(workbook(sheet(*lines))) == "file_too_many_cells"


def test_very_many_formatted_cells_are_refused_though_they_are_empty():
    lines = [row(number, "<c/>" * 16_000) for number in range(1, 27)]
    assert code_of(packed(parts(sheet(*lines)), compresslevel=0)) == "file_too_many_cells"


@pytest.mark.parametrize("cell", [text_cell("B7", "x" * 8_001), '<c r="B7" t="s"><v>0</v></c>'])
def test_a_text_too_long_is_refused_at_its_cell(cell):
    contents = parts(sheet(row(7, cell)))
    contents["xl/sharedStrings.xml"] = shared_strings("x" * 8_001)
    assert place_of(packed(contents)) == ("cell_text_too_long", "Sheet1", "B7")


def test_one_long_text_in_very_many_cells_is_refused():
    lines = [row(number, '<c t="s"><v>0</v></c>' * 10) for number in range(1, 102)]
    contents = parts(sheet(*lines)) | {"xl/sharedStrings.xml": shared_strings("x" * 8_000)}
    assert code_of(packed(contents)) == "file_too_much_inside"


@pytest.mark.parametrize(
    "rows",
    [
        [row(2, number_cell("A2", 1)), row(1, number_cell("A1", 1))],  # openpyxl drops the second
        [row(1, number_cell("A1", 1)), row(1, number_cell("B1", 1))],
        [row(1, number_cell("A1", 1), number_cell("A1", 2))],
        [row(1, number_cell("A2", 1))],
        [row(1, number_cell("a1", 1))],
        [row(1, number_cell("A1", "1_000"))],
        [row(1, number_cell("A1", "1e999"))],
        [row(1, number_cell("A1", "nan"))],
        [row(1, number_cell("A1", " "))],
        [row(1, '<c r="A1" t="s"><v>-1</v></c>')],
        [row(1, '<c r="A1" t="s"><v>1</v></c>')],
        [row(1, '<c r="A1" t="b"><v>2</v></c>')],
        [row(1, '<c r="A1" t="x"><v>2</v></c>')],
        [row(1, '<c r="A1" t="inlineStr"><v>2</v></c>')],
        [row(1, '<c r="A1"><v/><v>2</v></c>')],
        [row(1, '<c r="A1" s="99"><v>2</v></c>')],
        [row(1, '<c r="A1" s="-1"><v>2</v></c>')],
        [f'<row r="1"><c xmlns="{MAIN}/other" r="A1"><v>2</v></c></row>'],
        ['<row r="1" xmlns="other"><c r="A1"><v>2</v></c></row>'],
        ['<row r="0"><c><v>2</v></c></row>'],
        ['<row r="1048577"/>'],
    ],
)
def test_cells_that_readers_would_lose_or_misread_are_refused(rows):
    assert code_of(workbook(sheet(*rows))) == "file_damaged"


def test_two_sheets_of_one_name_are_refused():
    assert code_of(packed(parts(sheet(), sheet(), names=("Report", "REPORT")))) == "file_damaged"


def test_one_part_shown_as_two_sheets_is_refused():
    contents = parts(sheet(), sheet())
    relations = str(contents["xl/_rels/workbook.xml.rels"]).replace("sheet2.xml", "sheet1.xml")
    assert code_of(packed(contents | {"xl/_rels/workbook.xml.rels": relations})) == "file_damaged"


@pytest.mark.parametrize("code", sorted(PROBLEM_CODES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_short_text_in_every_language(code, language):
    message = Problem(code, sheet="Aktivitetet", cell="B7", values={"limit": 10}).message(language)
    assert 0 < len(message.split()) <= 30
    assert "{" not in message
    if language != "en":
        assert message != text(f"problem.{code}", "en", sheet="Aktivitetet", cell="B7", limit=10)
