"""The layouts: headings and words that cannot be mistaken, and the release tables that follow from them."""

from pathlib import Path

import duckdb
import pytest

from etl.checking.cells import continuous_words, folded_words, yes_no_words
from etl.checking.folding import fold
from etl.checking.known import DEFINING_COLUMNS
from etl.checking.row_rules import ORDERED_DATES
from etl.checking.sheets import field_heading, fields_of
from etl.layouts import LAYOUTS, table_columns
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO
from tracker import vocabulary
from tracker.vocabulary import LANGUAGES, WORKBOOK_KINDS

SHEETS = {declared.table: declared for layout in LAYOUTS.values() for declared in layout.sheets}
TABLES = Path(__file__).parents[1] / "tracker" / "sql" / "tables"

# Columns that stand beside those of every sheet, and those some tables have of their own.
OF_EVERY_TABLE = {"submission_id": "VARCHAR", "sheet": "VARCHAR", "row_number": "INTEGER", "basis": "VARCHAR"}
OF_SOME = {"indicator_report": {"period_code": "VARCHAR"}, "survey_answer": {"is_suppressed": "BOOLEAN"}}

VOCABULARIES = {
    "basis": vocabulary.BASES,
    "confidence": vocabulary.CONFIDENCES,
    "institution_kind": vocabulary.INSTITUTION_KINDS,
    "indicator_kind": vocabulary.INDICATOR_KINDS,
    "direction": vocabulary.DIRECTIONS,
    "budget_kind": vocabulary.BUDGET_KINDS,
    "report_channel": vocabulary.REPORT_CHANNELS,
    "reported_state": vocabulary.REPORTED_STATES,
    "evidence_kind": vocabulary.EVIDENCE_KINDS,
    "verdict": vocabulary.VERDICTS,
    "event_kind": vocabulary.EVENT_KINDS,
    "statement_kind": vocabulary.STATEMENT_KINDS,
    "request_outcome": vocabulary.REQUEST_OUTCOMES,
}


def test_every_kind_of_workbook_has_a_layout():
    assert tuple(LAYOUTS) == WORKBOOK_KINDS


@pytest.mark.parametrize("table", SHEETS)
def test_folded_headings_of_a_sheet_are_unique_across_languages(table):
    fields: dict[str, str] = {}
    for name in fields_of(SHEETS[table]):
        for language in LANGUAGES:
            folded = fold(field_heading(SHEETS[table], name, language))
            assert fields.setdefault(folded, name) == name, f"{folded}: {fields[folded]} and {name}"


@pytest.mark.parametrize("kind", LAYOUTS)
def test_folded_sheet_names_of_a_workbook_are_unique_across_languages(kind):
    names: dict[str, str] = {}
    for declared in LAYOUTS[kind].sheets:
        assert set(declared.sheet) == set(LANGUAGES)
        for name in declared.sheet.values():
            assert names.setdefault(fold(name), declared.table) == declared.table, name


def test_folded_words_of_a_vocabulary_mean_one_code():
    for name, words in {**WORDS, "yes_no": YES_NO}.items():
        codes: dict[str, str] = {}
        for code, by_language in words.items():
            assert all(by_language[language] for language in LANGUAGES), f"{name}: {code}"
            for spellings in by_language.values():
                for word in spellings:
                    assert codes.setdefault(fold(word), code) == code, f"{name}: {word}"


def test_the_codes_themselves_never_stand_for_another_code():
    for name, codes in VOCABULARIES.items():
        assert {code: folded_words(name)[fold(code)] for code in codes} == {code: code for code in codes}


def test_the_words_stand_for_the_codes_of_the_vocabulary():
    assert {name: tuple(words) for name, words in WORDS.items()} == VOCABULARIES


def test_words_are_declared_for_every_column_that_holds_one_and_no_date_is_a_word():
    for declared in SHEETS.values():
        for name, column in fields_of(declared).items():
            assert (column.kind == "word") == (column.words in WORDS), f"{declared.table}.{name}"
    assert all(not word[0].isdigit() for word in continuous_words() | set(yes_no_words()))
    assert set(CONTINUOUS) == set(LANGUAGES)


def test_keys_references_and_rules_name_columns_that_exist():
    defined = {name.removesuffix("_code") for name in DEFINING_COLUMNS.values()}
    for table, declared in SHEETS.items():
        columns = declared.columns()
        assert set(declared.key) <= set(columns)
        assert {name for pair in ORDERED_DATES.get(table, ()) for name in pair} <= set(columns)
        for column in columns.values():
            assert column.refers in {None, "institution_or_all", "framework_criterion"} | defined
    assert all(name in SHEETS[table].columns() for table, name in DEFINING_COLUMNS.items())


@pytest.fixture(scope="module")
def tables():
    """Table → column → type, as the release declares them."""
    connection = duckdb.connect()
    for path in sorted(TABLES.glob("*.sql")):
        connection.execute(path.read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY column_index"
    )
    for table, column, kind in rows.fetchall():
        found.setdefault(table, {})[column] = kind.replace(", ", ",")
    return found


def test_every_sheet_has_its_table(tables):
    assert set(SHEETS) <= set(tables)


@pytest.mark.parametrize("table", SHEETS)
def test_the_release_table_has_the_columns_and_types_of_its_sheet(table, tables):
    of_sheet = {name: kind.replace(", ", ",") for name, kind in table_columns(SHEETS[table]).items()}
    expected = {**OF_EVERY_TABLE, **OF_SOME.get(table, {}), **of_sheet}
    assert tables[table] == expected


@pytest.mark.parametrize("table", SHEETS)
def test_what_stays_in_the_ledger_has_no_column_in_the_release(table, tables):
    kept = {name for name, column in fields_of(SHEETS[table]).items() if not column.released}
    assert kept.isdisjoint(tables[table])
