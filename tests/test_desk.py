"""The page Desk: closed without the key; with it, from a dropped file to a release and back, in three languages."""

import shutil
from io import BytesIO
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from streamlit.runtime import context

from etl.compare import compare
from etl.ledger import decision_log, open_ledger, submissions
from tests.site import ROOT
from tests.submitted_files import file_of
from tests.test_desk_access import Site, cookies_of
from tests.visiting import opened_page, said
from tracker.release import current_release, find_release, open_release
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from web import desk_access

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
REPORT = ROOT / "data" / "demo" / "52_progress_2025_aca.xlsx"
SHARE = "D7"  # the share of an activity that is completed, 30 %
ORGANISATION = "Civic Watch"


@pytest.fixture
def site(monkeypatch):
    monkeypatch.delenv("TRACKER_DESK", raising=False)
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)
    monkeypatch.setattr(desk_access, "_access", None)
    return Site()


def give_cookies(monkeypatch, cookies):
    monkeypatch.setattr(context, "_get_client_context", lambda: SimpleNamespace(cookies=cookies))


@pytest.fixture
def open_desk(monkeypatch, site):
    """Opens the page with the key of a browser that opened the link."""
    give_cookies(monkeypatch, cookies_of(site.key()))
    return lambda state, **address: opened_page(monkeypatch, state, "desk", **address)


@pytest.fixture
def state(demo_state, tmp_path):
    """A copy of the demonstration that may be changed."""
    return shutil.copytree(demo_state, tmp_path / "state")


def drop(app, data, name="report.xlsx"):
    app.file_uploader[0].set_value((name, data, XLSX)).run()
    assert not app.exception
    return app


def press(app, label):
    [button] = [each for each in app.button if each.label == label]
    button.click().run()
    assert not app.exception
    return app


def name_organisation(app, which=0):
    label = text("desk.organisation", "en")
    [each for each in app.text_input if each.label == label][which].set_value(ORGANISATION)


def cells(app):
    """The words of every table, row by row."""
    return [str(value) for each in app.table for row in each.value.values.tolist() for value in row]


def changed(path, sheet, cell, value):
    """The bytes of a workbook with one cell changed."""
    book = load_workbook(path)
    book[sheet][cell] = value
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def corrected(value="45"):
    """The agency's report with another share of an activity: a workbook nobody submitted."""
    assert load_workbook(REPORT)["Activity progress"][SHARE].value == "30"
    return changed(REPORT, "Activity progress", SHARE, value)


def ledger_rows(state):
    with open_ledger(state).reading() as connection:
        return len(submissions(connection)), [each.action for each in decision_log(connection)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_key_the_page_says_where_the_link_is(monkeypatch, site, demo_state, language):
    give_cookies(monkeypatch, {"tracker_desk_8501": "guess"})
    app = opened_page(monkeypatch, demo_state, "desk", lang=language)
    assert len(app.title) == 1 and text("desk.closed.how", language) in said(app)
    assert not app.file_uploader and not app.button and not app.text_input


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["empty_state", "kosovo_state", "demo_state"])
def test_with_the_key_every_step_is_there(open_desk, request, name, language):
    app = open_desk(request.getfixturevalue(name), lang=language)
    words = said(app)
    assert text("desk.current", language, release=1) in words
    for key in ("template", "check", "load", "submit", "decide", "history"):
        assert text(f"desk.{key}", language) in words
    assert len(app.file_uploader) == 1
    kinds = [each for each in app.selectbox if each.label == text("desk.kind", language)]
    assert text("desk.kind.plan", language) in kinds[0].options


def test_before_the_first_release_the_desk_offers_the_plan(open_desk, tmp_path):
    app = open_desk(tmp_path, lang="en")
    assert text("desk.no_release", "en") in said(app) and text("desk.template.empty", "en") in said(app)


def test_without_a_desk_the_page_is_gone(monkeypatch, site, demo_state):
    monkeypatch.setenv("TRACKER_DESK", "off")
    give_cookies(monkeypatch, cookies_of(site.key()))
    app = opened_page(monkeypatch, demo_state, lang="en")
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page(str(ROOT / "pages" / "desk.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_stands_in_a_grid_with_its_cell(open_desk, state, language):
    app = drop(open_desk(state, lang=language), corrected("afër 40"))
    words = said(app)
    assert text("desk.errors", language, 1) in words and text("desk.load.errors", language) in words
    assert f"**{SHARE}**" in cells(app) and any("afër 40" in each for each in cells(app))
    assert text("desk.submit.none", language) in words
    assert ledger_rows(state)[0] == ledger_rows(state)[1].count("accept")


def test_a_file_that_is_no_workbook_is_said_so(open_desk, state):
    app = drop(open_desk(state, lang="en"), b"Dear all, please find attached", "letter.xlsx")
    assert text("problem.file_not_a_workbook", "en") in said(app)


def test_ignored_columns_are_told(open_desk, state):
    app = drop(open_desk(state, lang="en"), changed(REPORT, "Activity progress", "Z3", "Colour"))
    assert "“Colour”" in said(app) and text("desk.notes.title", "en", 1) in [each.label for each in app.expander]


def test_what_it_would_load_is_counted_against_what_it_replaces(open_desk, state):
    app = drop(open_desk(state, lang="en"), corrected())
    assert text("desk.load.replaces", "en", 1, files=REPORT.name) in said(app)
    rows = [list(row) for each in app.table for row in each.value.values.tolist()]
    assert ["Activity progress", "11", "0", "1", "0"] in rows


def test_nothing_is_written_before_it_is_submitted_and_nothing_without_a_name(open_desk, state):
    before = ledger_rows(state)
    app = press(drop(open_desk(state, lang="en"), corrected()), text("desk.submit.button", "en"))
    assert ledger_rows(state) == before
    assert text("desk.organisation.missing", "en") in said(app)


def test_bytes_of_a_file_with_errors_are_dropped_at_once_and_those_of_a_sound_one_after_submission(open_desk, state):
    app = drop(open_desk(state, lang="en"), corrected("afër 40"))
    assert app.session_state["desk draft"].checked.file.data == b""
    drop(app, corrected())
    assert app.session_state["desk draft"].checked.file.data
    name_organisation(app)
    press(app, text("desk.submit.button", "en"))
    assert "desk draft" not in app.session_state


def submitted(app, data):
    drop(app, data)
    name_organisation(app)
    return press(app, text("desk.submit.button", "en"))


def test_accepted_it_is_published_and_withdrawn_with_a_reason_it_is_gone_again(open_desk, state):
    app = press(submitted(open_desk(state, lang="en"), corrected()), text("desk.accept", "en"))
    assert text("desk.published", "en", release=2) in said(app)
    assert text("desk.changes", "en", 1, release=1) in said(app) and {"30 %", "45 %"} <= set(cells(app))
    assert current_release(state).number == 2

    press(app, text("desk.withdraw", "en"))
    assert text("desk.withdraw.choose", "en") in said(app)
    [which] = [each for each in app.selectbox if each.label == text("desk.withdraw.which", "en")]
    which.set_value(next(option for option in which.options if option.startswith("report.xlsx")))
    press(app, text("desk.withdraw", "en"))
    assert text("desk.reason.missing", "en") in said(app) and current_release(state).number == 2
    [reason] = [each for each in app.text_input if each.label == text("desk.reason", "en")]
    reason.set_value("wrong figure")
    press(app, text("desk.withdraw", "en"))
    assert text("desk.published", "en", release=3) in said(app) and "wrong figure" in cells(app)
    first, third = (open_release(find_release(state, number)).cursor() for number in (1, 3))
    assert list(compare(first, third)) == []
    with open_ledger(state).reading() as connection:
        last = decision_log(connection)[-1]
    assert (last.action, last.decided_by, last.reason) == ("withdraw", ORGANISATION, "wrong figure")


def test_returned_it_is_kept_and_not_published(open_desk, state):
    app = submitted(open_desk(state, lang="en"), corrected())
    press(app, text("desk.return.button", "en"))
    assert text("desk.reason.missing", "en") in said(app)
    [reason] = [each for each in app.text_input if each.label == text("desk.reason.to_return", "en")]
    reason.set_value("the share is a guess")
    press(app, text("desk.return.button", "en"))
    assert ledger_rows(state)[1][-1] == "return" and current_release(state).number == 1
    assert text("desk.decide.none", "en") in said(app)

    submitted(app, corrected())  # the same bytes once more: accepting takes the return back
    press(app, text("desk.accept", "en"))
    assert current_release(state).number == 2


def test_the_same_file_as_an_accepted_one_is_said_to_be_known(open_desk, state):
    before = ledger_rows(state)
    app = drop(open_desk(state, lang="en"), REPORT.read_bytes(), REPORT.name)
    assert text("desk.load.known", "en") in said(app)
    name_organisation(app)
    press(app, text("desk.submit.button", "en"))
    assert text("desk.known_and_accepted", "en", file=REPORT.name) in said(app) and ledger_rows(state) == before


def test_a_failed_build_says_why_and_the_old_release_stays(open_desk, state):
    app = press(submitted(open_desk(state, lang="en"), file_of("survey")), text("desk.accept", "en"))
    words = said(app)
    assert text("desk.failed.stays", "en", release=1) in words and "illustrative" in words
    assert text("desk.failed.after_accept", "en") in words
    assert current_release(state).number == 1 and ledger_rows(state)[1][-1] == "accept"


def test_building_again_with_nothing_new_changes_nothing(open_desk, state):
    app = press(open_desk(state, lang="en"), text("desk.again", "en"))
    assert text("desk.unchanged", "en", release=1) in said(app) and current_release(state).number == 1


def test_a_damaged_ledger_is_said_so(open_desk, state):
    (state / "ledger.db").write_bytes(b"no ledger" * 100)
    assert text("command.damaged_ledger", "en", reason="").split(":")[0] in said(open_desk(state, lang="en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["plan", "progress", "assessment", "capacity", "survey", "context", "request"])
def test_the_place_before_a_problem_is_cut_off_in_the_grid(kind, language):
    where = text("desk.where", language, sheet="S", cell="A1")
    assert text("problem.value_missing", language, sheet="S", cell="A1", column="C", expected="e").startswith(where)
    assert text(f"desk.kind.{kind}", language)
