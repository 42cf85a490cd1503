"""The page Claims and evidence: every claim beside every verdict, each with its cell and its evidence; and requests."""

import json
import re

import pytest
from playwright.sync_api import expect
from submitted import made

from tests.released import released
from tests.submitted import plan, progress
from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES


def plain(words):
    return re.sub(r"\\(.)", r"\1", str(words))


def table_rows(app, number):
    """A table's rows in plain words, by its headings."""
    table = app.table[number].value
    return [{plain(name): plain(cell) for name, cell in row.items()} for row in table.to_dict("records")]


def claim_rows(app):
    """The table of claims, behind that of the matrix; nothing where it is not there."""
    tables = [table_rows(app, number) for number in range(len(app.table))]
    return next((rows for rows in tables if rows and list(rows[0])[-1] in VERDICT_HEADINGS), [])


VERDICT_HEADINGS = {text("section.verdict", language) for language in LANGUAGES}


def verdict_of(row):
    return next(row[name] for name in row if name in VERDICT_HEADINGS)


def chosen(open_page, folder, **codes):
    """The page with a cell of the matrix in its address."""
    app = open_page(folder, "claims", lang="en")
    for name, code in codes.items():
        app.query_params[name] = code
    return app.run()


def codes_of(app):
    return [re.match(r"\[([\d.]+) ·", row[next(iter(row))])[1] for row in claim_rows(app)]


def assessment(verdict="not_confirmed", *, by="ORG", assessed_on="2025-06-01", **values):
    head = {
        "organisation_code": by, "organisation": f"Organisation {by}", "assessed_on": assessed_on,
        "assessed_on_precision": "day", "basis": "independent",
    }  # fmt: skip
    row = {"activity_code": "1.1.1", "verdict": verdict, "basis": "independent"}
    return made(
        "assessment", [f"assessment|{by}|{assessed_on}"], [("assessment", head), ("assessor_verdict", row | values)]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_says_how_many_are_assessed_and_where_report_and_verdict_differ(open_page, demo_state, language):
    app = open_page(demo_state, "claims", lang=language)
    assert app.title[0].value == text("page.claims", language)
    words = said(app)
    assert text("claims.assessed", language, 15, total=66) in words
    assert text("claims.not_confirmed", language, 2) in words
    assert text("claims.confirmed_not_claimed", language, 1) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_is_a_picture_that_says_it_is_invented_and_a_table(open_page, demo_state, language):
    app = open_page(demo_state, "claims", lang=language)
    (picture,) = pictures(app)
    written = " ".join(each["text"] for each in json.loads(picture.spec)["layout"]["annotations"])
    assert text("basis_note.illustrative", language).split(",")[0].split()[0] in written
    state, not_confirmed = text("table.state", language), text("verdict.not_confirmed", language)
    rows = {row[state]: row for row in table_rows(app, 0)}
    assert rows[text("state.completed", language)][not_confirmed] == "2"
    assert rows[text("claims.no_report", language)][text("claims.not_assessed", language)] == "9"


def test_all_verdicts_of_an_activity_stand_beside_its_claim_with_cells_evidence_and_reply(open_page, demo_state):
    app = open_page(demo_state, "claims", lang="en")
    row = next(row for row in claim_rows(app) if "2.2.3" in row["Activity"])
    assert row["Activity"].startswith("[2.2.3 · Central patching service](<activity?")
    assert row["Reported state"].startswith("**completed**  \n2025 · received: 26 February 2026")
    assert "`Ecuria e aktiviteteve!B7`](<source?" in row["Reported state"]
    assert "**Completed**" in row["Status and schedule"] and "due: 30 June 2025" in row["Status and schedule"]
    verdicts = row["Independent verdict"]
    for expected in (
        "**not confirmed** · Roja Qytetare e Ardenias, 5 March 2026",
        "[example.org](<https://example.org/ardenia/patching-survey>) (28 January 2026)",
        "`Verdiktet!B5`](<source?",
        "Asnjë nga pesë institucionet e pyetura nuk e përdor.",
        "The institution's reply: Shërbimi përdoret nga tri ministri. (20 February 2026",
        "sent for reply on 2 February 2026 · due 23 February 2026",
        "**partly confirmed** · Digital Rights Lab of Ardenia, 16 February 2026 · given before the latest report",
        "`Verdicts!H4`](<source?",
    ):
        assert expected in verdicts


def test_an_earlier_verdict_stays_and_is_called_so(open_page, demo_state):
    rows = claim_rows(open_page(demo_state, "claims", lang="en"))
    verdicts = verdict_of(next(row for row in rows if "4.2.3" in row["Activity"]))
    assert verdicts.index("**not confirmed**") < verdicts.index("**no public evidence**")
    assert "20 November 2024 · earlier verdict" in verdicts
    assert "due 10 November 2024 · no reply known" in verdicts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_leads_to_a_cell_and_every_verdict_to_its_evidence_or_says_none(open_page, demo_state, language):
    rows = claim_rows(open_page(demo_state, "claims", lang=language))
    assert len(rows) == 15
    for row in rows:
        assert "](<source?" in row[text("table.state", language)]
        verdicts = verdict_of(row)
        assert verdicts.count("](<source?") == verdicts.count(f"{text('field.evidence', language)}: ")
        assert "](<https://" in verdicts or text("claims.no_evidence", language) in verdicts


def test_what_differs_stands_first(open_page, demo_state):
    assert codes_of(open_page(demo_state, "claims", lang="en"))[:4] == ["2.2.3", "4.2.3", "4.1.6", "3.1.6"]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"state": "completed", "verdict": "not_confirmed"}, ["2.2.3", "4.2.3"]),
        ({"state": "in_progress", "verdict": "confirmed"}, ["4.1.6"]),
        ({"state": "partly_completed"}, None),
        ({"verdict": "no_public_evidence"}, ["3.1.6", "2.2.6"]),
    ],
)
def test_a_cell_in_the_address_narrows_the_table(open_page, demo_state, codes, expected):
    app = chosen(open_page, demo_state, **codes)
    if expected is None:
        assert {row["Reported state"].split("  \n")[0] for row in claim_rows(app)} == {"**partly completed**"}
    else:
        assert codes_of(app) == expected
    assert {name: app.query_params[name] for name in codes} == codes


def test_the_cell_of_nothing_reported_and_nothing_assessed_can_be_chosen(open_page, demo_state):
    rows = claim_rows(chosen(open_page, demo_state, state="none", verdict="not_assessed"))
    assert len(rows) == 9
    assert {verdict_of(row) for row in rows} == {"not assessed"}
    assert {row["Reported state"] for row in rows} == {"nothing reported"}


def test_an_unknown_cell_leaves_the_address(open_page, demo_state):
    app = chosen(open_page, demo_state, state="overdue", verdict="guilty")
    assert not {"state", "verdict"} & set(app.query_params)
    assert len(claim_rows(app)) == 15


def test_every_cell_that_holds_something_is_a_link_with_its_count(open_page, demo_state):
    app = open_page(demo_state, "claims", lang="en")
    links = {plain(link.proto.label): link.proto.query_string for link in app.get("page_link")}
    assert "state=completed&verdict=not_confirmed" in links["completed – not confirmed (2)"]
    assert "state=none&verdict=not_assessed" in links["nothing reported (9)"]
    assert sum(label.endswith(")") for label in links) == 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_requests_are_counted_and_listed(open_page, demo_state, language):
    app = open_page(demo_state, "claims", lang=language)
    words = said(app)
    for name, count in (("answered", 2), ("refused", 1), ("not_held", 1), ("unanswered", 2), ("in_time", 1)):
        assert text(f"requests.count.{name}", language, count) in words
    tables = [table_rows(app, number) for number in range(len(app.table))]
    counted = next(rows for rows in tables if text("requests.table.days", language) in rows[0])
    by_days = {row[text("requests.table.days", language)]: row for row in counted}
    assert by_days["49"][text("requests.table.answered", language)] == "1"
    assert sum(int(row[text("requests.table.asked", language)]) for row in counted) == 7
    listed = next(rows for rows in tables if text("requests.table.outcome", language) in rows[0])
    outcomes = [row[text("requests.table.outcome", language)] for row in listed]
    refused = next(words for words in outcomes if text("outcome.refused", language) in words)
    assert text("requests.ground", language, ground="Sekret zyrtar") in refused
    assert sum(text("requests.pending_late", language) in words for words in outcomes) == 1
    assert all("](<source?" in row[text("requests.table.proof", language)] for row in listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_says_what_is_missing_and_invents_nothing(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "claims", lang=language)
    words = said(app)
    assert text("claims.none_assessed_found", language, 14) in words
    assert text("claims.missing", language) in words and text("requests.missing", language) in words
    assert [code.value for code in app.code] == [
        "python -m etl template assessment -o assessment.xlsx",
        "python -m etl template request -o request.xlsx",
    ]
    assert not pictures(app)
    (row,) = claim_rows(app)
    assert "T1.1" in row[text("claims.table.activity", language)]
    assert text("basis.public_source", language) in row[text("table.state", language)]
    assert verdict_of(row) == text("claims.not_assessed", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, language):
    app = open_page(empty_state, "claims", lang=language)
    assert app.title[0].value == text("page.claims", language)
    assert text("empty.title", language) in said(app)


SENT = {"sent_for_reply_on": "2025-06-02"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ""),
        (SENT | {"reply_due": "2025-07-01"}, "sent for reply on 2 June 2025 · due 1 July 2025 · no reply known"),
        (SENT | {"reply_due": "2025-12-31"}, "the time to reply has not passed"),
        ({"sent_for_reply_on": "2026-06-02", "reply_due": "2026-07-01"}, ""),
        ({"reply": "We did it.", "reply_date": "2025-06-20"}, "The institution's reply: We did it. (20 June 2025)"),
        (SENT | {"reply": "We did it.", "reply_date": "2026-06-20"}, "the time to reply has not passed"),
    ],
)  # fmt: skip
def test_the_right_of_reply_is_told_as_it_stood_on_the_day(open_page, tmp_path, values, expected):
    dates = {f"{name}_precision": "day" for name in values if name.endswith(("_on", "_due", "_date"))}
    released(tmp_path, plan(), progress(state="completed", completed_on="2024-10-01"), assessment(**values, **dates))
    app = open_page(tmp_path, "claims", lang="en", as_of="2025-09-01")
    (row,) = claim_rows(app)
    assert expected in verdict_of(row)
    if not expected:
        assert "reply" not in verdict_of(row)


def test_two_assessors_and_a_claim_none_of_them_confirms_are_told(open_page, tmp_path):
    released(
        tmp_path, plan(), progress(state="completed", completed_on="2024-10-01"),
        assessment(explanation="[click](https://evil.example) <b>"), assessment("confirmed", by="OTHER"),
    )  # fmt: skip
    app = open_page(tmp_path, "claims", lang="en", as_of="2025-09-01")
    (row,) = claim_rows(app)
    assert verdict_of(row).count("Evidence: none given") == 2
    assert r"\[click\]\(https\:" in app.table[1].value.iloc[0, -1]
    assert text("claims.not_confirmed", "en", 1) in said(app)


def test_where_none_is_left_unconfirmed_that_is_said(open_page, tmp_path):
    released(tmp_path, plan(), progress(state="completed", completed_on="2024-10-01"), assessment("confirmed"))
    words = said(open_page(tmp_path, "claims", lang="en", as_of="2025-09-01"))
    assert text("claims.none_not_confirmed", "en") in words
    assert text("claims.assessed", "en", 1, total=1) in words


@pytest.mark.browser
def test_from_the_overview_to_counter_evidence_in_two_clicks(visitor, demo_site):
    visitor.goto(f"{demo_site}/?lang=en")
    visitor.get_by_role("link", name=text("menu.claims", "en"), exact=True).click()
    row = visitor.get_by_role("row").filter(has_text="2.2.3").filter(has_text="not confirmed")
    evidence = row.get_by_role("link", name="example.org").first
    expect(evidence).to_have_attribute("href", "https://example.org/ardenia/patching-survey", timeout=20_000)


@pytest.mark.browser
def test_a_cell_is_chosen_with_the_keyboard_alone(visitor, demo_site):
    visitor.goto(f"{demo_site}/claims?lang=en")
    link = visitor.get_by_role("link", name="in progress – confirmed (1)")
    link.focus()
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_text("1 activity.", exact=True)).to_be_visible(timeout=20_000)
    assert "state=in_progress&verdict=confirmed" in visitor.url
