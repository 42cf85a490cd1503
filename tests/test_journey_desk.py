"""What an analyst does, in a real browser: from a template to a changed number, and back with a reason."""

import re
import shutil

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.site import served_with_desk
from tracker.texts import text

pytestmark = pytest.mark.browser

PATIENCE = 30_000  # milliseconds; a first run of a fresh server imports its libraries
BUILD_PATIENCE = 120_000  # on a busy machine
ACTIVITY = "2.1.4"  # in progress in the demonstration; the agency answers for it
WRONG_STATE = "finishd"


@pytest.fixture
def desk(visitor, demo_state, tmp_path):
    """The desk of a copy of the demonstration, opened by its link."""
    state = tmp_path / "state"
    shutil.copytree(demo_state, state)
    with served_with_desk(state) as (address, link):
        visitor.address, visitor.link = address, link
        visitor.goto(f"{link}?lang=en")
        expect(visitor.locator("input[type=file]")).to_be_attached(timeout=PATIENCE)
        yield visitor


def completed_on_objectives(page):
    """How many activities the Objectives page counts as completed, read in a tab of its own."""
    tab = page.context.new_page()
    tab.goto(f"{page.address}/objectives?lang=en&status=completed")
    counted = tab.get_by_text(re.compile(r"Showing \d+ of 66 activities"))
    expect(counted).to_be_visible(timeout=PATIENCE)
    number = int(re.search(r"Showing (\d+)", counted.inner_text())[1])
    tab.close()
    return number


def choose(page, label, option):
    page.get_by_label(label, exact=True).fill(option)
    page.get_by_role("option", name=option, exact=True).click()
    expect(page.get_by_label(label, exact=True)).to_have_value(option)


def template(page, folder):
    """The template for the agency and the first quarter of 2026, downloaded from the page."""
    choose(page, text("filter.institution", "en"), "Cyber Agency of Ardenia")
    expect(page).to_have_url(re.compile("institution=ACA"))
    choose(page, text("desk.period", "en"), text("quarter_of_year", "en", quarter="1", year="2026"))
    expect(page).to_have_url(re.compile("period=2026-Q1"))
    with page.expect_download(timeout=PATIENCE) as download:
        page.get_by_role("button", name=text("desk.template.download", "en")).click()
    assert download.value.suggested_filename == "progress_ACA_2026-Q1_en.xlsx"
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def fill(path, state):
    """Say in the template that one activity is completed; every other row is taken out."""
    book = load_workbook(path)
    book["Report"]["C2"] = "30.03.2026"
    sheet = book["Activity progress"]
    columns = {cell.value: cell.column for cell in sheet[2]}
    rows = {sheet.cell(number, 1).value: number for number in range(3, sheet.max_row + 1)}
    for number in sorted((number for code, number in rows.items() if code != ACTIVITY), reverse=True):
        sheet.delete_rows(number)
    for heading, value in {
        "State": state,
        "Completion (%)": 100,
        "Completed on": "20.03.2026",
        "Evidence URL": "https://example.org/act",
        "Evidence kind": "decision",
    }.items():
        sheet.cell(3, columns[heading]).value = value
    values = book["Indicator values"]
    values.delete_rows(3, values.max_row)
    book.save(path)
    return sheet.cell(3, columns["State"]).coordinate


def drop(page, path):
    field = page.locator("input[type=file]")
    expect(field).to_have_count(1, timeout=PATIENCE)  # the former one is taken away when the page has run
    field.set_input_files(path)


def main_text(page):
    return page.get_by_test_id("stMain")


def test_from_a_template_to_a_changed_number_and_back(desk, tmp_path):
    completed = completed_on_objectives(desk)
    path = template(desk, tmp_path)

    cell = fill(path, WRONG_STATE)
    drop(desk, path)
    expect(desk.get_by_text(text("desk.errors.title", "en"))).to_be_visible(timeout=PATIENCE)
    row = desk.get_by_role("row").filter(has_text=WRONG_STATE)
    expect(row).to_contain_text(cell)
    expect(row).to_contain_text("completed")
    expect(desk.get_by_role("button", name=text("desk.submit.button", "en"), exact=True)).to_have_count(0)

    fill(path, "completed")
    drop(desk, path)
    expect(desk.get_by_text(text("desk.load.new", "en"))).to_be_visible(timeout=PATIENCE)
    expect(desk.get_by_text(WRONG_STATE)).to_have_count(0)
    assert completed_on_objectives(desk) == completed

    desk.get_by_label(text("desk.organisation", "en")).first.fill("Civic Watch")
    desk.get_by_role("button", name=text("desk.submit.button", "en"), exact=True).click()
    waiting = desk.get_by_role("button", name=text("desk.accept", "en"), exact=True)
    expect(waiting).to_be_visible(timeout=PATIENCE)
    assert completed_on_objectives(desk) == completed

    waiting.click()
    expect(desk.get_by_text(text("desk.published", "en", release=2))).to_be_visible(timeout=BUILD_PATIENCE)
    desk.get_by_role("link", name=text("desk.see_objectives", "en")).click()
    expect(desk.get_by_text(text("footer.rests_on", "en", release=2, hash="").rstrip(" )"))).to_be_visible(
        timeout=PATIENCE
    )
    assert completed_on_objectives(desk) == completed + 1

    desk.goto(f"{desk.address}/desk?lang=en")
    button = desk.get_by_role("button", name=text("desk.withdraw", "en"))
    expect(button).to_be_visible(timeout=PATIENCE)
    which = desk.get_by_label(text("desk.withdraw.which", "en"))
    which.scroll_into_view_if_needed()  # its list closes again where the page scrolls while it opens
    which.click()
    which.press_sequentially(path.name)
    desk.get_by_role("option", name=re.compile(re.escape(path.name))).click()
    desk.get_by_label(text("desk.organisation", "en")).fill("Civic Watch")
    button.click()
    expect(desk.get_by_text(text("desk.reason.missing", "en"))).to_be_visible(timeout=PATIENCE)
    desk.get_by_label(text("desk.reason", "en"), exact=True).fill("Reported for the wrong activity")
    button.click()
    expect(desk.get_by_text(text("desk.published", "en", release=3))).to_be_visible(timeout=BUILD_PATIENCE)
    expect(desk.get_by_role("cell", name="Reported for the wrong activity")).to_be_visible()
    assert completed_on_objectives(desk) == completed
    assert not desk.complaints


def test_another_browser_cannot_use_the_link_again(desk, chromium):
    other = chromium.new_context()
    page = other.new_page()
    page.goto(f"{desk.link}?lang=sq")
    expect(page.get_by_role("heading", level=1)).to_have_text(text("desk.used_link.title", "sq"))
    page.get_by_role("link").click()
    expect(page.get_by_text(text("desk.closed.where", "sq"))).to_be_visible(timeout=PATIENCE)
    assert not page.locator("input[type=file]").count()
    other.close()
