"""Every number of the demonstration, recomputed from its workbooks in plain Python, is the one the release gives."""

import ast
import sys
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.recompute import capacity, student_t
from tests.recompute.comparing import COPIED, RELATIONS, differences, is_same
from tests.recompute.record import Record
from tests.site import ROOT
from tracker.queries.relations import relation_rows
from tracker.release import current_release, open_release

DAYS = (
    date(2023, 6, 30),  # nothing is due yet
    date(2024, 6, 30),  # the first plan, half reported
    date(2025, 3, 31),  # the amended plan, some reports late
    date(2026, 3, 31),  # the demonstration's own day
    date(2028, 6, 30),  # after the end of the strategy
)
SCENARIOS = ([], ["1.1.2", "5.1.4"], ["2.2.4"])
SCENARIO_KEY = ("level", "code")


@pytest.fixture(scope="module")
def record():
    return Record(ROOT / "data" / "demo", ROOT / "data" / "reference")


@pytest.fixture(scope="module")
def published(demo_state):
    """Rows of a relation of the demonstration's release."""
    connection = open_release(current_release(demo_state))

    def ask(name, day, **arguments):
        columns, rows = relation_rows(connection.cursor(), name, day, **arguments)
        return [dict(zip(columns, row, strict=True)) for row in rows]

    return ask


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", RELATIONS)
def test_the_release_gives_what_the_workbooks_say(record, published, name, day):
    recompute, key = RELATIONS[name]
    assert differences(published(name, day), recompute(record, day), key) == []


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("codes", SCENARIOS, ids=",".join)
def test_a_scenario_gives_what_the_workbooks_say(record, published, codes, day):
    given = published("scenario_score", day, activity_codes=codes)
    assert differences(given, capacity.scenario_score(record, day, codes), SCENARIO_KEY) == []


def test_on_the_first_day_nothing_is_due_and_on_the_last_everything_was(record, published):
    assert [row["sentence_code"] for row in published("verdict", DAYS[0])] == ["nothing_due_yet"]
    due, dated = [(row["due_count"], row["activity_count"]) for row in published("schedule", DAYS[-1])][0]
    assert due == dated > 0


def test_before_the_first_plan_both_are_silent(record, published):
    day = date(2022, 6, 30)
    for name, (recompute, _) in RELATIONS.items():
        assert published(name, day) == recompute(record, day) == [], name


@pytest.mark.parametrize("name", [*RELATIONS, "scenario_score"])
def test_every_column_is_recomputed_unless_it_is_copied(record, published, name):
    day = DAYS[3]
    recomputed = RELATIONS[name][0](record, day) if name in RELATIONS else capacity.scenario_score(record, day, [])
    columns = {column for row in recomputed for column in row}
    assert set(published(name, day)[0]) - columns == COPIED.get(name, set())


def _spoilt(value):
    """A value that is another, as little as can be."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, float):
        return value + 1e-8 * max(1.0, abs(value))
    if isinstance(value, int):
        return value + 1
    if isinstance(value, Decimal):
        return value + Decimal("0.01")
    if isinstance(value, date):
        return value + timedelta(days=1)
    return "spoilt"


@pytest.mark.parametrize("name", RELATIONS)
def test_one_spoilt_value_is_found(record, published, name):
    """In each column that is compared, in the first row that has a value there."""
    recompute, key = RELATIONS[name]
    recomputed = recompute(record, DAYS[3])
    rows = published(name, DAYS[3])
    columns = {column for row in recomputed for column in row}
    for column in sorted(columns - set(key)):
        row = next((row for row in rows if row[column] is not None), rows[0])
        right, row[column] = row[column], _spoilt(row[column])
        assert len(differences(rows, recomputed, key)) == 1, column
        row[column] = right


def test_a_row_too_many_and_a_row_too_few_are_found(record, published):
    recompute, key = RELATIONS["gap"]
    recomputed, rows = recompute(record, DAYS[3]), published("gap", DAYS[3])
    assert len(differences(rows[1:], recomputed, key)) == 1
    assert len(differences(rows, recomputed[1:], key)) == 1


def test_a_spoilt_cell_of_a_workbook_is_found(record, published, monkeypatch):
    """The recomputation rests on the cells: one state changed there moves the status."""
    report = next(each for each in record.reports["1.1.5"] if each.period == "2025")
    monkeypatch.setitem(report.row.values, "reported_state", "in_progress")
    recompute, key = RELATIONS["activity_status"]
    found = differences(published("activity_status", DAYS[3]), recompute(record, DAYS[3]), key)
    assert found == [
        "('1.1.5',) status: recomputed 'in_progress', published 'delayed'",
        "('1.1.5',) reported_state: recomputed 'in_progress', published 'delayed'",
    ]


def test_unknown_is_never_the_same_as_zero():
    assert not is_same(None, 0.0) and not is_same(0, None) and not is_same(False, 0)
    assert is_same(None, None) and is_same(0.1 + 0.2, 0.3) and not is_same(0.3, 0.30000001)


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [(1, 3.0776835371752534), (2, 1.8856180831641267), (5, 1.4758840488244814), (30, 1.3104150253913958)],
)
def test_the_quantile_of_students_t(freedom, expected):
    """One degree: the tangent of 0.4 pi. Two degrees: 0.8 over the root of 0.18. The others: tables of statistics."""
    assert student_t.quantile(0.9, freedom) == pytest.approx(expected, abs=1e-12)


def test_the_recomputation_knows_nothing_of_the_program():
    allowed = {*sys.stdlib_module_names, "openpyxl", "tests.recompute"}
    for path in sorted((ROOT / "tests" / "recompute").glob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert len(source.splitlines()) < 400 and "SELECT" not in source, path.name
        for node in ast.walk(ast.parse(source)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert name.split(".")[0] in allowed or ".".join(name.split(".")[:2]) in allowed, (path.name, name)
