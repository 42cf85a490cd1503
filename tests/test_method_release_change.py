"""Section 13 of the method: what a release changes against the one before, told when it is published."""

import shutil
from datetime import date, datetime

import pytest
from released import released, rows
from submitted import decision, events, id_of, plan, progress

from etl.build import read_source, write_release_file
from etl.building.changes import HEADLINES, WATCHED, release_changes
from etl.ledger import open_ledger
from etl.publish import publish
from tests.store import Store, empty_release
from tracker.queries.catalogue import described_columns
from tracker.queries.relations import RELATIONS
from tracker.release import all_releases, open_release

DONE = progress("2025", "completed", reported_on="2026-01-20", completed_on="2024-06-30", completed_on_precision="day")
DAY = date(2026, 6, 1)


@pytest.fixture(scope="module", autouse=True)
def usual_surroundings():
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        yield


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """A state with two releases: the second completes the one activity, and brings one event in place of another."""
    state = tmp_path_factory.mktemp("two")
    released(state, plan(), progress("2024"), events("E1"))
    decision(open_ledger(state), id_of(events("E1")), "withdraw")
    released(state, DONE, events("E2"))
    return state


@pytest.fixture(scope="module")
def newer(two):
    return all_releases(two)[-1]


def told(release, relation, is_headline=False):
    """Subject, change, column, old and new of a relation's changes."""
    found = rows(
        release, "SELECT relation, is_headline, * EXCLUDE (relation, is_headline, difference) FROM release_change"
    )
    return [row[2:] for row in found if row[:2] == (relation, is_headline)]


def test_the_first_release_has_nothing_before_it(two):
    assert rows(all_releases(two)[0], "SELECT * FROM release_change") == []


# Relation → one change it must tell of.
CHANGES = {
    "activity_status": ("1.1.1", "changed", "status", "overdue", "completed"),
    "institution_reporting": ("AAA · 2025", "changed", "status", "not_received", "received"),
    "implementation_rate": ("2024 · overall", "changed", "rate", "0.0", "1.0"),
    "objective_progress": ("1", "changed", "completion_share", "0.0", "1.0"),
    "claim_check": None,  # nobody assessed it, before or after
    "gap": ("activity_overdue · 1.1.1", "gone", None, None, None),
    "event": ("E2", "new", None, None, None),
    "submission": (id_of(DONE), "new", None, None, None),
}


@pytest.mark.parametrize("relation", CHANGES)
def test_a_relation_tells_what_changed(newer, relation):
    found = told(newer, relation)
    assert CHANGES[relation] in found if CHANGES[relation] else found == []


def test_new_and_gone_are_told_by_code(newer):
    assert told(newer, "event") == [("E1", "gone", None, None, None), ("E2", "new", None, None, None)]


def test_what_stayed_is_not_told(newer):
    assert told(newer, "plan") == []
    assert {change for _, change, *_ in told(newer, "activity_status")} == {"changed"}
    assert ("1.1.1", "changed", "budget_eur", "100.50", "100.50") not in told(newer, "activity_status")


def test_every_headline_number_is_told_with_its_difference(newer):
    found = {
        (relation, column): (change, old, new, difference)
        for relation, column, change, old, new, difference in rows(
            newer,
            "SELECT relation, column_name, change, old_value, new_value, difference FROM release_change WHERE is_headline",
        )
    }
    assert found.keys() == {(relation, column) for relation, columns in HEADLINES.items() for column in columns}
    assert found["verdict", "rate"] == ("changed", "0.0", "1.0", 1.0)
    assert found["verdict", "known_completed_count"] == ("changed", "0", "1", 1.0)
    assert found["verdict", "due_count"] == ("unchanged", "1", "1", 0.0)
    assert found["scenario_score", "score_low"] == ("unchanged", None, None, None)


def test_both_releases_are_evaluated_on_the_publication_day_of_the_newer(newer, two):
    """The delay of the older one grew until then; it is that of the day, not the one once published."""
    ((day,),) = rows(newer, "SELECT publication_day FROM release_info")
    older = open_release(all_releases(two)[0]).cursor()
    expected = older.execute("SELECT months_behind FROM schedule(?)", [day]).fetchone()[0]
    (old,) = [old for _, _, column, old, _ in told(newer, "verdict", True) if column == "months_behind"]
    assert float(old) == expected


def test_the_changes_leave_the_content_hash_alone(two, newer, tmp_path):
    state = shutil.copytree(two, tmp_path / "again")
    assert publish(open_ledger(state), state).release.content_hash == newer.content_hash
    write_release_file(
        read_source(open_ledger(state)), tmp_path / "x.duckdb", 9, datetime(2026, 2, 1, 9, 0), predecessor=1
    )


def test_no_text_of_anybody_is_told():
    """What was withdrawn or withheld since must not live on in the release that took it out."""
    with empty_release() as release:
        columns = described_columns(release)
    texts = {"explanation", "reply", "note", "account", "obstacles", "ground", "organisation", "title", "wording"}
    for watched in WATCHED:
        named = {*watched.key, *watched.columns}
        assert named <= {column.name for column in columns[watched.relation]}
        assert not any(name.rsplit("_", 1)[0] in texts or name in texts for name in named)
        assert watched.relation in RELATIONS


def test_a_withheld_title_does_not_live_on(tmp_path):
    released(tmp_path, plan(title_en="Zxqv-secret"))
    release = released(tmp_path, plan("2024-01-01", title_en="Zxqv-secret", is_public=False))
    assert rows(release, "SELECT count(*) FROM release_change") != [(0,)]
    assert b"Zxqv-secret" not in release.path.read_bytes()


@pytest.fixture
def pair():
    """Two releases in memory with the same plan."""
    with empty_release() as older, empty_release() as newer:
        for connection in (older, newer):
            store = Store(connection)
            store.plan()
            store.activity("A", "2027-06-30")
        yield older, newer


def changes(pair):
    return [row for row in release_changes(*pair, DAY) if not row["is_headline"]]


def test_two_releases_that_say_the_same_differ_in_nothing(pair):
    assert changes(pair) == []
    assert {row["change"] for row in release_changes(*pair, DAY)} == {"unchanged"}


def test_a_relation_the_older_release_does_not_know_is_no_news(pair):
    for kind in ("VIEW", "MACRO TABLE"):
        pair[0].execute(f"DROP {kind} gap")
    pair[0].execute("DROP VIEW schedule")
    Store(pair[1]).statement("S")
    assert {row["relation"] for row in changes(pair)} == {"submission", "statement"}
    assert "schedule" not in {row["relation"] for row in release_changes(*pair, DAY)}


def test_a_column_the_older_release_does_not_know_is_no_news(pair):
    pair[0].execute("DROP VIEW activity_status; DROP MACRO TABLE activity_status")
    pair[0].execute(
        "CREATE MACRO activity_status(as_of DATE) AS TABLE SELECT activity_code, 'no_report' AS status"
        " FROM activity_judgement(as_of); CREATE VIEW activity_status AS FROM activity_status(DATE '2026-06-01')"
    )
    assert changes(pair) == []


def test_several_rows_of_one_key_are_told_apart(pair):
    for number, connection in enumerate(pair, start=1):
        for account in range(number):
            connection.execute(
                "INSERT INTO event (submission_id, event_code, date, kind, account, confidence, basis, source_url)"
                " VALUES ('s', 'E', DATE '2024-01-01', 'incident', ?, 'high', 'public_source', 'https://example.org')",
                [str(account)],
            )
    assert [(row["subject_code"], row["change"]) for row in changes(pair)] == [("E · #2", "new")]
