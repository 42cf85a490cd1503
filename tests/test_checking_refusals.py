"""What is refused at the cell: start from a correct workbook, spoil one thing, expect one problem there."""

from datetime import date

import pytest
from openpyxl import Workbook as Spreadsheet

from etl.checking import known_codes
from tests.builders import REFERENCE_ROWS, address, check, correct_workbook, kind_of, known, opened, places


def spoil(table: str, changes: dict[tuple[str, int], object]):
    """A correct workbook with some fields of some rows changed, as checked."""
    spreadsheet = correct_workbook(kind_of(table))
    for (name, row), value in changes.items():
        sheet, cell = address(table, name, row)
        spreadsheet[sheet][cell] = value
    return check(spreadsheet, known(kind_of(table)))


SAME_ANSWER: dict = {(f"option_{each}", 1): f"Yes ({each})" for each in ("sq", "sr", "en")}

# What → table, field, row, what is written there (... nothing), code; then other cells that must change with it.
REFUSALS = {
    "an end before its start": ("activity", "due_date", 0, "31.12.2022", "end_before_start"),
    "a strategy that ends first": ("plan", "end_date", 0, date(2022, 1, 1), "end_before_start"),
    "an event that ends first": ("event", "end_date", 2, date(2023, 2, 1), "end_before_start"),
    "a survey that ends first": ("survey", "fielded_to", 0, "2026-01", "end_before_start"),
    "a reply before the question": ("assessor_verdict", "reply_date", 1, "1.3.2026", "end_before_start"),
    "a reply due before it is asked for": ("assessor_verdict", "reply_due", 1, "2025", "end_before_start"),
    "an answer before the request": ("information_request", "replied_on", 0, "9.1.2026", "end_before_start"),
    "a deadline before the request": ("information_request", "legal_deadline", 0, "2025-12", "end_before_start"),
    "a target year before the baseline": ("indicator", "target_year", 2, 2022, "end_before_start"),
    "completed after the report": ("activity_report", "completed_on", 0, "21.2.2026", "completed_after_reported"),
    "a day of completion without the state": (
        "activity_report",
        "completed_on",
        1,
        "30.11.2025",
        "completed_without_state",
    ),
    "completed without its day": ("activity_report", "completed_on", 0, None, "value_missing"),
    "reported before the period began": ("report", "reported_on", 0, "31.12.2024", "reported_before_period"),
    "a row's period that has not begun": ("activity_report", "period_code", 2, "2026-H2", "reported_before_period"),
    "a value of a year that has not begun": ("indicator_report", "year", 1, 2027, "reported_before_period"),
    "an unknown day of an official report": ("report", "reported_on", 0, None, "value_missing"),
    "points between none and all": ("criterion_points", "points", 0, 2, "points_neither_none_nor_full"),
    "points above all": ("criterion_points", "points", 1, 3, "points_neither_none_nor_full"),
    "an interim target in the baseline year": ("interim_target", "year", 0, 2023, "interim_year_outside"),
    "an interim target in the target year": ("interim_target", "year", 2, 2027, "interim_year_outside"),
    "a third objective level": ("objective", "parent_code", 2, "1.1", "objective_third_level"),
    "more answers than people asked": ("survey_answer", "answer_count", 1, 49, "count_above_base"),
    "a share above 100 %": ("activity_report", "completion_share", 1, "101 %", "share_out_of_range"),
    "a share below 0": ("activity_report", "completion_share", 1, -5, "share_out_of_range"),
    "two rows for one activity": ("activity", "activity_code", 2, "A1", "row_doubled"),
    "two rows for one objective": ("objective", "objective_code", 2, "1", "row_doubled"),
    "two reports on one activity": ("activity_report", "activity_code", 2, "A1", "row_doubled"),
    "two values of one year": ("indicator_report", "indicator_code", 1, ..., "row_doubled", {("year", 1): 2024}),
    "two points for one criterion": ("criterion_points", "criterion_code", 2, "1.2", "row_doubled"),
    "two verdicts on one activity": ("assessor_verdict", "activity_code", 1, "A1", "row_doubled"),
    "two accounts of one name": ("event", "event_code", 1, ..., "row_doubled", {("account", 1): "Press"}),
    "one answer counted twice": ("survey_answer", "question_code", 1, ..., "row_doubled", SAME_ANSWER),
    "a former code that is still in use": ("activity", "former_codes", 2, "A1", "former_code_in_use"),
    "a former code of its own row": ("activity", "former_codes", 2, "A3", "former_code_in_use"),
    "a former code of two rows": ("activity", "former_codes", 2, "B1", "former_code_doubled"),
    "a public source without its address": (
        "report",
        "source_url",
        0,
        None,
        "source_address_missing",
        {("basis", 0): "public source"},
    ),
    "a public source without its address in a row": (
        "activity",
        "source_url",
        2,
        None,
        "source_address_missing",
        {("basis", 2): "public source"},
    ),
    "an institution the plan does not name": (
        "activity_report",
        "institution_code",
        2,
        "CSA",
        "institution_not_named",
        {("institution_code", 0): "MIA"},
    ),
    "words for a number indicator": ("indicator_report", "reported_value", 1, "yes", "value_not_a_number"),
    "a number for a yes/no indicator": ("indicator_report", "reported_value", 2, 3, "value_not_yes_no"),
    "half a step for an ordinal indicator": ("indicator_report", "reported_value", 3, 2.5, "value_not_a_step"),
    "a baseline of the wrong kind": ("indicator", "baseline_value", 1, 7, "value_not_yes_no"),
    "an interim target of the wrong kind": ("interim_target", "target_value", 2, 0.5, "value_not_yes_no"),
    "a second strategy": ("plan", "strategy_code", 1, "S24", "row_surplus"),
    "an institution called ALL": ("institution", "institution_code", 2, "all", "code_reserved"),
    "a formula without a value": ("budget", "amount_eur", 0, "=SUM(A1:A2)", "formula_without_value"),
    "an error cell": ("budget", "amount_eur", 0, "#REF!", "cell_is_error"),
    "an address that is not of the web": (
        "assessor_verdict",
        "evidence_url",
        0,
        "file:///C:/x.pdf",
        "address_unusable",
    ),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_it_is_refused_at_its_cell_and_nothing_else_is(what):
    table, name, row, written, code, *others = REFUSALS[what]
    changes = {**(others[0] if others else {}), **({} if written is ... else {(name, row): written})}
    checked = spoil(table, changes)
    assert places(checked) == [(*address(table, name, row), code)]
    assert checked.workbook is None
    for language in ("sq", "sr", "en"):
        assert checked.errors[0].message(language)


def test_a_doubled_row_mentions_the_first():
    checked = spoil("activity", {("activity_code", 2): "A1"})
    assert checked.errors[0].values["other_cell"] == address("activity", "activity_code", 0)[1]


def test_an_unknown_code_comes_with_the_nearest_valid_one():
    problem = spoil("assessor_verdict", {("activity_code", 0): "AA1"}).errors[0]
    assert problem.values["near"] == "A1"
    assert "A1" in problem.message("sq")


def test_an_unknown_word_comes_with_the_nearest_valid_one_in_the_readers_language():
    problem = spoil("activity_report", {("reported_state", 1): "in progres"}).errors[0]
    assert problem.code == "word_unknown"
    assert "“in progress”" in problem.message("en")
    assert "„u toku”" in problem.message("sr")


def test_an_unknown_code_inside_a_list_is_named():
    problem = spoil("activity", {("responsible_institutions", 0): "MIA, KX"}).errors[0]
    assert (problem.code, problem.values["unknown"], problem.values["near"]) == ("code_unknown", "KX", "KP")


def test_a_spoilt_definition_is_not_reported_again_where_its_code_is_used():
    checked = spoil("institution", {("institution_code", 0): date(2026, 1, 1)})
    assert places(checked) == [(*address("institution", "institution_code", 0), "code_not_text")]


def test_more_unknown_codes_than_spoilt_definitions_are_all_reported():
    changes = {("institution_code", 0): date(2026, 1, 1)}
    spreadsheet = correct_workbook("plan")
    for (name, row), value in changes.items():
        sheet, cell = address("institution", name, row)
        spreadsheet[sheet][cell] = value
    sheet, cell = address("activity", "responsible_institutions", 1)
    spreadsheet[sheet][cell] = "XYZ"
    codes = [code for _, _, code in places(check(spreadsheet, known("plan")))]
    assert codes.count("code_unknown") >= 2 and codes.count("code_not_text") == 1


def test_rules_across_columns_also_run_on_rows_with_a_bad_cell():
    checked = spoil("activity", {("due_date", 0): date(2022, 1, 1), ("budget_eur", 0): "much"})
    assert places(checked) == [
        (*address("activity", "due_date", 0), "end_before_start"),
        (*address("activity", "budget_eur", 0), "number_unreadable"),
    ]


def test_every_problem_is_told_at_once_by_sheet_row_and_column():
    spreadsheet = correct_workbook("plan")
    spoilt = [address("plan", "end_date"), address("objective", "title_en", 1), address("activity", "due_date", 0)]
    spoilt += [address("activity", "budget_eur", 0), address("activity", "activity_code", 2)]
    for sheet, cell in spoilt:
        spreadsheet[sheet][cell] = "=1"
    assert [(sheet, cell) for sheet, cell, _ in places(check(spreadsheet, known("plan")))] == spoilt


def test_points_are_measured_against_the_bundled_framework_where_the_workbook_brings_none():
    spreadsheet = correct_workbook("capacity")
    del spreadsheet["Framework"], spreadsheet["Criteria"], spreadsheet["Published scores"]
    spreadsheet["Capacity assessment"]["A2"] = "NCSI-STYLE"
    spreadsheet["Points"].delete_rows(3, 5)
    spreadsheet["Points"]["A2"] = "5.10"
    assert places(check(spreadsheet, known("capacity"))) == [("Points", "B2", "points_neither_none_nor_full")]
    spreadsheet["Points"]["B2"] = 1
    assert places(check(spreadsheet, known("capacity"))) == []


def test_points_without_an_assessment_belong_to_nobody():
    spreadsheet = correct_workbook("capacity")
    del spreadsheet["Capacity assessment"]
    assert places(check(spreadsheet, known("capacity"))) == [("Capacity assessment", "", "sheet_missing")]


@pytest.mark.parametrize("name", ["institution_code", "period_code"])
def test_institution_and_period_are_needed_unless_the_rows_carry_them(name):
    spreadsheet = correct_workbook("progress")
    sheet, cell = address("report", name)
    spreadsheet[sheet][cell] = None
    assert places(check(spreadsheet, known("progress"))) == []
    lacking = address("activity_report", name, 1)
    spreadsheet[lacking[0]][lacking[1]] = None
    assert places(check(spreadsheet, known("progress"))) == [(*lacking, "value_missing")]
    for table in ("activity_report", "indicator_report"):
        for row in range(4):
            if name == "institution_code" or table == "activity_report":
                where = address(table, name, row)
                spreadsheet[where[0]][where[1]] = None
    assert places(check(spreadsheet, known("progress"))) == [(sheet, cell, "value_missing")]


def test_indicator_values_alone_need_no_period_but_belong_to_their_year():
    spreadsheet = correct_workbook("progress")
    del spreadsheet["Activity progress"]
    sheet, cell = address("report", "period_code")
    spreadsheet[sheet][cell] = None
    checked = check(spreadsheet, known("progress"))
    assert places(checked) == []
    assert [row.values["period_code"] for row in checked.workbook.of("indicator_report")] == [
        "2024",
        "2025",
        "2025",
        "2025",
    ]


def test_a_public_source_needs_neither_the_day_of_the_report_nor_who_reported():
    spreadsheet = correct_workbook("progress")
    for table, name, rows in (
        ("report", "reported_on", 1), ("report", "institution_code", 1),
        ("activity_report", "institution_code", 3), ("indicator_report", "institution_code", 4),
    ):  # fmt: skip
        for row in range(rows):
            sheet, cell = address(table, name, row)
            spreadsheet[sheet][cell] = None
    sheet, cell = address("report", "basis")
    spreadsheet[sheet][cell] = "public source"
    checked = check(spreadsheet, known("progress"))
    assert places(checked) == []
    assert {row.values["basis"] for row in checked.workbook.rows} == {"public_source"}


def test_an_institution_that_the_report_names_is_refused_at_the_activity_it_does_not_serve():
    spreadsheet = correct_workbook("progress")
    for row in range(3):
        sheet, cell = address("activity_report", "institution_code", row)
        spreadsheet[sheet][cell] = None
    sheet, cell = address("report", "institution_code")
    spreadsheet[sheet][cell] = "CSA"
    assert places(check(spreadsheet, known("progress"))) == [
        (*address("activity_report", "activity_code", 2), "institution_not_named")
    ]


def _plan_version(effective_from: date, changes: dict[tuple[str, int], object]) -> Spreadsheet:
    spreadsheet = correct_workbook("plan")
    sheet, cell = address("plan", "effective_from")
    spreadsheet[sheet][cell] = effective_from
    for (name, row), value in changes.items():
        sheet, cell = address("activity", name, row)
        spreadsheet[sheet][cell] = value
    return spreadsheet


def _accepted(*versions: Spreadsheet):
    return known_codes([check(each, known("plan")).workbook for each in versions], REFERENCE_ROWS)


def test_a_former_code_still_in_use_in_a_later_version_is_refused():
    later = _plan_version(date(2026, 1, 1), {("former_codes", 0): None})
    earlier = _plan_version(date(2025, 1, 1), {("activity_code", 2): "A9", ("former_codes", 2): "A3"})
    sheet, cell = address("budget", "activity_code", 2)
    earlier[sheet][cell] = "A9"
    place = (*address("activity", "former_codes", 2), "former_code_in_later_plan")
    assert places(check(earlier, _accepted(later))) == [place]
    assert places(check(earlier, known("plan"))) == []


def test_a_code_that_an_earlier_version_replaced_is_refused_in_a_later_one():
    earlier = _plan_version(date(2025, 1, 1), {("former_codes", 2): "A0"})
    later = _plan_version(date(2026, 1, 1), {("activity_code", 1): "A0"})
    place = (*address("activity", "activity_code", 1), "code_was_replaced")
    assert places(check(later, _accepted(earlier))) == [place]


def test_a_plan_that_replaces_its_own_version_is_not_held_against_the_former_one():
    first = _plan_version(date(2025, 1, 1), {("former_codes", 2): "A0"})
    corrected = _plan_version(date(2025, 1, 1), {("former_codes", 2): None, ("activity_code", 1): "A0"})
    assert places(check(corrected, _accepted(first))) == []
    third = _plan_version(date(2026, 1, 1), {("activity_code", 1): "A0"})
    assert places(check(third, _accepted(first, corrected))) == []


def test_a_code_known_from_any_accepted_version_is_known():
    first = _plan_version(date(2023, 1, 1), {})
    second = _plan_version(date(2025, 1, 1), {("activity_code", 2): "A9", ("former_codes", 2): None})
    sheet, cell = address("budget", "activity_code", 2)
    second[sheet][cell] = "A9"
    assert places(check(correct_workbook("progress"), _accepted(first, second))) == []
    unknown = [(*address("activity_report", "activity_code", 2), "code_unknown")]
    assert places(check(correct_workbook("progress"), _accepted(second))) == unknown


@pytest.mark.parametrize(
    ("table", "name", "head"),
    [("activity", "source_url", ("plan", "basis")), ("activity_report", "completed_on", None)],
)
def test_an_optional_column_that_rows_make_necessary_is_missed_once(table, name, head):
    spreadsheet = correct_workbook(kind_of(table))
    if head:
        sheet, cell = address(*head)
        spreadsheet[sheet][cell] = "public source"
        for row in range(3):
            sheet, cell = address(table, "basis", row)
            spreadsheet[sheet][cell] = None
    sheet, cell = address(table, name)
    spreadsheet[sheet].delete_cols(spreadsheet[sheet][cell].column)
    found = places(check(spreadsheet, known(kind_of(table))))
    assert [(where, code) for where, _, code in found] == [(sheet, "column_missing")]


def test_the_nearest_heading_is_taken_for_the_missing_one():
    spreadsheet = correct_workbook("plan")
    sheet, cell = address("activity", "objective_code")
    cell = cell.rstrip("0123456789") + "1"
    spreadsheet[sheet][cell] = "Objectiv cod"
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == [(sheet, cell, "column_missing")]
    assert checked.errors[0].found == "Objectiv cod" and checked.notes == []


def test_a_heading_nobody_knows_is_noted_and_the_missing_one_asked_for_behind_the_last():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Budgets"]["B1"] = "Zzz"
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == [("Budgets", "G1", "column_missing")]
    assert [(note.code, note.cell, note.found) for note in checked.notes] == [("column_ignored", "B1", "Zzz")]


def test_a_doubled_heading_is_named_at_its_second_cell_also_in_another_language():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Budgets"]["H1"] = "Viti"
    assert places(check(spreadsheet, known("plan"))) == [("Budgets", "H1", "column_doubled")]


def test_a_missing_required_sheet_is_named():
    spreadsheet = correct_workbook("plan")
    del spreadsheet["Institutions"]
    checked = check(spreadsheet, known("plan"))
    assert places(checked) == [("Institutions", "", "sheet_missing")]
    assert "Institucionet" in checked.errors[0].message("sq")


def test_a_sheet_without_headings_is_named():
    spreadsheet = correct_workbook("plan")
    spreadsheet["Activities"].delete_rows(1)
    assert places(check(spreadsheet, known("plan"))) == [("Activities", "A1", "headings_not_found")]


def test_a_required_sheet_without_rows_is_named():
    spreadsheet = correct_workbook("assessment")
    spreadsheet["Verdicts"].delete_rows(2, 9)
    assert places(check(spreadsheet, known("assessment"))) == [("Verdicts", "A2", "sheet_without_rows")]


def test_two_sheets_for_one_thing_are_refused():
    spreadsheet = correct_workbook("survey")
    spreadsheet.copy_worksheet(spreadsheet["Answers"]).title = "Odgovori"
    assert places(check(spreadsheet, known("survey"))) == [("Odgovori", "A1", "sheet_doubled")]


def test_a_workbook_of_no_kind_is_told_what_was_found_and_the_nearest_kind():
    spreadsheet = Spreadsheet()
    spreadsheet.active.title = "Activity progres"
    spreadsheet.active["A1"] = "hello"
    checked = check(spreadsheet, known("progress"))
    assert (places(checked), checked.kind, checked.workbook) == ([("", "", "workbook_not_recognised")], None, None)
    message = checked.problems[0].message("sq")
    assert "Activity progres" in message and "Raporti" in message


def test_an_empty_spreadsheet_is_of_no_kind():
    checked = check(Spreadsheet(), known("plan"))
    assert places(checked) == [("", "", "workbook_not_recognised")]
    assert "Sheet" in checked.problems[0].message("en")
    assert opened(Spreadsheet()).cell_count == 0
