"""Which rows of the accepted workbooks stand in a release, table by table."""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from etl.building.decision_levels import decision_levels
from etl.building.lineage import newest_codes
from etl.building.submitted_cells import proof_of_receipt, submitted_cells
from etl.building.withholding import withheld_activities, withheld_columns
from etl.ledger import Effective
from etl.workbook import Workbook, WorkbookRow, row_key

REFERENCE_FOLDER: Final = Path(__file__).parent.parent.parent / "data" / "reference"
REFERENCE: Final = "reference"

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Accepted:
    """An accepted submission with its normalised content."""

    effective: Effective
    workbook: Workbook

    @property
    def submission_id(self) -> str:
        """The submission's id."""
        return self.effective.submission.submission_id


def release_rows(accepted: Sequence[Accepted]) -> Rows:
    """Table → rows by column name, in an order that does not depend on the order of arrival.

    accepted: in the order of acceptance, superseded submissions included.
    """
    standing = [each for each in accepted if not each.effective.is_superseded]
    plans = [each.workbook for each in standing if each.workbook.kind == "plan"]
    progress = [(each.submission_id, each.workbook) for each in standing if each.workbook.kind == "progress"]
    levels = decision_levels(progress, newest_codes(plans, "activity"), newest_codes(plans, "indicator"))
    withheld = withheld_activities(plans)

    rows: Rows = defaultdict(list)
    for each in sorted(accepted, key=lambda each: each.submission_id):
        stands = not each.effective.is_superseded
        received = _received_reports(each)
        if not stands and not received:
            continue
        rows["received_report"] += received
        rows["submission"].append(_submission_row(each, levels.get(each.submission_id, 0)))
        rows["submission_log"].append(_log_row(each))
        rows["sheet_column"] += _column_rows(each, None if stands else {"report"})
        if not stands:
            received_row = proof_of_receipt(each.workbook)
            rows["submitted_cell"] += submitted_cells(each.submission_id, each.workbook, [(received_row, ())])
            continue
        standing_rows = [(row, withheld_columns(row.table, row.values, withheld)) for row in _standing_rows(each)]
        rows["submitted_cell"] += submitted_cells(each.submission_id, each.workbook, standing_rows)
        for row, hidden in standing_rows:
            rows[row.table].append(_release_row(each, row, hidden))
    return dict(rows)


def reference_rows(folder: Path = REFERENCE_FOLDER) -> Rows:
    """The bundled reference: one CSV file per table, named after it."""
    rows: Rows = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows[path.stem] = [{name: value or None for name, value in row.items()} for row in csv.DictReader(file)]
    return rows


def _standing_rows(each: Accepted) -> Iterable[WorkbookRow]:
    """The rows that no later workbook has replaced."""
    for row in each.workbook.rows:
        key = row_key(row)
        if key is None or key in each.effective.held_keys:
            yield row


def _release_row(each: Accepted, row: WorkbookRow, hidden: Collection[str]) -> dict[str, Any]:
    place = {"submission_id": each.submission_id, "sheet": row.sheet, "row_number": row.row_number}
    return place | {name: None if name in hidden else value for name, value in row.values.items()}


def _submission_row(each: Accepted, level: int) -> dict[str, Any]:
    return {
        "submission_id": each.submission_id,
        "kind": each.workbook.kind,
        "file_sha256": each.effective.submission.sha256,
        "decision_level": level,
    }


def _log_row(each: Accepted) -> dict[str, Any]:
    return {
        "submission_id": each.submission_id,
        "file_name": each.effective.submission.file_name,
        "submitted_at": each.effective.submission.submitted_at.isoformat(),
        "accepted_at": each.effective.decision.decided_at.isoformat(),
    }


def _column_rows(each: Accepted, tables: set[str] | None) -> list[dict[str, Any]]:
    return [
        {
            "submission_id": each.submission_id,
            "sheet": column.sheet,
            "table_name": column.table,
            "column_name": column.column,
            "column_letter": column.letter,
            "heading": column.heading,
            "heading_row": column.heading_row,
        }
        for column in each.workbook.columns
        if tables is None or column.table in tables
    ]


def _received_reports(each: Accepted) -> list[dict[str, Any]]:
    """What a progress submission proves by being there: that an institution reported on a period."""
    if each.workbook.kind != "progress":
        return []
    head = each.workbook.of("report")[0]
    institution, period = head.values.get("institution_code"), head.values.get("period_code")
    reports = [row.values for row in each.workbook.of("activity_report")]
    values = [row.values for row in each.workbook.of("indicator_report")]
    named = {(institution, period)}
    named |= {(row.get("institution_code"), row.get("period_code")) for row in reports}
    named |= {(row.get("institution_code"), period) for row in values}  # the year of a value is no reporting period
    pairs = {pair for pair in named if all(pair)}
    return [
        {
            "submission_id": each.submission_id,
            "sheet": head.sheet,
            "row_number": head.row_number,
            "institution_code": institution_code,
            "period_code": period_code,
            **_copied(head.values, "reported_on", "reported_on_precision", "received_through", "basis"),
        }
        for institution_code, period_code in sorted(pairs)
    ]


def _copied(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: values.get(name) for name in names}
