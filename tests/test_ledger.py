"""The ledger: nothing in it changes, the same bytes are one submission, and what counts follows from the decisions."""

import multiprocessing
import sqlite3

import pytest
from sqlalchemy import delete, insert, select, update
from submitted import bring, bytes_of, decision, events, id_of, plan, progress

from etl.ledger import (
    DamagedLedger,
    UnknownSubmission,
    decide,
    decision_log,
    effective_submissions,
    first_broken_link,
    open_ledger,
    original_bytes,
    submissions,
    submit,
    workbook_texts,
)
from etl.ledger.tables import DECISION, SUBMISSION
from etl.workbook import Workbook


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)
    return open_ledger(tmp_path)


def standing(ledger):
    """Id → the keys it still holds, of what is in force."""
    with ledger.reading() as connection:
        return {
            each.submission.submission_id: set(each.held_keys)
            for each in effective_submissions(connection)
            if not each.is_superseded
        }


def test_a_submission_comes_back_as_it_was_brought(ledger):
    brought = plan()
    submission_id = bring(ledger, brought, by="Analyst")
    with ledger.reading() as connection:
        [found] = submissions(connection)
        assert (found.submission_id, found.kind, found.submitted_by) == (id_of(brought), "plan", "Analyst")
        assert found.supersede_keys == brought.supersede_keys
        assert original_bytes(connection, submission_id) == bytes_of(brought)
        assert Workbook.from_json(workbook_texts(connection, [submission_id])[submission_id]) == brought


def test_reading_an_absent_ledger_writes_nothing(ledger, tmp_path):
    with ledger.reading() as connection:
        assert submissions(connection) == [] and decision_log(connection) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("table", [SUBMISSION, DECISION], ids=lambda table: table.name)
@pytest.mark.parametrize("change", ["update", "delete", "replace"])
def test_a_row_can_be_neither_changed_nor_removed_nor_replaced(ledger, table, change):
    bring(ledger, plan())
    with ledger.reading() as connection:
        before = connection.execute(select(table)).fetchall()
    statement = {
        "update": update(table).values(submission_id="f" * 16),
        "delete": delete(table),
        "replace": insert(table).prefix_with("OR REPLACE").values(dict(before[0]._mapping)),
    }[change]
    with pytest.raises(DamagedLedger, match="append-only"), ledger.writing() as connection:
        connection.execute(statement)
    with ledger.reading() as connection:
        assert connection.execute(select(table)).fetchall() == before


def test_the_triggers_hold_for_every_other_program_too(ledger, tmp_path):
    bring(ledger, plan())
    refused = pytest.raises(sqlite3.DatabaseError, match="append-only")
    with sqlite3.connect(tmp_path / "ledger.db") as connection, refused:
        connection.execute("UPDATE submission SET note = 'changed'")


def test_the_same_bytes_are_one_submission_and_one_acceptance(ledger):
    assert bring(ledger, plan(), by="first") == bring(ledger, plan(), by="second")
    with ledger.reading() as connection:
        assert [each.submitted_by for each in submissions(connection)] == ["first"]
        assert [each.action for each in decision_log(connection)] == ["accept"]


def test_a_failing_transaction_leaves_nothing_behind(ledger):
    with pytest.raises(UnknownSubmission), ledger.writing() as connection:
        connection.execute(select(1))
        brought = plan()
        submit(
            connection,
            data=bytes_of(brought),
            file_name="plan.xlsx",
            kind="plan",
            supersede_keys=brought.supersede_keys,
            workbook=brought.to_json(),
            reader_version=1,
            submitted_by="Analyst",
        )
        decide(connection, "0" * 16, "accept", "Analyst")
    with ledger.reading() as connection:
        assert submissions(connection) == []


def test_a_submission_that_nobody_accepted_does_not_count(ledger):
    bring(ledger, plan(), accept=False)
    assert standing(ledger) == {}


SUPERSEDING = {
    "plan": (plan(), plan(title_en="Adopt the amended law"), plan("2025-01-01")),
    "progress": (progress(), progress(state="completed"), progress("2023")),
    "another channel": (progress(), progress(state="delayed"), progress(by="Ministry")),
}


@pytest.mark.parametrize("case", SUPERSEDING)
def test_a_later_accepted_workbook_replaces_the_one_of_its_key_and_no_other(ledger, case):
    first, correction, other = SUPERSEDING[case]
    for workbook in (first, other, correction):
        bring(ledger, workbook)
    assert set(standing(ledger)) == {id_of(other), id_of(correction)}


def test_events_are_replaced_one_code_at_a_time(ledger):
    bring(ledger, events("E1", "E2"))
    bring(ledger, events("E2", title="Corrected"))
    assert standing(ledger) == {
        id_of(events("E1", "E2")): {"event|E1"},
        id_of(events("E2", title="Corrected")): {"event|E2"},
    }


def test_a_context_workbook_that_lost_every_code_counts_no_more(ledger):
    bring(ledger, events("E1"))
    bring(ledger, events("E1", "E2"))
    assert set(standing(ledger)) == {id_of(events("E1", "E2"))}


@pytest.mark.parametrize("action", ["return", "withdraw"])
def test_what_a_withdrawn_correction_replaced_counts_again(ledger, action):
    first = bring(ledger, progress())
    correction = bring(ledger, progress(state="completed"))
    assert decision(ledger, correction, action)
    assert set(standing(ledger)) == {first}


@pytest.mark.parametrize("action", ["return", "withdraw"])
def test_accepting_takes_back_a_return_or_a_withdrawal(ledger, action):
    first = bring(ledger, progress())
    correction = bring(ledger, progress(state="completed"))
    decision(ledger, correction, action)
    assert decision(ledger, correction, "accept")
    assert set(standing(ledger)) == {correction} != {first}


def test_accepting_a_superseded_workbook_puts_it_in_force_again(ledger):
    first = bring(ledger, progress())
    bring(ledger, progress(state="completed"))
    assert decision(ledger, first, "accept")
    assert set(standing(ledger)) == {first}


@pytest.mark.parametrize("action", ["accept", "return", "withdraw"])
def test_a_decision_that_stands_is_not_recorded_twice(ledger, action):
    submission_id = bring(ledger, plan(), accept=False)
    assert decision(ledger, submission_id, action)
    assert not decision(ledger, submission_id, action)


def test_what_counted_after_an_earlier_decision_can_still_be_asked(ledger):
    first = bring(ledger, progress())
    bring(ledger, progress(state="completed"))
    with ledger.reading() as connection:
        [then] = effective_submissions(connection, up_to=2)
    assert then.submission.submission_id == first and not then.is_superseded


def test_a_decision_about_an_unknown_submission_is_refused(ledger):
    with pytest.raises(UnknownSubmission):
        decision(ledger, "0" * 16, "accept")


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("UPDATE submission SET note = 'x' WHERE sequence = 1", 1),
        ("UPDATE decision SET action = 'return' WHERE sequence = 2", 2),
        ("UPDATE submission SET workbook = replace(workbook, 'Agency', 'Agent') WHERE sequence = 3", 3),
        ("DELETE FROM decision WHERE sequence = 2", 2),
    ],
)
def test_a_row_changed_behind_the_triggers_breaks_the_chain_there(ledger, tmp_path, statement, number):
    bring(ledger, plan())
    bring(ledger, progress())
    with ledger.reading() as connection:
        assert first_broken_link(connection) is None
    with sqlite3.connect(tmp_path / "ledger.db") as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
    with ledger.reading() as connection:
        assert first_broken_link(connection) == number


def test_a_file_that_is_no_ledger_is_named_as_such(ledger, tmp_path):
    (tmp_path / "ledger.db").write_bytes(b"this is not a database" * 100)
    with pytest.raises(DamagedLedger), ledger.reading() as connection:
        submissions(connection)


def _bring_several(folder, numbers):
    ledger = open_ledger(folder)
    for number in numbers:
        bring(ledger, progress(by=f"Agency {number}"))


def _bring_the_same(folder, repeats):
    ledger = open_ledger(folder)
    for _ in range(repeats):
        bring(ledger, plan())


def _run_together(target, arguments):
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=target, args=each) for each in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def test_eight_processes_writing_at_once_lose_nothing(ledger, tmp_path):
    _run_together(_bring_several, [(tmp_path, range(start, 32, 8)) for start in range(8)])
    with ledger.reading() as connection:
        assert {each.submission_id for each in submissions(connection)} == {
            id_of(progress(by=f"Agency {number}")) for number in range(32)
        }
        sequences = [each.sequence for each in (*submissions(connection), *decision_log(connection))]
        assert sorted(sequences) == list(range(1, 65))
        assert first_broken_link(connection) is None
    assert len(standing(ledger)) == 32


def test_fifty_identical_submissions_from_parallel_processes_are_one(ledger, tmp_path):
    _run_together(_bring_the_same, [(tmp_path, 10)] * 5)
    with ledger.reading() as connection:
        assert [each.submission_id for each in submissions(connection)] == [id_of(plan())]
        assert len(decision_log(connection)) == 1
