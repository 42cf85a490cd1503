"""How readers meet a release: hardened, opened once, evaluated on a day that is known."""

from datetime import date

import duckdb
import pytest
from released import released
from submitted import plan

from tracker.evaluation_day import default_day, today
from tracker.queries.release_tables import insert_rows, publication_day
from tracker.release import open_release, state_folder
from tracker.schema import create_schema

FORBIDDEN = {
    "a file is read": "SELECT * FROM read_text('{file}')",
    "a table is read from a file": "SELECT * FROM read_csv('{file}')",
    "a file is written": "COPY (SELECT 1) TO '{other}'",
    "the release is exported": "EXPORT DATABASE '{other}'",
    "a file is attached": "ATTACH '{other}' AS elsewhere",
    "a setting is changed": "SET memory_limit = '2GB'",
    "a setting is reset": "RESET enable_external_access",
    "an extension is installed": "INSTALL httpfs",
    "an extension is loaded": "LOAD httpfs",
    "files are listed": "SELECT * FROM glob('{file}')",
    "a table is made": "CREATE TABLE made (a INTEGER)",
    "a row is written": "INSERT INTO threshold VALUES ('x', 1, 'x', 'x')",
    "a row is removed": "DELETE FROM threshold",
    "a variable of the program is read": "SELECT * FROM a_frame",
}


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        return released(tmp_path_factory.mktemp("readers"), plan())


@pytest.mark.parametrize("attempt", FORBIDDEN)
def test_readers_are_refused_when(release, tmp_path, attempt):
    a_frame = duckdb.connect().execute("SELECT 1 AS one").df()
    file = tmp_path / "file.csv"
    file.write_text("a\n1\n")
    assert len(a_frame) == 1 and duckdb.connect().execute(f"SELECT * FROM read_csv('{file}')").fetchall() == [(1,)]
    statement = FORBIDDEN[attempt].format(file=file, other=tmp_path / "other")
    with pytest.raises(duckdb.Error):
        open_release(release).cursor().execute(statement).fetchall()
    assert [path.name for path in tmp_path.iterdir()] == ["file.csv"]


def test_a_query_that_wants_too_much_memory_ends_in_an_error_and_the_next_one_works(release):
    connection = open_release(release)
    with pytest.raises(duckdb.OutOfMemoryException):
        connection.cursor().execute("SELECT length(list(number)) FROM range(200000000) AS numbers(number)").fetchall()
    assert connection.cursor().execute("SELECT 1").fetchall() == [(1,)]


def test_a_process_opens_a_release_once(release):
    assert open_release(release) is open_release(release)


@pytest.fixture
def plans():
    """A database to put plans into, without the rest of a release."""
    with duckdb.connect() as connection:
        create_schema(connection)
        yield connection


def evaluated_on(connection, *heads):
    """The default day for some versions of the plan: effective from, evaluation date."""
    for effective_from, evaluation_date in heads:
        workbook = plan(effective_from)
        head = workbook.rows[0].values | {"evaluation_date": evaluation_date, "submission_id": effective_from}
        insert_rows(connection, "plan", [head])
    return default_day(connection, release_pinned=False)


def test_figures_are_evaluated_today_in_kosovo(plans):
    assert evaluated_on(plans, ("2023-01-01", None)) == today()


def test_figures_are_evaluated_today_without_any_plan(plans):
    assert evaluated_on(plans) == today()


def test_the_evaluation_date_of_the_plan_in_force_comes_before_today(plans):
    assert evaluated_on(plans, ("2023-01-01", "2024-06-30"), ("2025-01-01", "2026-06-30")) == date(2026, 6, 30)


def test_a_plan_that_is_not_in_force_yet_does_not_say_the_day(plans):
    assert evaluated_on(plans, ("2023-01-01", "2024-06-30"), ("2999-01-01", "2999-06-30")) == date(2024, 6, 30)


def test_a_named_day_comes_before_the_evaluation_date(plans, monkeypatch):
    monkeypatch.setenv("TRACKER_AS_OF", "2025-12-31")
    assert evaluated_on(plans, ("2023-01-01", "2024-06-30")) == date(2025, 12, 31)


def test_a_pinned_release_is_evaluated_on_its_publication_day(release, monkeypatch):
    monkeypatch.setenv("TRACKER_AS_OF", "2020-01-01")
    connection = open_release(release)
    assert default_day(connection, release_pinned=True) == publication_day(connection) != date(2020, 1, 1)


def test_money_and_dates_are_stored_as_the_workbook_said_them(plans):
    row = {"submission_id": "x", "activity_code": "1", "year": 2025, "amount_eur": "0.29", "basis": "official"}
    insert_rows(plans, "budget", [row])
    assert plans.execute("SELECT amount_eur::VARCHAR, year FROM budget").fetchall() == [("0.29", 2025)]


def test_a_column_the_table_does_not_have_is_an_error(plans):
    with pytest.raises(ValueError, match="no_such_column"):
        insert_rows(plans, "budget", [{"no_such_column": 1}])


def test_the_state_folder_can_be_named(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_STATE", raising=False)
    assert state_folder().parts[-2:] == ("data", "state")
    monkeypatch.setenv("TRACKER_STATE", str(tmp_path))
    assert state_folder() == tmp_path
