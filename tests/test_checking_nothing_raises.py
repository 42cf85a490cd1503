"""Content never makes a check raise: workbooks with many cells of every nasty sort, each problem with its words."""

import random

import pytest

from etl.checking import check_workbook
from etl.layouts import LAYOUTS
from etl.raw import RawCell, RawSheet, RawWorkbook
from tests.builders import correct_workbook, known, opened
from tracker.vocabulary import LANGUAGES

NASTY_TEXTS = [
    "", " \u00a0\u200b ", "{sheet} %s {0}", "\x00\x01\u202e", "Ä" * 8000, "1" * 400, ",;,\n;", "=", "-", "%",
    "１２", "²", "1e9",
    "NaN", "0.0.0000", "99.99.9999", "Q9 2024", "0000", "2025-H3", "http://[", "https://", "ALL", "A1", "1", "yes",
]  # fmt: skip
NASTY_NUMBERS = [1e308, -1e308, 5e-324, 10**15, float("inf"), float("nan"), -0.0]
NASTY = [
    *(RawCell("text", each) for each in NASTY_TEXTS),
    *(RawCell("number", each) for each in NASTY_NUMBERS),
    RawCell("number", 2.5, "2.50"),
    RawCell("number", 1e30, "1E+30", True),
    RawCell("boolean", True),
    RawCell("boolean", False, "FALSE"),
    RawCell("date", "1900-01-01"),
    RawCell("date", "9999-12-31"),
    RawCell("date", "2025-01-01T23:59:59.999999"),
    RawCell("date", "2023-02-01", "02-23"),
    RawCell("error", "#N/A"),
    RawCell("formula", "=NOW()"),
]


def _spoilt(kind: str, seed: int) -> RawWorkbook:
    """A correct workbook with a tenth of its cells replaced, headings among them."""
    chance = random.Random(seed)
    sheets = []
    for sheet in opened(correct_workbook(kind)).sheets:
        cells = {
            row: {letter: chance.choice(NASTY) if chance.random() < 0.1 else cell for letter, cell in found.items()}
            for row, found in sheet.cells.items()
        }
        sheets.append(RawSheet(sheet.name, cells, chance.random() < 0.1))
    return RawWorkbook(tuple(sheets), "0" * 64, 0)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", LAYOUTS)
def test_a_workbook_full_of_nonsense_is_told_so_and_nothing_raises(kind, seed):
    checked = check_workbook(_spoilt(kind, seed), known(kind))
    assert (checked.problems or checked.notes) and (checked.workbook is None) == bool(checked.errors)
    for problem in checked.problems:
        for language in LANGUAGES:
            assert problem.message(language) and problem.to_dict("x.xlsx", language)["code"] == problem.code


@pytest.mark.parametrize("cell", NASTY, ids=range(len(NASTY)))
def test_a_sheet_of_one_nasty_cell_is_no_workbook(cell):
    raw = RawWorkbook((RawSheet("Activities", {1: {"A": cell}}), RawSheet("", {})), "0" * 64, 1)
    assert [problem.code for problem in check_workbook(raw, known("plan")).problems] == ["workbook_not_recognised"]
