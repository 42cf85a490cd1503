"""Section 8 of the method: what is reported beside what independent assessors found."""

from datetime import date

import pytest

from tracker import vocabulary

AS_OF = "2025-06-01"
UNCLAIMED = ("not_started", "in_progress", "partly_completed", "delayed", "cancelled", None)

# Reported state, verdict → agreement; the table of the method written out.
AGREEMENTS = [
    ("completed", "confirmed", "agree"),
    ("completed", "partly_confirmed", "partly_confirmed"),
    ("completed", "not_confirmed", "claimed_not_confirmed"),
    ("completed", "no_public_evidence", "no_public_evidence"),
    *[(state, "confirmed", "confirmed_not_claimed") for state in UNCLAIMED],
    *[
        (state, verdict, "no_claim")
        for state in UNCLAIMED
        for verdict in ("partly_confirmed", "not_confirmed", "no_public_evidence")
    ],
    *[(state, None, "not_assessed") for state in ("completed", *UNCLAIMED)],
]


def claim(store, as_of=AS_OF, **where):
    """The one row."""
    return store.row("claim_check", as_of, **where)


def fill(store, state=None, verdict=None):
    store.plan()
    store.activity("A")
    if state:
        store.report("A", "2024", state, **({"completed": "2024-05-01"} if state == "completed" else {}))
    if verdict:
        store.verdict("A", verdict, on="2025-03-01")


@pytest.mark.parametrize(("state", "verdict", "agreement"), AGREEMENTS)
def test_how_a_verdict_agrees_with_what_is_reported(store, state, verdict, agreement):
    fill(store, state, verdict)
    row = claim(store)
    assert (row["reported_state"], row["verdict"], row["agreement"]) == (state, verdict, agreement)


def test_the_table_has_every_state_verdict_and_agreement():
    states = {*vocabulary.REPORTED_STATES, None}
    assert {(state, verdict) for state, verdict, _ in AGREEMENTS} == {
        (state, verdict) for state in states for verdict in (*vocabulary.VERDICTS, None)
    }
    assert {agreement for *_, agreement in AGREEMENTS} == set(vocabulary.AGREEMENTS)


def test_an_activity_nobody_assessed_has_one_row_without_assessor(store):
    fill(store, "completed")
    row = claim(store)
    names = (
        "verdict",
        "assessor",
        "organisation",
        "assessed_on",
        "is_older_than_report",
        "evidence_url",
        "basis",
        "cell",
    )
    assert [row[name] for name in names] == [None] * len(names)


def test_the_latest_verdict_of_each_assessor_counts(store):
    fill(store, "completed")
    store.verdict("A", "not_confirmed", on="2025-01-10", by="X")
    store.verdict("A", "confirmed", on="2025-02-10", by="X")
    store.verdict("A", "no_public_evidence", on="2025-01-20", by="Y")
    found = {row["assessor"]: row["agreement"] for row in store.rows("claim_check", AS_OF)}
    assert found == {"X": "agree", "Y": "no_public_evidence"}


@pytest.mark.parametrize(
    ("as_of", "verdict"), [("2025-01-09", None), ("2025-01-10", "not_confirmed"), ("2025-02-10", "confirmed")]
)
def test_a_verdict_counts_from_its_day(store, as_of, verdict):
    fill(store, "completed")
    store.verdict("A", "not_confirmed", on="2025-01-10")
    store.verdict("A", "confirmed", on="2025-02-10")
    assert claim(store, as_of)["verdict"] == verdict


def test_the_history_keeps_every_verdict_and_marks_the_latest(store):
    fill(store, "completed")
    store.verdict("A", "not_confirmed", on="2025-01-10", by="X")
    store.verdict("A", "confirmed", on="2025-02-10", by="X")
    store.verdict("A", "confirmed", on="2025-07-10", by="X")
    found = [(row["assessed_on"], row["verdict"], row["is_latest"]) for row in store.rows("verdict_history", AS_OF)]
    assert sorted(found) == [(date(2025, 1, 10), "not_confirmed", False), (date(2025, 2, 10), "confirmed", True)]


def test_a_report_of_low_confidence_is_no_claim(store):
    store.plan()
    store.activity("A")
    store.report("A", "2024", "completed", completed="2024-05-01", confidence="low")
    store.verdict("A", "not_confirmed")
    assert claim(store)["agreement"] == "no_claim"


def test_an_assessor_s_own_report_is_no_claim(store):
    store.plan()
    store.activity("A")
    store.report("A", "2024", "completed", completed="2024-05-01", basis="independent")
    store.verdict("A", "confirmed")
    assert claim(store)["agreement"] == "confirmed_not_claimed"


def test_a_continuous_activity_is_judged_by_its_year(store):
    store.plan()
    store.activity("A", "continuous")
    store.report("A", "2023", "completed", completed="2023-12-31")
    store.report("A", "2024", "delayed")
    store.verdict("A", "confirmed", on="2024-02-01")
    assert claim(store, "2024-03-01")["agreement"] == "agree"
    assert claim(store, "2025-03-01")["agreement"] == "confirmed_not_claimed"


def test_a_verdict_under_a_former_code_follows_the_activity(store):
    store.plan()
    store.activity("OLD")
    store.verdict("OLD", "not_confirmed", on="2024-05-01")
    store.plan("2025-01-01")
    store.activity("A", former=["OLD"])
    assert claim(store)["verdict"] == "not_confirmed"
    (row,) = store.rows("verdict_history", AS_OF)
    assert (row["activity_code"], row["assessed_activity_code"]) == ("A", "OLD")


def test_a_verdict_on_a_dropped_activity_stays_in_the_history_alone(store):
    store.plan()
    store.activity("A")
    store.activity("B")
    store.verdict("B", "not_confirmed")
    store.plan("2025-01-01")
    store.activity("A")
    assert [row["activity_code"] for row in store.rows("claim_check", AS_OF)] == ["A"]
    assert [row["activity_code"] for row in store.rows("verdict_history", AS_OF)] == ["B"]


def test_before_the_first_plan_nothing_is_claimed(store):
    fill(store, "completed", "confirmed")
    for relation in ("claim_check", "claim_matrix", "verdict_history"):
        assert store.rows(relation, "2022-12-31") == []


REPLY = {
    "sent_for_reply_on": "2025-01-05",
    "reply_due": "2025-02-05",
    "reply": "It is used.",
    "reply_date": "2025-04-01",
    "reply_date_precision": "day",
    "reply_url": "https://example.org/reply",
}


@pytest.mark.parametrize(
    ("as_of", "reply", "is_there"), [("2025-03-31", {}, False), ("2025-04-01", {}, True), ("2025-03-31", {"reply_date": None}, True)]
)  # fmt: skip
def test_a_reply_is_shown_from_its_day(store, as_of, reply, is_there):
    fill(store, "completed")
    store.verdict("A", "not_confirmed", on="2025-03-01", **(REPLY | reply))
    row = claim(store, as_of)
    assert row["sent_for_reply_on"] == date(2025, 1, 5) and row["reply_due"] == date(2025, 2, 5)
    assert (row["reply"] is not None, row["reply_url"] is not None) == (is_there, is_there)
    if not is_there:
        assert row["reply_date"] is None and row["reply_date_precision"] is None


@pytest.mark.parametrize(("assessed_on", "is_older"), [("2025-01-19", True), ("2025-01-20", False)])
def test_a_verdict_given_before_the_report_came_does_not_answer_it(store, assessed_on, is_older):
    fill(store, "completed")  # handed in on 20 January 2025
    store.verdict("A", "not_confirmed", on=assessed_on)
    assert claim(store)["is_older_than_report"] is is_older


def test_the_cell_is_that_of_the_verdict(store):
    fill(store, "completed", "confirmed")
    row = claim(store)
    assert (row["sheet"], row["cell"]) == ("assessor_verdict", "B2")


def test_the_matrix_counts_an_activity_once_under_each_verdict(store):
    store.plan()
    for code in "ABCDE":
        store.activity(code)
    for code in "ABC":
        store.report(code, "2024", "completed", completed="2024-05-01")
    store.verdict("A", "confirmed", by="X")
    store.verdict("A", "confirmed", by="Y")
    store.verdict("B", "confirmed", by="X")
    store.verdict("B", "not_confirmed", by="Y")
    store.verdict("D", "no_public_evidence")
    found = {
        (row["reported_state"], row["verdict"]): row["activity_count"] for row in store.rows("claim_matrix", AS_OF)
    }
    assert found == {
        ("completed", "confirmed"): 2,
        ("completed", "not_confirmed"): 1,
        ("completed", None): 1,
        (None, "no_public_evidence"): 1,
        (None, None): 1,
    }
