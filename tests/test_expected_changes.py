"""What a workbook would change: its rows against those it takes the place of."""

import pytest

from etl.expected_changes import expected_changes
from etl.ledger import open_ledger
from tests.submitted import bring, decision, events, made, plan, progress


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)
    return open_ledger(tmp_path)


def counts(ledger, workbook):
    """Table → rows, new, changed, gone."""
    return {
        each.table: (each.row_count, each.new_count, each.changed_count, each.gone_count)
        for each in expected_changes(ledger, workbook).tables
    }


def test_in_an_empty_ledger_every_row_is_new(ledger):
    assert counts(ledger, plan()) == {
        "plan": (1, 1, 0, 0), "institution": (1, 1, 0, 0), "objective": (2, 2, 0, 0), "activity": (1, 1, 0, 0),
    }  # fmt: skip
    assert expected_changes(ledger, plan()).replaced == ()


def test_one_changed_value_is_one_changed_row(ledger):
    former = bring(ledger, plan())
    found = expected_changes(ledger, plan(due_date="2025-06-30"))
    assert [each.submission_id for each in found.replaced] == [former]
    assert counts(ledger, plan(due_date="2025-06-30"))["activity"] == (1, 0, 1, 0)
    assert counts(ledger, plan(due_date="2025-06-30"))["objective"] == (2, 0, 0, 0)


def test_a_row_that_is_no_longer_there_is_gone(ledger):
    whole = plan()
    bring(ledger, whole)
    rows = [(row.table, row.values) for row in whole.rows if row.table != "activity"]
    assert counts(ledger, made("plan", whole.supersede_keys, rows))["activity"] == (0, 0, 0, 1)


def test_another_period_takes_nobodys_place(ledger):
    bring(ledger, plan())
    bring(ledger, progress("2023"))
    assert counts(ledger, progress("2024")) == {"report": (1, 1, 0, 0), "activity_report": (1, 1, 0, 0)}


def test_events_replace_events_of_their_own_code_only(ledger):
    bring(ledger, events("E1", "E2"))
    assert counts(ledger, events("E2", "E3", title="Drill")) == {"event": (2, 1, 1, 0)}


def test_what_was_withdrawn_is_compared_with_no_longer(ledger):
    former = bring(ledger, plan())
    decision(ledger, former, "withdraw")
    assert counts(ledger, plan())["activity"] == (1, 1, 0, 0)


def test_the_same_workbook_once_more_changes_nothing(ledger):
    bring(ledger, plan())
    assert {change[1:] for change in counts(ledger, plan()).values()} == {(0, 0, 0)}
