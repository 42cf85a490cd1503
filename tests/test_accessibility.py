"""axe finds nothing on any page that we cause; what Streamlit itself causes is listed here by rule and selector."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from pages.shared.rooms import ROOMS

pytestmark = pytest.mark.browser

# rule → part of the selector of Streamlit's own element → why it cannot be mended from here
STREAMLITS_OWN = {
    "empty-table-header": {"stDataFrame": "the header of row numbers in Streamlit's table has no words"},
    "aria-allowed-attr": {"stExpander": "Streamlit sets aria-expanded on its summary"},
}


def is_streamlits_own(rule, selectors):
    """Whether every element a rule complains of is one of those listed."""
    known = STREAMLITS_OWN.get(rule, {})
    return all(any(part in selector for part in known) for selector in selectors)


def open_page(visitor, site, page, language):
    """Open a page and wait until it stands still: run to its end, styles and fonts there."""
    visitor.goto(f"{site}/{'' if page == ROOMS[0] else page}?lang={language}")
    expect(visitor.get_by_role("heading", level=1)).to_be_visible(timeout=20_000)
    expect(visitor.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=20_000)
    visitor.evaluate("document.fonts.ready.then(() => true)")
    visitor.wait_for_timeout(1000)


@pytest.mark.parametrize("page", ROOMS)
@pytest.mark.parametrize("site", ["kosovo_site", "demo_site"])
def test_axe_finds_nothing_of_ours(visitor, request, site, page):
    open_page(visitor, request.getfixturevalue(site), page, "sq")
    found = []
    for violation in Axe().run(visitor).response["violations"]:
        selectors = [" ".join(map(str, node["target"])) + " " + node["html"] for node in violation["nodes"]]
        if not is_streamlits_own(violation["id"], selectors):
            found.append(f"{violation['id']}: {selectors[0][:300]}")
    assert found == []


@pytest.mark.parametrize("page", ROOMS)
def test_the_console_is_silent_and_the_language_is_said(visitor, demo_site, page):
    open_page(visitor, demo_site, page, "sr")
    assert visitor.evaluate("document.documentElement.lang") == "sr"
    assert visitor.complaints == []
