"""Section 12 of the method: the sentence on top."""

import pytest


def sentence(store, as_of="2025-06-01"):
    """The one row."""
    return store.row("verdict", as_of)


def due_in_2024(store, completed, unreported, other=0):
    """Activities due in 2024: completed in it, without report, and reported delayed."""
    for number in range(completed + unreported + other):
        store.activity(f"A{number:03}", "2024-06-30")
        if number < completed:
            store.report(f"A{number:03}", "2024", "completed", completed="2024-06-01")
        elif number < completed + other:
            store.report(f"A{number:03}", "2024", "delayed")


SENTENCES = [
    ("all completed", (10, 0, 0), "nearly_all_completed"),
    ("nine of ten", (9, 0, 1), "nearly_all_completed"),
    ("just under nine tenths", (17, 0, 2), "most_completed"),
    ("seven of ten", (7, 0, 3), "most_completed"),
    ("just under seven tenths", (9, 0, 4), "half_completed"),
    ("half", (5, 0, 5), "half_completed"),
    ("just under half", (4, 0, 5), "less_than_half_completed"),
    ("none", (0, 0, 3), "less_than_half_completed"),
    ("a fifth unreported is said", (6, 2, 2), "half_completed"),
    ("more than a fifth unreported is not", (9, 3, 2), "cannot_be_said"),
    ("silence", (0, 1, 0), "cannot_be_said"),
    ("nothing due", (0, 0, 0), "nothing_due_yet"),
]


@pytest.mark.parametrize(("counts", "code"), [line[1:] for line in SENTENCES], ids=[line[0] for line in SENTENCES])
def test_the_sentence_by_the_first_that_applies(store, counts, code):
    store.plan()
    due_in_2024(store, *counts)
    assert sentence(store)["sentence_code"] == code


def test_the_numbers_of_the_sentence(store):
    store.plan()
    due_in_2024(store, 4, 3, 3)
    row = sentence(store)
    expected = {
        "sentence_code": "cannot_be_said", "basis": "official", "year": 2024, "is_provisional": False, "due_count": 10,
        "completed_count": 4, "unreported_count": 3, "completed_count_high": 7, "rate": 0.4, "rate_high": 0.7,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_the_numbers_are_those_of_the_implementation_rate(store):
    store.plan()
    due_in_2024(store, 4, 3, 3)
    rate = store.row("implementation_rate", "2025-06-01", scope="overall", year=2024)
    row = sentence(store)
    shared = ("year", "is_provisional", "due_count", "completed_count", "unreported_count", "rate", "rate_high")
    assert {name: row[name] for name in shared} == {name: rate[name] for name in shared}


@pytest.mark.parametrize("basis", ["public_source", "estimate", "independent"])
def test_a_plan_that_is_not_official_speaks_of_commitments_found(store, basis):
    store.plan(basis=basis)
    store.activity("A")
    store.activity("B")
    store.activity("C")
    store.activity("D", cancelled=True)
    store.report("A", "2024", "completed", completed="2024-06-01", basis="public_source")
    store.report("B", "2024", "completed", completed="2024-09-01", basis="public_source")
    row = sentence(store)
    expected = {
        "sentence_code": "plan_not_official", "basis": basis, "commitment_count": 3, "known_completed_count": 2,
        "no_public_information_count": 1, "rate": None, "rate_high": None,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_illustrative_counts_as_official(store):
    store.plan(basis="illustrative")
    due_in_2024(store, 5, 0, 5)
    row = sentence(store)
    assert (row["sentence_code"], row["no_public_information_count"]) == ("half_completed", 0)


def test_a_plan_that_is_not_official_comes_before_nothing_due(store):
    store.plan(basis="public_source")
    row = sentence(store)
    assert (row["sentence_code"], row["commitment_count"], row["due_count"]) == ("plan_not_official", 0, 0)


# Activities due 2023-06-30 (completed) and 2024-06-30 (silence): day → the year judged.
YEARS = [
    ("2023-06-29", None, None, "nothing_due_yet"),
    ("2023-06-30", 2023, True, "nearly_all_completed"),
    ("2024-01-30", 2023, True, "nearly_all_completed"),
    ("2024-01-31", 2023, False, "nearly_all_completed"),
    ("2024-06-30", 2023, False, "nearly_all_completed"),  # the reports on 2024 are not due yet
    ("2025-01-30", 2023, False, "nearly_all_completed"),
    ("2025-01-31", 2024, False, "cannot_be_said"),
    ("2026-06-01", 2024, False, "cannot_be_said"),  # nothing was due in 2025
]


@pytest.mark.parametrize(("as_of", "year", "is_provisional", "code"), YEARS)
def test_the_year_judged_is_the_latest_whose_reports_are_due(store, as_of, year, is_provisional, code):
    store.plan()
    store.activity("A", "2023-06-30")
    store.activity("B", "2024-06-30")
    store.report("A", "2023-H1", "completed", completed="2023-06-01", on="2023-06-20")
    row = sentence(store, as_of)
    assert (row["year"], row["is_provisional"], row["sentence_code"]) == (year, is_provisional, code)
