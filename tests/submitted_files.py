"""Correct workbooks as files, for tests in which real bytes go through the real reader."""

from builders import as_file, correct_workbook
from openpyxl import Workbook as Spreadsheet


def spreadsheet_of(kind: str) -> Spreadsheet:
    """A correct workbook of a kind that names only criteria of the bundled reference."""
    spreadsheet = correct_workbook(kind)
    for sheet in spreadsheet.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace(", NCSI-STYLE:5.10", "")
    return spreadsheet


def file_of(kind: str) -> bytes:
    """The file of a correct workbook."""
    return as_file(spreadsheet_of(kind))
