"""One cell of a submitted workbook: what stands in it, its row with headings and neighbours, sources, the workbook."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import streamlit as st

from pages.shared.address import read_code
from pages.shared.cells import in_code_marks
from pages.shared.exporting import XLSX, export_stamp
from pages.shared.panels import lead, pairs, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, web_link
from tracker.export.workbook_copy import to_workbook_copy
from tracker.export.xlsx_file import stamp_pairs
from tracker.queries import source
from tracker.words import date_words

Row = dict[str, Any]
_BESIDE_WIDE, _BESIDE_NARROW = (2, 2), (0, 1)  # columns shown left and right of the cell
_LONGEST_BESIDE, _LONGEST_MARKED = 80, 240
_GAP = "…"
_LINKS = ("evidence_url", "reply_url", "document_url", "source_url", "report_due_source_url", "archived_url")


@dataclass(frozen=True)
class Cell:
    """A cell of a submitted sheet with the columns of the sheet, its row and the rows beside it.

    rows: row number → column letter → what was written; None: withheld.
    """

    submission_id: str
    sheet: str
    letter: str
    row_number: int
    columns: list[Row]
    rows: dict[int, dict[str, str | None]]

    @property
    def address(self) -> str:
        """Column letter and row number."""
        return f"{self.letter}{self.row_number}"

    @property
    def row(self) -> dict[str, str | None]:
        """The row as it was submitted."""
        return self.rows[self.row_number]

    def written(self, column_name: str) -> str | None:
        """What the row says in a column; None where the sheet lacks it or nothing is shown there."""
        letters = (each["column_letter"] for each in self.columns if each["column_name"] == column_name)
        return next((self.row.get(letter) for letter in letters), None)


def chosen_cell() -> Cell | None:
    """The cell the address names, if the release shows it."""
    sheets: dict[str, list[str]] = {}
    for row in answer(source.submitted_sheets):
        sheets.setdefault(row["submission_id"], []).append(row["sheet"])
    submission_id = read_code("submission", sheets)
    sheet = read_code("sheet", sheets.get(submission_id or "", ()))
    if submission_id is None or sheet is None:
        return None
    columns = answer(source.sheet_columns, submission_id, sheet)
    places = {
        f"{column['column_letter']}{number}": (column["column_letter"], number)
        for number in answer(source.sheet_row_numbers, submission_id, sheet)
        for column in columns
    }
    code = read_code("cell", places)
    if code is None:
        return None
    letter, number = places[code]
    rows: dict[int, dict[str, str | None]] = {}
    for each in answer(source.rows_around, submission_id, sheet, str(number)):
        rows.setdefault(each["row_number"], {})[each["column_letter"]] = each["written"]
    return Cell(submission_id, sheet, letter, number, columns, rows)


def no_cell_chosen() -> None:
    """The address names no cell of this release."""
    st.markdown(md_escape(say("source.unknown")))
    link_to("data", say("source.all_rows"))


def show_cell(cell: Cell, facts: Row) -> None:
    """The whole view of one cell."""
    workbook = answer(source.submission_facts, cell.submission_id)
    _sentence(cell, workbook, facts)
    _grid(cell)
    _whole_row(cell)
    _links(cell, workbook)
    _workbook(cell, workbook, facts)


def _sentence(cell: Cell, workbook: Row, facts: Row) -> None:
    """Where the figure stands, in one sentence; and what is written there."""
    who = _organisation(cell, workbook)
    values = {
        "cell": cell.address,
        "sheet": cell.sheet,
        "file": workbook["file_name"],
        "release": facts["release_number"],
    }
    if who:
        lead(say("source.sentence", organisation=who, **values))
    else:
        lead(say("source.sentence_without_organisation", **values))
    if cell.letter not in cell.row:
        st.markdown(md_escape(say("source.empty_cell")))
    elif cell.row[cell.letter] is None:
        st.markdown(md_escape(say("source.withheld_cell")))
    else:
        with st.container(key="written"):
            st.markdown(f"{md_escape(say('source.says'))} **{_shown(cell.row[cell.letter])}**")


def _organisation(cell: Cell, workbook: Row) -> str | None:
    """Whose words they are: the row's own organisation, else that of the workbook."""
    own = cell.written("organisation") if workbook["kind"] in ("context", "request") else None
    return own or workbook["organisation"]


def _shown(words: str | None, longest: int | None = None) -> str:
    """What stands in a cell, in Markdown; of long words the beginning where `longest` says so."""
    if words is None:
        return f"*{md_escape(say('source.withheld'))}*"
    plain = words if longest is None or len(words) <= longest else f"{words[:longest].rstrip()}…"
    return md_escape(plain.strip())


def _grid(cell: Cell) -> None:
    """The cell among its neighbours as a spreadsheet shows it: letters on top, row numbers at the left."""
    shown = _columns_shown(cell)
    numbers = sorted(cell.rows)
    heading_rows = sorted({column["heading_row"] for column in cell.columns})
    table: dict[str, list[str]] = {say("source.row"): [f"**{n}**" for n in (*heading_rows, *numbers)]}
    gaps = 0
    for column in shown:
        if column is None:
            gaps += 1
            table[_GAP + "\u00a0" * gaps] = [""] * (len(heading_rows) + len(numbers))
            continue
        headings = [f"**{_shown(column['heading'])}**" if n == column["heading_row"] else "" for n in heading_rows]
        table[column["column_letter"]] = headings + [_grid_cell(cell, column["column_letter"], n) for n in numbers]
    with st.container(key="sheet"):
        st.caption(md_escape(cell.sheet))
        st.table(table, hide_index=True)
    st.caption(md_escape(say("source.left_out")))


def _grid_cell(cell: Cell, letter: str, number: int) -> str:
    is_marked = (letter, number) == (cell.letter, cell.row_number)
    row = cell.rows[number]
    if not is_marked:
        return _shown(row[letter], _LONGEST_BESIDE) if letter in row else ""
    words = _shown(row[letter], _LONGEST_MARKED) if letter in row else f"*{md_escape(say('source.empty'))}*"
    return f":blue-background[**{words}**]" if row.get(letter) else f":blue-background[{words}]"


def _columns_shown(cell: Cell) -> list[Row | None]:
    """The first column and those beside the cell; None where the letters leap."""
    left, right = _BESIDE_WIDE if visit().is_wide else _BESIDE_NARROW
    place = next(n for n, column in enumerate(cell.columns) if column["column_letter"] == cell.letter)
    shown: list[Row | None] = []
    before = None
    for number, column in enumerate(cell.columns):
        if number and not place - left <= number <= place + right:
            continue
        if before is not None and _letter_number(column["column_letter"]) > before + 1:
            shown.append(None)
        before = _letter_number(column["column_letter"])
        shown.append(column)
    return [*shown, None] if place + right < len(cell.columns) - 1 else shown


def _letter_number(letter: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for character in letter:
        number = number * 26 + ord(character) - ord("A") + 1
    return number


def _whole_row(cell: Cell) -> None:
    """Everything the row says, under its headings."""
    section(say("source.section.row", row=cell.row_number))
    pairs(
        [
            (f"{column['column_letter']} · {column['heading']}", _shown(cell.row[column["column_letter"]]))
            for column in cell.columns
            if column["column_letter"] in cell.row
        ],
        "row",
    )


def _links(cell: Cell, workbook: Row) -> None:
    """What the row rests on: evidence, source and lasting copy; where it names none, what the workbook names."""
    section(say("source.section.links"))
    found = [(say(f"source.link.{name}"), web_link((cell.written(name) or "").strip())) for name in _LINKS]
    if not any(link for _, link in found):
        st.markdown(md_escape(say("source.no_link")))
        found = [
            (say("source.link.workbook_source"), web_link(workbook["source_url"])),
            (say("source.link.archived_url"), web_link(workbook["archived_url"])),
        ]
    if any(link for _, link in found):
        pairs(found, "links")


def _workbook(cell: Cell, workbook: Row, facts: Row) -> None:
    """The workbook the cell belongs to, and its copy to take along."""
    section(say("source.section.workbook"))
    accepted = date_words(workbook["accepted_at"].date(), visit().language)
    now = visit()
    assert now.release is not None
    pairs(
        [
            (say("source.field.file"), md_escape(workbook["file_name"])),
            (say("source.field.kind"), md_escape(say(f"kind.{workbook['kind']}"))),
            (say("source.field.organisation"), md_escape(_organisation(cell, workbook) or "")),
            (say("source.field.accepted"), md_escape(accepted)),
            (say("source.field.submission"), f"`{in_code_marks(cell.submission_id)}`"),
            (say("source.field.sha256"), f"`{in_code_marks(workbook['file_sha256'])}`"),
            (
                say("source.field.release"),
                md_escape(f"{facts['release_number']} ({say('source.content_hash')} {now.release.content_hash[:12]})"),
            ),
        ],
        "workbook",
    )
    _download(workbook, facts)
    link_to("data", say("source.rows_like_this"), table=cell.columns[0]["table_name"])


def _download(workbook: Row, facts: Row) -> None:
    """The copy without document properties, comments and authors."""
    now = visit()
    stamp = export_stamp(facts)
    cells = answer(source.workbook_cells, workbook["submission_id"])
    about = [
        (say("source.field.file"), workbook["file_name"]),
        (say("source.field.submission"), workbook["submission_id"]),
        (say("source.field.sha256"), workbook["file_sha256"]),
        (say("source.field.copy"), say("source.copy_note")),
        *stamp_pairs(stamp),
    ]
    assert now.release is not None
    published_at = now.release.published_at
    withheld = f"[{say('source.withheld')}]"
    stem = PurePath(workbook["file_name"]).stem
    st.download_button(
        say("source.download"),
        data=lambda: to_workbook_copy(cells, about, withheld, published_at),
        file_name=stamp.file_name(f"{stem}_{say('source.file_ending')}", "xlsx"),
        mime=XLSX,
        on_click="ignore",
        key="download_copy",
    )
    st.caption(md_escape(say("source.copy_note")))
