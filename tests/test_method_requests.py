"""Section 10 of the method: requests for information, and what came of them."""

from datetime import date

import pytest

from tracker.vocabulary import REQUEST_OUTCOMES


def outcome(store, as_of="2024-06-01"):
    """The one row."""
    return store.row("request_result", as_of)


# What is recorded, the day → the outcome as known then, and whether it stands unanswered.
OUTCOMES = [
    *[(f"{code}, replied", {"outcome": code, "replied_on": "2024-03-20"}, "2024-06-01", code, False)
      for code in ("full", "partial", "refused", "not_held")],
    ("before the reply", {"outcome": "full", "replied_on": "2024-03-20"}, "2024-03-19", "pending", False),
    ("on the day of the reply", {"outcome": "full", "replied_on": "2024-03-20"}, "2024-03-20", "full", False),
    ("before a late reply", {"outcome": "full", "replied_on": "2024-05-20", "legal_deadline": "2024-03-15"},
     "2024-03-16", "pending", True),
    ("replied, the day unknown", {"outcome": "refused"}, "2024-03-02", "refused", False),
    ("no reply", {"outcome": "no_reply", "legal_deadline": "2024-03-15"}, "2024-03-16", "no_reply", True),
    ("no reply, on its deadline", {"outcome": "no_reply", "legal_deadline": "2024-03-15"}, "2024-03-15", "pending", False),
    ("no reply, no deadline known", {"outcome": "no_reply"}, "2024-03-02", "no_reply", True),
    ("pending", {}, "2024-06-01", "pending", False),
    ("pending on its deadline", {"legal_deadline": "2024-03-15"}, "2024-03-15", "pending", False),
    ("pending past its deadline", {"legal_deadline": "2024-03-15"}, "2024-03-16", "pending", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("made", "as_of", "code", "is_unanswered"), [line[1:] for line in OUTCOMES], ids=[line[0] for line in OUTCOMES]
)
def test_the_outcome_as_known_on_a_day(store, made, as_of, code, is_unanswered):
    store.request(**made)
    row = outcome(store, as_of)
    assert (row["outcome"], row["is_unanswered"]) == (code, is_unanswered)


def test_a_request_is_there_from_the_day_it_was_sent(store):
    store.request(sent="2024-03-01")
    assert store.rows("request_result", "2024-02-29") == []
    assert len(store.rows("request_result", "2024-03-01")) == 1


# Replied on, precisions → days to reply.
DAYS = [
    ("replied", {"replied_on": "2024-03-15"}, 14),
    ("on the same day", {"replied_on": "2024-03-01"}, 0),
    ("not replied", {}, None),
    ("replied later than the day", {"replied_on": "2024-06-02"}, None),
    ("the reply known by its month", {"replied_on": "2024-03-31", "replied_on_precision": "month"}, None),
    ("the sending known by its year", {"replied_on": "2024-03-15", "sent_on_precision": "year"}, None),
]


@pytest.mark.parametrize(("values", "days"), [line[1:] for line in DAYS], ids=[line[0] for line in DAYS])
def test_days_to_reply(store, values, days):
    store.request(outcome="full", **values)
    assert outcome(store)["days_to_reply"] == days


def test_what_came_with_a_later_reply_is_left_out(store):
    reply = {
        "replied_on": "2024-04-01",
        "ground": "Secret",
        "document_url": "https://example.org/r",
        "complaint_on": "2024-04-10",
    }
    store.request(outcome="refused", **reply)
    for as_of, is_replied, is_complained in (
        ("2024-03-31", False, False),
        ("2024-04-01", True, False),
        ("2024-04-10", True, True),
    ):
        row = outcome(store, as_of)
        shown = [row[name] is not None for name in ("replied_on", "ground", "document_url")]
        assert shown == [is_replied] * 3
        assert (row["complaint_on"] is not None) is is_complained


def test_activities_are_named_by_their_present_codes(store):
    store.plan()
    store.activity("OLD")
    store.plan("2024-01-01")
    store.activity("B", former=["OLD"])
    store.activity("A")
    store.request("R1", activity_codes=["OLD", "A", "B"])
    store.request("R2", activity_codes=["ELSEWHERE"])
    store.request("R3")
    found = {row["request_code"]: row["activity_codes"] for row in store.rows("request_result", "2024-06-01")}
    assert found == {"R1": ["A", "B"], "R2": ["ELSEWHERE"], "R3": None}


def test_requests_stand_without_a_plan(store):
    store.request(outcome="refused", replied_on="2024-03-20", title="Report", period_code="2023")
    row = outcome(store)
    names = ("request_code", "title", "organisation", "institution_code", "period_code", "sent_on", "replied_on")
    assert [row[name] for name in names] == ["R", "Report", "NGO", "MA", "2023", date(2024, 3, 1), date(2024, 3, 20)]


def counts(store, as_of="2024-06-01"):
    return {
        (row["institution_code"], row["outcome"]): row["request_count"] for row in store.rows("request_count", as_of)
    }


def test_requests_by_institution_and_outcome(store):
    for number, (by, code) in enumerate([("MA", "full"), ("MA", "full"), ("MA", "refused"), ("MB", "no_reply")]):
        store.request(f"R{number}", code, institution_code=by)
    store.request("R9", "full", institution_code="MB", replied_on="2024-07-01")
    assert counts(store) == {("MA", "full"): 2, ("MA", "refused"): 1, ("MB", "no_reply"): 1, ("MB", "pending"): 1}
    assert counts(store, "2024-07-01")["MB", "full"] == 1
    assert counts(store, "2024-02-29") == {}


@pytest.mark.parametrize("code", REQUEST_OUTCOMES)
def test_every_outcome_can_be_counted(store, code):
    store.request(outcome=code)
    assert counts(store) == {("MA", code): 1}
