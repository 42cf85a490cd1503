"""What is read right, however it is written: headings, sheets, words, numbers, dates, shares, codes."""

import unicodedata
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from etl.checking import check_workbook
from etl.checking.cells import read_cell
from etl.checking.folding import fold, fold_code
from etl.checking.stated_dates import read_date_text, read_period
from etl.layouts import LAYOUTS, Column
from etl.layouts.words import WORDS
from etl.opening import open_workbook
from etl.raw import RawCell
from tests.builders import ROWS, address, as_file, check, correct_workbook, known, opened, places


def read(kind: str, written: object, **more: object):
    """One cell read by its kind: text unless a RawCell is given."""
    cell = written if isinstance(written, RawCell) else RawCell("text", written)
    return read_cell(cell, Column({}, kind, **more))


def rows_of(checked) -> list:
    """The normalised rows without where they stood."""
    assert places(checked) == []
    return [(row.table, row.values) for row in checked.workbook.rows]


@pytest.mark.parametrize("kind", ["plan", "progress", "capacity"])
def test_a_file_opened_by_the_reader_is_checked_like_one_made_in_memory(kind):
    spreadsheet = correct_workbook(kind, "sq")
    sheet = spreadsheet.worksheets[0]
    sheet["AZ1"], sheet["AZ2"], sheet["AZ3"], sheet["AZ4"] = "Extra", 1.1, 0.5, "=1+1"
    sheet["AZ2"].number_format, sheet["AZ3"].number_format = "0.00", "0%"
    sheet.row_dimensions[2].hidden = True
    data = as_file(spreadsheet)
    raw = open_workbook(data)
    in_memory = opened(load_workbook(BytesIO(data)))
    assert raw.sheets == in_memory.sheets
    assert rows_of(check_workbook(raw, known(kind))) == rows_of(check(correct_workbook(kind), known(kind)))


@pytest.mark.parametrize("language", ["sq", "sr"])
@pytest.mark.parametrize("kind", LAYOUTS)
def test_the_heading_language_changes_nothing_in_the_rows(kind, language):
    assert rows_of(check(correct_workbook(kind, language), known(kind))) == rows_of(
        check(correct_workbook(kind), known(kind))
    )


@pytest.mark.parametrize("kind", LAYOUTS)
def test_columns_stand_in_any_order(kind):
    spreadsheet = correct_workbook(kind)
    for sheet in spreadsheet.worksheets:
        reversed_rows = [[cell.value for cell in reversed(row)] for row in sheet.iter_rows()]
        for number, values in enumerate(reversed_rows, start=1):
            for position, value in enumerate(values, start=1):
                sheet.cell(number, position).value = value
    assert rows_of(check(spreadsheet, known(kind))) == rows_of(check(correct_workbook(kind), known(kind)))


@pytest.mark.parametrize("kind", LAYOUTS)
def test_sheets_are_known_by_their_headings_where_their_names_are_not(kind):
    spreadsheet = correct_workbook(kind)
    for number, sheet in enumerate(spreadsheet.worksheets):
        sheet.title = f"Table {number}"
    checked = check(spreadsheet, known(kind))
    assert checked.kind == kind
    assert rows_of(checked) == rows_of(check(correct_workbook(kind), known(kind)))


@pytest.mark.parametrize("kind", LAYOUTS)
def test_titles_and_notes_above_the_headings_and_blank_rows_are_passed_over(kind):
    spreadsheet = correct_workbook(kind)
    for sheet in spreadsheet.worksheets:
        sheet.insert_rows(2, 3)
        sheet.insert_rows(1, 12)
        sheet["A1"] = "Title of the whole table"
        sheet["B3"] = "Filled in by the planning office"
        sheet["A15"] = "   "
    checked = check(spreadsheet, known(kind))
    assert rows_of(checked) == rows_of(check(correct_workbook(kind), known(kind)))
    assert checked.workbook.rows[0].row_number == 17


def test_headings_below_the_twentieth_row_are_not_found():
    spreadsheet = correct_workbook("request")
    spreadsheet["Requests"].insert_rows(1, 19)
    assert places(check(spreadsheet, known("request"))) == []
    spreadsheet["Requests"].insert_rows(1, 1)
    assert [code for _, _, code in places(check(spreadsheet, known("request")))] == ["workbook_not_recognised"]


def test_extra_columns_and_sheets_are_noted_and_ignored():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Budgets"]["H1"] = "Our remarks"
    spreadsheet["Budgets"]["H3"] = "=1/0"
    spreadsheet.create_sheet("Drafts")["A1"] = "something"
    spreadsheet.copy_worksheet(spreadsheet["Activities"]).title = "Activities (2)"
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == []
    assert [(note.code, note.sheet, note.cell) for note in checked.notes] == [
        ("column_ignored", "Budgets", "H1"), ("sheet_ignored", "Drafts", ""), ("sheet_ignored", "Activities (2)", ""),
    ]  # fmt: skip
    for language in ("sq", "sr", "en"):
        assert all(note.found in note.message(language) for note in checked.notes)


def test_hidden_rows_are_read_and_noted():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Budgets"].row_dimensions[3].hidden = True
    checked = check(spreadsheet, known("plan"))
    assert [(note.code, note.sheet, note.cell) for note in checked.notes] == [("hidden_rows_read", "Budgets", "A3")]
    assert len(checked.workbook.of("budget")) == len(ROWS["plan"]["budget"])


@pytest.mark.parametrize(
    "heading",
    [
        "TITLE EN", "title  en", "Title (en)", "Title\u00a0en", "Ti\u200btle en", "Titulli en", "Titulli (EN)",
        "Naslov en", " Title_en ", "Title\nen",
    ],
)  # fmt: skip
def test_a_title_heading_may_be_in_any_language_and_spelling(heading):
    spreadsheet = correct_workbook("plan")
    sheet, cell = address("activity", "title_en")
    spreadsheet[sheet][cell.rstrip("0123456789") + "1"] = heading
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == [] and checked.notes == []
    assert checked.workbook.of("activity")[0].values["title_en"] == "Activity A1 (en)"


@pytest.mark.parametrize(
    "written",
    [
        "Përfunduar më", "PËRFUNDUAR MË", "perfunduar me", unicodedata.normalize("NFD", "Përfunduar më"),
        "Përfunduar\u00a0më", "Përfunduar\u200d më", "Përfunduar  më ",
    ],
)  # fmt: skip
def test_spellings_of_one_heading_fold_together(written):
    assert fold(written) == "perfunduar me"


def test_serbian_letters_fold_with_and_without_marks_and_in_both_scripts():
    assert fold("Završeno") == fold("zavrseno") == fold("Завршено")
    assert fold("Šifra ĐČĆŽ") == "sifra dccz"


def test_points_and_dashes_of_a_code_count_and_its_spaces_do_not():
    assert fold_code(" ncsi-Style: 5.1") == fold_code("NCSI-STYLE:5.1")
    assert fold_code("1.1") != fold_code("11") != fold_code("1-1")


@pytest.mark.parametrize(
    ("written", "number"),
    [("12,5", 12.5), ("12.5", 12.5), ("1 234,5", 1234.5), ("1\u00a0234", 1234), ("1\u202f234\u202f567", 1234567),
     ("-3", -3), ("−3", -3), ("0,125", 0.125), ("1234.567", 1234.567), (" 7 ", 7)],
)  # fmt: skip
def test_numbers_have_a_comma_or_a_point_and_thousands_have_spaces(written, number):
    assert read("number", written) == number


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("31.12.2025", date(2025, 12, 31), date(2025, 12, 31), "day"),
        ("1. 2. 2025.", date(2025, 2, 1), date(2025, 2, 1), "day"),
        ("2025-12-31", date(2025, 12, 31), date(2025, 12, 31), "day"),
        ("2025-12-31T08:30:00", date(2025, 12, 31), date(2025, 12, 31), "day"),
        ("31/12/2025", date(2025, 12, 31), date(2025, 12, 31), "day"),
        ("12/31/2025", date(2025, 12, 31), date(2025, 12, 31), "day"),
        ("4/4/2025", date(2025, 4, 4), date(2025, 4, 4), "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("Q4 2024", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("TM4 2024", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("tm 1 2024", date(2024, 1, 1), date(2024, 3, 31), "quarter"),
        ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30), "quarter"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024.", date(2024, 1, 1), date(2024, 12, 31), "year"),
    ],
)
def test_dates_keep_the_precision_they_are_stated_with(written, first, last, precision):
    stated = read_date_text(written)
    assert (stated.first, stated.last, stated.precision) == (first, last, precision)


def test_real_dates_and_years_as_numbers_are_dates():
    assert read("day", RawCell("date", "2025-12-31", "31.12.2025")).last == date(2025, 12, 31)
    assert read("day", RawCell("date", "2025-12-31T14:00:00")).precision == "day"
    assert read("day", RawCell("number", 2025, "2025")).precision == "year"


@pytest.mark.parametrize("shown", ["2023-02", "02.2023", "02/2023", "Feb-23", "shkurt 2023"])
def test_a_month_that_the_spreadsheet_turned_into_its_first_day_is_still_a_month(shown):
    stated = read("end", RawCell("date", "2023-02-01", shown))
    assert (stated.last, stated.precision) == (date(2023, 2, 28), "month")


def test_starts_are_the_first_day_and_ends_the_last_and_continuous_has_none():
    spreadsheet = correct_workbook("plan")
    for name, written in (("start_date", "2024"), ("due_date", "TM2 2025")):
        sheet, cell = address("activity", name, 0)
        spreadsheet[sheet][cell] = written
    first, second, third = (row.values for row in check(spreadsheet, known("plan")).workbook.of("activity"))
    assert (first["start_date"], first["start_date_precision"]) == ("2024-01-01", "year")
    assert (first["due_date"], first["due_date_precision"]) == ("2025-06-30", "quarter")
    assert (second["due_date"], second["due_date_precision"], second["is_continuous"]) == (None, None, True)
    assert (third["due_date"], third["is_continuous"]) == ("2024-12-31", False)


@pytest.mark.parametrize("written", ["continuous", "I vazhdueshëm", "vazhdueshem", "KONTINUIRANO", "stalno"])
def test_continuous_is_known_in_three_languages(written):
    assert read("due", written) == "continuous"


@pytest.mark.parametrize(
    ("column", "shares"),
    [
        ([50, "75 %", "12,5%"], [0.5, 0.75, 0.125]),
        ([0.5, 1, 0], [0.5, 1, 0]),
        ([1, 0, 1], [0.01, 0, 0.01]),
        ([0.5, 40, 1], [0.005, 0.4, 0.01]),
        (["0,25", "0,5", "1"], [0.25, 0.5, 1]),
        ([100, 0, 33.3], [1, 0, 0.333]),
        ([None, 0.4, None], [None, 0.4, None]),
    ],
)
def test_percentages_are_read_together_with_their_column(column, shares):
    spreadsheet = correct_workbook("progress")
    for row, written in enumerate(column):
        sheet, cell = address("activity_report", "completion_share", row)
        spreadsheet[sheet][cell] = written
    checked = check(spreadsheet, known("progress"))
    assert [row.values["completion_share"] for row in checked.workbook.of("activity_report")] == shares


def test_a_cell_formatted_as_a_percentage_is_already_a_share():
    spreadsheet = correct_workbook("progress")
    for row, written in enumerate((1, 0.4, 1)):
        sheet, cell = address("activity_report", "completion_share", row)
        spreadsheet[sheet][cell] = written
        spreadsheet[sheet][cell].number_format = "0%"
    rows = check(spreadsheet, known("progress")).workbook.of("activity_report")
    assert [row.values["completion_share"] for row in rows] == [1, 0.4, 1]


def test_a_percentage_as_the_value_of_an_indicator_is_its_number_of_percents():
    assert read("value", RawCell("number", 0.55, "55%", True)).number == 55
    assert read("value", "55 %").number == 55


@pytest.mark.parametrize(
    ("vocabulary", "written", "code"),
    [
        (vocabulary, written, code)
        for vocabulary, words in WORDS.items()
        for code, by_language in words.items()
        for spellings in by_language.values()
        for written in spellings
    ],
)
def test_every_word_is_known_in_capitals_and_without_marks(vocabulary, written, code):
    for spelling in (
        written,
        written.upper(),
        fold(written),
        f" {written}\u00a0",
        unicodedata.normalize("NFD", written),
    ):
        assert read("word", spelling, words=vocabulary) == code


@pytest.mark.parametrize(
    ("written", "answer"),
    [("yes", True), ("PO", True), ("da", True), ("no", False), ("jo", False), ("Ne", False),
     (RawCell("boolean", True), True), (RawCell("number", 0), False), ("1", True)],
)  # fmt: skip
def test_yes_and_no_are_known_in_three_languages(written, answer):
    assert read("yes_no", written) is answer


@pytest.mark.parametrize(
    ("written", "value"), [("po", 1), ("ne", 0), (1, 1), (0, 0), (True, 1), ("0", 0)]
)  # fmt: skip
def test_the_value_of_a_yes_no_indicator_is_a_word_or_one_or_nought(written, value):
    spreadsheet = correct_workbook("progress")
    sheet, cell = address("indicator_report", "reported_value", 2)
    spreadsheet[sheet][cell] = written
    rows = check(spreadsheet, known("progress")).workbook.of("indicator_report")
    assert rows[2].values["reported_value"] == value


@pytest.mark.parametrize(
    ("written", "period"),
    [("2025", "2025"), ("2025-H1", "2025-H1"), ("2025-q3", "2025-Q3"), ("H2 2025", "2025-H2"), ("TM3 2025", "2025-Q3")],
)
def test_periods_are_years_halves_and_quarters(written, period):
    assert read_period(written) == period


def test_money_is_kept_to_the_cent_as_text():
    spreadsheet = correct_workbook("plan")
    for row, written in enumerate((1234.565, "1 234,5", 0)):
        sheet, cell = address("budget", "amount_eur", row)
        spreadsheet[sheet][cell] = written
    rows = check(spreadsheet, known("plan")).workbook.of("budget")
    assert [row.values["amount_eur"] for row in rows] == ["1234.57", "1234.50", "0.00"]


def test_a_code_that_differs_by_case_and_spaces_only_is_the_known_one():
    spreadsheet = correct_workbook("plan")
    sheet, cell = address("activity", "responsible_institutions", 0)
    spreadsheet[sheet][cell] = "mia;\u00a0Kp , KP"
    sheet, cell = address("activity", "responsible_institutions", 1)
    spreadsheet[sheet][cell] = "all"
    rows = check(spreadsheet, known("plan")).workbook.of("activity")
    assert rows[0].values["responsible_institutions"] == ["MIA", "KP"]
    assert rows[1].values["responsible_institutions"] == ["ALL"]


@pytest.mark.parametrize(
    ("number", "number_format", "code"), [(5.1, "General", "5.1"), (5.1, "0.00", "5.10"), (5.1, "0.0", "5.1")]
)
def test_a_number_in_a_code_cell_is_the_known_code_it_shows(number, number_format, code):
    spreadsheet = correct_workbook("capacity")
    for name in ("Framework", "Criteria", "Published scores"):
        del spreadsheet[name]
    spreadsheet["Capacity assessment"]["A2"] = "NCSI-STYLE"
    spreadsheet["Points"].delete_rows(3, 5)
    spreadsheet["Points"]["A2"] = number
    spreadsheet["Points"]["A2"].number_format = number_format
    spreadsheet["Points"]["B2"] = 0
    rows = check(spreadsheet, known("capacity")).workbook.of("criterion_points")
    assert [row.values["criterion_code"] for row in rows] == [code]


def test_a_number_in_a_code_cell_that_shows_no_known_code_is_refused():
    spreadsheet = correct_workbook("capacity")
    spreadsheet["Points"]["A2"] = 1.1
    spreadsheet["Points"]["A2"].number_format = "0.00"
    assert places(check(spreadsheet, known("capacity"))) == [("Points", "A2", "code_not_text")]


def test_a_whole_number_may_define_a_code_and_a_fraction_or_a_date_may_not():
    spreadsheet = correct_workbook("plan")
    sheet, cell = address("objective", "objective_code", 2)
    spreadsheet[sheet][cell] = 2
    assert places(check(spreadsheet, known("plan"))) == []
    for written in (2.1, datetime(2026, 1, 2)):
        spreadsheet[sheet][cell] = written
        assert places(check(spreadsheet, known("plan"))) == [(sheet, cell, "code_not_text")]
