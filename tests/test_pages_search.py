"""The search: however the letters are written, in every language, grouped by kind, each with the way to it."""

import re
from datetime import date

import pytest

from pages.shared.search_parts import KINDS
from tests.visiting import said
from tracker.queries.search import entry_counts, found_entries
from tracker.release import current_release, open_release
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Zbatueshmëri", "zbatueshmeri"),
        ("ÇËSHTJE", "ceshtje"),
        ("Šta čini žrtvu ćutljivom", "sta cini zrtvu cutljivom"),
        ("međunarodni", "medunarodni"),
        ("medjunarodni", "medunarodni"),
        ("Међународни", "medunarodni"),
        ("Џ Љ Њ Ћ Ђ Ж", "dz lj nj c d z"),
        ("džep", "dzep"),
        ("1.2.A", "1.2.a"),
        (None, None),
    ],
)
def test_words_are_folded_as_people_type_them(store, written, folded):
    assert store.connection.execute("SELECT folded(?)", [written]).fetchone() == (folded,)


@pytest.fixture
def titled(store):
    """A plan with one activity in three languages, and another whose text is withheld."""
    store.plan()
    store.activity("A.1")
    store.activity("A.2")
    store.connection.execute(
        "UPDATE activity SET title_sq = 'Zbatueshmëria e ligjit', title_sr = 'Sprovođenje zakona',"
        " title_en = 'Enforcement of the law' WHERE activity_code = 'A.1'"
    )
    store.connection.execute("UPDATE activity SET is_public = FALSE WHERE activity_code = 'A.2'")
    return store.connection


@pytest.mark.parametrize(
    "words",
    [
        "zbatueshmeri",
        "Zbatueshmëria",
        "ligjit zbatueshm",
        "sprovodjenje",
        "sprovođenje",
        "спровођење",
        "law",
        "A.1",
        "a.1",
    ],
)
def test_an_activity_is_found_by_its_words_in_any_language_and_by_its_code(titled, words):
    assert [row["subject_code"] for row in found_entries(titled, DAY, words)] == ["A.1"]


@pytest.mark.parametrize("words", ["zbatueshmeri qzx", "", "  ", "\"'", "%", "_", "*", "zakonn"])
def test_what_does_not_occur_is_not_found(titled, words):
    assert found_entries(titled, DAY, words) == []


def test_the_code_itself_and_then_titles_come_first(titled):
    titled.execute("UPDATE activity SET title_en = 'What follows A.1' WHERE activity_code = 'A.2'")
    titled.execute("UPDATE activity SET output_en = 'more law' WHERE activity_code = 'A.2'")
    assert [row["subject_code"] for row in found_entries(titled, DAY, "a.1")] == ["A.1", "A.2"]
    assert [row["subject_code"] for row in found_entries(titled, DAY, "law")] == ["A.1", "A.2"]


def test_before_the_first_plan_nothing_can_be_found(titled):
    assert found_entries(titled, date(2022, 12, 31), "law") == []


def test_a_statement_of_a_later_day_is_not_found_yet(store):
    store.plan()
    store.statement("S", on="2026-01-01")
    found = [found_entries(store.connection, date.fromisoformat(day), "S") for day in ("2025-12-31", "2026-01-01")]
    assert [len(rows) for rows in found] == [0, 1]


def test_everything_of_the_demonstration_can_be_found_once(demo_state):
    connection = open_release(current_release(demo_state)).cursor()
    counts = entry_counts(connection, DAY)
    assert counts == {
        "objective": 18, "activity": 66, "indicator": 30, "institution": 9,
        "criterion": 49, "statement": 5, "event": 9,
    }  # fmt: skip
    assert set(counts) == set(KINDS)
    codes = connection.execute("SELECT subject_kind, subject_code FROM search_entry(?)", [DAY]).fetchall()
    assert len(set(codes)) == len(codes)
    for kind, code in codes:
        assert (kind, code) in {
            (row["subject_kind"], row["subject_code"]) for row in found_entries(connection, DAY, code)
        }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["sherbim", "shërbim", "SHËRBIM"])
def test_the_page_groups_what_it_finds_by_kind(open_page, demo_state, language, words):
    app = open_page(demo_state, "search", lang=language, q=words)
    found = found_entries(open_release(current_release(demo_state)).cursor(), DAY, words)
    assert len(found) > 5
    assert app.title[0].value == text("page.search", language)
    assert text("search.found", language, len(found), words=words) in said(app)
    counts = {kind: sum(row["subject_kind"] == kind for row in found) for kind in KINDS}
    headings = [re.sub(r"\\(.)", r"\1", header.value) for header in app.header]
    assert headings == [f"{text(f'search.kind.{kind}', language)} · {n}" for kind, n in counts.items() if n]
    assert app.text_input[0].value == words


def found_links(app):
    """Labels of the links on the page, and the addresses they lead to."""
    found = [(re.sub(r"\\(.)", r"\1", each.proto.label), each.proto) for each in app.main.get("page_link")]
    return [(label, f"{proto.page}?{proto.query_string}") for label, proto in found]


@pytest.mark.parametrize(
    ("words", "label", "address"),
    [
        ("1.1.2", "1.1.2 · Adopt ten by-laws that put the law into effect", "activity?objective=1.1&activity=1.1.2"),
        ("I17", "I17 · ", "indicator?indicator=I17"),
        ("RNA", "Networks Regulator of Ardenia", "institution?institution=RNA"),
        ("5.3", "5.3 · ", "objectives?objective=5.3"),
        ("2.1 diplomacy", "2.1 · ", "criterion?criterion=2.1&assessment=NCSI-STYLE.2026-02-20"),
        ("suppliers notice", "Contracts do not ask suppliers to give notice of incidents.", "source?submission="),
    ],
)
def test_a_result_leads_to_its_page(open_page, demo_state, words, label, address):
    links = found_links(open_page(demo_state, "search", lang="en", q=words))
    page, codes = address.split("?")
    targets = [target for name, target in links if name.startswith(label) and target.startswith(f"{page}?")]
    assert len(targets) == 1
    assert all(code in targets[0] for code in codes.split("&"))


def test_a_kind_with_many_results_is_shown_whole_on_demand(open_page, demo_state):
    app = open_page(demo_state, "search", lang="en", q="cyber")
    count = int(next(header.value for header in app.header if "criteria" in header.value).split()[-1])
    assert text("search.all_of", "en", count) in [label for label, _ in found_links(app)]
    whole = open_page(demo_state, "search", lang="en", q="cyber", kind="criterion")
    assert len(whole.header) == 1
    assert sum(target.startswith("criterion?") for _, target in found_links(whole)) == count


def test_words_typed_go_into_the_address(open_page, demo_state):
    app = open_page(demo_state, "search", lang="en", q="cyber", kind="criterion")
    app.text_input[0].set_value("  by-laws   law ").run()
    assert dict(app.query_params)["q"] in ("by-laws law", ["by-laws law"])
    assert "kind" not in app.query_params
    app.text_input[0].set_value("").run()
    assert "q" not in app.query_params


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_says_what_can_be_searched(open_page, kosovo_state, language):
    words = said(open_page(kosovo_state, "search", lang=language, q="qzxv"))
    assert text("search.none", language, words="qzxv") in words
    assert f"{text('search.kind.event', language)}: 45" in words


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "[x](javascript:1)", "$$\\frac$$", "x" * 500])
def test_what_is_typed_stays_words(open_page, kosovo_state, words):
    app = open_page(kosovo_state, "search", lang="en", q=words)
    assert text("search.none", "en", words=words[:100]) in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, language):
    app = open_page(empty_state, "search", lang=language, q="law")
    assert app.title[0].value == text("page.search", language)
    assert text("empty.title", language) in said(app)


def test_the_search_is_one_click_from_every_page(open_page, demo_state):
    for page in ("overview", "gaps"):
        links = [each.proto.page for each in open_page(demo_state, page, lang="en").get("page_link")]
        assert "search" in links
