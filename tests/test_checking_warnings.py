"""What is warned of and does not stop a workbook: one thing spoilt, one warning at that cell."""

from datetime import date

import pytest

from etl.checking import known_codes
from tests.builders import REFERENCE_ROWS, address, check, correct_workbook, kind_of, known, places


def warned(table: str, changes: dict[tuple[str, int], object], before=None):
    """Warnings of a correct workbook with some fields changed; the workbook is accepted all the same."""
    spreadsheet = correct_workbook(kind_of(table))
    for (name, row), value in changes.items():
        sheet, cell = address(table, name, row)
        spreadsheet[sheet][cell] = value
    checked = check(spreadsheet, before or known(kind_of(table)))
    assert places(checked) == [] and checked.workbook is not None
    for problem in checked.problems:
        for language in ("sq", "sr", "en"):
            assert problem.message(language)
    return places(checked, "warning")


def test_completed_without_evidence_is_warned_of():
    assert warned("activity_report", {("evidence_url", 0): None}) == [
        (*address("activity_report", "evidence_url", 0), "completed_without_evidence")
    ]


def test_not_completed_without_evidence_is_not():
    assert warned("activity_report", {("evidence_url", 1): None}) == []


def test_completed_without_a_column_for_evidence_is_warned_of_at_the_state():
    spreadsheet = correct_workbook("progress")
    sheet, cell = address("activity_report", "evidence_url")
    spreadsheet[sheet].delete_cols(spreadsheet[sheet][cell].column)
    assert places(check(spreadsheet, known("progress")), "warning") == [
        (*address("activity_report", "reported_state", 0), "completed_without_evidence")
    ]


# I1 goes from 40 (2023) up to 90: half of the way is 25. Row 0 is its value of 2024, row 1 that of 2025.
@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ((52, 61), []),
        ((65, 70), []),  # exactly half of the way
        ((65.5, 70), [(0, "value_unusual")]),
        ((40, 39.5), [(1, "value_against_direction")]),
        ((52, 20), [(1, "value_against_direction"), (1, "value_unusual")]),
    ],
)
def test_values_are_compared_with_the_last_known_one(values, codes):
    changes = {("reported_value", row): value for row, value in enumerate(values)}
    expected = [(*address("indicator_report", "reported_value", row), code) for row, code in codes]
    assert warned("indicator_report", changes) == expected


def test_values_are_compared_with_those_of_accepted_workbooks():
    accepted = check(correct_workbook("progress"), known("progress")).workbook
    before = known("progress").merged(known_codes([accepted]))
    spreadsheet = correct_workbook("progress")
    sheet, _ = address("indicator_report", "year")
    spreadsheet[sheet].delete_rows(2)  # only 2025 is reported now; 52 of 2024 is known
    _, cell = address("indicator_report", "reported_value")
    spreadsheet[sheet][cell] = 51
    problem = next(each for each in check(spreadsheet, before).problems)
    assert (problem.cell, problem.code) == (cell, "value_against_direction")
    assert problem.values == {"previous": "52", "previous_year": 2024}


def test_a_yes_no_indicator_that_is_lost_moves_against_its_direction():
    plan = check(correct_workbook("plan"), known("plan")).workbook
    accepted = check(correct_workbook("progress"), known("progress")).workbook
    before = known_codes([plan, accepted], REFERENCE_ROWS)
    spreadsheet = correct_workbook("progress")
    for name, row, value in (("year", 2, 2026), ("reported_value", 2, "no")):
        sheet, cell = address("indicator_report", name, row)
        spreadsheet[sheet][cell] = value
    assert places(check(spreadsheet, before), "warning") == [(sheet, cell, "value_against_direction")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Ask arben.krasniqi@example.org for it", "e_mail_found"),
        ("Call +383 44 123 456", "phone_found"),
        ("Call 00383 (0)44/123-456", "phone_found"),
        ("Tel. 044 123 456", "phone_found"),
        ("No. 1234567890", "personal_number_found"),
        ("JMBG 0101990710011", "personal_number_found"),
        ("ID J91234567A", "personal_number_found"),
    ],
)
def test_personal_data_in_a_text_cell_is_warned_of_and_not_repeated(written, code):
    spreadsheet = correct_workbook("progress")
    sheet, cell = address("activity_report", "explanation", 1)
    spreadsheet[sheet][cell] = written
    checked = check(spreadsheet, known("progress"))
    assert places(checked, "warning") == [(sheet, cell, code)]
    assert all(written not in each for each in checked.problems[0].to_dict("file.xlsx", "en").values())


@pytest.mark.parametrize(
    "written",
    [
        "Law 08/L-173, decision 08/153 of 20.09.2023", "250.000,00 euro of 1 200 000", "2023-2027", "10 of 14 acts",
        "https://example.org/1234567890/page@home", "Ref. 2023/0412345678", "ISO 27001:2022",
    ],
)  # fmt: skip
def test_numbers_of_laws_sums_and_addresses_are_not_taken_for_personal_data(written):
    assert warned("activity_report", {("explanation", 1): written}) == []


def test_personal_data_is_found_in_columns_and_sheets_that_are_set_aside_too():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Budgets"]["H3"] = "someone@example.org"
    spreadsheet.create_sheet("Contacts")["B2"] = "+383 44 123 456"
    assert places(check(spreadsheet, known("plan")), "warning") == [
        ("Budgets", "H3", "e_mail_found"), ("Contacts", "B2", "phone_found"),
    ]  # fmt: skip


def test_a_personal_number_typed_as_a_number_is_found_and_an_amount_is_not():
    assert warned("activity_report", {("obstacles", 1): 1234567890}) == [
        (*address("activity_report", "obstacles", 1), "personal_number_found")
    ]
    assert warned("budget", {("amount_eur", 1): 1234567890}) == []


@pytest.mark.parametrize(
    ("table", "name"),
    [("activity", "title"), ("institution", "name"), ("statement", "wording"), ("survey_finding", "finding")],
)
@pytest.mark.parametrize("language", ["sq", "sr", "en"])
def test_a_title_that_lacks_a_language_is_warned_of_at_its_cell(table, name, language):
    place = address(table, f"{name}_{language}", 1)
    assert warned(table, {(f"{name}_{language}", 1): None}) == [(*place, "translation_missing")]


def test_a_text_that_is_optional_may_lack_a_language():
    assert warned("activity", {("output_sq", 0): None}) == []


def test_missing_columns_of_translations_are_warned_of_once():
    spreadsheet = correct_workbook("plan")
    for name in ("title_sq", "title_sr"):
        sheet, cell = address("activity", name)
        spreadsheet[sheet][cell.rstrip("0123456789") + "1"] = None
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == []
    sheet, cell = address("activity", "title_en")
    assert places(checked, "warning") == [(sheet, cell.rstrip("0123456789") + "1", "translations_missing")]
    assert "Titulli sq, Titulli sr" in checked.problems[0].message("sq")


def test_a_plan_that_names_an_objective_only_another_version_lists_is_warned():
    spreadsheet = correct_workbook("plan")
    first = check(spreadsheet, known("plan")).workbook
    for table, name, row, value in (
        ("plan", "effective_from", 0, date(2025, 1, 1)), ("objective", "objective_code", 2, "3"),
    ):  # fmt: skip
        sheet, cell = address(table, name, row)
        spreadsheet[sheet][cell] = value
    checked = check(spreadsheet, known_codes([first], REFERENCE_ROWS))
    assert places(checked) == []
    assert places(checked, "warning") == [(*address("activity", "objective_code", 1), "code_of_other_version")]
