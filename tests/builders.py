"""Correct workbooks of every kind, made in memory in any heading language, and the short way from one to its check."""

from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import Workbook as Spreadsheet
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from etl.checking import Checked, KnownCodes, check_workbook, known_codes
from etl.checking.sheets import field_heading, fields_of
from etl.layouts import LAYOUTS, SheetRow
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO
from etl.raw import RawCell, RawSheet, RawWorkbook
from etl.reading.shown import shown_date, shown_number, shows_percent

PAGE = "https://example.org/page"
YES, NO, CONTINUOUSLY = object(), object(), object()  # written as the words of the workbook's language

REFERENCE_ROWS = [
    {"framework_code": "NCSI-STYLE"},
    {"framework_code": "NCSI-STYLE", "criterion_code": "5.1", "points": "3"},
    {"framework_code": "NCSI-STYLE", "criterion_code": "5.10", "points": "1"},
]


def titles(name: str, words: str) -> dict[str, str]:
    """A text in all three languages."""
    return {f"{name}_{language}": f"{words} ({language})" for language in ("sq", "sr", "en")}


def proven(**more: Any) -> dict[str, Any]:
    """The columns that say where a row comes from."""
    return {"source_url": PAGE, "archived_url": PAGE, "retrieved_on": date(2026, 5, 3), **more}


# Kind → table → rows; words of closed lists by their codes.
ROWS: dict[str, dict[str, list[dict[str, Any]]]] = {
    "plan": {
        "plan": [
            {
                "strategy_code": "S23", "country_code": "XK", **titles("title", "Strategy"),
                "start_date": date(2023, 1, 1), "end_date": date(2027, 12, 31),
                "effective_from": date(2023, 1, 1), "approved_on": date(2023, 9, 20),
                "decision_number": "08/153", **titles("reason_for_amendment", "First version"),
                **titles("vision", "Safe"), "report_due_days": 60, "report_due_source_url": PAGE,
                "evaluation_date": date(2026, 6, 30), "basis": "official",
                **proven(source_date=date(2023, 9, 20)),
            }
        ],
        "institution": [
            {
                "institution_code": code, **titles("name", f"Institution {code}"), "kind": kind, "website": PAGE,
                **proven(),
            }
            for code, kind in (("MIA", "ministry"), ("KP", "police"), ("CSA", "agency"))
        ],
        "objective": [
            {
                "objective_code": code, "parent_code": parent, **titles("title", f"Objective {code}"),
                "former_codes": former, "basis": "official", **proven(source_date=date(2023, 9, 20)),
            }
            for code, parent, former in (("1", None, None), ("1.1", "1", "0.1, 0.2"), ("2", None, "0.9"))
        ],
        "indicator": [
            {
                "indicator_code": code, "objective_code": "1.1", **titles("title", f"Indicator {code}"), "unit": "each",
                "kind": kind, "direction": "up", "baseline_value": baseline, "baseline_year": 2023,
                "target_value": target, "target_year": 2027, "source_of_verification": "Yearbook",
                "responsible_institution": "MIA", "former_codes": former, "basis": "official",
                **proven(source_date=date(2023, 9, 20)),
            }
            for code, kind, baseline, target, former in (
                ("I1", "number", 40, 90, "X1"), ("I2", "yes_no", NO, YES, None), ("I3", "ordinal", 1, 4, None),
            )
        ],
        "interim_target": [
            {"indicator_code": "I1", "year": 2025, "target_value": 60},
            {"indicator_code": "I1", "year": 2026, "target_value": 75},
            {"indicator_code": "I2", "year": 2025, "target_value": YES},
        ],
        "activity": [
            {
                "activity_code": code, "objective_code": objective, **titles("title", f"Activity {code}"),
                "attributed_by": "Action plan, line 4", "responsible_institutions": responsible,
                "supporting_institutions": supporting, "start_date": date(2023, 1, 1), "due_date": due,
                "budget_eur": 250000, "funding_source": "Budget", **titles("output", "Law in force"),
                "reference_documents": "Law 08/L-173", "capacity_criteria": "NCSI-STYLE:5.1, NCSI-STYLE:5.10",
                "is_public": YES, "is_cancelled": NO, "former_codes": former, "basis": "official",
                "confidence": "high", **proven(source_date=date(2023, 9, 20)),
            }
            for code, objective, responsible, supporting, due, former in (
                ("A1", "1.1", "MIA, KP", "CSA", date(2025, 12, 31), "B1"),
                ("A2", "2", "ALL", None, CONTINUOUSLY, "B2, B3"),
                ("A3", "1", "KP", None, "Q4 2024", None),
            )
        ],
        "budget": [
            {
                "activity_code": code, "year": year, "amount_eur": 1000.5, "funding_source": "Budget", "kind": kind,
                "is_secured": YES,
            }
            for code, year, kind in (("A1", 2024, "capital"), ("A1", 2025, "current"), ("A3", 2024, "capital"))
        ],
    },
    "progress": {
        "report": [
            {
                "institution_code": "KP", "period_code": "2025", "reported_on": date(2026, 2, 20),
                "submitted_by": "Police", "received_through": "report_to_council",
                "prepared_by": "Planning office", "basis": "official", **proven(),
            }
        ],
        "activity_report": [
            {
                "activity_code": code, "institution_code": "KP", "period_code": "2025", "reported_state": state,
                "completion_share": share, "completed_on": completed, "spent_eur": 120000.25,
                "obstacles": "None", "expected_completion": date(2026, 6, 30), "explanation": "As planned",
                "evidence_url": PAGE, "evidence_kind": "decision", "confidence": "high",
                "archived_url": PAGE, "retrieved_on": date(2026, 2, 21),
            }
            for code, state, share, completed in (
                ("A1", "completed", 100, date(2025, 11, 30)), ("A2", "in_progress", 40, None),
                ("A3", "delayed", 60, None),
            )
        ],
        "indicator_report": [
            {
                "indicator_code": code, "year": year, "reported_value": value, "institution_code": "KP",
                "evidence_url": PAGE, "note": "Counted", "archived_url": PAGE, "retrieved_on": date(2026, 2, 21),
            }
            for code, year, value in (("I1", 2024, 52), ("I1", 2025, 61), ("I2", 2025, YES), ("I3", 2025, 2))
        ],
    },
    "assessment": {
        "assessment": [
            {
                "organisation_code": "CSO", "organisation": "Civil organisation", "assessed_on": date(2026, 3, 15),
                **titles("method_note", "Desk review"), "funding_and_interests": "Own means", "basis": "independent",
            }
        ],
        "assessor_verdict": [
            {
                "activity_code": code, "verdict": verdict, "evidence_url": PAGE, "evidence_date": date(2026, 3, 1),
                "explanation": "Seen", "sent_for_reply_on": date(2026, 3, 2), "reply_due": date(2026, 3, 12),
                "reply": "Agreed", "reply_date": date(2026, 3, 9), "reply_url": PAGE, "archived_url": PAGE,
                "retrieved_on": date(2026, 3, 10),
            }
            for code, verdict in (("A1", "confirmed"), ("A2", "no_public_evidence"), ("A3", "not_confirmed"))
        ],
    },
    "capacity": {
        "framework": [
            {
                "framework_code": code, **titles("title", "Own"), "publisher": "Institute", "points_total": points,
                **proven(),
            }
            for code, points in (("OWN-1", 7), ("OWN-0", 5))
        ],
        "criterion": [
            {
                "framework_code": "OWN-1", "criterion_code": code, "pillar_code": "P", **titles("pillar", "Pillar"),
                "capacity_code": "C", **titles("capacity", "Capacity"), **titles("title", f"Criterion {code}"),
                "points": points, **titles("what_counts", "A law"), "is_verified": YES, "source_url": PAGE,
            }
            for code, points in (("1.1", 3), ("1.2", 2), ("1.3", 2))
        ],
        "capacity_assessment": [
            {
                "framework_code": "OWN-1", "country_code": "XK", "assessed_on": date(2026, 1, 31),
                "assessor": "Our team", "basis": "estimate", **titles("method_note", "Desk review"),
                "source_url": PAGE, "source_date": date(2026, 1, 31),
            }
        ],
        "criterion_points": [
            {
                "criterion_code": code, "points": points, "evidence_title": "Law", "evidence_url": PAGE,
                "note": "Seen", "archived_url": PAGE, "retrieved_on": date(2026, 1, 30),
            }
            for code, points in (("1.1", 3), ("1.2", 0), ("1.3", None))
        ],
        "published_score": [
            {
                "framework_code": "OWN-1", "country_code": country, "date": date(2023, 3, 31), "score": 59.74,
                "points": 46, "basis": "public_source", "confidence": "high", **proven(note="As given"),
            }
            for country in ("XK", "AL")
        ],
    },
    "survey": {
        "survey": [
            {
                "survey_code": "NGO-2026", **titles("title", "Survey"), "fielded_from": date(2026, 2, 1),
                "fielded_to": date(2026, 2, 28), "organisation": "Civil organisation", "respondent_count": 48,
                **titles("population", "Organisations"), "basis": "independent",
                **proven(source_date=date(2026, 3, 1)),
            }
        ],
        "survey_question": [
            {
                "question_code": code, **titles("wording", f"Question {code}"), "topic": "Training",
                "is_multiple_choice": NO, "is_sensitive": NO,
            }
            for code in ("Q1", "Q2")
        ],
        "survey_answer": [
            {
                "question_code": question, **titles("option", option), "respondent_group": "All",
                "answer_count": count, "base_count": 48,
            }
            for question, option, count in (("Q1", "Yes", 30), ("Q1", "No", 18), ("Q2", "Yes", 12))
        ],
        "survey_finding": [
            {"topic": "Training", **titles("finding", "Most were never trained"), **proven()} for _ in range(2)
        ],
    },
    "context": {
        "event": [
            {
                "event_code": code, "date": date(2023, 2, 2), "end_date": date(2023, 2, 3), "kind": "law",
                **titles("title", f"Event {code}"), "institution_code": "MIA", "activity_codes": "A1, A3",
                "partner": "Partner", "amount_eur": 5000, "account": account, "confidence": "medium",
                "basis": "public_source", **proven(source_date=date(2023, 2, 4)),
            }
            for code, account in (("E1", "Press"), ("E1", "Ministry"), ("E2", None))
        ],
        "statement": [
            {
                "statement_code": code, "kind": "recommendation", **titles("wording", f"Statement {code}"),
                "topic": "Training", "addressee": "MIA", "objective_code": "1.1", "organisation": "Civil organisation",
                "date": date(2024, 5, 6), "basis": "public_source", "confidence": "high", **proven(),
            }
            for code in ("R1", "R2")
        ],
    },
    "request": {
        "information_request": [
            {
                "request_code": code, "title": "Reports", "organisation": "Civil organisation",
                "institution_code": "MIA", "activity_codes": "A1", "period_code": "2025", "sent_on": date(2026, 1, 10),
                "legal_deadline": date(2026, 1, 17), "outcome": "refused", "replied_on": date(2026, 1, 16),
                "ground": "Confidential", "complaint_on": date(2026, 1, 20), "document_url": PAGE,
                "basis": "independent", "archived_url": PAGE, "retrieved_on": date(2026, 1, 21),
            }
            for code in ("F1", "F2")
        ],
    },
}  # fmt: skip


def correct_workbook(kind: str, language: str = "en") -> Spreadsheet:
    """A workbook of a kind without any problem, with every column of every sheet."""
    spreadsheet = Spreadsheet()
    spreadsheet.remove(spreadsheet.active)
    for declared in LAYOUTS[kind].sheets:
        sheet = spreadsheet.create_sheet(declared.sheet[language])
        for position, (name, column) in enumerate(fields_of(declared).items(), start=1):
            sheet.cell(1, position, field_heading(declared, name, language))
            for number, row in enumerate(ROWS[kind][declared.table], start=2):
                written = _in_words(row.get(name), column.words, language)
                cell = sheet.cell(number, position, written)
                if isinstance(written, date):
                    cell.number_format = "dd.mm.yyyy"
    return spreadsheet


def _in_words(value: Any, vocabulary: str | None, language: str) -> Any:
    if vocabulary and value is not None:
        return WORDS[vocabulary][value][language][0]
    return {YES: YES_NO["yes"][language][0], NO: YES_NO["no"][language][0], CONTINUOUSLY: CONTINUOUS[language][0]}.get(
        value, value
    )


def address(table: str, name: str, row: int = 0) -> tuple[str, str]:
    """Sheet and cell of a field in the correct workbook with English headings; row 0 is the first below them."""
    declared = declared_sheet(table)
    letter = get_column_letter(list(fields_of(declared)).index(name) + 1)
    return declared.sheet["en"], f"{letter}{row + 2}"


def declared_sheet(table: str) -> type[SheetRow]:
    """The declared sheet whose rows go to a table."""
    return next(sheet for layout in LAYOUTS.values() for sheet in layout.sheets if sheet.table == table)


def kind_of(table: str) -> str:
    """The kind of workbook that has a table."""
    return next(kind for kind, layout in LAYOUTS.items() for sheet in layout.sheets if sheet.table == table)


def opened(spreadsheet: Spreadsheet) -> RawWorkbook:
    """The workbook as the reader would open it, without writing a file."""
    sheets = []
    for sheet in spreadsheet.worksheets:
        cells: dict[int, dict[str, RawCell]] = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cells.setdefault(cell.row, {})[cell.column_letter] = _raw_cell(cell)
        hidden = frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden)
        sheets.append(RawSheet(sheet.title, cells, sheet.sheet_state != "visible", hidden))
    return RawWorkbook(tuple(sheets), "0" * 64, sum(len(row) for sheet in sheets for row in sheet.cells.values()))


def _raw_cell(cell: Cell) -> RawCell:
    value: Any = cell.value
    if cell.data_type == "f":
        return RawCell("formula", str(value))
    if cell.data_type == "e":
        return RawCell("error", str(value), str(value))
    if isinstance(value, str):
        return RawCell("text", value, value)
    if isinstance(value, bool):
        return RawCell("boolean", value, str(value).upper())
    if isinstance(value, date):
        shown = shown_date(value, cell.number_format)
        is_day = isinstance(value, datetime) and value.time() == time()
        return RawCell("date", value.date().isoformat() if is_day else value.isoformat(), shown)
    return RawCell("number", value, shown_number(value, cell.number_format), shows_percent(cell.number_format))


@cache
def known(kind: str) -> KnownCodes:
    """What is known when a workbook of a kind arrives: for all but a plan, the correct plan."""
    if kind == "plan":
        return known_codes([], REFERENCE_ROWS)
    plan = check_workbook(opened(correct_workbook("plan")), known("plan")).workbook
    assert plan is not None
    return known_codes([plan], REFERENCE_ROWS)


def check(spreadsheet: Spreadsheet, before: KnownCodes) -> Checked:
    """Check a workbook made in memory."""
    return check_workbook(opened(spreadsheet), before)


def as_file(spreadsheet: Spreadsheet) -> bytes:
    """The workbook as the bytes of a file."""
    file = BytesIO()
    spreadsheet.save(file)
    return file.getvalue()


def places(checked: Checked, severity: str = "error") -> list[tuple[str, str, str]]:
    """Sheet, cell and code of each problem of a severity."""
    return [(each.sheet, each.cell, each.code) for each in checked.problems if each.severity == severity]
