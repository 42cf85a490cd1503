"""The normalised workbook: its rows, what they inherit, where they stand, what they replace, what they make known."""

from datetime import date

import pytest

from etl.checking import KnownCodes, known_codes
from etl.checking.sheets import fields_of
from etl.layouts import LAYOUTS, table_columns
from etl.workbook import Workbook, row_key
from tests.builders import REFERENCE_ROWS, address, check, correct_workbook, declared_sheet, kind_of, known


def accepted(kind: str, changes: dict[tuple[str, str, int], object] | None = None, language: str = "en") -> Workbook:
    """The normalised rows of a correct workbook with some fields (table, field, row) changed."""
    spreadsheet = correct_workbook(kind, language)
    for (table, name, row), value in (changes or {}).items():
        sheet, cell = address(table, name, row)
        spreadsheet[sheet][cell] = value
    checked = check(spreadsheet, known(kind))
    assert checked.workbook is not None, checked.problems
    return checked.workbook


@pytest.mark.parametrize("kind", LAYOUTS)
def test_rows_have_exactly_the_columns_of_the_release_and_a_basis(kind):
    extra = {"activity_report": set(), "indicator_report": {"period_code"}}
    for row in accepted(kind).rows:
        expected = {*table_columns(declared_sheet(row.table)), "basis"} | extra.get(row.table, set())
        assert set(row.values) == expected, row.table
        assert row.values["basis"]


@pytest.mark.parametrize("kind", LAYOUTS)
def test_canonical_json_comes_back_as_the_same_workbook(kind):
    workbook = accepted(kind)
    assert Workbook.from_json(workbook.to_json()) == workbook


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_column_of_a_sheet_is_kept_with_its_letter_and_heading_but_for_what_stays_in_the_ledger(kind):
    places = {(column.table, column.column): (column.sheet, column.letter) for column in accepted(kind).columns}
    for declared in LAYOUTS[kind].sheets:
        for name, column in fields_of(declared).items():
            sheet, cell = address(declared.table, name)
            expected = (sheet, cell.rstrip("0123456789")) if column.released else None
            assert places.get((declared.table, name)) == expected


def test_who_prepared_a_report_stays_in_the_ledger():
    report = accepted("progress").of("report")[0]
    assert report.ledger_only == {"prepared_by": "Planning office"}
    assert "Planning office" not in str(report.values)


@pytest.mark.parametrize(
    ("table", "head", "inherits"),
    [("activity", "plan", "illustrative"), ("institution", "plan", "illustrative"), ("budget", "plan", "illustrative"),
     ("activity_report", "report", "illustrative"), ("assessor_verdict", "assessment", "illustrative"),
     ("criterion_points", "capacity_assessment", "illustrative"), ("survey_answer", "survey", "illustrative")],
)  # fmt: skip
def test_a_row_without_a_basis_has_that_of_the_first_sheet(table, head, inherits):
    changes = {(head, "basis", 0): inherits}
    if "basis" in declared_sheet(table).columns():
        changes |= {(table, "basis", row): None for row in range(3)}
    assert {row.values["basis"] for row in accepted(kind_of(table), changes).of(table)} == {inherits}


def test_a_row_with_a_basis_of_its_own_keeps_it():
    rows = accepted("plan", {("activity", "basis", 1): "estimate"}).of("activity")
    assert [row.values["basis"] for row in rows] == ["official", "estimate", "official"]


@pytest.mark.parametrize(
    ("table", "basis"),
    [("assessment", "independent"), ("information_request", "independent"), ("statement", "public_source")],
)
def test_where_nobody_states_a_basis_the_kind_of_workbook_tells(table, basis):
    changes = {(table, "basis", row): None for row in range(2 if table != "assessment" else 1)}
    assert {row.values["basis"] for row in accepted(kind_of(table), changes).of(table)} == {basis}


def test_a_framework_without_an_assessment_retells_its_publisher():
    spreadsheet = correct_workbook("capacity")
    for name in ("Capacity assessment", "Points"):
        del spreadsheet[name]
    workbook = check(spreadsheet, known("capacity")).workbook
    assert {row.values["basis"] for row in workbook.rows} == {"public_source"}


def test_confidence_is_high_unless_stated():
    rows = accepted("plan", {("activity", "confidence", 0): None, ("activity", "confidence", 1): "e ulët"}).of(
        "activity"
    )
    assert [row.values["confidence"] for row in rows] == ["high", "low", "high"]


def test_institution_and_period_come_from_the_report_where_a_row_has_none():
    changes = {("activity_report", name, 0): None for name in ("institution_code", "period_code")}
    row = accepted("progress", changes | {("report", "period_code", 0): "2025-H2"}).of("activity_report")[0]
    assert (row.values["institution_code"], row.values["period_code"]) == ("KP", "2025-H2")


KEYS = {
    "plan": ["S23", "2023-01-01"],
    "progress": ["report_to_council", "police", "KP/2025"],
    "assessment": ["CSO", "2026-03-15"],
    "capacity": ["OWN-1", "XK", "2026-01-31", "our team"],
    "survey": ["NGO-2026"],
}


@pytest.mark.parametrize("kind", KEYS)
def test_a_workbook_replaces_the_one_of_its_key(kind):
    keys = accepted(kind).supersede_keys
    assert len(keys) == 1
    assert all(f'"{part}"' in keys[0] for part in [kind, *KEYS[kind]])


@pytest.mark.parametrize(
    ("kind", "table", "name", "other"),
    [
        ("plan", "plan", "strategy_code", "S24"),
        ("plan", "plan", "effective_from", date(2024, 1, 1)),
        ("progress", "report", "received_through", "publication"),
        ("progress", "report", "submitted_by", "Ministry"),
        ("progress", "activity_report", "period_code", "2025-H2"),
        ("assessment", "assessment", "organisation_code", "NGO"),
        ("assessment", "assessment", "assessed_on", date(2026, 3, 16)),
        ("capacity", "capacity_assessment", "country_code", "AL"),
        ("capacity", "capacity_assessment", "assessed_on", date(2026, 2, 1)),
        ("capacity", "capacity_assessment", "assessor", "Another team"),
        ("survey", "survey", "survey_code", "NGO-2027"),
    ],
)
def test_another_key_replaces_nothing(kind, table, name, other):
    changed = accepted(kind, {(table, name, 0): other})
    assert changed.supersede_keys != accepted(kind).supersede_keys


@pytest.mark.parametrize(
    ("kind", "table", "name", "other"),
    [
        ("plan", "plan", "decision_number", "09/1"),
        ("progress", "report", "reported_on", date(2026, 3, 1)),
        ("progress", "report", "submitted_by", "POLICE "),
        ("progress", "activity_report", "completion_share", 99),
        ("capacity", "criterion_points", "points", 0),
        ("survey", "survey_answer", "answer_count", 3),
    ],
)
def test_a_correction_keeps_the_key(kind, table, name, other):
    assert accepted(kind, {(table, name, 0): other}).supersede_keys == accepted(kind).supersede_keys


def test_the_order_of_rows_does_not_change_the_key_of_a_progress_workbook():
    one = accepted("progress", {("activity_report", "period_code", 0): "2025-H2"})
    other = accepted("progress", {("activity_report", "period_code", 2): "2025-H2"})
    assert one.supersede_keys == other.supersede_keys


def test_events_statements_and_requests_are_replaced_one_by_one():
    workbook = accepted("context")
    keys = [row_key(row) for row in workbook.rows]
    assert workbook.supersede_keys == tuple(dict.fromkeys(keys)) and len(set(keys)) == 4  # E1 has two accounts
    assert len(accepted("request").supersede_keys) == 2


def test_published_scores_alone_replace_those_of_the_same_frameworks_and_countries():
    def scores(country: str) -> tuple[str, ...]:
        spreadsheet = correct_workbook("capacity")
        for name in ("Capacity assessment", "Points"):
            del spreadsheet[name]
        spreadsheet["Published scores"]["B2"] = country
        return check(spreadsheet, known("capacity")).workbook.supersede_keys

    assert scores("XK") == scores("XK") != scores("RS")


def test_accepted_workbooks_make_their_codes_indicators_and_values_known():
    found = known_codes([accepted("progress"), accepted("plan"), accepted("capacity")], REFERENCE_ROWS)
    assert found.codes["activity"] == {"A1", "A2", "A3"}
    assert found.codes["criterion"] >= {"NCSI-STYLE:5.1", "OWN-1:1.1"}
    assert found.institutions_by_activity["A1"] == {"MIA", "KP", "CSA"}
    assert (found.indicators["I1"].direction, found.indicators["I1"].target_value) == ("up", 90)
    assert found.indicator_values["I1"] == {2024: 52, 2025: 61}
    assert found.points_by_criterion == {
        "NCSI-STYLE:5.1": 3,
        "NCSI-STYLE:5.10": 1,
        "OWN-1:1.1": 3,
        "OWN-1:1.2": 2,
        "OWN-1:1.3": 2,
    }
    assert [(plan.strategy_code, plan.effective_from) for plan in found.plans] == [("S23", "2023-01-01")]
    assert found.plans[0].former_codes["activity"] == {"B1", "B2", "B3"}


def test_the_latest_plan_version_tells_what_an_indicator_is_whatever_the_order_of_acceptance():
    first = accepted("plan")
    second = accepted("plan", {("plan", "effective_from", 0): date(2025, 1, 1), ("indicator", "target_value", 0): 95})
    for order in ([first, second], [second, first]):
        assert known_codes(order).indicators["I1"].target_value == 95


def test_what_is_known_can_be_put_together_and_a_corrected_plan_takes_the_place_of_the_former():
    plan, progress = known_codes([accepted("plan")]), known_codes([accepted("progress")])
    corrected = known_codes([accepted("plan", {("activity", "former_codes", 0): None})])
    together = KnownCodes().merged(plan).merged(progress).merged(corrected)
    assert together.codes["activity"] == {"A1", "A2", "A3"}
    assert together.indicator_values == progress.indicator_values
    assert [known_plan.former_codes["activity"] for known_plan in together.plans] == [{"B2", "B3"}]
