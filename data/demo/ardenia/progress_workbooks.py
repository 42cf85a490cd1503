"""The progress reports as workbooks; completion and spending are filler that grows from report to report."""

from collections import defaultdict
from typing import Any

from data.demo.ardenia.handwriting import arrangement, chance, day, number, rows_as_filled, share
from data.demo.ardenia.plan import INSTITUTIONS
from data.demo.ardenia.plan_workbooks import ACTIVITIES
from data.demo.ardenia.records import Report, Said, address
from data.demo.ardenia.reports_2023_2024 import REPORTS_2023, REPORTS_2024
from data.demo.ardenia.reports_2025 import REPORTS_2025
from etl.layouts import LAYOUTS
from etl.templates import write_workbook

REPORTS = (*REPORTS_2023, *REPORTS_2024, *REPORTS_2025)
OFFICE = {"sq": "Zyra për planifikim", "sr": "Kancelarija za planiranje", "en": "Planning office"}
COSTS = {
    code: activity.budget if activity.budget is not None else sum(activity.yearly.values())
    for activity in ACTIVITIES
    for code in {activity.code, activity.code_in_2023 or activity.code}
}


def progress_workbooks() -> dict[str, bytes]:
    """File name → workbook, in the order in which they are accepted."""
    spent_so_far: dict[str, int] = defaultdict(int)
    return {f"{report.file}.xlsx": _progress_workbook(report, spent_so_far) for report in REPORTS}


def _progress_workbook(report: Report, spent_so_far: dict[str, int]) -> bytes:
    style, language = report.handwriting, report.language
    is_on_rows = style == "old form"  # the old form names institution and period on every row
    _, name = INSTITUTIONS[report.institution]
    rows: dict[str, list[dict[str, Any]]] = {
        "report": [
            {
                "institution_code": report.institution,
                "period_code": None if is_on_rows else report.period,
                "reported_on": day(report.reported_on, style, language),
                "submitted_by": report.submitted_by or name.fields("name")[f"name_{language}"],
                "received_through": report.received_through,
                "prepared_by": None if report.submitted_by else OFFICE[language],
                "basis": "illustrative",
                "source_url": address(report.file.partition("_")[2].replace("_", "-")),
            }
        ],
        "activity_report": [
            _activity_row(said, report, spent_so_far)
            | ({"institution_code": report.institution, "period_code": report.period} if is_on_rows else {})
            for said in report.said
        ],
        "indicator_report": [
            {"indicator_code": code, "year": year, "reported_value": number(value, style)}
            for code, year, value in report.values
        ],
    }
    layout = LAYOUTS["progress"]
    return write_workbook(
        layout,
        {table: rows_as_filled(found, style) for table, found in rows.items()},
        language,
        {
            sheet.table: arrangement(sheet, rows[sheet.table], style, language, f"{report.file}{sheet.table}")
            for sheet in layout.sheets
        },
    )


def _activity_row(said: Said, report: Report, spent_so_far: dict[str, int]) -> dict[str, Any]:
    style, language = report.handwriting, report.language
    completion = _completion(said, report)
    spent = max(spent_so_far[said.activity], round(COSTS[said.activity] * completion * 0.95, -2))
    spent_so_far[said.activity] = int(spent)
    return {
        "activity_code": said.activity,
        "reported_state": said.state,
        "completion_share": share(completion, style),
        "completed_on": day(said.on, style, language),
        "spent_eur": int(spent) if spent else None,
        "obstacles": said.obstacles,
        "expected_completion": day(said.expected, style, language),
        "explanation": said.explanation,
        "evidence_url": address(said.evidence) if said.evidence else None,
        "evidence_kind": said.evidence_kind if said.evidence else None,
        "confidence": said.confidence,
    }


def _completion(said: Said, report: Report) -> float:
    """A plausible percentage for a state: filler, always the same for the same report."""
    if said.state == "completed":
        return 1.0
    if said.state in ("not_started", "cancelled"):
        return 0.0
    low, high = (10, 17) if said.state == "partly_completed" else (3, 12)
    return chance(report.file, said.activity).randrange(low, high) * 5 / 100
