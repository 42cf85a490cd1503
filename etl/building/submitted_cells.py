"""The cells of accepted workbooks word for word, so that readers see what was submitted without the ledger."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from etl.workbook import Workbook, WorkbookRow

# What a replaced report still proves: who reported when, on what. The words of its other cells went with it.
_PROOF: Final = ("submitted_by", "institution_code", "period_code", "reported_on", "received_through", "basis")


def submitted_cells(
    submission_id: str, workbook: Workbook, rows: Iterable[tuple[WorkbookRow, Collection[str]]]
) -> Iterator[dict[str, Any]]:
    """Every cell of some rows that held anything; those of the columns to hide are named without their words.

    rows: each with the columns to hide.
    """
    letters = {(column.sheet, column.column): column.letter for column in workbook.columns}
    for row, hidden in rows:
        for name, written in row.written.items():
            yield {
                "submission_id": submission_id,
                "sheet": row.sheet,
                "row_number": row.row_number,
                "column_letter": letters[row.sheet, name],
                "written": None if name in hidden else written,
            }


def proof_of_receipt(workbook: Workbook) -> WorkbookRow:
    """The first row of a replaced progress workbook with nothing but the cells that prove it was received."""
    head = workbook.of("report")[0]
    return replace(head, written={name: head.written[name] for name in _PROOF if name in head.written})
