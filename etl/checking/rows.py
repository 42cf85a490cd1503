"""The rows of a sheet as they were read: values by field, and which of its cells are spoilt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ValidationError, create_model

from etl.checking.cells import nearest_words, read_cell, shown_text
from etl.checking.sheets import Note, PlacedSheet, column_missing, field_names, fields_of
from etl.layouts import Column, SheetRow
from etl.layouts.words import WORDS, YES_NO
from etl.problems import Problem, Severity
from etl.raw import RawCell
from tracker.vocabulary import LANGUAGES

MOST_SUGGESTIONS = 50  # looking for the nearest word is slow
_EXPECTED = {"start": "date", "end": "date", "day": "date", "due": "due_date"}


@dataclass
class ReadRow:
    """One row: values of the cells that could be read; `spoilt` fields have a problem already and enter no rule."""

    placed: PlacedSheet
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    spoilt: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    @property
    def table(self) -> str:
        """The release table the row goes to."""
        return self.placed.declared.table

    def is_readable(self, *names: str) -> bool:
        """Whether no problem was found in these fields."""
        return self.spoilt.isdisjoint(names)

    def cell(self, *names: str) -> str:
        """The address of the first of these fields that has a column."""
        letter = next((self.placed.letters[name] for name in names if name in self.placed.letters), None)
        return f"{letter or min(self.placed.letters.values())}{self.number}"

    def found(self, name: str) -> str:
        """What stands in the cell of a field."""
        cell = self.placed.raw.cells.get(self.number, {}).get(self.placed.letters.get(name, ""))
        return shown_text(cell) if cell else ""

    def problem(
        self,
        name: str,
        code: str,
        expected: str = "",
        severity: Severity = "error",
        instead: str = "",
        **values: Any,
    ) -> Problem:
        """A problem at the cell of a field, or of the field `instead` where the sheet lacks the column."""
        here = name if name in self.placed.letters or not instead else instead
        return Problem(
            code,
            self.placed.name,
            self.cell(here),
            self.placed.heading(here),
            self.found(here),
            expected,
            values,
            severity,
        )

    def refuse(self, name: str, code: str, expected: str = "", **values: Any) -> Problem:
        """A problem that spoils its cell, so that no other rule stumbles over it."""
        self.spoilt.add(name)
        self.values.pop(name, None)
        return self.problem(name, code, expected, **values)


@dataclass
class ReadSheet:
    """A sheet and its rows."""

    placed: PlacedSheet
    rows: list[ReadRow]

    @property
    def declared(self) -> type[SheetRow]:
        """The declared sheet."""
        return self.placed.declared


@cache
def cell_model(declared: type[SheetRow]) -> type[BaseModel]:
    """The pydantic model that reads the cells of a row: every field optional, each by the kind its column declares."""
    fields: dict[str, Any] = {
        name: (Annotated[Any, BeforeValidator(partial(read_cell, column=column))], None)
        for name, column in fields_of(declared).items()
    }
    return create_model(f"{declared.__name__}Cells", **fields)


def read_rows(placed: PlacedSheet, notes: list[Note]) -> tuple[ReadSheet, list[Problem]]:
    """All rows below the headings that hold anything in a known column, and the cells that cannot be read."""
    problems: list[Problem] = []
    rows = []
    for number in sorted(placed.raw.cells):
        cells = placed.raw.cells[number]
        present = {name: cells[letter] for name, letter in placed.letters.items() if _has_content(cells.get(letter))}
        if number <= placed.header_row or not present:
            continue
        row = ReadRow(placed, number, spoilt=set(placed.unreadable))
        readable = {name: cell for name, cell in present.items() if name not in placed.unreadable}
        problems += _read_row(row, readable, suggests=len(problems) < MOST_SUGGESTIONS)
        rows.append(row)
    hidden = [row for row in rows if placed.raw.is_hidden or row.number in placed.raw.hidden_rows]
    if hidden:
        notes.append(Note("hidden_rows_read", placed.name, hidden[0].cell(*placed.letters)))
    return ReadSheet(placed, rows), problems


def _has_content(cell: RawCell | None) -> bool:
    return cell is not None and (cell.kind != "text" or shown_text(cell) != "")


def _read_row(row: ReadRow, cells: Mapping[str, RawCell], suggests: bool) -> list[Problem]:
    """Read all cells of a row; the spoilt ones become problems, the others keep their values."""
    model = cell_model(row.placed.declared)
    problems = []
    try:
        read = model.model_validate(dict(cells))
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            name = str(error["loc"][0])
            column = fields_of(row.placed.declared)[name]
            key, values = expected_text(column)
            fault = error.get("ctx", {}).get("error")
            if isinstance(fault, Exception):
                raise fault from None  # not a refusal: a fault of the reader of this kind of cell
            near = nearest_words(str(column.words), row.found(name)) if column.words and suggests else None
            if near:
                key, values = "word_near", {**values, "near": near}
            problems.append(row.refuse(name, error["type"], key, **values))
        read = model.model_validate({name: cell for name, cell in cells.items() if row.is_readable(name)})
    row.values = {name: getattr(read, name) for name in read.model_fields_set}
    return problems


def expected_text(column: Column) -> tuple[str, dict[str, Any]]:
    """The text key that says what a cell of a column may hold, with its values by language."""
    if column.kind == "word":
        return "word", {"words": listed_words(WORDS[str(column.words)])}
    if column.kind == "yes_no":
        return "word", {"words": listed_words(YES_NO)}
    return _EXPECTED.get(column.kind, column.kind), {}


def listed_words(words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, str]:
    """The words to choose from, by language."""
    return {language: ", ".join(by[language][0] for by in words.values()) for language in LANGUAGES}


def check_required(sheet: ReadSheet) -> list[Problem]:
    """Cells that may not be empty, and sheets that need exactly one row, or at least one."""
    problems = []
    placed = sheet.placed
    first_letter = min(placed.letters.values(), key=lambda letter: (len(letter), letter))
    first_cell = f"{first_letter}{placed.header_row + 1}"
    if not sheet.rows and sheet.declared.required:
        problems.append(Problem("sheet_without_rows", placed.name, first_cell, expected="one_row"))
    if sheet.declared.single and len(sheet.rows) > 1:
        for row in sheet.rows[1:]:
            names = [name for name in placed.letters if row.found(name)]
            problems.append(row.problem(min(names, key=lambda name: placed.letters[name]), "row_surplus", "single_row"))
        del sheet.rows[1:]
    required = [field_names(base, column) for base, column in sheet.declared.columns().items() if column.required]
    for row in sheet.rows:
        for names in required:
            if row.is_readable(*names) and not any(row[name] is not None for name in names):
                problems.append(missing_value(row, next(name for name in names if name in placed.letters)))
    return problems


def missing_value(row: ReadRow, name: str) -> Problem:
    """A cell that may not be empty is."""
    key, values = expected_text(fields_of(row.placed.declared)[name])
    return row.refuse(name, "value_missing", key, **values)


def lacking_value(row: ReadRow, name: str) -> list[Problem]:
    """A row needs a value that is optional elsewhere; where its column is missing, that is said once for the sheet."""
    if name in row.placed.letters:
        return [missing_value(row, name)]
    if name in row.placed.unreadable:
        return []
    row.placed.unreadable.add(name)
    return [column_missing(row.placed, name)]


def rows_of(sheets: Iterable[ReadSheet], table: str) -> list[ReadRow]:
    """The rows that go to one table."""
    return [row for sheet in sheets if sheet.declared.table == table for row in sheet.rows]
