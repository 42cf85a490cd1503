"""Section 3 of the method: the implementation rate, year by year."""

import pytest


def overall(store, year, as_of="2027-06-01"):
    """The overall row of a year."""
    return store.row("implementation_rate", as_of, scope="overall", year=year)


def counts(row):
    """due, completed, unreported, rate, rate_high."""
    return tuple(row[name] for name in ("due_count", "completed_count", "unreported_count", "rate", "rate_high"))


def done(store, code, finished="2024-06-01", period="2024", **details):
    """A report that the activity was completed on a day."""
    store.report(code, period, "completed", completed=finished, **details)


def test_ten_due_four_completed_three_unreported(store):
    store.plan()
    for number in range(10):
        store.activity(f"A{number}", "2024-06-30")
    for number in range(4):
        done(store, f"A{number}")
    for number in range(4, 7):
        store.report(f"A{number}", "2024", "in_progress")
    assert counts(overall(store, 2024)) == (10, 4, 3, 0.4, 0.7)


def test_nothing_due_has_no_rate(store):
    store.plan()
    store.activity("A", "2025-06-30")
    row = overall(store, 2024)
    assert counts(row) == (0, 0, 0, None, None)
    assert row["rate_current_plan"] is None


def test_an_activity_moved_during_the_year_counts_in_the_plan_of_1_january(store):
    store.plan("2024-01-01")
    for number in range(5):
        store.activity(f"A{number}", "2024-09-30")
    store.plan("2024-06-15")
    for number in range(5):
        store.activity(f"A{number}", "2025-03-31" if number == 4 else "2024-09-30")
    for number in range(5):
        done(store, f"A{number}") if number < 3 else store.report(f"A{number}", "2024", "delayed")
    row = overall(store, 2024)
    assert counts(row) == (5, 3, 0, 0.6, 0.6)
    assert (row["due_count_current_plan"], row["completed_count_current_plan"], row["rate_current_plan"]) == (
        4,
        3,
        0.75,
    )
    assert overall(store, 2025)["due_count"] == 1  # it counts in two years


def test_a_version_of_1_january_is_the_yardstick_and_one_of_2_january_is_not(store):
    store.plan("2023-01-01")
    store.activity("A", "2024-06-30")
    store.plan("2024-01-01")
    store.activity("A", "2024-06-30")
    store.activity("B", "2024-06-30")
    store.plan("2024-01-02")
    store.activity("A", "2024-06-30")
    row = overall(store, 2024)
    assert (row["due_count"], row["due_count_current_plan"]) == (2, 1)


def test_a_year_whose_1_january_has_no_plan_uses_the_first(store):
    store.plan("2023-05-01")
    store.activity("A", "2023-03-31")
    store.plan("2023-08-01")
    store.activity("A", "2023-12-31")
    store.activity("B", "2023-12-31")
    row = overall(store, 2023)
    assert (row["due_count"], row["due_count_current_plan"]) == (1, 2)


def test_a_plan_amended_before_the_day_but_after_it_is_unknown_on_the_day(store):
    store.plan("2023-01-01")
    store.activity("A", "2024-06-30")
    store.plan("2024-09-01")
    row = overall(store, 2024, "2024-08-31")
    assert (row["due_count"], row["due_count_current_plan"]) == (1, 1)


# One activity due on 30 June 2024 → due, completed, unreported on 1 June 2027.
COMPLETIONS = [
    ("silence", {}, [], (1, 0, 1)),
    ("completed on 31 December", {}, [{"completed": "2024-12-31"}], (1, 1, 0)),
    ("completed on 1 January of the next year", {}, [{"period": "2025", "completed": "2025-01-01"}], (1, 0, 0)),
    ("completed a year early", {}, [{"period": "2023", "completed": "2023-06-01"}], (1, 1, 0)),
    ("completed late in the year", {}, [{"completed": "2024-11-30"}], (1, 1, 0)),
    ("completed in the year, day unknown", {}, [{"completed": "2024-12-31", "precision": "year"}], (1, 1, 0)),
    (
        "reported years later that it was completed in time",
        {},
        [{"period": "2026", "completed": "2024-05-01"}],
        (1, 1, 0),
    ),
    (
        "completed, later taken back",
        {},
        [{"completed": "2024-05-01"}, {"period": "2025", "state": "delayed"}],
        (1, 0, 0),
    ),
    ("an old report does not cover the due date", {}, [{"period": "2023", "state": "in_progress"}], (1, 0, 1)),
    ("a half-year that ends on the due date covers it", {}, [{"period": "2024-H1", "state": "in_progress"}], (1, 0, 0)),
    ("low confidence completes and covers nothing", {}, [{"completed": "2024-05-01", "confidence": "low"}], (1, 0, 1)),
    ("cancellation reported stays in the denominator", {}, [{"state": "cancelled"}], (1, 0, 0)),
    ("cancelled in the plan of 1 January", {"cancelled": True}, [], (0, 0, 0)),
    ("nobody responsible", {"by": None}, [], (1, 0, 1)),
    ("due on 1 January", {"due": "2024-01-01"}, [], (1, 0, 1)),
    ("due on 31 December", {"due": "2024-12-31"}, [], (1, 0, 1)),
    ("due the year before", {"due": "2023-12-31"}, [], (0, 0, 0)),
    ("due the year after", {"due": "2025-01-01"}, [], (0, 0, 0)),
]


@pytest.mark.parametrize(
    ("activity", "reports", "expected"), [line[1:] for line in COMPLETIONS], ids=[line[0] for line in COMPLETIONS]
)
def test_what_counts_as_due_completed_and_unreported(store, activity, reports, expected):
    store.plan("2023-01-01")
    store.activity("A", **activity)
    for report in reports:
        store.report("A", **({"period": "2024", "state": "completed"} | report))
    assert counts(overall(store, 2024))[:3] == expected


def test_an_activity_cancelled_during_the_year_stays_in_the_denominator_of_1_january(store):
    store.plan("2024-01-01")
    store.activity("A", "2024-09-30")
    store.plan("2024-06-01")
    store.activity("A", "2024-09-30", cancelled=True)
    row = overall(store, 2024)
    assert (row["due_count"], row["due_count_current_plan"]) == (1, 0)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-06-29", (0, 0)),
        ("2024-06-30", (1, 0)),  # due on the day itself
        ("2024-07-14", (1, 0)),  # the report comes tomorrow
        ("2024-07-15", (1, 1)),
    ],
)
def test_while_the_year_runs_only_what_is_due_and_known_by_the_day_counts(store, as_of, expected):
    store.plan()
    store.activity("A", "2024-06-30")
    done(store, "A", "2024-06-30", "2024-H1", on="2024-07-15")
    row = overall(store, 2024, as_of)
    assert (row["due_count"], row["completed_count"]) == expected


def test_a_month_of_completion_that_has_not_ended_is_completed_when_reported(store):
    store.plan()
    store.activity("A", "2024-06-30")
    done(store, "A", "2024-07-31", "2024", precision="month", on="2024-07-10")
    assert overall(store, 2024, "2024-07-10")["completed_count"] == 1


@pytest.mark.parametrize(
    ("due_days", "as_of", "is_provisional"),
    [
        (None, "2024-06-01", True),
        (None, "2025-01-30", True),
        (None, "2025-01-31", False),
        (60, "2025-02-28", True),
        (60, "2025-03-01", False),
    ],
)
def test_a_year_is_provisional_until_its_reports_are_due(store, due_days, as_of, is_provisional):
    store.plan(due_days=due_days)
    assert overall(store, 2024, as_of)["is_provisional"] is is_provisional


@pytest.mark.parametrize(
    ("as_of", "years"),
    [
        ("2022-12-31", []),
        ("2023-01-01", [2023]),
        ("2024-12-31", [2023, 2024]),
        ("2030-01-01", [2023, 2024, 2025, 2026, 2027]),
    ],
)
def test_years_run_from_the_strategys_first_to_that_of_the_day_at_most_its_last(store, as_of, years):
    store.plan("2022-01-01")
    rows = store.rows("implementation_rate", as_of, scope="overall")
    assert [row["year"] for row in rows] == years


def test_activities_without_due_date_are_counted_apart_every_year(store):
    store.plan()
    store.activity("A", None)
    store.activity("B", None, cancelled=True)
    store.activity("C", "continuous")
    assert [row["undated_count"] for row in store.rows("implementation_rate", "2024-06-01", scope="overall")] == [1, 1]


# A continuous activity: reports → due, completed, unreported in 2023 and 2024 on 1 June 2025.
CONTINUOUS = [
    ("silence", {}, [], (1, 0, 1), (1, 0, 1)),
    ("completed in the first year", {}, [("2023", "completed", "2023-12-31")], (1, 1, 0), (1, 0, 1)),
    (
        "completed each year",
        {},
        [("2023", "completed", "2023-12-31"), ("2024", "completed", "2024-12-31")],
        (1, 1, 0),
        (1, 1, 0),
    ),
    ("a later report says nothing of an earlier year", {}, [("2024", "completed", "2023-06-01")], (1, 0, 1), (1, 1, 0)),
    ("half a year covers no year's end", {}, [("2024-H1", "in_progress", None)], (1, 0, 1), (1, 0, 1)),
    ("the year in progress", {}, [("2024", "in_progress", None)], (1, 0, 1), (1, 0, 0)),
    ("it starts in the second year", {"start": "2024-12-31"}, [], (0, 0, 0), (1, 0, 1)),
]


@pytest.mark.parametrize(
    ("activity", "reports", "first", "second"), [line[1:] for line in CONTINUOUS], ids=[line[0] for line in CONTINUOUS]
)
def test_a_continuous_activity_is_due_every_year_it_runs(store, activity, reports, first, second):
    store.plan()
    store.activity("A", "continuous", **activity)
    for period, state, on in reports:
        store.report("A", period, state, completed=on)
    assert (counts(overall(store, 2023, "2025-06-01"))[:3], counts(overall(store, 2024, "2025-06-01"))[:3]) == (
        first,
        second,
    )


def test_a_continuous_activity_is_not_due_before_the_years_last_day(store):
    store.plan()
    store.activity("A", "continuous")
    assert overall(store, 2024, "2024-12-30")["due_count"] == 0
    assert overall(store, 2024, "2024-12-31")["due_count"] == 1


def test_institutions_share_an_activity_and_it_counts_once_overall(store):
    store.plan(institutions=("MA", "MB", "MC"))
    store.activity("A", "2024-06-30", by=("MA", "MB"))
    store.activity("B", "2024-06-30", by=("ALL",))
    done(store, "A")
    rows = store.rows("implementation_rate", "2025-06-01", year=2024, scope="institution")
    found = {row["responsible_institution"]: (row["due_count"], row["completed_count"], row["rate"]) for row in rows}
    assert found == {"MA": (2, 1, 0.5), "MB": (2, 1, 0.5), "MC": (1, 0, 0.0)}
    assert counts(overall(store, 2024))[:2] == (2, 1)


def test_strategic_objectives_count_the_activities_of_their_specific_ones(store):
    store.plan(objectives=(("1", None), ("1.1", "1"), ("2", None)))
    store.activity("A", "2024-06-30", objective="1.1")
    store.activity("B", "2024-06-30", objective="1")
    rows = store.rows("implementation_rate", "2025-06-01", year=2024, scope="strategic_objective")
    assert {row["objective_code"]: row["due_count"] for row in rows} == {"1": 2, "2": 0}


def test_institutions_and_strategic_objectives_of_any_version_have_rows(store):
    store.plan("2023-01-01", institutions=("MA", "OLD"), objectives=(("1", None), ("9", None)))
    store.plan("2024-06-01", institutions=("MA", "NEW"), objectives=(("1", None), ("2", None)))
    before = store.rows("implementation_rate", "2024-05-31", year=2024)
    after = store.rows("implementation_rate", "2024-06-01", year=2024)
    assert {row["responsible_institution"] for row in before} == {None, "MA", "OLD"}
    assert {row["responsible_institution"] for row in after} == {None, "MA", "OLD", "NEW"}
    assert {row["objective_code"] for row in after} == {None, "1", "9", "2"}


def test_a_renumbered_objective_and_activity_have_one_row_under_the_present_code(store):
    store.plan("2023-01-01", objectives=(("1", None),))
    store.activity("A", "2023-06-30", objective="1")
    store.plan("2024-01-01", objectives=())
    store.objective("S1", former=("1",))
    store.activity("B", "2024-06-30", objective="S1", former=("A",))
    done(store, "B", "2023-05-01", "2024")
    rows = store.rows("implementation_rate", "2024-12-01", scope="strategic_objective")
    assert [(row["year"], row["objective_code"]) for row in rows] == [(2023, "S1"), (2024, "S1")]
    assert counts(overall(store, 2023))[:2] == (1, 1)


def test_an_activity_that_was_split_is_completed_when_all_parts_are(store):
    store.plan("2023-01-01")
    store.activity("A", "2023-06-30")
    store.plan("2024-01-01")
    store.activity("B", "2024-06-30", former=("A",))
    store.activity("C", "2024-06-30", former=("A",))
    done(store, "B", "2023-05-01", "2024")
    assert counts(overall(store, 2023))[:2] == (1, 0)
    done(store, "C", "2023-05-01", "2024")
    assert counts(overall(store, 2023))[:2] == (1, 1)


@pytest.mark.parametrize(
    ("basis", "rate"), [("official", 0.5), ("illustrative", 0.5), ("public_source", None), ("estimate", None)]
)
def test_a_plan_that_is_not_official_has_counts_and_no_rate(store, basis, rate):
    store.plan(basis=basis)
    store.activity("A", "2024-06-30")
    store.activity("B", "2024-06-30")
    done(store, "A")
    row = overall(store, 2024)
    assert (row["due_count"], row["completed_count"], row["unreported_count"]) == (2, 1, 1)
    assert (row["rate"], row["rate_current_plan"]) == (rate, rate)
    assert row["rate_high"] == (1.0 if rate else None)


def test_an_official_plan_replaced_by_an_unofficial_one_has_no_rate(store):
    store.plan("2023-01-01")
    store.activity("A", "2023-06-30")
    done(store, "A", "2023-05-01", "2023")
    store.plan("2024-06-01", basis="public_source")
    assert overall(store, 2023, "2024-05-31")["rate"] == 1.0
    assert overall(store, 2023, "2024-06-01")["rate"] is None


def test_ratios_have_nine_decimals(store):
    store.plan()
    for code in "ABC":
        store.activity(code, "2024-06-30")
    done(store, "A")
    assert overall(store, 2024)["rate"] == 0.333333333
