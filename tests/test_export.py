"""Files that leave: they open again, say what they are, and hold no formula."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from tracker.export.csv_file import to_csv
from tracker.export.rows import ExportRows, ExportStamp
from tracker.export.xlsx_file import to_xlsx

STAMP = ExportStamp(
    release_number=14,
    as_of=date(2026, 11, 21),
    content_hash="ab" * 32,
    basis="sipas burimeve publike",
    source="Kosovë · Strategjia",
    publisher="lokale, jo për publikim",
    labels={
        name: name.upper() for name in ("relation", "release", "as_of", "content_hash", "basis", "source", "publisher")
    },
)

FORMULAS = [
    "=1+1",
    "+383 44 000 000",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u200b=1+1",
    "\ufeff@A1",
    "＝1+1",
    "＠SUM(A1)",
    '=HYPERLINK("https://example.org","x")',
    "=cmd|' /C calc'!A0",
]


def _rows(*values):
    return ExportRows("activity_status", ("activity_code", "value"), tuple(("A1", value) for value in values))


def _read_csv(export):
    return list(csv.reader(io.StringIO(to_csv(export, STAMP).decode("utf-8-sig"), newline="")))


def test_csv_begins_with_the_mark_by_which_excel_knows_utf_8():
    assert to_csv(_rows("ëç"), STAMP).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("formula", FORMULAS)
def test_csv_puts_an_apostrophe_before_text_that_could_be_a_formula(formula):
    assert _read_csv(_rows(formula))[1][1] == f"'{formula}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (-5, "-5"),
        (-0.25, "-0.25"),
        (Decimal("-1234.50"), "-1234.50"),
        (None, ""),
        (False, "false"),
        (date(2025, 3, 1), "2025-03-01"),
        (["MPB", "ASK"], "MPB, ASK"),
        ("ndryshim 5 = 5", "ndryshim 5 = 5"),
        ('me "thonjëza", presje\ndhe rresht', 'me "thonjëza", presje\ndhe rresht'),
    ],
)
def test_csv_writes_every_other_value_as_it_is(value, written):
    assert _read_csv(_rows(value))[1][1] == written


def test_every_csv_row_says_its_release_its_day_and_its_basis():
    heading, *rows = _read_csv(_rows(1, 2))
    assert heading[-3:] == ["release_number", "as_of", "basis_note"]
    assert [row[-3:] for row in rows] == [["14", "2026-11-21", "sipas burimeve publike"]] * 2


@pytest.mark.parametrize("formula", FORMULAS)
def test_xlsx_holds_text_never_a_formula(formula):
    data = to_xlsx(_rows(formula), STAMP)
    cell = openpyxl.load_workbook(io.BytesIO(data))["activity_status"]["B2"]
    # openpyxl gives text that begins with “=” the type of a formula: what the file itself says decides.
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = b"".join(archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
    assert b"<f>" not in sheets and b"<hyperlink" not in sheets
    assert str(cell.value).strip().endswith(formula.strip()[-3:])


def test_xlsx_opens_again_with_its_numbers_and_its_gaps():
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(_rows(-5, Decimal("2.5"), None, True), STAMP)))["activity_status"]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == [-5, 2.5, None, True]


def test_the_first_sheet_of_xlsx_says_what_the_file_is():
    about = openpyxl.load_workbook(io.BytesIO(to_xlsx(_rows(1), STAMP))).worksheets[0]
    said = {row[0].value: row[1].value for row in about.iter_rows()}
    assert said == {
        "RELATION": "activity_status",
        "RELEASE": "14",
        "AS_OF": "2026-11-21",
        "CONTENT_HASH": "ab" * 32,
        "BASIS": "sipas burimeve publike",
        "SOURCE": "Kosovë · Strategjia",
        "PUBLISHER": "lokale, jo për publikim",
    }


def test_the_file_name_says_relation_release_and_day():
    assert STAMP.file_name("activity_status", "csv") == "activity_status_release-14_2026-11-21.csv"
