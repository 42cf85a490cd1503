"""Workbooks that the program writes must be read by it as right, in every language."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from etl.checking import check_workbook, known_codes
from etl.checking.sheets import fields_of, recognise
from etl.intake import bundled_codes, check_files, read_files
from etl.layouts import LAYOUTS, table_columns
from etl.layouts.words import WORDS, YES_NO
from etl.opening import open_workbook
from etl.templates import UnknownInstitution, UnknownPeriod, write_template, write_workbook
from etl.templating.notes import note_keys
from tests.builders import CONTINUOUSLY, NO, ROWS, YES, known, opened
from tests.site import ROOT
from tracker.release import current_release, open_release
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

EVERY_TEMPLATE = [(kind, language) for kind in LAYOUTS for language in LANGUAGES]
TEXT_KINDS = ("text", "code", "codes", "period", "url")


def read(data):
    return load_workbook(BytesIO(data))


def declared_columns(sheet, layout, language):
    """Column letter → declared column, by the headings of a written sheet."""
    declared = next(each for each in layout.sheets if each.sheet[language] == sheet.title)
    return {get_column_letter(place): column for place, column in enumerate(fields_of(declared).values(), start=1)}


@pytest.fixture(scope="module")
def demo(demo_state):
    return open_release(current_release(demo_state))


@pytest.fixture(scope="module")
def demo_codes():
    files = read_files(sorted((ROOT / "data" / "demo").glob("*plan*.xlsx")))
    checked = check_files(files, known_codes([], bundled_codes()))
    return known_codes([each.workbook for each in checked], bundled_codes())


@pytest.mark.parametrize(("kind", "language"), EVERY_TEMPLATE)
def test_an_empty_template_is_recognised_with_every_column(kind, language):
    found = recognise(opened(read(write_template(kind, language))))
    assert found.layout is LAYOUTS[kind] and found.language == language
    assert (found.problems, found.notes) == ([], [])
    assert [set(sheet.letters) for sheet in found.sheets] == [set(fields_of(sheet)) for sheet in LAYOUTS[kind].sheets]


@pytest.mark.parametrize(("kind", "language"), EVERY_TEMPLATE)
def test_columns_with_a_closed_list_offer_its_words(kind, language):
    for sheet in read(write_template(kind, language)):
        offered = {str(each.sqref).split(":")[0][:-1]: each.formula1 for each in sheet.data_validations.dataValidation}
        expected = {}
        for letter, column in declared_columns(sheet, LAYOUTS[kind], language).items():
            listed = YES_NO if column.kind == "yes_no" else WORDS.get(column.words or "")
            if listed:
                expected[letter] = f'"{",".join(words[language][0] for words in listed.values())}"'
        assert offered == expected, sheet.title


@pytest.mark.parametrize("kind", LAYOUTS)
def test_codes_stay_text_when_a_person_types_them(kind):
    for sheet in read(write_template(kind, "sq")):
        for letter, column in declared_columns(sheet, LAYOUTS[kind], "sq").items():
            group = next(
                each
                for each in sheet.column_dimensions.values()
                if each.min <= column_index_from_string(letter) <= each.max
            )
            assert (group.number_format == "@") == (column.kind in (*TEXT_KINDS, "word", "yes_no")), (
                sheet.title,
                letter,
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_explains_itself_in_its_language(language):
    sheet = read(write_template("plan", language)).worksheets[0]
    notes = [cell.comment.text for cell in sheet[1]]
    assert len(notes) == len(fields_of(LAYOUTS["plan"].sheets[0])) and all(cell.font.b for cell in sheet[1])
    assert notes[0].startswith(text("template.required", language))
    assert text("template.note.report_due_days", language) in " ".join(notes)
    assert sheet.freeze_panes == "B2"


def test_every_note_of_the_layouts_is_translated():
    notes = {
        column.note
        for layout in LAYOUTS.values()
        for sheet in layout.sheets
        for column in sheet.columns().values()
        if column.note
    }
    assert notes == set(note_keys())


@pytest.mark.parametrize(("kind", "language"), EVERY_TEMPLATE)
def test_a_filled_workbook_is_read_as_what_was_written(kind, language):
    rows = {table: [_plain(row) for row in listed] for table, listed in ROWS[kind].items()}
    checked = check_workbook(opened(read(write_workbook(LAYOUTS[kind], rows, language))), known(kind))
    assert checked.errors == []
    for table, listed in rows.items():
        values = [row.values for row in checked.workbook.of(table)]
        assert len(values) == len(listed)
        for given, found in zip(listed, values, strict=True):
            for name in table_columns(LAYOUTS[kind].sheet_of(table)):
                if isinstance(given.get(name), str) and name != "due_date":
                    assert found[name] in (given[name], given[name].split(", ")), name
                elif name in given:
                    assert (found[name] is None) == (given[name] is None), name


def _plain(row):
    """A row of the builders without their marks for words."""
    marks = {YES: True, NO: False, CONTINUOUSLY: None}
    plain = {name: marks.get(value, value) for name, value in row.items()}
    if row.get("due_date") is CONTINUOUSLY:
        plain["is_continuous"] = True
    if plain.get("completion_share"):
        plain["completion_share"] = plain["completion_share"] / 100
    return plain


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("40_plan_2025_amended.xlsx", "sr"),
        ("33_progress_2024_mda_corrected.xlsx", "en"),
        ("61_capacity_2026.xlsx", "en"),
        ("80_survey_2025.xlsx", "sr"),
        ("81_events_and_statements.xlsx", "sq"),
        ("82_requests.xlsx", "en"),
    ],
)
def test_what_was_read_can_be_written_in_another_language_and_read_again(name, language, demo_codes):
    first = check_workbook(open_workbook((ROOT / "data" / "demo" / name).read_bytes()), demo_codes).workbook
    layout = LAYOUTS[first.kind]
    rows = {
        sheet.table: [_declared_only(row.values, sheet) for row in first.of(sheet.table)] for sheet in layout.sheets
    }
    second = check_workbook(opened(read(write_workbook(layout, rows, language))), demo_codes).workbook
    assert [(row.table, row.values) for row in second.rows] == [(row.table, row.values) for row in first.rows]


def _declared_only(values, sheet):
    """The values that have a column of their own in the sheet."""
    beside = {f"{name}_precision" for name in sheet.columns()} | {"is_continuous"}
    return {name: value for name, value in values.items() if name in {*fields_of(sheet), *beside}}


def test_the_same_rows_give_the_same_bytes():
    assert write_template("progress", "sq") == write_template("progress", "sq")


def test_a_field_that_no_column_shows_is_refused():
    with pytest.raises(ValueError, match="budget_euro"):
        write_workbook(LAYOUTS["plan"], {"activity": [{"activity_code": "A1", "budget_euro": 5}]}, "en")


def test_a_text_that_looks_like_a_formula_stays_text():
    rows = {"activity": [{"activity_code": "A1", "title_en": "=1+1"}]}
    cell = read(write_workbook(LAYOUTS["plan"], rows, "en"))["Activities"]["E2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_progress_template_lists_what_the_institution_answers_for(demo, language):
    book = read(write_template("progress", language, "HCA", "2026", demo.cursor()))
    report, activities, indicators = book.worksheets
    assert [cell.value for cell in report[2]][:2] == ["HCA", "2026"]
    listed = {row[0]: row for row in activities.iter_rows(min_row=3, values_only=True)}
    assert set(listed) == {"1.2.3", "2.3.3", "3.2.6"}
    titles = {"sq": "Vula elektronike për gjykatat", "sr": "Elektronski pečati za sudove"}
    assert titles.get(language, "Electronic seals for courts") in listed["2.3.3"]
    in_progress = WORDS["reported_state"]["in_progress"][language][0]
    assert any(isinstance(value, str) and value.startswith(f"2025: {in_progress}") for value in listed["2.3.3"])
    assert [(row[0], row[4]) for row in indicators.iter_rows(min_row=3, values_only=True)] == [("I17", 2026)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prefilled_progress_template_passes_the_door_once_it_is_filled(demo, demo_codes, language):
    book = read(write_template("progress", language, "HCA", "2026", demo.cursor()))
    report, activities, indicators = book.worksheets
    report["C2"] = "2027-02-01"
    for row, state in zip(range(3, 6), ("in_progress", "delayed", "not_started"), strict=True):
        activities[f"H{row}"] = WORDS["reported_state"][state][language][0]
        activities[f"I{row}"] = 0.4
    indicators["F3"] = 4
    filled = BytesIO()
    book.save(filled)
    checked = check_workbook(open_workbook(filled.getvalue()), demo_codes)
    assert checked.errors == []
    assert {note.code for note in checked.notes} == {"column_ignored"}
    assert [
        (row.values["activity_code"], row.values["reported_state"], row.values["completion_share"])
        for row in checked.workbook.of("activity_report")
    ] == [("1.2.3", "in_progress", 0.4), ("2.3.3", "delayed", 0.4), ("3.2.6", "not_started", 0.4)]
    assert checked.workbook.of("indicator_report")[0].values["reported_value"] == 4


def test_a_prefilled_template_left_empty_asks_for_what_is_missing(demo, demo_codes):
    checked = check_workbook(opened(read(write_template("progress", "en", "HCA", "2026", demo.cursor()))), demo_codes)
    assert [(problem.sheet, problem.cell) for problem in checked.errors] == [
        ("Report", "C2"),
        *(("Activity progress", f"H{row}") for row in (3, 4, 5)),
        ("Indicator values", "F3"),
    ]


def test_a_withheld_title_is_not_told_in_a_template(demo):
    book = read(write_template("progress", "en", "MDA", "2026", demo.cursor()))
    row = next(row for row in book["Activity progress"].iter_rows(values_only=True) if row[0] == "2.2.4")
    assert "not public" in row and not any("crisis" in str(value) for value in row)


def test_an_assessment_template_lists_every_activity_that_is_not_cancelled(demo):
    book = read(write_template("assessment", "en", connection=demo.cursor()))
    codes = [row[0] for row in book["Verdicts"].iter_rows(min_row=3, values_only=True)]
    assert len(codes) == 65 and "5.2.2" not in codes


def test_a_capacity_template_lists_the_bundled_criteria(demo):
    book = read(write_template("capacity", "sr", connection=demo.cursor()))
    codes = [row[0] for row in book["Bodovi"].iter_rows(min_row=3, values_only=True)]
    assert (len(codes), codes[0], codes[-1]) == (49, "1.1", "12.3")


def test_an_institution_the_plan_does_not_name_is_refused(demo):
    with pytest.raises(UnknownInstitution):
        write_template("progress", "sq", "HCX", "2026", demo.cursor())


@pytest.mark.parametrize("period", ["2026-H3", "2026-Q0", "26", "2026-01"])
def test_a_period_that_is_none_is_refused(period):
    with pytest.raises(UnknownPeriod):
        write_template("progress", "sq", "HCA", period)
