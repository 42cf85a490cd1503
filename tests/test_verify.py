"""Verifying names exactly what is no longer as it was submitted and published."""

import random
import shutil
import sqlite3

import pytest
from submitted import bring, progress
from submitted_files import file_of

from etl.intake import IncomingFile, check_files, known_to_ledger, submit_files
from etl.ledger import open_ledger
from etl.publish import publish, roll_back
from etl.verify import verify
from tracker.release import current_release, find_release


@pytest.fixture(scope="module", autouse=True)
def usual_surroundings():
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        yield


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A state with an empty release and one of a plan that was read from a real file."""
    state = tmp_path_factory.mktemp("verified") / "state"
    ledger = open_ledger(state)
    publish(ledger, state)
    plan = IncomingFile("plan.xlsx", file_of("plan"))
    submit_files(ledger, check_files([plan], known_to_ledger(ledger)), "Analyst", accept=True)
    publish(ledger, state)
    return state


@pytest.fixture
def state(prepared, tmp_path):
    return shutil.copytree(prepared, tmp_path / "state")


def differences(state):
    return {(each.what, each.subject.split(" ")[-1]) for each in verify(open_ledger(state), state)}


def without_triggers(state, statement, *values):
    """Change the ledger as somebody could who has the file."""
    with sqlite3.connect(state / "ledger.db") as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement, values)


def flip(path, position):
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


def test_nothing_differs_after_publishing_nor_after_rolling_back(state):
    assert differences(state) == set()
    roll_back(state, 1, "Editor", "why")
    assert differences(state) == set()


def test_decisions_made_since_the_release_are_no_difference(state):
    bring(open_ledger(state), progress(), accept=False)
    assert {what for what, _ in differences(state)} == {"original_refused"}  # those bytes are no workbook
    assert current_release(state).number == 2


@pytest.mark.parametrize("number", [1, 2])
def test_one_flipped_byte_of_a_release_is_named(state, number):
    path = find_release(state, number).path
    flip(path, path.stat().st_size // 2)
    assert differences(state) == {("file_changed", path.name)}


def test_a_release_that_is_gone_is_named(state):
    path = find_release(state, 1).path
    path.unlink()
    assert differences(state) == {("missing", path.name)}


def test_one_flipped_byte_of_an_original_is_named(state):
    with sqlite3.connect(state / "ledger.db") as connection:
        [(original,)] = connection.execute("SELECT original FROM submission").fetchall()
    spoilt = bytearray(original)
    spoilt[len(spoilt) // 3] ^= 1
    without_triggers(state, "UPDATE submission SET original = ?", bytes(spoilt))
    assert differences(state) == {("original_changed", "plan.xlsx")}


def test_normalised_rows_that_were_changed_are_named_with_what_follows_from_them(state):
    without_triggers(state, "UPDATE submission SET workbook = replace(workbook, 'Activity A1', 'Activity A9')")
    assert differences(state) == {
        ("ledger_changed", "1"),
        ("rows_changed", "plan.xlsx"),
        ("table_differs", "activity"),
        ("table_differs", "submitted_cell"),
    }


def test_a_decision_that_was_removed_is_named(state):
    without_triggers(state, "DELETE FROM decision")
    assert differences(state) == {("ledger_shortened", open_ledger(state).address)}


def test_a_history_that_was_changed_is_named(state):
    flip(state / "releases" / "HISTORY.jsonl", 60)
    assert differences(state) == {("history_changed", "HISTORY.jsonl:1")}


def test_a_pointer_that_was_changed_is_named(state):
    (state / "releases" / "CURRENT").write_text(f"{find_release(state, 1).path.name}\n")
    assert differences(state) == {("pointer_changed", "CURRENT")}


def test_a_ledger_that_cannot_be_read_is_named(state):
    (state / "ledger.db").write_bytes(b"this is not a ledger" * 300)
    assert differences(state) == {("ledger_unreadable", open_ledger(state).address)}


@pytest.mark.parametrize("seed", range(8))
def test_any_flipped_byte_of_what_was_published_is_found(state, seed):
    chance = random.Random(seed)
    published = (path for path in sorted((state / "releases").iterdir()) if path.name != ".lock")
    path = chance.choice(list(published))
    flip(path, chance.randrange(path.stat().st_size))
    assert differences(state)


def test_rules_that_changed_since_are_told_apart_from_rows_that_changed(state, monkeypatch):
    import etl.build

    texts = etl.build.sql_texts()
    monkeypatch.setattr(etl.build, "sql_texts", lambda: texts | {"views/another.sql": "SELECT 1"})
    assert differences(state) == {("program_changed", current_release(state).path.name)}
