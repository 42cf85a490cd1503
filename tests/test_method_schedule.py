"""Section 6 of the method: earned schedule, and the delay that the sentence on top speaks of."""

import random
from calendar import monthrange
from datetime import date, timedelta

import pytest

from tests.store import fresh_store, shared_release

MONTHS = ("es_months", "at_months", "months_behind", "months_behind_low", "schedule_index")


def schedule(store, as_of="2023-12-31"):
    """The one row."""
    return store.row("schedule", as_of)


def shown(store, as_of, *names):
    row = schedule(store, as_of)
    return tuple(row[name] for name in names)


def due(store, *days, state=None, start=1, **report):
    """Activities due on these days, all reported alike; state None: silence."""
    for number, day_due in enumerate(days, start=start):
        code = f"A{number:03}"
        store.activity(code, day_due)
        if state:
            store.report(code, "2023", state, on="2023-12-20", **report)


def month_ends(count, year=2023):
    return [f"{year}-{month:02}-{monthrange(year, month)[1]}" for month in range(1, count + 1)]


def test_half_the_year_done_at_its_end_is_six_months_behind(store):
    store.plan()
    due(store, *month_ends(6), state="completed", completed="2023-06-01")
    due(store, *month_ends(12)[6:], state="delayed", start=7)
    expected = {
        "activity_count": 12, "due_count": 12, "earned_count": 6, "unreported_count": 0, "es_months": 6.0,
        "at_months": 12.0, "months_behind": 6.0, "months_behind_low": 6.0, "schedule_index": 0.5,
    }  # fmt: skip
    assert schedule(store) == expected


# Months in which something is due, how many are completed → the month of the plan that the work is worth.
EARNED = [
    ("nothing done, first work due in month 3", [3, 4, 5, 6, 7, 8], 0, 2.0),
    ("nothing done, first work due in month 1", [1, 2, 3, 4, 5, 6], 0, 0.0),
    ("one of four due together", [6, 6, 6, 6, 9, 9], 1, 5.25),
    ("three of four due together", [6, 6, 6, 6, 9, 9], 3, 5.75),
    ("the last month whose plan is fulfilled counts, up to the end of the months without work", [1, 1, 6, 6, 9, 9], 2, 5.0),
    ("part of the first month", [1, 1, 1, 1, 2, 2], 3, 0.75),
    ("all but one", [1, 2, 3, 4, 5, 6], 5, 5.0),
    ("everything", [1, 2, 3, 4, 5, 9], 6, 9.0),
    ("everything, due in one month", [4, 4, 4, 4, 4, 4], 6, 4.0),
]  # fmt: skip


@pytest.mark.parametrize(("months", "done", "worth"), [line[1:] for line in EARNED], ids=[line[0] for line in EARNED])
def test_the_month_of_the_plan_that_the_work_is_worth(store, months, done, worth):
    store.plan()
    for number, month in enumerate(months):
        store.activity(f"A{number}", f"2023-{month:02}-15")
        state = {"state": "completed", "completed": "2023-01-05"} if number < done else {"state": "delayed"}
        store.report(f"A{number}", "2023", on="2023-12-20", **state)
    assert shown(store, "2023-12-31", "earned_count", "es_months") == (done, worth)


# Strategy start, day → months that have passed.
PASSED = [
    ("2023-01-01", "2023-12-31", 12.0),
    ("2023-01-01", "2023-01-01", 1 / 31),
    ("2023-01-01", "2023-01-31", 1.0),
    ("2023-01-01", "2023-02-14", 1.5),
    ("2023-01-01", "2024-02-29", 14.0),
    ("2023-01-01", "2024-02-28", 13 + 28 / 29),
    ("2022-07-01", "2023-06-30", 12.0),
    ("2023-03-15", "2023-03-31", 1.0),  # month 1 is the month of strategy start, whatever its day
    ("2023-03-15", "2023-04-30", 2.0),
]


@pytest.mark.parametrize(("start", "as_of", "months"), PASSED)
def test_months_that_have_passed(store, start, as_of, months):
    store.plan("2022-01-01", start=start)
    store.activity("A", "2026-06-30")
    assert schedule(store, as_of)["at_months"] == pytest.approx(months, abs=1e-9)


def test_before_the_strategy_has_begun_there_are_counts_and_no_months(store):
    store.plan("2022-06-01", start="2023-01-15")
    due(store, "2022-12-31", "2024-06-30")
    assert shown(store, "2023-01-14", "activity_count", "due_count", *MONTHS) == (2, 1, *[None] * 5)
    assert schedule(store, "2023-01-15")["at_months"] is not None


def test_before_the_first_plan_there_is_no_row(store):
    store.plan("2023-06-01")
    store.activity("A")
    assert store.rows("schedule", "2023-05-31") == []
    assert len(store.rows("schedule", "2023-06-01")) == 1


def test_without_a_dated_activity_nothing_is_said_but_the_time(store):
    store.plan()
    store.activity("A", None)
    assert shown(store, "2023-12-31", "activity_count", *MONTHS) == (0, None, 12.0, None, None, None)


@pytest.mark.parametrize("count", [5, 6])
def test_under_six_activities_there_is_no_index(store, count):
    store.plan()
    due(store, *month_ends(count), state="delayed")
    row = schedule(store)
    assert row["months_behind"] == 12.0
    assert (row["schedule_index"] is None) is (count < 6)


def test_what_is_undated_continuous_or_cancelled_by_the_plan_is_left_out(store):
    store.plan()
    store.activity("A", "2023-06-30")
    store.activity("B", None)
    store.activity("C", "continuous")
    store.activity("D", "2023-06-30", cancelled=True)
    for code in "BC":
        store.report(code, "2023", "completed", completed="2023-06-01", on="2023-12-20")
    assert shown(store, "2023-12-31", "activity_count", "earned_count") == (1, 0)


def test_an_activity_an_institution_reports_as_cancelled_stays(store):
    store.plan()
    store.activity("A", "2023-06-30")
    store.report("A", "2023", "cancelled", on="2023-12-20")
    assert shown(store, "2023-12-31", "activity_count", "earned_count", "unreported_count") == (1, 0, 0)


def test_due_dates_before_the_strategy_count_in_its_first_month(store):
    store.plan()
    due(store, "2022-05-31", "2022-12-31", state="completed", completed="2022-05-01")
    due(store, "2023-02-28", state="delayed", start=3)
    assert schedule(store)["es_months"] == 1.0


def test_completed_late_is_earned(store):
    store.plan()
    due(store, "2023-03-31", state="completed", completed="2023-09-30")
    due(store, "2023-06-30", state="delayed", start=2)
    assert shown(store, "2023-12-31", "earned_count", "es_months") == (1, 5.0)


def test_a_completion_later_than_the_day_is_not_earned_yet(store):
    store.plan()
    store.activity("A", "2023-06-30")
    store.report("A", "2023-H1", "completed", completed="2023-09-30", on=None)
    store.activity("B", "2023-12-31")
    assert schedule(store, "2023-09-29")["earned_count"] == 0
    assert schedule(store, "2023-09-30")["earned_count"] == 1


def test_a_completion_known_by_its_year_is_earned_as_soon_as_it_is_reported(store):
    store.plan()
    due(store, "2023-06-30", "2023-12-31")
    store.report("A001", "2023-H1", "completed", completed="2023-12-31", precision="year", on="2023-07-01")
    assert schedule(store, "2023-07-01")["earned_count"] == 1


def test_once_everything_is_completed_time_stands_still_at_the_last_completion(store):
    store.plan()
    store.activity("A", "2023-03-31")
    store.activity("B", "2023-08-31")
    store.report("A", "2023", "completed", completed="2023-06-30", on="2023-12-20")
    store.report("B", "2023", "completed", completed="2023-05-31", on="2023-12-20")
    assert shown(store, "2025-01-01", "es_months", "at_months", "months_behind") == (8.0, 6.0, -2.0)


def test_a_last_completion_known_by_its_year_does_not_lie_after_the_day(store):
    store.plan()
    due(store, "2023-03-31", state="completed", completed="2023-12-31", precision="year")
    assert shown(store, "2023-12-20", "at_months") == (pytest.approx(11 + 20 / 31),)
    assert shown(store, "2024-06-30", "at_months") == (12.0,)


def test_work_ahead_of_the_plan_is_a_delay_under_zero(store):
    store.plan()
    due(store, *month_ends(4), state="completed", completed="2023-01-20")
    due(store, "2023-09-30", start=5)
    assert shown(store, "2023-01-31", "es_months", "months_behind") == (0.0, 1.0)
    assert schedule(store, "2023-12-20")["es_months"] == 8.0


# The bound: due by the day and covered by no report counts as done; the time does not change.
SILENT = [
    ("due on the day", "2023-06-30", None, "2023-06-30", 1),
    ("due the day after", "2023-07-01", None, "2023-06-30", 0),
    ("covered", "2023-06-30", ("2023-H1", "delayed"), "2023-07-20", 0),
    ("reported before its due date only", "2023-09-30", ("2023-H1", "in_progress"), "2023-12-20", 1),
    ("completed", "2023-06-30", ("2023-H1", "completed"), "2023-12-20", 0),
]


@pytest.mark.parametrize(
    ("due_day", "said", "as_of", "count"), [line[1:] for line in SILENT], ids=[line[0] for line in SILENT]
)
def test_what_is_due_and_unreported(store, due_day, said, as_of, count):
    store.plan()
    store.activity("A", due_day)
    if said:
        done = {"completed": "2023-05-01"} if said[1] == "completed" else {}
        store.report("A", *said, on="2023-07-10", **done)
    assert schedule(store, as_of)["unreported_count"] == count


def test_the_bound_takes_silence_for_work(store):
    store.plan()
    due(store, *month_ends(3), state="completed", completed="2023-01-05")
    due(store, *month_ends(6)[3:], start=4)
    due(store, *month_ends(8)[6:], state="delayed", start=7)
    row = schedule(store)
    assert (row["earned_count"], row["unreported_count"]) == (3, 3)
    assert (row["months_behind"], row["months_behind_low"]) == (9.0, 6.0)


def test_where_all_is_silence_the_bound_is_the_month_of_the_last_due_date(store):
    store.plan()
    due(store, *month_ends(4))
    assert shown(store, "2023-12-31", "months_behind", "months_behind_low") == (12.0, 8.0)


@pytest.mark.parametrize("basis", ["public_source", "estimate", "independent"])
def test_a_plan_that_is_not_official_has_counts_and_no_months(store, basis):
    store.plan(basis=basis)
    due(store, *month_ends(6), state="completed", completed="2023-01-05", basis="public_source")
    due(store, "2023-09-30", start=7)
    row = schedule(store)
    assert (row["activity_count"], row["due_count"], row["earned_count"], row["unreported_count"]) == (7, 7, 6, 1)
    assert [row[name] for name in MONTHS] == [None] * 5


def test_illustrative_counts_as_official(store):
    store.plan(basis="illustrative")
    due(store, *month_ends(6), state="delayed", basis="illustrative")
    assert schedule(store)["months_behind"] == 12.0


def test_the_due_dates_are_those_of_the_plan_in_force(store):
    store.plan()
    due(store, "2023-03-31", "2023-06-30")
    store.plan("2023-10-01")
    due(store, "2024-03-31", "2024-06-30")
    assert schedule(store, "2023-09-30")["es_months"] == 2.0
    assert schedule(store, "2023-10-01")["es_months"] == 14.0


def test_the_sentence_on_top_speaks_of_the_same_delay(store):
    store.plan()
    due(store, *month_ends(3), state="completed", completed="2023-01-05")
    due(store, *month_ends(6)[3:], start=4)
    row, sentence = schedule(store), store.row("verdict", "2023-12-31")
    assert row["months_behind"] == 9.0
    assert {name: sentence[name] for name in ("months_behind", "months_behind_low")} == {
        name: row[name] for name in ("months_behind", "months_behind_low")
    }


# The same once more, month by month, from the words of the method.


def plan_worth(months, earned):
    """The month of the plan that `earned` completed activities are worth; months: in which each activity is due."""
    if earned == len(months):
        return max(months)
    month = 0
    while sum(due_month <= month + 1 for due_month in months) <= earned:
        month += 1
    planned, next_planned = (sum(due_month <= each for due_month in months) for each in (month, month + 1))
    return month + (earned - planned) / (next_planned - planned)


def months_between(start, end):
    """Months from the first day of the month of `start` through `end`."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return months + end.day / monthrange(end.year, end.month)[1]


@pytest.mark.parametrize("seed", range(8))
def test_sql_and_plain_python_agree_on_a_random_schedule(seed):
    chance = random.Random(seed)
    start, as_of = date(2023, chance.randint(1, 12), 1), date(2025, chance.randint(1, 12), chance.randint(1, 28))
    with fresh_store(shared_release()) as store:
        store.plan("2022-01-01", start=start.isoformat())
        months, done, silent = [], [], 0
        for number in range(chance.randint(1, 30)):
            due_day = date(2022, 10, 1) + timedelta(days=chance.randint(0, 1500))
            store.activity(f"A{number}", due_day.isoformat())
            months.append(max(1, 12 * (due_day.year - start.year) + due_day.month - start.month + 1))
            said = chance.choice(["completed", "completed", "delayed", None])
            covers = due_day <= date(2024, 12, 31)
            if said == "completed":
                done.append(date(2023, 1, 1) + timedelta(days=chance.randint(0, 700)))
                store.report(f"A{number}", "2024", said, completed=done[-1].isoformat(), on="2024-12-31")
            elif said:
                store.report(f"A{number}", "2024", said, on="2024-12-31")
                silent += not covers and due_day <= as_of
            else:
                silent += due_day <= as_of
        row = schedule(store, as_of)
    end = max(done) if len(done) == len(months) else as_of
    passed, worth, bound = (
        months_between(start, end),
        plan_worth(months, len(done)),
        plan_worth(months, len(done) + silent),
    )
    found = [row[name] for name in MONTHS]
    index = worth / passed if len(months) >= 6 else None
    expected = [worth, passed, passed - worth, passed - bound, index]
    assert (row["earned_count"], row["unreported_count"]) == (len(done), silent)
    assert found == [None if value is None else pytest.approx(value, abs=1e-9) for value in expected]
