"""From an opened workbook to everything that is wrong with it and, where nothing is, to its normalised rows."""

import re
from dataclasses import dataclass

from etl.checking.book import Book
from etl.checking.codes import check_codes
from etl.checking.former_codes import check_former_codes
from etl.checking.known import KnownCodes, known_codes, known_rows
from etl.checking.normal import normalised_values, normalised_workbook
from etl.checking.progress_rules import check_progress
from etl.checking.row_rules import ROW_RULES
from etl.checking.rows import ReadSheet, check_required, read_rows
from etl.checking.sheets import Note, letter_number, missing_sheet, recognise
from etl.checking.values import check_indicator_values, check_shares
from etl.checking.warned import WARNINGS, check_personal_data
from etl.problems import Problem
from etl.raw import RawWorkbook
from etl.workbook import Workbook

__all__ = ["Checked", "KnownCodes", "Note", "check_workbook", "known_codes"]


@dataclass(frozen=True)
class Checked:
    """What checking found: `kind` is None where no kind was recognised, `workbook` where there is any error."""

    kind: str | None
    problems: list[Problem]
    workbook: Workbook | None
    notes: list[Note]

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop the workbook."""
        return [problem for problem in self.problems if problem.severity == "error"]


def check_workbook(raw: RawWorkbook, known: KnownCodes) -> Checked:
    """Every problem of a workbook at once, by sheet, row and column; and its rows where there is no error."""
    recognised = recognise(raw)
    if recognised.layout is None:
        return Checked(None, recognised.problems, None, recognised.notes)
    problems = list(recognised.problems)
    sheets: list[ReadSheet] = []
    for placed in recognised.sheets:
        sheet, found = read_rows(placed, recognised.notes)
        sheets.append(sheet)
        problems += found
    book = Book(recognised.layout, sheets, known, recognised.absent)
    for sheet in sheets:
        problems += check_required(sheet)
    problems += _check_assessed(book, raw, recognised.language)
    problems += check_codes(book)
    problems += check_shares(book)
    problems += check_indicator_values(book)
    book.known = known.merged(known_rows(_own_rows(book)))
    problems += check_progress(book)
    problems += check_former_codes(book)
    for rule in ROW_RULES:
        problems += rule(book)
    for warning in WARNINGS:
        problems += warning(book)
    problems += check_personal_data(raw, book)
    problems.sort(key=_order(raw))
    has_errors = any(problem.severity == "error" for problem in problems)
    return Checked(
        recognised.layout.kind, problems, None if has_errors else normalised_workbook(book), recognised.notes
    )


def _own_rows(book: Book) -> dict[str, list[dict]]:
    """The workbook's own rows as they would be normalised, with None for what could not be read."""
    own: dict[str, list[dict]] = {}
    for row in book.all_rows():
        own.setdefault(row.table, []).append(normalised_values(book, row))
    return own


def _check_assessed(book: Book, raw: RawWorkbook, language: str) -> list[Problem]:
    """Points belong to an assessment: whose, of which country, on which day."""
    if book.rows("criterion_points") and book.head() is None:
        declared = book.layout.sheet_of("capacity_assessment")
        if declared not in book.absent:
            return [missing_sheet(declared, language, raw)]
    return []


def _order(raw: RawWorkbook):
    """Sort key: problems of the file first, then by sheet, row and column."""
    order = {sheet.name: index for index, sheet in enumerate(raw.sheets)}

    def key(problem: Problem) -> tuple[int, int, int, str]:
        place = re.fullmatch(r"([A-Z]+)(\d+)", problem.cell)
        row, column = (int(place[2]), letter_number(place[1])) if place else (0, 0)
        return order.get(problem.sheet, -1), row, column, problem.code

    return key
