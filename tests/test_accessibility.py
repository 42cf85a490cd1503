"""Every page in three languages, wide and narrow, light and dark: axe and the console find nothing that we cause."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from pages.shared.rooms import ROOMS
from tests.site import NARROW, WIDE
from tests.visiting import listening
from tracker.texts import text

pytestmark = pytest.mark.browser

PATIENCE = 30_000  # milliseconds
PICTURES_STAND_STILL = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .every(chart => chart.querySelector('.main-svg')) && !document.querySelector('[data-testid=stSkeleton]')"""

# rule → part of the selector of Streamlit's own element → why it cannot be mended from here
STREAMLITS_OWN = {
    "empty-table-header": {"stDataFrame": "the header of row numbers in Streamlit's table has no words"},
    "aria-allowed-attr": {"stExpander": "Streamlit sets aria-expanded on its summary"},
    "scrollable-region-focusable": {
        "stTable": "the frame of a wide table takes the focus in Chromium and Firefox",
        '<pre class="st-': "so does the frame of a long command line",
    },
}

# set, language, screen and ground: together every language, both screens and both grounds
READERS = {
    "sq-laptop-light": ("kosovo_site", "sq", WIDE, "light"),
    "en-phone-dark": ("demo_site", "en", NARROW, "dark"),
    "sr-laptop-dark": ("demo_site", "sr", WIDE, "dark"),
}


def is_streamlits_own(rule, selectors):
    """Whether every element a rule complains of is one of those listed."""
    known = STREAMLITS_OWN.get(rule, {})
    return all(any(part in selector for part in known) for selector in selectors)


@pytest.fixture(scope="module", params=READERS)
def returning(request, chromium):
    """A reader who opens one page after the other, as a browser does that keeps what it has loaded."""
    site, language, screen, ground = READERS[request.param]
    context = chromium.new_context(viewport=screen, color_scheme=ground)
    yield context, request.getfixturevalue(site), language
    context.close()


@pytest.fixture
def reader(returning):
    """A new page of the reader, with the address of the set and the language in `site` and `language`."""
    context, site, language = returning
    page = listening(context.new_page())
    page.site, page.language = site, language
    yield page
    page.close()


def open_page(reader, page):
    """Open a page and wait until it stands still: run to its end, pictures drawn, fonts there."""
    reader.goto(f"{reader.site}/{'' if page == ROOMS[0] else page}?lang={reader.language}")
    expect(reader.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)
    expect(reader.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)
    reader.wait_for_function(PICTURES_STAND_STILL, timeout=PATIENCE)
    reader.evaluate("document.fonts.ready.then(() => true)")


def complaints_of_axe(reader):
    found = []
    for violation in Axe().run(reader).response["violations"]:
        selectors = [" ".join(map(str, node["target"])) + " " + node["html"] for node in violation["nodes"]]
        if not is_streamlits_own(violation["id"], selectors):
            found += [f"{violation['id']}: {selector[:300]}" for selector in selectors]
    return found


@pytest.mark.parametrize("page", ROOMS)
def test_a_page_is_whole_for(reader, page):
    open_page(reader, page)
    assert reader.evaluate("document.documentElement.lang") == reader.language
    assert text("product", reader.language) in reader.title()
    assert reader.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    assert complaints_of_axe(reader) == []
    assert reader.complaints == []
