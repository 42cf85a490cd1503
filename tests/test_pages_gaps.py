"""The page Gaps and its panels on the overview: three lists that stay apart, and nobody held to a retold plan."""

import re

import pytest

from etl.ledger import open_ledger
from pages.shared.gaps_rows import _TOLD_BY_SOURCES
from tests.released import released, rows
from tests.submitted import decision, events, id_of, plan, progress
from tests.visiting import said
from tracker.release import current_release
from tracker.texts import load_texts, text
from tracker.vocabulary import GAP_KINDS, LANGUAGES

DAY = "2026-03-31"
LISTS = {"work": 23, "reporting": 20, "knowledge": 36}
KOSOVO_LISTS = {"work": 1, "knowledge": 98}


def lines(app, group):
    """The detail lines of the gaps told in a list, in plain words."""
    block = said(app).split(text(f"gaps.finding.{group}", "en", LISTS[group]))[1]
    return [line for line in block.splitlines()[1:] if line.startswith("**")][:5]


def table_words(app, number):
    """A table's cells in plain words, row by row."""
    table = app.table[number].value
    return [[re.sub(r"\\(.)", r"\1", str(cell)) for cell in row] for row in table.itertuples(index=False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_lists_are_counted_apart(open_page, demo_state, language):
    app = open_page(demo_state, "gaps", lang=language, as_of=DAY)
    assert app.title[0].value == text("page.gaps", language)
    words = said(app)
    for group, count in LISTS.items():
        assert text(f"gaps.count.{group}", language, count) in words
        assert text(f"gaps.finding.{group}", language, count) in words
    assert [len(table.value) for table in app.table] == list(LISTS.values())


def test_each_list_keeps_the_ranks_of_the_relation(open_page, demo_state):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY)
    release = current_release(demo_state)
    for number, group in enumerate(GAP_KINDS):
        ranked = rows(release, f"SELECT subject_code FROM gap(DATE '{DAY}') WHERE gap_group = '{group}' ORDER BY rank")
        shown = table_words(app, number)
        assert [int(row[0]) for row in shown] == list(range(1, len(ranked) + 1))
        codes = [code.removeprefix("NCSI-STYLE:") for (code,) in ranked]
        for row, code in zip(shown, codes, strict=True):
            is_statement = row[1] == text("gap_kind.practice_named_missing", "en")
            assert is_statement or row[2].startswith(f"[{code} · ") or f"institution={code}>)" in row[2]


def test_a_gap_says_whose_move_it_is_since_when_and_what_hangs_on_it(open_page, demo_state):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY)
    assert lines(app, "work")[0] == (
        "**Overdue:** Ministry of Digital Affairs of Ardenia · 274 days, since 30 June 2025"
        " · 3\u00a0points\u00a0at\u00a0stake · €60,000\u00a0planned"
    )


def test_every_kind_of_gap_of_the_demonstration_leads_to_its_subject(open_page, demo_state):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY)
    places = {}
    for number in range(3):
        for row in table_words(app, number):
            places.setdefault(re.split(r":| \(", row[1])[0], set()).add(re.search(r"\(<(\w+)\?", row[2])[1])
    assert places.pop("Capacity criterion") == {"criterion"}
    assert places == {
        "Overdue": {"activity"},
        "Dropped from the plan": {"source"},
        "Reported as cancelled; the plan still has it": {"activity"},
        "Reported as completed, not confirmed": {"activity"},
        "Indicator off track": {"indicator"},
        "Practice named as lacking": {"source"},
        "No report on the activity": {"activity"},
        "Yearly report missing": {"institution"},
        "Indicator never reported": {"indicator"},
        "Indicator value out of date": {"indicator"},
        "Completed, without evidence": {"activity"},
        "Reports disagree": {"activity"},
        "Information request refused": {"source"},
        "Information request unanswered": {"source"},
        "No responsible institution": {"activity"},
        "No cost": {"activity"},
        "No due date": {"activity"},
        "Objective without an activity": {"objectives"},
        "Objective without an indicator": {"objectives"},
        "Indicator without a baseline": {"indicator"},
        "Indicator without a target": {"indicator"},
        "Capacity criterion not met": {"criterion"},
        "Capacity claimed without evidence": {"criterion"},
        "Criterion not met and served by no activity": {"criterion"},
    }


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("activity", {"objective": "1.1", "activity": "1.1.2"}),
        ("criterion", {"criterion": "2.1", "assessment": "NCSI-STYLE.2026-02-20"}),
        ("indicator", {"indicator": "I17"}),
        ("objectives", {"objective": "5.3"}),
    ],
)
def test_the_link_of_a_gap_opens_its_subject(open_page, demo_state, page, codes):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY)
    cells = " ".join(row[2] for number in range(3) for row in table_words(app, number))
    assert f"(<{page}?lang=en&as_of={DAY}&" + "&".join(f"{name}={code}" for name, code in codes.items()) in cells
    subject = open_page(demo_state, page, lang="en", as_of=DAY, **codes)
    assert codes.items() <= dict(subject.query_params).items()


def test_a_statement_stands_with_who_said_it_and_its_source(open_page, demo_state):
    words = said(open_page(demo_state, "gaps", lang="en", as_of=DAY, kind="practice_named_missing"))
    assert "said by Digital Rights Lab of Ardenia, June 2025 · source: [example.org]" in words
    assert "said by Roja Qytetare e Ardenias, undated" in words
    assert "454 days, since the plan took effect (1 January 2025)" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filter_leaves_what_an_institution_must_move(open_page, demo_state, language):
    app = open_page(demo_state, "gaps", lang=language, as_of=DAY, institution="RNA")
    counts = rows(
        current_release(demo_state),
        f"SELECT gap_group, count(*) FROM gap(DATE '{DAY}')"
        " WHERE list_contains(string_split(responsible_institution, ', '), 'RNA') GROUP BY ALL",
    )
    words = said(app)
    for group, count in counts:
        assert text("gaps.shown_of", language, n=count, total=LISTS[group]) in words
    assert sorted(len(table.value) for table in app.table) == sorted(count for _, count in counts)


def test_what_is_nobody_s_move_by_name_can_be_chosen(open_page, demo_state):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY, institution="nobody")
    assert {row[3] for number in range(len(app.table)) for row in table_words(app, number)} == {
        text("gaps.nobody_named", "en")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_leaves_only_its_own_list(open_page, demo_state, language):
    app = open_page(demo_state, "gaps", lang=language, as_of=DAY, kind="activity_overdue")
    kind = text("gap_kind.activity_overdue", language)
    assert text("gaps.finding.one_kind", language, 8, kind=kind) in said(app)
    assert text("gaps.section.work", language) in said(app)
    assert text("gaps.section.reporting", language) not in said(app)
    assert len(app.table) == 1


def test_a_filter_that_leaves_nothing_says_how_much_there_is_without_it(open_page, demo_state):
    app = open_page(demo_state, "gaps", lang="en", as_of=DAY, institution="MPS", kind="activity_dropped")
    assert text("gaps.finding.none_here", "en", total=23) in said(app)
    assert not app.table


@pytest.mark.parametrize("name", ["institution", "kind"])
def test_an_unknown_filter_leaves_the_address(open_page, demo_state, name):
    assert name not in open_page(demo_state, "gaps", lang="en", **{name: "NOTHING"}).query_params


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_says_which_gaps_cannot_be_said_and_why(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "gaps", lang=language)
    words = said(app)
    for key in ("gaps.not_official", "gaps.what_can_be_said", "gaps.what_cannot_be_said", "gaps.missing_reporting"):
        assert text(key, language) in words
    for group, count in KOSOVO_LISTS.items():
        assert text(f"gaps.count.{group}", language, count) in words
    assert [len(table.value) for table in app.table] == list(KOSOVO_LISTS.values())
    assert "e-Governance Academy" in words and "[knowcyber.eu]" in words
    accusing = {text(f"gap_kind.{kind}", language) for kind in (*_TOLD_BY_SOURCES, "activity_overdue")}
    kinds = {row[1] for number in range(2) for row in table_words(app, number)}
    assert not accusing & kinds
    assert text("gap_kind_found.activity_without_cost", language) in kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_retold_plan_past_its_due_date_by_a_report_calls_nobody_late(open_page, tmp_path, language):
    released(tmp_path, plan(basis="public_source"), progress("2025", basis="public_source"))
    words = said(open_page(tmp_path, "gaps", lang=language, as_of="2026-06-30"))
    assert text("gap_kind_found.activity_overdue", language) in words
    assert text("gap_kind.activity_overdue", language) not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, language):
    app = open_page(empty_state, "gaps", lang=language)
    assert app.title[0].value == text("page.gaps", language)
    assert text("empty.title", language) in said(app)


def test_every_kind_of_gap_has_its_words():
    kinds = {key.removeprefix("gap_kind.") for key in load_texts("en") if key.startswith("gap_kind.")}
    assert kinds == {kind for group in GAP_KINDS.values() for kind in group}
    found = {key.removeprefix("gap_kind_found.") for key in load_texts("en") if key.startswith("gap_kind_found.")}
    assert found == set(_TOLD_BY_SOURCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_tells_three_of_each_list(open_page, demo_state, language):
    words = said(open_page(demo_state, lang=language, as_of=DAY))
    assert text("gaps.panel.title", language) in words
    for group, count in LISTS.items():
        assert (
            f"**{text(f'gaps.panel.{group}', language)}** · {text('gaps.panel.of', language, n=3, total=count)}"
            in words
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_release_has_nothing_to_be_compared_with(open_page, kosovo_state, language):
    words = said(open_page(kosovo_state, lang=language))
    assert text("changes.first", language) in words


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """A state with two releases: the second completes the one activity, and brings one event in place of another."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        state = tmp_path_factory.mktemp("two")
        released(state, plan(), progress("2024"), events("E1"))
        decision(open_ledger(state), id_of(events("E1")), "withdraw")
        done = {"completed_on": "2024-06-30", "completed_on_precision": "day"}
        released(state, progress("2025", "completed", reported_on="2026-01-20", **done), events("E2"))
    return state


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_tells_what_a_release_changed(open_page, two, language):
    app = open_page(two, lang=language)
    words = said(app)
    assert text("changes.title", language, release=1) in words
    completed = text("headline.verdict.known_completed_count", language)
    assert f"{completed}: **{text('changes.from_to_difference', language, old=0, new=1, difference='+1')}**" in words
    gone, new = (text(f"changes.{change}", language).lower() for change in ("gone", "new"))
    assert f"{text('changed.event', language)}: {new} 1, {gone} 1" in words
    assert f"{text('headline.verdict.due_count', language)}: **" not in words


def test_the_change_of_a_rate_is_told_in_percentage_points(open_page, two):
    words = said(open_page(two, lang="en"))
    assert re.search(r"Implementation rate: \*\*.*%.* percentage points\)\*\*", words)


def test_the_release_before_tells_of_no_change(open_page, two):
    assert text("changes.first", "en") in said(open_page(two, lang="en", release="1"))
