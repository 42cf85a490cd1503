"""The questions readers come with, in a real browser, by mouse and by keyboard alone; from the Overview on."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.site import WIDE
from tracker.texts import text

pytestmark = pytest.mark.browser

PATIENCE = 30_000  # milliseconds; a first run of a fresh server imports its libraries
MOST_CLICKS = 3
OVERDUE = "Public register of the Council's decisions"
WHOSE = "Cyber Council of Ardenia"
CELL = r"![A-Z]+\d+$"


class Clicks:
    """A reader's page that counts the clicks."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def follow(self, words):
        self.page.get_by_role("link", name=words).first.click()
        self.count += 1

    def sees(self, words):
        expect(self.page.get_by_test_id("stMain").get_by_text(words).filter(visible=True).first).to_be_visible(
            timeout=PATIENCE
        )


@pytest.fixture
def reader(visitor, demo_site):
    visitor.goto(f"{demo_site}/?lang=en")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Ardenia", timeout=PATIENCE)
    return Clicks(visitor)


def heading(page):
    return page.get_by_role("heading", level=1)


def test_are_we_on_track_is_answered_without_a_click(reader):
    reader.sees(re.compile(r"65 % of the strategy's time has passed"))
    reader.sees(re.compile(r"16 of 28 \(57 %\)"))
    assert reader.count == 0


def test_what_is_late_and_whose_it_is_with_the_cell_that_says_so(reader):
    reader.sees(re.compile(rf"Overdue.*{WHOSE}"))
    reader.follow(re.compile(OVERDUE))
    expect(heading(reader.page)).to_contain_text(OVERDUE, timeout=PATIENCE)
    reader.sees(re.compile(WHOSE))
    with reader.page.expect_popup() as opened:
        reader.follow(re.compile(CELL))
    expect(heading(opened.value)).to_have_text(text("page.source", "en"), timeout=PATIENCE)
    assert reader.count <= MOST_CLICKS


def test_who_has_not_reported_and_for_which_year(reader):
    reader.follow(text("overview.to_institutions", "en"))
    expect(heading(reader.page)).to_have_text(text("page.institutions", "en"), timeout=PATIENCE)
    reader.follow(re.compile("^Ministry of Digital Affairs of Ardenia"))
    expect(heading(reader.page)).to_contain_text("Ministry of Digital Affairs", timeout=PATIENCE)
    reader.sees(re.compile("2025"))
    assert reader.count <= MOST_CLICKS


def test_a_view_sent_to_somebody_else_shows_the_same(reader, new_visitor):
    page = reader.page
    page.goto(f"{page.url.split('?')[0]}objectives?lang=en&objective=1&status=overdue&as_of=2026-03-31&release=1")
    reader.sees(re.compile(r"Showing \d+ of \d+ activities"))
    other = new_visitor(viewport=WIDE)
    other.goto(page.url)
    seen = page.get_by_test_id("stMain").get_by_text(re.compile(r"Showing \d+ of")).first.inner_text()
    expect(other.get_by_text(seen, exact=True).first).to_be_visible(timeout=PATIENCE)
    asked = parse_qs(urlsplit(other.url).query)
    assert {name: asked[name] for name in ("objective", "status", "as_of", "release")} == {
        "objective": ["1"],
        "status": ["overdue"],
        "as_of": ["2026-03-31"],
        "release": ["1"],
    }


def step_to(page, words, most=90):
    """Press Tab until a link with these words has the focus; the focus can be seen wherever it stands."""
    expect(page.get_by_role("link", name=re.compile(words)).first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)
    for _ in range(most):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const at = document.activeElement, look = getComputedStyle(at);
            return {words: at.innerText || '', tag: at.tagName,
                    shown: look.outlineStyle !== 'none' || look.boxShadow !== 'none'} }"""
        )
        if seen["tag"] == "A" and re.search(words, seen["words"]):
            assert seen["shown"], f"the focus on {seen['words']!r} cannot be seen"
            return
    raise AssertionError(f"{words} is not reached with {most} steps of the Tab key")


def test_by_keyboard_alone_from_the_overview_to_the_cell(reader):
    page = reader.page
    reader.sees(re.compile("What is late"))
    step_to(page, OVERDUE)
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text(OVERDUE, timeout=PATIENCE)
    step_to(page, CELL)
    with page.expect_popup() as opened:
        page.keyboard.press("Enter")
    expect(heading(opened.value)).to_have_text(text("page.source", "en"), timeout=PATIENCE)


def test_by_keyboard_alone_to_another_language(reader):
    page = reader.page
    step_to(page, "^sr$")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "sr", timeout=PATIENCE)
    reader.sees(text("overview.late.title", "sr"))


def test_what_an_activity_would_add_is_seen_after_three_clicks(reader):
    reader.follow(text("overview.to_capacity", "en"))
    expect(heading(reader.page)).to_have_text(text("page.capacity", "en"), timeout=PATIENCE)
    box = reader.page.get_by_text(re.compile(r"1\.1\.2 · Adopt ten by-laws"))
    expect(box).to_be_visible(timeout=PATIENCE)
    box.click()
    reader.count += 1
    expect(reader.page).to_have_url(re.compile(r"what_if=1\.1\.2"), timeout=PATIENCE)
    expect(
        reader.page.get_by_test_id("stPlotlyChart").get_by_text(re.compile("With 1 activity completed"))
    ).to_be_visible(timeout=PATIENCE)
    assert reader.count <= MOST_CLICKS


def test_why_it_is_late_whose_it_is_and_the_cell_that_says_so(reader):
    reader.follow(re.compile("Adopt ten by-laws"))
    reader.sees(re.compile("Ministry of Digital Affairs of Ardenia"))
    reader.page.get_by_text(re.compile("^Why this status")).click()
    reader.count += 1
    reader.sees(re.compile("The due date has passed, and the report that covers it does not say completed"))
    with reader.page.expect_popup() as opened:
        reader.follow(re.compile(CELL))
    expect(heading(opened.value)).to_have_text(text("page.source", "en"), timeout=PATIENCE)
    expect(opened.value.get_by_test_id("stMain")).to_contain_text("1.1.2", timeout=PATIENCE)
    assert reader.count <= MOST_CLICKS
