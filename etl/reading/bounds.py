"""How large a workbook may be, inside and out, and how one is refused."""

FILE_BYTES = 10_000_000
PARTS = 2_000
INFLATED_BYTES = 100_000_000  # all parts together
PART_BYTES = 60_000_000
RATIO = 200  # inflated to packed, of parts larger than RATIO_FROM_BYTES
RATIO_FROM_BYTES = 1_000_000
XML_DEPTH = 64
SHEETS = 30
ROWS = 5_000
COLUMNS = 100
FILLED_CELLS = 100_000
CELLS = 400_000  # filled or not: formatting alone also costs time
STYLES = 65_500  # as many as Excel can hold
SHARED_STRINGS = 100_000  # no workbook needs more texts than cells
CELL_CHARACTERS = 8_000
TEXT_CHARACTERS = 8_000_000  # of all cells together: one text may stand in many cells
NAME_CHARACTERS = 100  # of a sheet's name
ANSWER_BYTES = 32_000_000  # what the reading process may say

CODES = frozenset(
    {
        "cell_text_too_long",
        "file_damaged",
        "file_empty",
        "file_has_external_links",
        "file_has_macros",
        "file_has_objects",
        "file_not_a_workbook",
        "file_old_excel",
        "file_password_protected",
        "file_reading_took_too_much",
        "file_strict_format",
        "file_too_large",
        "file_too_many_cells",
        "file_too_many_sheets",
        "file_too_much_inside",
        "file_truncated",
        "file_unsafe_archive",
        "file_unsafe_xml",
        "sheet_too_many_columns",
        "sheet_too_many_rows",
    }
)


class Refused(Exception):
    """The workbook is not read: one of CODES, where it was seen, and the bound it breaks."""

    def __init__(self, code: str, sheet: str = "", cell: str = "", limit: int | None = None):
        super().__init__(code)
        self.code = code
        self.sheet = sheet
        self.cell = cell
        self.limit = limit

    def to_dict(self) -> dict:
        """The refusal as the process says it."""
        return {"code": self.code, "sheet": self.sheet, "cell": self.cell, "limit": self.limit}
