"""Section 4 of the method: money by year. What nobody states is unknown and has no row; it is never zero."""

from decimal import Decimal

import pytest

AS_OF = "2026-06-30"


def euro(amount):
    return None if amount is None else Decimal(amount)


def money(store, code="A", as_of=AS_OF):
    """Year → planned, spent in the year, spent from the beginning."""
    return {
        row["year"]: (row["budget_eur"], row["spent_eur"], row["spent_to_date_eur"])
        for row in store.rows("activity_money", as_of, activity_code=code)
    }


# The activity's own sum, its amounts by year → what is planned by year, None: in no year.
PLANNED = [
    ("nothing stated", None, {}, {}),
    ("a sum without years", "100", {}, {None: "100"}),
    ("a sum of nothing is a sum", "0", {}, {None: "0"}),
    ("years without a sum", None, {2023: "40", 2024: "60"}, {2023: "40", 2024: "60"}),
    ("years that make up the sum", "100", {2023: "40", 2024: "60"}, {2023: "40", 2024: "60"}),
    ("years that leave some", "100", {2023: "40"}, {2023: "40", None: "60"}),
    ("years that come to more", "100", {2023: "140"}, {2023: "140", None: "-40"}),
    ("a year of nothing", None, {2023: "0"}, {2023: "0"}),
]


@pytest.mark.parametrize(
    ("own", "years", "expected"), [line[1:] for line in PLANNED], ids=[line[0] for line in PLANNED]
)
def test_what_is_planned_by_year(store, own, years, expected):
    store.plan()
    store.activity(budget=own)
    for year, amount in years.items():
        store.budget("A", year, amount)
    assert money(store) == {year: (euro(amount), None, None) for year, amount in expected.items()}


# Start, what each report says was spent to date → what was spent in each year and to its end.
SPENT = [
    ("nothing reported", None, [("2023", None)], {}),
    ("the first year of the strategy", None, [("2023", "30")], {2023: ("30", "30")}),
    ("year by year", None, [("2023", "30"), ("2024", "70")], {2023: ("30", "30"), 2024: ("40", "70")}),
    ("nothing more is zero", None, [("2023", "30"), ("2024", "30")], {2023: ("30", "30"), 2024: ("0", "30")}),
    ("the year before is not reported", None, [("2024", "70")], {2024: (None, "70")}),
    ("the year before gives no sum", None, [("2023", None), ("2024", "70")], {2024: (None, "70")}),
    ("a hole is not bridged", None, [("2023", "30"), ("2025", "90")], {2023: ("30", "30"), 2025: (None, "90")}),
    ("less than the year before", None, [("2023", "30"), ("2024", "20")], {2023: ("30", "30"), 2024: (None, "20")}),
    ("begun that year", "2024-03-01", [("2024", "70")], {2024: ("70", "70")}),
    ("begun the year before", "2023-03-01", [("2024", "70")], {2024: (None, "70")}),
    ("spent before it was to begin", "2025-03-01", [("2024", "70")], {2024: ("70", "70")}),
    (
        "spent twice before it was to begin",
        "2025-03-01",
        [("2023", "30"), ("2024", "70")],
        {2023: ("30", "30"), 2024: ("40", "70")},
    ),
    (
        "a hole before it was to begin",
        "2025-03-01",
        [("2023", "30"), ("2025", "90")],
        {2023: ("30", "30"), 2025: (None, "90")},
    ),
    ("the last report of a year", None, [("2023-H1", "10"), ("2023", "30")], {2023: ("30", "30")}),
    ("a half-year alone", None, [("2023-H1", "10")], {2023: ("10", "10")}),
    ("the last report of a year gives no sum", None, [("2023-H1", "10"), ("2023", None)], {}),
]


@pytest.mark.parametrize(
    ("start", "reports", "expected"), [line[1:] for line in SPENT], ids=[line[0] for line in SPENT]
)
def test_what_was_spent_by_year(store, start, reports, expected):
    store.plan()
    store.activity(start=start)
    for period, spent in reports:
        store.report(period=period, spent=spent)
    assert money(store) == {year: (None, euro(now), euro(so_far)) for year, (now, so_far) in expected.items()}


def test_planned_and_spent_in_one_year_are_one_row(store):
    store.plan()
    store.activity()
    store.budget("A", 2023, "25.50")
    store.budget("A", 2023, "10")
    store.report(period="2023", spent="30")
    assert money(store) == {2023: (Decimal("35.50"), Decimal(30), Decimal(30))}


def test_a_report_of_low_confidence_or_not_yet_received_spends_nothing(store):
    store.plan()
    store.activity()
    store.report(period="2023", spent="30", confidence="low")
    store.report(period="2024", spent="70")
    assert money(store, as_of="2024-06-30") == {}
    assert money(store) == {2024: (None, None, Decimal(70))}


def test_the_money_of_the_plan_in_force_counts_and_reports_keep_theirs_through_a_new_code(store):
    store.plan()
    store.activity("OLD")
    store.budget("OLD", 2023, "10")
    store.report("OLD", "2023", spent="8")
    store.plan("2024-01-01")
    store.activity("A", former=["OLD"], start="2024-06-01")
    store.budget("A", 2024, "20")
    store.report("A", "2024", spent="18")
    assert money(store, "OLD", "2023-12-31") == {2023: (Decimal(10), None, None)}
    assert money(store) == {2023: (None, Decimal(8), Decimal(8)), 2024: (Decimal(20), Decimal(10), Decimal(18))}


def test_each_amount_names_its_cell(store):
    plan = store.plan()
    store.activity(budget="100")
    store.budget("A", 2023, "40")
    store.budget("A", 2023, "20")
    report = store.report(period="2023", spent="30")
    letters = [(plan, "budget", "amount_eur", "C"), (plan, "activity", "budget_eur", "K")]
    for submission_id, table, column, letter in [*letters, (report, "activity_report", "spent_eur", "H")]:
        place = (submission_id, table, table, column, letter, column, 1)
        store.connection.execute("INSERT INTO sheet_column VALUES (?, ?, ?, ?, ?, ?, ?)", place)
    undivided, divided = sorted(store.rows("activity_money", AS_OF), key=lambda row: row["year"] or 0)
    assert (divided["plan_submission_id"], divided["budget_sheet"], divided["budget_cells"]) == (
        plan,
        "budget",
        ["C2", "C3"],
    )
    assert (divided["submission_id"], divided["sheet"], divided["cell"]) == (report, "activity_report", "H2")
    assert (undivided["budget_sheet"], undivided["budget_cells"]) == ("activity", ["K2"])
    assert (undivided["submission_id"], undivided["sheet"], undivided["cell"]) == (plan, "activity", "K2")


def test_an_objective_sums_what_is_known_and_says_of_how_many(store):
    store.plan(objectives=(("1", None), ("1.1", "1"), ("1.2", "1"), ("2", None)))
    store.activity("A")
    store.activity("B", objective="1.2", budget="5")
    store.activity("C", objective="1")
    store.activity("X", cancelled=True)
    for code, amount in (("A", "10"), ("C", "30"), ("X", "1000")):
        store.budget(code, 2023, amount)
    store.report("A", "2023", spent="7")
    store.report("X", "2023", spent="700")
    found = {
        (row["objective_code"], row["year"]): (
            row["budget_eur"], row["budgeted_count"], row["spent_eur"], row["spent_count"]
        )
        for row in store.rows("objective_money", AS_OF)
    }  # fmt: skip
    assert found == {
        ("1", 2023): (Decimal(40), 2, Decimal(7), 1),
        ("1", None): (Decimal(5), 1, None, 0),
        ("1.1", 2023): (Decimal(10), 1, Decimal(7), 1),
        ("1.2", None): (Decimal(5), 1, None, 0),
    }


def test_before_the_first_plan_there_is_no_money(store):
    store.plan()
    store.activity(budget="100")
    assert money(store, as_of="2022-12-31") == {}
    assert store.rows("objective_money", "2022-12-31") == []
