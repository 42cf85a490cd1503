"""What is to be counted: the questions of a survey workbook, and the answers its sheet lists without their counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from etl.checking import KnownCodes, check_workbook
from etl.checking.cells import shown_text
from etl.checking.folding import clean_text, fold
from etl.checking.sheets import PlacedSheet, recognise
from etl.layouts.survey import AnswerRow, SurveyRow
from etl.problems import Problem
from etl.raw import RawCell, RawSheet, RawWorkbook
from etl.workbook import Workbook, WorkbookRow
from tracker.vocabulary import LANGUAGES

Values = dict[str, Any]

# What `tabulate` counts itself, and what stands in a cell until it has.
_COUNTED = {
    AnswerRow.table: {"answer_count": 0.0, "base_count": 0.0},
    SurveyRow.table: {"respondent_count": 1.0},
}


@dataclass(frozen=True)
class Question:
    """A question with its listed answers: the rows of the sheet Answers, by group where it is asked by group."""

    code: str
    wordings: tuple[str, ...]
    is_multiple_choice: bool
    answers: tuple[Values, ...]

    @property
    def is_by_group(self) -> bool:
        """Whether its answers are counted group by group."""
        return any(answer["respondent_group"] for answer in self.answers)

    @property
    def groups(self) -> set[str]:
        """The groups it lists, folded."""
        return {fold(answer["respondent_group"]) for answer in self.answers if answer["respondent_group"]}


@dataclass(frozen=True)
class SurveyShape:
    """A survey workbook as it was read, in the language of its headings, and its questions."""

    workbook: Workbook
    language: str
    questions: tuple[Question, ...]
    stated_respondents: int | None  # what the workbook says itself

    def rows(self, table: str) -> list[Values]:
        """The values of a table's rows."""
        return [row.values for row in self.workbook.of(table)]


def read_shape(raw: RawWorkbook) -> tuple[SurveyShape | None, Sequence[Problem]]:
    """The shape of a survey workbook whose counts may be empty, with every problem; no shape where one is an error.

    A workbook of another kind has neither.
    """
    recognised = recognise(raw)
    if recognised.layout is not None and recognised.layout.kind != "survey":
        return None, []
    sheets = {placed.declared.table: placed for placed in recognised.sheets}
    stated = _stated_respondents(sheets.get(SurveyRow.table))
    checked = check_workbook(_with_counts(raw, sheets), KnownCodes())
    if checked.workbook is None:
        return None, checked.problems
    questions = tuple(_question(checked.workbook, row) for row in checked.workbook.of("survey_question"))
    shape = SurveyShape(checked.workbook, recognised.language, questions, stated)
    return shape, [*checked.problems, *_check_lists(shape)]


def _stated_respondents(placed: PlacedSheet | None) -> int | None:
    """The number of respondents the sheet Survey gives, where it gives one that can be read."""
    letter = placed.letters.get("respondent_count") if placed else None
    if placed is None or letter is None:
        return None
    rows = [cells for number, cells in sorted(placed.raw.cells.items()) if number > placed.header_row]
    cell = rows[0].get(letter) if rows else None
    return int(cell.value) if cell is not None and cell.kind == "number" else None


def _with_counts(raw: RawWorkbook, sheets: dict[str, PlacedSheet]) -> RawWorkbook:
    """The workbook with something in every cell that is counted later, so that all the rest of it can be checked."""
    filled = {
        placed.name: _filled(placed, _COUNTED[table], is_kept=table == SurveyRow.table)
        for table, placed in sheets.items()
        if table in _COUNTED
    }
    return replace(raw, sheets=tuple(filled.get(sheet.name, sheet) for sheet in raw.sheets))


def _filled(placed: PlacedSheet, values: dict[str, float], *, is_kept: bool) -> RawSheet:
    letters = {placed.letters[name]: value for name, value in values.items() if name in placed.letters}
    known = set(placed.letters.values())
    cells = {}
    for number, row in placed.raw.cells.items():
        is_row = number > placed.header_row and any(shown_text(row[letter]) for letter in known & set(row))
        added = {letter: RawCell("number", value) for letter, value in letters.items()} if is_row else {}
        cells[number] = {**added, **row} if is_kept else {**row, **added}
    return replace(placed.raw, cells=cells)


def _question(workbook: Workbook, row: WorkbookRow) -> Question:
    values = row.values
    answers = [answer.values for answer in workbook.of("survey_answer")]
    return Question(
        values["question_code"],
        tuple(values[f"wording_{language}"] for language in LANGUAGES if values[f"wording_{language}"]),
        bool(values["is_multiple_choice"]),
        tuple(answer for answer in answers if answer["question_code"] == values["question_code"]),
    )


def _check_lists(shape: SurveyShape) -> list[Problem]:
    """Every question lists its answers; as a whole or by group, never both; and no two answers read alike."""
    problems = []
    cells = {column.column: column.letter for column in shape.workbook.columns if column.table == "survey_question"}
    for row, question in zip(shape.workbook.of("survey_question"), shape.questions, strict=True):
        place = (row.sheet, f"{cells['question_code']}{row.row_number}", "", question.code)
        if not question.answers:
            problems.append(Problem("tabulate_no_answers_listed", *place, "answers_listed"))
        elif question.is_by_group and not all(answer["respondent_group"] for answer in question.answers):
            problems.append(Problem("tabulate_whole_and_groups", *place, "whole_or_groups"))
        elif alike := _alike(question):
            problems.append(Problem("tabulate_answers_alike", *place, "answers_unlike", {"answer": alike}))
    return problems


def _alike(question: Question) -> str | None:
    """An answer that another one of the same group has in some language too."""
    first: dict[tuple[str, str], int] = {}
    for number, answer in enumerate(question.answers):
        for option in options_of(answer):
            if first.setdefault((fold(answer["respondent_group"] or ""), option.casefold()), number) != number:
                return option
    return None


def options_of(answer: Values) -> list[str]:
    """An answer as it is worded, in every language it is given in."""
    return [clean_text(answer[f"option_{language}"]) for language in LANGUAGES if answer[f"option_{language}"]]
