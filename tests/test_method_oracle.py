"""The status of activities by SQL and by the plain Python oracle, on seeded random releases: they must agree."""

import random
from datetime import date, timedelta

import pytest

from tests.activity_oracle import Oracle, period_bounds
from tests.store import Store, empty_release, fresh_store

INSTITUTIONS = ("MA", "MB", "MC", "MD")
STATES = ("not_started", "in_progress", "partly_completed", "delayed", "completed", "completed", "cancelled")
PERIODS = [f"{year}{part}" for year in (2023, 2024, 2025) for part in ("", "", "", "-H1", "-H2", "-Q1", "-Q3", "-Q4")]
EVALUATED_ON = (
    "2022-12-31",
    "2023-12-31",
    "2024-01-31",
    "2024-07-01",
    "2025-03-01",
    "2026-01-30",
    "2026-01-31",
    "2028-06-01",
)


@pytest.fixture(scope="module")
def connection():
    return empty_release()


def random_day(chance: random.Random, first: str, last: str) -> str:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return (start + timedelta(days=chance.randint(0, (end - start).days))).isoformat()


def month_end(day: str) -> str:
    return period_bounds(f"{day[:4]}-Q{(int(day[5:7]) - 1) // 3 + 1}")[1].isoformat()


def fill_plan(store: Store, chance: random.Random, codes: dict[str, str | None]) -> None:
    """One version: each activity with its code and, where it was renumbered, its former one."""
    for code, former in codes.items():
        store.activity(
            code,
            chance.choice([random_day(chance, "2023-02-01", "2027-12-31")] * 4 + ["2024-12-31", None, "continuous"]),
            start=chance.choice([None, None, random_day(chance, "2023-01-01", "2026-12-31")]),
            by=chance.choice([("MA",), ("MB", "MA"), ("MC",), ("ALL",), None]),
            supports=chance.choice([None, ("MD",)]),
            former=(former,) if former else (),
            cancelled=chance.random() < 0.08,
            budget=chance.choice([None, "1000.50"]),
        )
        if chance.random() < 0.3:
            store.budget(code, 2024, "300.25")
            store.budget(code, 2025, "200.00")


def fill_versions(store: Store, chance: random.Random, basis: str) -> list[str]:
    """Up to three versions with activities renumbered, dropped and added; every code ever used."""
    codes: dict[str, str | None] = {f"A{number}": None for number in range(14)}
    used = list(codes)
    first = chance.choice(["2023-01-01", "2023-05-01"])
    for place, effective in enumerate([first, "2024-07-01", "2025-12-31"][: chance.randint(1, 3)]):
        if place:
            kept = [code for code in codes if chance.random() < 0.9]
            codes = {f"{code}v{place}" if chance.random() < 0.3 else code: code for code in kept}
            codes = {code: former if code != former else None for code, former in codes.items()}
            codes[f"N{place}"] = None
            used += [code for code in codes if code not in used]
        store.plan(
            effective,
            basis=basis,
            due_days=chance.choice([None, 31, 60]),
            institutions=INSTITUTIONS if place else INSTITUTIONS[:3],
        )
        fill_plan(store, chance, codes)
    return used


def fill_reports(store: Store, chance: random.Random, codes: list[str], basis: str) -> None:
    """Reports on any code, on time, late, undated, unsure, disagreeing."""
    others = ["illustrative"] if basis == "illustrative" else ["public_source", "estimate", "independent", "official"]
    for code in codes:
        for period in chance.sample(PERIODS, chance.randint(0, 6)):
            state = chance.choice(STATES)
            ends = period_bounds(period)[1]
            completed = random_day(chance, "2023-01-01", ends.isoformat()) if state == "completed" else None
            precision = chance.choice(["day", "day", "quarter", "year"])
            if completed and precision == "quarter":
                completed = month_end(completed)
            if completed and precision == "year":
                completed = f"{completed[:4]}-12-31"
            store.report(
                code,
                period,
                state,
                on=chance.choice([None, (ends + timedelta(days=chance.randint(-20, 120))).isoformat()]),
                by=chance.choice([*INSTITUTIONS, None]),
                completed=completed,
                precision=precision,
                evidence=chance.choice([None, "https://example.org/a"]),
                confidence=chance.choice(["high", "high", "medium", "low"]),
                basis=chance.choice([basis, basis, *others]),
                level=chance.randint(0, 2),
                spent=chance.choice([None, "10.00"]),
            )


@pytest.mark.parametrize("seed", range(12))
def test_sql_and_oracle_agree_on_every_activity_of_a_random_release(connection, seed):
    chance = random.Random(seed)
    basis = ("official", "official", "official", "public_source", "illustrative")[seed % 5]
    with fresh_store(connection) as store:
        codes = fill_versions(store, chance, basis)
        fill_reports(store, chance, codes, basis)
        compared = 0
        for evaluated_on in EVALUATED_ON:
            expected = Oracle.of(connection, date.fromisoformat(evaluated_on)).statuses()
            found = {row["activity_code"]: row for row in store.rows("activity_status", evaluated_on)}
            assert found.keys() == expected.keys(), evaluated_on
            for code, columns in expected.items():
                shown = {name: found[code][name] for name in columns}
                assert shown == columns, f"{code} on {evaluated_on}"
                compared += 1
        assert compared > 50
