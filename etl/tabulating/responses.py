"""What the respondents said: one row each, one column per question; every other column is left aside unread."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.checking.cells import shown_text
from etl.checking.folding import clean_text, fold, fold_code
from etl.checking.sheets import HEADER_ROWS, letter_number
from etl.layouts.survey import AnswerRow
from etl.problems import Problem
from etl.raw import RawCell, RawSheet, RawWorkbook
from etl.tabulating.survey_shape import Question, SurveyShape, options_of

GROUP = "group"
NO_ANSWER = frozenset({"-", "–", "—"})  # asked, and gave none of the answers
_BETWEEN = (r"[;\n]", r"[;\n,]")


@dataclass(frozen=True)
class Respondent:
    """The group, and for every question that was put the words that were chosen, folded; none: no answer given."""

    group: str | None
    chosen: Mapping[str, frozenset[str]]


@dataclass
class Responses:
    """All respondents; `left_aside` are headings that are no question, `not_asked` counts empty cells by question."""

    respondents: list[Respondent] = field(default_factory=list)
    left_aside: list[str] = field(default_factory=list)
    not_asked: dict[str, int] = field(default_factory=dict)


def read_responses(raw: RawWorkbook, shape: SurveyShape) -> tuple[Responses, list[Problem]]:
    """Every respondent's answers as far as they can be read, and every cell that holds none of the listed answers."""
    read = Responses()
    placed = max((_headings(sheet, shape) for sheet in raw.sheets), key=lambda found: len(found.letters), default=None)
    if placed is None or not placed.letters:
        sheet = raw.sheets[0].name if raw.sheets else ""
        return read, [Problem("tabulate_headings_not_found", sheet, "A1", expected="question_headings")]
    problems = placed.problems
    read.left_aside = placed.left_aside
    read.not_asked = dict.fromkeys((question.code for question in shape.questions), 0)
    own = set(placed.letters.values())
    for number in sorted(placed.sheet.cells):
        cells = placed.sheet.cells[number]
        if number > placed.header_row and any(shown_text(cells[letter]) for letter in own & set(cells)):
            read.respondents.append(_respondent(placed, number, shape, read, problems))
    if not read.respondents:
        problems.append(
            Problem(
                "tabulate_no_respondents", placed.sheet.name, f"A{placed.header_row + 1}", expected="respondent_row"
            )
        )
    return read, problems


@dataclass
class _Placed:
    """The sheet of the respondents: which column is which question, and the column of the group."""

    sheet: RawSheet
    header_row: int
    letters: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    left_aside: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _headings(sheet: RawSheet, shape: SurveyShape) -> _Placed:
    """The row among the first that holds most questions, by code or by wording."""
    named = {fold_code(question.code): question.code for question in shape.questions}
    worded = {fold(words): question.code for question in shape.questions for words in question.wordings}
    groups = {fold(heading) for heading in AnswerRow.columns()["respondent_group"].headings.values()}
    rows = [row for row in sorted(sheet.cells) if row <= HEADER_ROWS]

    def meant(cell: RawCell) -> str | None:
        words = shown_text(cell)
        if fold(words) in groups:
            return GROUP
        return named.get(fold_code(words)) or worded.get(fold(words))

    header = max(rows, key=lambda row: sum(meant(cell) is not None for cell in sheet.cells[row].values()), default=1)
    placed = _Placed(sheet, header)
    for letter in sorted(sheet.cells.get(header, {}), key=letter_number):
        cell = sheet.cells[header][letter]
        name, words = meant(cell), shown_text(cell)
        if name is None:
            placed.left_aside.append(words)
        elif name in placed.letters:
            other = {"other": f"{placed.letters[name]}{header}"}
            at = (sheet.name, f"{letter}{header}", words, words)
            placed.problems.append(Problem("column_doubled", *at, "one_column", other))
        else:
            placed.letters[name], placed.headings[name] = letter, words
    if placed.letters:
        placed.problems += _missing(placed, shape)
    return placed


def _missing(placed: _Placed, shape: SurveyShape) -> list[Problem]:
    """Questions without a column, and groups without one."""
    problems = []
    at = (placed.sheet.name, f"A{placed.header_row}", "", "")
    for question in shape.questions:
        if question.code not in placed.letters:
            problems.append(Problem("tabulate_column_missing", *at, "question_column", {"question": question.code}))
    if GROUP not in placed.letters and any(question.is_by_group for question in shape.questions):
        problems.append(Problem("tabulate_group_column_missing", *at, "group_column"))
    return problems


def _respondent(
    placed: _Placed, number: int, shape: SurveyShape, read: Responses, problems: list[Problem]
) -> Respondent:
    cells = placed.sheet.cells[number]
    group = _written(placed, GROUP, number, problems)
    grouped = [question for question in shape.questions if question.is_by_group and GROUP in placed.letters]
    outside = next((question for question in grouped if fold(group or "") not in question.groups), None)
    if outside is not None:
        place = _place(placed, GROUP, number, group or "")
        groups = dict.fromkeys(answer["respondent_group"] for answer in outside.answers)
        problems.append(Problem("tabulate_group_unknown", *place, "one_of_groups", {"groups": ", ".join(groups)}))
    chosen = {}
    for question in shape.questions:
        letter = placed.letters.get(question.code)
        if letter is None:
            continue
        if letter not in cells or not shown_text(cells[letter]):
            read.not_asked[question.code] += 1
            continue
        words = _written(placed, question.code, number, problems)
        if words is None:
            continue
        picked = chosen_answers(question, words)
        if picked is None:
            listed = ", ".join(dict.fromkeys(options_of(answer)[0] for answer in question.answers))
            key = "listed_answers" if question.is_multiple_choice else "listed_answer"
            place = _place(placed, question.code, number, words)
            problems.append(Problem("tabulate_answer_unknown", *place, key, {"answers": listed}))
        else:
            chosen[question.code] = picked
    return Respondent(group, chosen)


def _written(placed: _Placed, name: str, number: int, problems: list[Problem]) -> str | None:
    """The words of a cell; None where it is empty or cannot be read."""
    letter = placed.letters.get(name)
    cell = placed.sheet.cells[number].get(letter) if letter else None
    if cell is None:
        return None
    if cell.kind in ("formula", "error"):
        code = "formula_without_value" if cell.kind == "formula" else "cell_is_error"
        problems.append(Problem(code, *_place(placed, name, number, shown_text(cell)), "text"))
        return None
    return shown_text(cell) or None


def _place(placed: _Placed, name: str, number: int, found: str) -> tuple[str, str, str, str]:
    return placed.sheet.name, f"{placed.letters[name]}{number}", placed.headings[name], found


def chosen_answers(question: Question, words: str) -> frozenset[str] | None:
    """The answers a cell chooses, by their first wording; empty: none was given; None: not among those listed."""
    if clean_text(words) in NO_ANSWER:
        return frozenset()
    whole = _listed(question, words)
    if whole is not None:
        return frozenset({whole})
    if question.is_multiple_choice:
        for between in _BETWEEN:
            found = [_listed(question, part) for part in re.split(between, words) if clean_text(part)]
            if found and all(found):
                return frozenset(answer for answer in found if answer)
    return None


def _listed(question: Question, words: str) -> str | None:
    """The first wording of the answer that words mean: as written, else without case, accents and signs."""
    written = clean_text(words).casefold()
    for meaning in (lambda option: option.casefold() == written, lambda option: fold(option) == fold(words)):
        found = {options_of(answer)[0] for answer in question.answers if any(map(meaning, options_of(answer)))}
        if len(found) == 1:
            return found.pop()
    return None
