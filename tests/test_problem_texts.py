"""Every problem the program can name has its words in three languages, and they say where and what to do."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from etl.checking import check_workbook, known_codes
from etl.layouts.columns import CELL_KINDS
from etl.problems import Problem
from etl.raw import RawCell, RawSheet, RawWorkbook
from tests.test_checking_columns import SPOILT
from tests.test_checking_refusals import REFUSALS, spoil
from tracker.texts import load_texts
from tracker.vocabulary import LANGUAGES, WORKBOOK_KINDS

ETL = Path(__file__).parents[1] / "etl"
EMITTERS = {"Problem": 0, "refuse": 0, "_refuse": 0, "Note": 0, "_at_header": 2, "problem": 1}
OWN = {"sheet", "cell", "column", "found", "expected"}
MOST_WORDS = 30


def emitted_codes() -> dict[str, set[str]]:
    """Codes of problems and of notes, as the source of the checks names them."""
    codes: dict[str, set[str]] = {"problem": set(), "note": set()}
    for path in (ETL / "checking").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in EMITTERS:
                continue
            is_method = isinstance(node.func, ast.Attribute) and name in ("refuse", "problem")
            place = 1 if is_method else EMITTERS[name]
            if len(node.args) > place and isinstance(node.args[place], ast.Constant):
                codes["note" if name == "Note" else "problem"].add(str(node.args[place].value))
    personal = (ETL / "checking" / "warned.py").read_text(encoding="utf-8")
    codes["problem"] |= set(re.findall(r'"(\w+_found)"', personal))
    return codes


def placeholders(words: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def own_texts(language: str) -> dict[str, str]:
    """Texts of problems, of what is expected, and of notes."""
    return {
        key: words
        for key, words in load_texts(language).items()
        if isinstance(words, str) and key.startswith(("problem.", "expected.", "note."))
    }


def test_every_code_of_the_checks_has_a_text_and_none_is_left_over():
    emitted = emitted_codes()
    assert len(emitted["problem"]) > 50
    for language in LANGUAGES:
        texts = own_texts(language)
        assert {key.removeprefix("note.") for key in texts if key.startswith("note.")} == emitted["note"]
        missing = {code for code in emitted["problem"] if f"problem.{code}" not in texts}
        assert missing == set()
    catalogue = (ETL.parent / "tracker" / "locales" / "en" / "problems.po").read_text(encoding="utf-8")
    assert set(re.findall(r'msgid "problem\.(\w+)"', catalogue)) == emitted["problem"]


def test_every_code_of_the_reader_has_a_text_and_none_is_left_over():
    named: set[str] = set()
    for path in [*(ETL / "reading").rglob("*.py"), ETL / "opening.py"]:
        constants = (
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant)
        )
        named |= {
            each for each in constants if isinstance(each, str) and re.fullmatch(r"(file|cell|sheet)_[a-z_]+", each)
        }
    catalogue = (ETL.parent / "tracker" / "locales" / "en" / "file_problems.po").read_text(encoding="utf-8")
    assert named == set(re.findall(r'msgid "problem\.(\w+)"', catalogue))


def test_the_three_languages_have_the_same_keys_and_the_same_placeholders():
    english = own_texts("en")
    for language in ("sq", "sr"):
        texts = own_texts(language)
        assert set(texts) == set(english)
        for key, words in texts.items():
            assert placeholders(words) == placeholders(english[key]), f"{language}: {key}"
            assert words != english[key], f"{language}: {key}"


def test_no_text_is_longer_than_thirty_words():
    for language in LANGUAGES:
        for key, words in own_texts(language).items():
            assert len(words.split()) <= MOST_WORDS, f"{language}: {key}"


def test_every_kind_of_cell_and_of_workbook_has_its_expectation():
    dates = {"start": "date", "end": "date", "day": "date", "due": "due_date", "yes_no": "word"}
    keys = {dates.get(kind, kind) for kind in CELL_KINDS} | {f"{kind}_workbook" for kind in WORKBOOK_KINDS}
    assert {f"expected.{key}" for key in keys} <= set(own_texts("sq"))


def _problems() -> list[Problem]:
    """A problem of every refusal, every spoilt kind of cell, and of no workbook at all."""
    found = []
    for table, name, row, written, _, *others in REFUSALS.values():
        changes = {**(others[0] if others else {}), **({} if written is ... else {(name, row): written})}
        found += spoil(table, changes).problems
    empty = RawWorkbook((RawSheet("Sheet1", {1: {"A": RawCell("text", "hello")}}),), "0" * 64, 1)
    return found + check_workbook(empty, known_codes([])).problems


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_says_where_and_leaves_no_placeholder(language):
    problems = _problems()
    assert len(problems) > len(SPOILT)
    for problem in problems:
        message = problem.message(language)
        assert not re.search(r"\{\w+\}", message), message
        assert problem.cell in message and problem.sheet in message
        assert problem.expected_text(language), problem.code
        assert not re.search(r"\{\w+\}", problem.expected_text(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_is_cut_and_braces_in_it_are_harmless(language):
    problem = Problem("number_unreadable", "Budgets", "C2", "Amount", "{" + "x" * 200, "money")
    assert "{xxx" in problem.message(language)
    assert len(problem.to_dict("a.xlsx", language)["found"]) == 60
