"""Section 5 of the method: where the straight line through an indicator's reported values leads."""

import math
import random

import pytest

from tests.store import fresh_store, shared_release

AS_OF = "2026-06-30"


def forecast(store, as_of=AS_OF, code="I"):
    """Year → row."""
    return {row["year"]: row for row in store.rows("indicator_forecast", as_of, indicator_code=code)}


def fill(store, values, code="I", **indicator):
    """A plan with one indicator and its values by year."""
    store.plan(end="2030-12-31")
    store.indicator(code, **({"baseline_year": 2022, "target_year": 2028} | indicator))
    for year, value in values.items():
        store.value(code, year, value)


def test_a_straight_line_is_continued_to_the_target_year(store):
    fill(store, {2023: 10, 2024: 20, 2025: 30})
    found = forecast(store)
    assert {year: row["forecast_value"] for year, row in found.items()} == {2026: 40.0, 2027: 50.0, 2028: 60.0}
    assert {row["points_used"] for row in found.values()} == {3}


def test_values_on_a_line_have_an_interval_of_no_width(store):
    fill(store, {2023: 0.1, 2024: 0.2, 2025: 0.3})
    assert all(row["low"] == row["forecast_value"] == row["high"] for row in forecast(store).values())


def test_the_interval_by_hand(store):
    """Values 10, 22, 25: slope 7.5, mean 19; residuals -1.5, 3, -1.5; standard error sqrt(13.5); quantile of one degree."""
    fill(store, {2023: 10, 2024: 22, 2025: 25})
    row = forecast(store)[2027]
    half = 3.077683537175 * math.sqrt(13.5) * math.sqrt(1 + 1 / 3 + 9 / 2)
    assert row["forecast_value"] == 41.5
    assert row["low"] == pytest.approx(41.5 - half, abs=1e-8)
    assert row["high"] == pytest.approx(41.5 + half, abs=1e-8)


# What is reported by year, what the indicator is → the years with a forecast.
YEARS = [
    ("three years", {2023: 10, 2024: 22, 2025: 25}, {}, [2026, 2027, 2028]),
    ("two years", {2024: 22, 2025: 25}, {}, []),
    ("no year", {}, {}, []),
    ("three years with a hole", {2022: 10, 2023: 22, 2025: 25}, {}, [2026, 2027, 2028]),
    ("a value before the baseline is not used", {2022: 1, 2024: 22, 2025: 25}, {"baseline_year": 2023}, []),
    ("a value of the baseline year is", {2023: 1, 2024: 22, 2025: 25}, {"baseline_year": 2023}, [2026, 2027, 2028]),
    ("without baseline year every value is used", {2023: 1, 2024: 2, 2025: 2}, {"baseline_year": None}, [2026, 2027, 2028]),
    ("without baseline value", {2023: 1, 2024: 2, 2025: 2}, {"baseline_value": None}, [2026, 2027, 2028]),
    ("without target value", {2023: 1, 2024: 2, 2025: 2}, {"target_value": None}, [2026, 2027, 2028]),
    ("without target year", {2023: 1, 2024: 2, 2025: 2}, {"target_year": None}, []),
    ("target year reached", {2023: 1, 2024: 2, 2025: 2}, {"target_year": 2025}, []),
    ("target year next", {2023: 1, 2024: 2, 2025: 2}, {"target_year": 2026}, [2026]),
    ("target year past", {2023: 1, 2024: 2, 2025: 2}, {"target_year": 2024}, []),
    ("yes or no", {2023: 0, 2024: 0, 2025: 0}, {"kind": "yes_no", "target_value": 1}, []),
    ("steps", {2023: 1, 2024: 2, 2025: 2}, {"kind": "ordinal"}, [2026, 2027, 2028]),
    ("meant to fall", {2023: 9, 2024: 8, 2025: 8}, {"direction": "down"}, [2026, 2027, 2028]),
    ("achieved", {2023: 9, 2024: 80, 2025: 120}, {}, [2026, 2027, 2028]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "indicator", "years"), [line[1:] for line in YEARS], ids=[line[0] for line in YEARS]
)
def test_the_years_that_have_a_forecast(store, values, indicator, years):
    fill(store, values, **indicator)
    assert list(forecast(store)) == years


@pytest.mark.parametrize(("as_of", "count"), [("2025-12-31", 5), ("2026-01-01", 0)])
def test_a_stale_indicator_has_none(store, as_of, count):
    fill(store, {2021: 1, 2022: 3, 2023: 4}, baseline_year=2020)
    assert len(forecast(store, as_of)) == count


def test_a_value_handed_in_later_is_not_used(store):
    fill(store, {2023: 10, 2024: 22})
    store.value("I", 2025, 25, on="2026-03-01")
    assert len(forecast(store, "2026-02-28")) == 0
    assert len(forecast(store, "2026-03-01")) == 3


def test_values_reported_under_a_former_code_are_used(store):
    store.plan()
    store.indicator("OLD")
    for year in (2023, 2024, 2025):
        store.value("OLD", year, 10 * year)
    store.plan("2026-01-01")
    store.indicator("I", former_codes=["OLD"])
    assert list(forecast(store)) == [2026, 2027]


def test_a_plan_that_is_not_official_has_forecasts_too(store):
    store.plan(basis="public_source")
    store.indicator("I", baseline_year=2022)
    for year in (2023, 2024, 2025):
        store.value("I", year, 10)
    assert [row["forecast_value"] for row in forecast(store).values()] == [10.0, 10.0]


# The same once more in plain Python.


def density(x, degrees):
    """Student's t."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)
    return scale * (1 + x * x / degrees) ** (-(degrees + 1) / 2)


def probability(upper, degrees, steps=2000):
    """That a value lies under `upper`: half, and Simpson's rule from zero."""
    width = upper / steps
    inner = sum((4 if step % 2 else 2) * density(step * width, degrees) for step in range(1, steps))
    return 0.5 + (density(0, degrees) + inner + density(upper, degrees)) * width / 3


@pytest.mark.parametrize("degrees", range(1, 31))
def test_the_quantile_leaves_a_tenth_above_it(store, degrees):
    (quantile,) = store.connection.execute("SELECT prediction_quantile(?)", [degrees]).fetchone()
    assert probability(float(quantile), degrees) == pytest.approx(0.9, abs=1e-11)


@pytest.mark.parametrize("degrees", [31, 60, 1000])
def test_beyond_thirty_the_quantile_is_never_too_small(store, degrees):
    (quantile,) = store.connection.execute("SELECT prediction_quantile(?)", [degrees]).fetchone()
    assert probability(float(quantile), degrees) >= 0.9


def quantile(degrees):
    """By halving."""
    low, high = 0.0, 10.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if probability(middle, degrees) < 0.9 else (low, middle)
    return low


def predicted(values, year):
    """Value and half width of the interval, from the textbook."""
    years = list(values)
    n = len(years)
    mean_year, mean_value = sum(years) / n, sum(values.values()) / n
    spread = sum((each - mean_year) ** 2 for each in years)
    slope = sum((each - mean_year) * (values[each] - mean_value) for each in years) / spread
    residuals = [values[each] - mean_value - slope * (each - mean_year) for each in years]
    error = math.sqrt(sum(residual**2 for residual in residuals) / (n - 2))
    half = quantile(n - 2) * error * math.sqrt(1 + 1 / n + (year - mean_year) ** 2 / spread)
    return mean_value + slope * (year - mean_year), half


@pytest.mark.parametrize("seed", range(6))
def test_sql_and_plain_python_agree_on_random_values(seed):
    chance = random.Random(seed)
    years = [*sorted(chance.sample(range(2010, 2025), chance.randint(2, 12))), 2025]
    values = {year: round(chance.uniform(-50, 5000), 2) for year in years}
    with fresh_store(shared_release()) as store:
        store.plan(end="2030-12-31")
        store.indicator("I", baseline_year=2008, target_year=2029)
        for year, value in values.items():
            store.value("I", year, value)
        found = forecast(store)
    assert list(found) == [2026, 2027, 2028, 2029]
    for year, row in found.items():
        value, half = predicted(values, year)
        assert row["points_used"] == len(values)
        assert row["forecast_value"] == pytest.approx(value, abs=1e-6)
        assert row["low"] == pytest.approx(value - half, abs=1e-6 * half)
        assert row["high"] == pytest.approx(value + half, abs=1e-6 * half)
