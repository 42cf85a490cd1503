"""The method in three languages: alike in structure, and every worked example is what the relations give.

An example is a fence: the relation, the day, the columns that find its one row, and under them a column a line, as a
value or as a formula with its result. A line without a relation is a sum of its own.
"""

import ast
import math
import operator
import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tests.recompute.comparing import RELATIONS
from tests.site import ROOT
from tracker.queries.relations import relation_rows
from tracker.release import current_release, open_release
from tracker.vocabulary import LANGUAGES

FENCE = re.compile(r"(?s)^```example\n(.*?)^```$", re.MULTILINE)
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ABOUT = ("relation", "day", "row", "activities")
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def method(language):
    return (ROOT / "docs" / "method" / f"{language}.md").read_text(encoding="utf-8")


def examples(language):
    return FENCE.findall(method(language))


def shape(text):
    """Headings by level, paragraphs, lists and fences, in order."""
    blocks = [block for block in text.strip().split("\n\n") if block]
    kinds = {"#": "heading", "-": "list", "`": "fence"}
    return [(kinds.get(block[0], "paragraph"), len(block) - len(block.lstrip("#"))) for block in blocks]


def numbers(text):
    """The numbers a text names, written alike; the digits in codes and fences are left out."""
    prose = FENCE.sub("", text).replace(",", ".")
    return Counter(re.findall(r"(?<![\w.])\d+(?:\.\d+)*(?![\w])", prose))


def worked_out(formula):
    """The result of a sum, a difference of days or a day some days later."""
    days = {f"day{place}": day for place, day in enumerate(ISO_DAY.findall(formula))}
    for name, day in days.items():
        formula = formula.replace(day, name, 1)

    def value(node):
        match node:
            case ast.Constant(value=int() | float() as number):
                return number
            case ast.Name(id=name) if name in days:
                return date.fromisoformat(days[name])
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -value(operand)
            case ast.BinOp(left=left, op=op, right=right):
                one, other = value(left), value(right)
                is_later_day = isinstance(one, date) and isinstance(other, int)
                return OPERATORS[type(op)](one, timedelta(days=other) if is_later_day else other)
            case ast.Call(func=ast.Name(id="sqrt"), args=[inner]):
                return math.sqrt(value(inner))
        raise ValueError(f"no such sum: {ast.unparse(node)}")

    found = value(ast.parse(formula, mode="eval").body)
    return found.days if isinstance(found, timedelta) else found


def agrees(written, found):
    """Whether a value as written is the one found, to the decimals written."""
    if isinstance(found, bool) or found is None:
        return written == {True: "true", False: "false", None: "null"}[found]
    if isinstance(found, str | date):
        return written == str(found)
    decimals = len(written.partition(".")[2])
    return abs(float(written) - float(found)) <= 0.5000001 * 10**-decimals and decimals <= 9


def published_row(connection, about):
    """The one row an example speaks of."""
    arguments = {"activity_codes": about["activities"]} if "activities" in about else {}
    day = date.fromisoformat(about["day"])
    columns, rows = relation_rows(connection.cursor(), about["relation"], day, **arguments)
    wanted = dict(pair.split("=") for pair in about["row"].split(", ") if pair)
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    (row,) = [row for row in found if all(str(row[column]) == code for column, code in wanted.items())]
    return row


def wrong_lines(connection, example):
    """The lines of an example that do not hold."""
    lines = [line.partition(":")[::2] for line in example.strip().splitlines()]
    about = {name: rest.strip() for name, rest in lines if name in ABOUT}
    row = published_row(connection, about) if about else None
    wrong = []
    for name, rest in lines:
        if name in ABOUT:
            continue
        formula, _, result = (rest if row is not None else name).rpartition("=")
        is_right = not formula or agrees(result.strip(), worked_out(formula.strip()))
        is_published = row is None or agrees(result.strip(), row[name])
        if not (is_right and is_published):
            wrong.append(f"{name}: {rest.strip()}")
    return wrong


@pytest.fixture(scope="module")
def connection(demo_state):
    return open_release(current_release(demo_state))


@pytest.mark.parametrize("example", examples("en"), ids=lambda example: example.splitlines()[0])
def test_a_worked_example_is_what_the_relation_gives(connection, example):
    assert wrong_lines(connection, example) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_structure_and_examples(language):
    assert shape(method(language)) == shape(method("en"))
    assert examples(language) == examples("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_numbers(language):
    assert numbers(method(language)) == numbers(method("en"))


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_paragraph_is_left_in_english(language):
    english = {block for block in FENCE.sub("", method("en")).split("\n\n") if block.strip()}
    assert not english & set(FENCE.sub("", method(language)).split("\n\n"))


def test_every_number_has_a_worked_example():
    shown = {line for example in examples("en") for line in example.splitlines() if line.startswith("relation: ")}
    assert shown == {f"relation: {name}" for name in {*RELATIONS, "scenario_score"}}


def test_every_section_ends_in_an_example():
    kinds = [kind for kind, _ in shape(method("en"))]
    first = kinds.index("heading", 1)
    for kind, following in pairwise([*kinds[first:], "heading"]):
        assert following != "heading" or kind == "fence"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("rate: 16 / 28 = 0.571428571", "rate: 17 / 28 = 0.571428571"),  # the sum does not give its result
        ("rate: 16 / 28 = 0.571428571", "rate: 17 / 28 = 0.607142857"),  # a right sum, and not what is published
        ("due_count: 28", "due_count: 29"),
    ],
)
def test_a_wrong_example_would_be_noticed(connection, right, wrong):
    (example,) = [each for each in examples("en") if each.startswith("relation: implementation_rate")]
    assert right in example
    assert wrong_lines(connection, example.replace(right, wrong)) == [wrong]
