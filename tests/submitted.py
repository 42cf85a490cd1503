"""Small sound workbooks as the ledger keeps them, and the shortest way to get them there."""

import hashlib
from collections.abc import Sequence
from typing import Any

from etl.ledger import Ledger, decide, submit
from etl.workbook import SheetColumn, Workbook, WorkbookRow


def made(kind: str, keys: Sequence[str], rows: Sequence[tuple[str, dict[str, Any]]]) -> Workbook:
    """A workbook of rows by table, one sheet per table, headings in row 1."""
    counted: dict[str, int] = {}
    placed = []
    for table, values in rows:
        counted[table] = counted.get(table, 1) + 1
        placed.append(WorkbookRow(table, table.title(), counted[table], values))
    columns = {
        (row.table, name): SheetColumn(row.sheet, row.table, name, chr(65 + position), name)
        for row in placed
        for position, name in enumerate(row.values)
    }
    return Workbook(kind, tuple(keys), tuple(placed), tuple(columns.values()))


def plan(
    effective_from: str = "2023-01-01", *, strategy: str = "S", basis: str = "official", **activity: Any
) -> Workbook:
    """A plan of one activity 1.1.1 of institution AAA, due at the end of 2024; `activity` changes its values."""
    head = {
        "strategy_code": strategy,
        "country_code": "XK",
        "title_en": "Strategy",
        "start_date": "2023-01-01",
        "start_date_precision": "day",
        "end_date": "2027-12-31",
        "end_date_precision": "day",
        "effective_from": effective_from,
        "effective_from_precision": "day",
        "basis": basis,
    }
    rows = [
        ("plan", head),
        ("institution", {"institution_code": "AAA", "name_en": "Agency", "basis": basis}),
        ("objective", {"objective_code": "1", "title_en": "Safer", "basis": basis}),
        ("objective", {"objective_code": "1.1", "parent_code": "1", "title_en": "Law", "basis": basis}),
        (
            "activity",
            {
                "activity_code": "1.1.1",
                "objective_code": "1.1",
                "title_en": "Adopt the law",
                "responsible_institutions": ["AAA"],
                "due_date": "2024-12-31",
                "due_date_precision": "day",
                "is_continuous": False,
                "budget_eur": "100.50",
                "basis": basis,
                "confidence": "high",
            }
            | activity,
        ),
    ]
    return made("plan", [f"plan|{strategy}|{effective_from}"], rows)


def progress(
    period: str = "2024",
    state: str = "in_progress",
    *,
    by: str = "Agency",
    reported_on: str = "2025-01-20",
    activity_code: str = "1.1.1",
    basis: str = "official",
    **report: Any,
) -> Workbook:
    """A report to the Council of institution AAA on one activity; `report` changes the row's values."""
    head = {
        "institution_code": "AAA",
        "period_code": period,
        "reported_on": reported_on,
        "reported_on_precision": "day",
        "submitted_by": by,
        "received_through": "report_to_council",
        "basis": basis,
    }
    row = {
        "activity_code": activity_code,
        "institution_code": "AAA",
        "period_code": period,
        "reported_state": state,
        "confidence": "high",
        "basis": basis,
    }
    return made(
        "progress",
        [f"progress|report_to_council|{by}|AAA/{period}"],
        [("report", head), ("activity_report", row | report)],
    )


def events(*codes: str, title: str = "Exercise", basis: str = "public_source") -> Workbook:
    """A context workbook of events."""
    rows = [
        (
            "event",
            {
                "event_code": code,
                "date": "2024-05-01",
                "date_precision": "day",
                "kind": "exercise",
                "title_en": title,
                "confidence": "high",
                "basis": basis,
                "source_url": "https://example.org/event",
            },
        )
        for code in codes
    ]
    return made("context", [f"event|{code}" for code in codes], rows)


def bytes_of(workbook: Workbook) -> bytes:
    """Bytes that stand for the file of a workbook: equal for equal workbooks."""
    return workbook.to_json().encode()


def id_of(workbook: Workbook) -> str:
    """The submission id of `bytes_of`."""
    return hashlib.sha256(bytes_of(workbook)).hexdigest()[:16]


def bring(ledger: Ledger, workbook: Workbook, accept: bool = True, by: str = "Analyst") -> str:
    """Submit a workbook and, unless told otherwise, accept it."""
    with ledger.writing() as connection:
        submission_id, _ = submit(
            connection,
            data=bytes_of(workbook),
            file_name=f"{workbook.kind}.xlsx",
            kind=workbook.kind,
            supersede_keys=workbook.supersede_keys,
            workbook=workbook.to_json(),
            reader_version=workbook.reader_version,
            submitted_by=by,
        )
        if accept:
            decide(connection, submission_id, "accept", by)
    return submission_id


def decision(ledger: Ledger, submission_id: str, action: str) -> bool:
    """Record a decision."""
    with ledger.writing() as connection:
        return decide(connection, submission_id, action, "Editor", "because")
