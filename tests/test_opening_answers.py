"""What the reading process says is held against its shape: a hostile file may speak in its place."""

import json
from copy import deepcopy
from typing import Any

import pytest

from etl.opening import UnreadableWorkbook, opened_workbook

LETTERS = "ABCDEFGHIJKLMNOPQRSTU"
CELL = [2, "B", "number", 0.5, "50%", True]
RIGHT: dict[str, Any] = {
    "sheets": [{"name": "Raporti", "is_hidden": False, "hidden_rows": [2], "cells": [CELL], "counted": 1}]
}


def code_of(answer: Any) -> str:
    with pytest.raises(UnreadableWorkbook) as caught:
        opened_workbook(json.dumps(answer).encode(), "0" * 64)
    return caught.value.problem.code


def test_a_right_answer_is_taken():
    opened = opened_workbook(json.dumps(RIGHT).encode(), "0" * 64)
    assert (opened.cell_count, opened.sha256) == (1, "0" * 64)
    assert opened.sheets[0].cells[2]["B"].is_percent


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, 0),
        (0, 5_001),
        (0, True),
        (0, 2.0),
        (0, "2"),
        (1, "b"),
        (1, "B2"),
        (1, ""),
        (1, "CW"),
        (1, None),
        (2, "link"),
        (2, ["number"]),
        (2, "boolean"),
        (2, "text"),
        (2, "date"),
        (3, True),
        (3, "0.5"),
        (3, None),
        (3, {"x": 1}),
        (3, float("inf")),
        (3, float("nan")),
        (3, 10**400),
        (4, 50),
        (4, "x" * 8_001),
        (5, 1),
        (5, None),
    ],
)
def test_a_cell_of_the_wrong_shape_is_not_taken(place, value):
    answer = deepcopy(RIGHT)
    answer["sheets"][0]["cells"][0][place] = value
    assert code_of(answer) == "file_damaged"


@pytest.mark.parametrize("value", ["2025-02-30", "28.02.2025", "2025-02-28T25:00:00", "2025-02-28 ", "", "x" * 8_002])
def test_a_date_that_is_none_is_not_taken(value):
    answer = deepcopy(RIGHT)
    answer["sheets"][0]["cells"][0][2:4] = ["date", value]
    assert code_of(answer) == "file_damaged"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", ""),
        ("name", 5),
        ("name", "x" * 101),
        ("is_hidden", 0),
        ("hidden_rows", [3]),
        ("hidden_rows", ["2"]),
        ("hidden_rows", [[2]]),
        ("hidden_rows", None),
        ("cells", None),
        ("cells", [CELL, CELL]),
        ("cells", [CELL + [1]]),
        ("cells", [{"row": 2}]),
        ("counted", 2),
        ("counted", True),
        ("more", 1),
    ],
)
def test_a_sheet_of_the_wrong_shape_is_not_taken(key, value):
    answer = deepcopy(RIGHT)
    answer["sheets"][0][key] = value
    assert code_of(answer) == "file_damaged"


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        "text",
        {},
        {"sheets": {}},
        {"sheets": [None]},
        {"sheets": RIGHT["sheets"] * 31},
        {"sheets": RIGHT["sheets"] * 2},
        RIGHT | {"sha256": "0"},
        {"problem": None},
        {"problem": {"code": "file_damaged"}},
        {"problem": {"code": "made_up", "sheet": "", "cell": "", "limit": None}},
        {"problem": {"code": ["file_empty"], "sheet": "", "cell": "", "limit": None}},
        {"problem": {"code": "file_empty", "sheet": "x" * 101, "cell": "", "limit": None}},
        {"problem": {"code": "file_empty", "sheet": "", "cell": "/etc/passwd", "limit": None}},
        {"problem": {"code": "file_empty", "sheet": "", "cell": "", "limit": "{sheet}"}},
    ],
)
def test_an_answer_of_the_wrong_shape_is_not_taken(answer):
    assert code_of(answer) == "file_damaged"


def test_a_problem_of_the_right_shape_is_passed_on():
    said = {"problem": {"code": "sheet_too_many_rows", "sheet": "Raporti", "cell": "A5001", "limit": 5_000}}
    with pytest.raises(UnreadableWorkbook) as caught:
        opened_workbook(json.dumps(said).encode(), "0" * 64)
    problem = caught.value.problem
    assert (problem.code, problem.sheet, problem.cell) == ("sheet_too_many_rows", "Raporti", "A5001")
    assert "5000" in problem.message("en")


@pytest.mark.parametrize("answer", [b"", b"\xff\xfe", b"{", b"[" * 50_000, b'{"sheets": Infinity}', b"1" * 5_000])
def test_bytes_that_are_no_answer_are_not_taken(answer):
    with pytest.raises(UnreadableWorkbook):
        opened_workbook(answer, "0" * 64)


def test_more_cells_than_a_workbook_may_have_are_not_taken():
    cells = [[number, letter, "number", 1, None, False] for number in range(1, 5_001) for letter in LETTERS]
    sheet = RIGHT["sheets"][0] | {"cells": cells, "counted": len(cells)}
    assert len(cells) > 100_000
    assert code_of({"sheets": [sheet]}) == "file_damaged"
