"""What readers do, in a real browser: find the answer, follow it to its cell, share the address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.site import NARROW, WIDE
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

pytestmark = pytest.mark.browser

PATIENCE = 20_000  # milliseconds; a first run of a fresh server imports its libraries


def heading(page):
    return page.get_by_role("heading", level=1)


def shown(page, words):
    """The first place where words can be seen; what is folded away does not count."""
    return page.get_by_text(words).filter(visible=True).first


def is_in_view(page, words):
    """Whether words are on screen without scrolling."""
    place = page.get_by_text(words).first
    expect(place).to_be_visible(timeout=PATIENCE)
    box = place.bounding_box()
    return 0 <= box["y"] and box["y"] + box["height"] <= page.viewport_size["height"]


@pytest.mark.parametrize("screen", [WIDE, NARROW], ids=["laptop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_answers_without_scrolling(visitor, kosovo_site, screen, language):
    visitor.set_viewport_size(screen)
    visitor.goto(f"{kosovo_site}/?lang={language}&as_of=2026-11-21")
    assert is_in_view(visitor, text("top.none_known_completed", language, 14))
    assert is_in_view(visitor, re.compile("2026"))
    assert is_in_view(visitor, re.compile(r"\b0 (nga|od|of) 14\b"))


def test_from_the_overview_to_the_cell_and_its_evidence(visitor, kosovo_site):
    visitor.goto(f"{kosovo_site}/?lang=en&as_of=2026-11-21")
    expect(heading(visitor)).to_contain_text("Kosovo", timeout=PATIENCE)
    visitor.get_by_role("link", name=text("to_objectives", "en")).click()
    visitor.get_by_role("link", name=re.compile(r"^T1\.1\b")).first.click()
    expect(heading(visitor)).to_contain_text("T1.1", timeout=PATIENCE)
    expect(shown(visitor, "Activity progress!D3")).to_be_visible(timeout=PATIENCE)
    evidence = visitor.get_by_role("link", name=re.compile("mesazhi.com")).first
    assert evidence.get_attribute("href").startswith("https://www.mesazhi.com/")
    assert "noopener" in (evidence.get_attribute("rel") or "noopener")

    address = visitor.url
    asked = parse_qs(urlsplit(address).query)
    assert asked["activity"] == ["T1.1"] and asked["as_of"] == ["2026-11-21"]
    seen = visitor.get_by_test_id("stMain").inner_text()
    visitor.goto("about:blank")
    visitor.goto(address)
    expect(shown(visitor, "Activity progress!D3")).to_be_visible(timeout=PATIENCE)
    expect(visitor.get_by_test_id("stMain")).to_have_text(re.compile(re.escape(seen.splitlines()[0])), timeout=PATIENCE)

    visitor.goto(address.replace("lang=en", "lang=sq"))
    expect(heading(visitor)).to_contain_text("T1.1", timeout=PATIENCE)
    expect(shown(visitor, text("state.in_progress", "sq"))).to_be_visible(timeout=PATIENCE)
    assert parse_qs(urlsplit(visitor.url).query)["activity"] == ["T1.1"]


def test_a_filter_stands_in_the_address_as_a_code(visitor, demo_site):
    visitor.goto(f"{demo_site}/objectives?lang=en&status=overdue")
    overdue = visitor.get_by_text(text("status.overdue", "en"))
    expect(overdue.first).to_be_visible(timeout=PATIENCE)
    visitor.goto(f"{demo_site}/objectives?lang=sr&status=overdue")
    expect(visitor.get_by_text(text("status.overdue", "sr")).first).to_be_visible(timeout=PATIENCE)
    assert parse_qs(urlsplit(visitor.url).query)["status"] == ["overdue"]


def test_back_leads_to_the_view_a_reader_came_from_in_one_step(visitor, demo_site):
    visitor.goto(f"{demo_site}/objectives?lang=en&status=overdue")
    visitor.get_by_role("link", name=re.compile(r"^1\.1\.2\b")).first.click()
    expect(heading(visitor)).to_contain_text("1.1.2", timeout=PATIENCE)
    visitor.go_back()
    expect(heading(visitor)).to_have_text(text("page.objectives", "en"), timeout=PATIENCE)
    assert parse_qs(urlsplit(visitor.url).query)["status"] == ["overdue"]

    visitor.get_by_test_id("stTopNavLink").get_by_text(text("page.indicators", "en")).click()
    expect(heading(visitor)).to_have_text(text("page.indicators", "en"), timeout=PATIENCE)
    expect(visitor).to_have_url(re.compile("lang=en"), timeout=PATIENCE)
    visitor.go_back()
    expect(heading(visitor)).to_have_text(text("page.objectives", "en"), timeout=PATIENCE)
    assert parse_qs(urlsplit(visitor.url).query)["status"] == ["overdue"]


def test_the_demonstration_says_on_every_page_that_it_is_invented(visitor, demo_site):
    for page in ("", "objectives", "data"):
        visitor.goto(f"{demo_site}/{page}?lang=en")
        expect(shown(visitor, text("illustrative_banner", "en"))).to_be_visible(timeout=PATIENCE)


def test_nothing_is_asked_of_another_host(visitor, kosovo_site):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto(f"{kosovo_site}/?lang=sq")
    expect(heading(visitor)).to_contain_text("Kosov", timeout=PATIENCE)
    visitor.wait_for_load_state("networkidle")
    foreign = [url for url in asked if not url.startswith((kosovo_site, "data:", "blob:"))]
    assert not foreign
