"""What is published and how it is asked for; and what every file of the schema must keep to."""

import re
from datetime import date

import duckdb
import pytest

from tests.store import shared_release
from tracker.queries.relations import RELATIONS, RULES, TABLES, select_relation
from tracker.schema import SQL_FOLDER, create_schema, run_checks, sql_texts

NAMES = sorted(RELATIONS)


@pytest.fixture
def filled(store):
    """One plan, one activity, one report, and what depends on the day."""
    store.plan()
    store.activity("B", "2024-06-30")
    store.activity("A", "2026-06-30")
    store.report("A", "2023", on="2024-01-20")
    return store.connection


@pytest.fixture(scope="module")
def empty_release():
    """A release without a row, without even its own."""
    with duckdb.connect() as connection:
        create_schema(connection)
        yield connection


@pytest.mark.parametrize("name", NAMES)
def test_every_published_relation_answers_on_a_filled_and_an_empty_release(filled, empty_release, name):
    assert len(select_relation(filled, name, date(2024, 6, 1)).columns) > 1
    assert select_relation(empty_release, name, date(2024, 6, 1)).empty
    assert select_relation(empty_release, name).empty


def test_without_a_day_a_relation_is_that_of_the_publication_day(filled):
    on_the_day = select_relation(filled, "activity_status", date(2026, 2, 10))
    assert select_relation(filled, "activity_status").equals(on_the_day)
    assert list(on_the_day["activity_code"]) == ["A", "B"]
    assert not on_the_day.equals(select_relation(filled, "activity_status", date(2024, 2, 10)))


def test_a_table_is_the_same_on_every_day(filled):
    assert len(select_relation(filled, "activity", date(1999, 1, 1))) == 2


@pytest.mark.parametrize("name", ["nonsense", "duckdb_settings", "activity; DROP TABLE activity", "", "fact_column"])
def test_a_relation_that_is_not_published_is_refused(filled, name):
    with pytest.raises(ValueError, match="unknown relation"):
        select_relation(filled, name)


@pytest.mark.parametrize("name", ["activity_status", "activity"])
def test_an_argument_the_relation_does_not_take_is_refused(filled, name):
    with pytest.raises(ValueError, match="institution"):
        select_relation(filled, name, date(2024, 6, 1), institution="MA")


def test_published_tables_exist_and_each_rule_takes_the_day():
    connection = shared_release()
    tables = {row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert set(TABLES) == tables
    parameters = dict(
        connection.execute(
            "SELECT function_name, parameters FROM duckdb_functions()"
            " WHERE function_type = 'table_macro' AND NOT internal"
        ).fetchall()
    )
    assert {name: parameters[name] for name in RULES} == {name: ["as_of"] for name in RULES}


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_view_of_a_rule_is_the_rule_on_the_publication_day(filled, name):
    view = filled.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall()
    rule = filled.execute(f"SELECT * FROM {name}(DATE '2026-02-10') ORDER BY ALL").fetchall()
    assert view == rule


def test_every_table_view_macro_and_column_has_a_comment():
    connection = shared_release()
    silent = connection.execute(
        """
        SELECT 'table', table_name FROM duckdb_tables() WHERE comment IS NULL
        UNION ALL SELECT 'view', view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL
        UNION ALL SELECT 'column', table_name || '.' || column_name FROM duckdb_columns()
            WHERE NOT internal AND comment IS NULL
        UNION ALL SELECT 'macro', function_name FROM duckdb_functions()
            WHERE function_type IN ('macro', 'table_macro') AND NOT internal AND comment IS NULL
        """
    ).fetchall()
    assert silent == []


def test_no_column_is_named_as_of():
    assert shared_release().execute("SELECT * FROM duckdb_columns() WHERE column_name = 'as_of'").fetchall() == []


def test_an_empty_release_passes_every_check():
    assert run_checks(shared_release()) == []


def test_sql_texts_are_all_files_of_the_folder_in_order():
    texts = sql_texts()
    assert list(texts) == sorted(path.relative_to(SQL_FOLDER).as_posix() for path in SQL_FOLDER.rglob("*.sql"))
    assert {path.split("/")[0] for path in texts} >= {"tables", "macros", "views", "checks"}
    assert not any("\r" in text for text in texts.values())


def relation_files():
    """Every file of a table, macro or view."""
    return [path for path in sql_texts() if path.split("/")[0] in ("tables", "macros", "views")]


@pytest.mark.parametrize("path", relation_files())
def test_a_file_holds_one_relation_of_its_own_name(path):
    made = re.findall(r"^CREATE (?:TABLE|MACRO|VIEW) (\w+)", sql_texts()[path], re.MULTILINE)
    assert made == [path.split("/")[1].removesuffix(".sql")]


@pytest.mark.parametrize("path", [path for path in sql_texts() if not path.startswith("tables/")])
def test_no_with_name_is_that_of_a_table(path):
    """A macro called inside such a statement would read those rows in place of the table's."""
    named = set(
        re.findall(r"^(?:WITH (?:RECURSIVE )?)?(\w+) AS (?:MATERIALIZED )?\($", sql_texts()[path], re.MULTILINE)
    )
    tables = {path.split("/")[1].removesuffix(".sql") for path in sql_texts() if path.startswith("tables/")}
    assert named & tables == set()


@pytest.mark.parametrize(
    "table",
    [
        "activity", "activity_report", "plan", "report", "objective", "institution", "submission",
        "planned", "spoken", "strategy_years",
    ],
)  # fmt: skip
def test_a_callers_with_name_does_not_change_a_status(filled, table):
    asked = "SELECT * FROM activity_status(DATE '2024-06-01') ORDER BY ALL"
    before = filled.execute(asked).fetchall()
    assert filled.execute(f"WITH {table} AS (SELECT 1 AS nothing) {asked}").fetchall() == before
