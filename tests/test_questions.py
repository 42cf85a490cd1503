"""The questions of readers in `questions.csv`: each is answered on its page, in as many clicks as it says.

page: the address with its codes. way: the addresses clicked one after the other, from the overview. answer: what stands
there, parts apart by ` // `, cells of a table by ` | `. For Kosovo the same, and where nothing can be said, why.
"""

import csv
import html
import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.site import ROOT

QUESTIONS = list(csv.DictReader((ROOT / "tests" / "questions.csv").open(encoding="utf-8", newline="")))
READERS = ("policymaker", "analyst", "journalist")
KOSOVO_DAY = "2026-11-22"  # shares of time and days open would grow with the calendar
MENU = (
    "overview", "objectives", "indicators", "institutions", "gaps", "capacity", "claims", "civil_society", "timeline",
    "data",
)  # fmt: skip
START = "overview"


def plain(text):
    """Words as they are seen: without the marks of Markdown, addresses of links and icons."""
    text = re.sub(r"\\(.)", r"\1", text)
    text = re.sub(r":material/\w+:", "", text)
    text = re.sub(r":color\[([^\]]*)\]\{[^}]*\}|:small\[([^\]]*)\]", r"\1\2", text)
    text = re.sub(r"\[([^\]]*)\]\((?:<[^>]*>|[^)]*)\)", r"\1", text)
    return " ".join(text.replace("**", "").replace("`", "").split())


def without_tags(markup):
    """The words of HTML that is set by a page, without its style."""
    return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(style|script)\b.*?</\1>", "", markup)))


def seen(app):
    """Everything a page says, element by element; a table's rows cell by cell."""
    for element in app:
        kind = element.type
        if kind in ("title", "header", "subheader", "markdown", "caption"):
            yield plain(element.value)
        elif kind in ("table", "arrow_table", "dataframe", "arrow_data_frame"):
            for row in [element.value.columns.tolist(), *element.value.astype(object).values.tolist()]:
                yield " | ".join(plain(str(cell)) for cell in row)
        elif kind == "html":
            yield plain(without_tags(element.proto.body))
        elif getattr(getattr(element, "proto", None), "label", ""):
            yield plain(element.proto.label)


def links(app):
    """Where a page leads: name of the page and the codes of the link."""
    for element in app.get("page_link"):
        yield element.proto.page or START, dict(parse_qsl(element.proto.query_string))
    written = [element.value for kind in ("markdown", "caption") for element in app.get(kind)]
    written += [element.proto.body for element in app.get("html")]
    written += [str(cell) for table in app.table for row in table.value.values.tolist() for cell in row]
    for text in written:
        for target in re.findall(r"\]\(<?([^)>\s]+)>?\)|href=\"([^\"]+)\"", text):
            address = urlsplit(html.unescape("".join(target)))
            if not address.scheme and not address.netloc:
                yield address.path.strip("/") or START, dict(parse_qsl(address.query))


@pytest.fixture(scope="module")
def opened():
    """What was found on a page once, so that each page runs once: (words, links) by state and address."""
    return {}


@pytest.fixture
def visit(open_page, opened, demo_state, kosovo_state):
    """Opens an address of the demonstration or of Kosovo in English; gives its words and its links."""

    def found(country, address):
        if (country, address) not in opened:
            page, codes = split(address)
            state = demo_state
            if country == "kosovo":
                state, codes = kosovo_state, {"as_of": KOSOVO_DAY, **codes}
            app = open_page(state, page, lang="en", **codes)
            opened[country, address] = list(seen(app)), list(links(app))
        return opened[country, address]

    return found


def split(address):
    """Page and codes of an address."""
    page, _, query = address.partition("?")
    return page, dict(parse_qsl(query))


def steps(way):
    """The addresses clicked, in order."""
    return [step for step in way.split(" > ") if step]


def unseen(answer, words):
    """The parts of an answer that stand nowhere on a page."""
    return [part for part in answer.split(" // ") if not any(part in each for each in words)]


def named(column):
    """The questions under readable names."""
    return [pytest.param(row, id=f"{row['number']} {row[column]}") for row in QUESTIONS]


@pytest.mark.parametrize("row", named("page"))
def test_the_demonstration_answers(visit, row):
    words, _ = visit("demo", row["page"])
    assert unseen(row["answer"], words) == [], row["question"]


@pytest.mark.parametrize("row", named("kosovo_page"))
def test_kosovo_answers_or_says_why_it_cannot(visit, row):
    words, _ = visit("kosovo", row["kosovo_page"])
    assert unseen(row["kosovo_answer"], words) == [], row["question"]


@pytest.mark.parametrize(
    ("country", "way"),
    sorted({("demo", row["way"]) for row in QUESTIONS} | {("kosovo", row["kosovo_way"]) for row in QUESTIONS}),
)
def test_every_click_is_there(visit, country, way):
    """Each step stands as a link on the page before it, or in the menu; words are typed into the search."""
    here = START
    for step in steps(way):
        page, codes = split(step)
        in_menu = page in MENU and not codes
        is_typed = page == "search" and set(codes) == {"q"}
        _, leads = visit(country, here)
        is_linked = any(to == page and codes.items() <= given.items() for to, given in leads)
        assert in_menu or is_typed or is_linked, (here, step)
        here = step


def test_the_clicks_are_counted():
    for row in QUESTIONS:
        assert int(row["clicks"]) == len(steps(row["way"])) <= 3, row["question"]
        for page, way in (("page", "way"), ("kosovo_page", "kosovo_way")):
            if row[way]:
                assert steps(row[way])[-1] == row[page], row["question"]
            else:
                assert split(row[page])[0] == START, row["question"]


def test_there_are_questions_of_every_reader_on_every_page_of_the_menu():
    assert len(QUESTIONS) >= 40
    assert len({row["question"] for row in QUESTIONS}) == len(QUESTIONS)
    assert [int(row["number"]) for row in QUESTIONS] == list(range(1, len(QUESTIONS) + 1))
    counts = Counter(row["reader"] for row in QUESTIONS)
    assert set(counts) == set(READERS) and min(counts.values()) >= 10
    assert {split(row["page"])[0] for row in QUESTIONS} >= set(MENU)
    assert all(row["answer"].strip() and row["kosovo_answer"].strip() for row in QUESTIONS)


def test_a_wrong_answer_would_be_noticed(visit):
    words, _ = visit("demo", START)
    assert unseen("32 of 65 // 33 of 65 // nothing is late", words) == ["33 of 65", "nothing is late"]
