"""The demonstration several times over in one release says of every copy what it says of the demonstration."""

import shutil
from collections import Counter
from datetime import date

import duckdb
import pytest

from tests.scale import multiply
from tracker.release import current_release
from tracker.schema import run_checks

TIMES = 3
DAY = date(2026, 3, 31)


@pytest.fixture(scope="module")
def connections(demo_state, tmp_path_factory):
    """Connections to the demonstration's release and to one of as many copies of it."""
    copy = shutil.copy(current_release(demo_state).path, tmp_path_factory.mktemp("demonstration"))
    large = tmp_path_factory.mktemp("scale") / "large.duckdb"
    multiply(copy, large, TIMES)
    with duckdb.connect(copy, read_only=True) as once, duckdb.connect(large, read_only=True) as often:
        yield once, often


def test_a_release_of_several_copies_passes_every_check(connections):
    assert run_checks(connections[1]) == []


@pytest.mark.parametrize(
    ("relation", "column"),
    [
        ("activity_status", "status"),
        ("dropped_activity", "status"),
        ("indicator_progress", "status"),
        ("claim_check", "agreement"),
        ("request_result", "outcome"),
        ("survey_result", "is_suppressed"),
        ("criterion_result", "state"),
        ("scenario_gain", "points_gained"),
    ],
)
def test_every_copy_is_judged_as_the_demonstration(connections, relation, column):
    once, often = (_counted(connection, relation, column) for connection in connections)

    assert len(once) > 1
    assert often == {value: TIMES * count for value, count in once.items()}


def test_a_copy_of_an_activity_bears_a_code_of_its_own(connections):
    asked = "SELECT DISTINCT status FROM activity_status(?) WHERE activity_code IN ('1.1.2', '1.1.2-1', '1.1.2-2')"

    assert len(connections[1].execute(asked, [DAY]).fetchall()) == 1


def test_the_rate_of_the_whole_is_that_of_the_demonstration(connections):
    asked = (
        "SELECT year, due_count, completed_count, rate"
        " FROM implementation_rate(?) WHERE scope = 'overall' ORDER BY year"
    )
    once, often = (connection.execute(asked, [DAY]).fetchall() for connection in connections)

    assert any(due for _, due, _, _ in once)
    assert often == [(year, TIMES * due, TIMES * completed, rate) for year, due, completed, rate in once]


def _counted(connection, relation, column):
    rows = connection.execute(f"SELECT {column} FROM {relation}(?)", [DAY]).fetchall()
    return Counter(value for (value,) in rows)
