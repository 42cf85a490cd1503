"""The data dictionary is made from the layouts and the SQL, and says what everything means."""

import duckdb
import pytest

from etl.dictionary import DICTIONARY, dictionary_text, write_dictionary
from etl.layouts import LAYOUTS
from tracker.queries.catalogue import described_columns, described_rules, described_tables, described_views
from tracker.schema import create_schema


@pytest.fixture(scope="module")
def schema():
    with duckdb.connect() as connection:
        create_schema(connection)
        yield connection


@pytest.fixture(scope="module")
def dictionary():
    return dictionary_text()


def test_the_committed_dictionary_is_current(tmp_path):
    write_dictionary(tmp_path / "now.md")
    assert (tmp_path / "now.md").read_bytes() == DICTIONARY.read_bytes(), "run python -m etl.dictionary"


def test_the_dictionary_has_every_heading_in_three_languages(dictionary):
    lines = dictionary.splitlines()
    for layout in LAYOUTS.values():
        for sheet in layout.sheets:
            for name, column in sheet.columns().items():
                headings = " | ".join(column.headings[language] for language in ("en", "sq", "sr"))
                assert any(line.startswith(f"| `{name}`") and headings in line for line in lines), (sheet, name)


def test_every_table_rule_and_column_of_a_release_says_what_it_means(schema):
    described = {each.name: each.comment for each in described_tables(schema)}
    described |= {f"view {each.name}": each.comment for each in described_views(schema)}
    described |= {rule.name: rule.comment for give_rows in (True, False) for rule in described_rules(schema, give_rows)}
    described |= {
        f"{relation}.{column.name}": column.comment
        for relation, columns in described_columns(schema).items()
        for column in columns
    }
    assert len(described) > 400
    assert sorted(name for name, comment in described.items() if not comment.strip()) == []


def test_the_dictionary_lists_every_column_of_a_release(schema, dictionary):
    for columns in described_columns(schema).values():
        for column in columns:
            assert f"| `{column.name}` | {column.type} | " in dictionary, column
