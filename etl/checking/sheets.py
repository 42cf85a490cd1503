"""Which kind of workbook it is, which sheet is which, and where the headings stand: by words, never by position."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache

from etl.checking.cells import shown_text
from etl.checking.folding import fold
from etl.layouts import LAYOUTS, Column, Layout, SheetRow
from etl.problems import Problem
from etl.raw import RawCell, RawSheet, RawWorkbook
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

HEADER_ROWS = 20  # the headings are searched in the first rows only
NEAR_ENOUGH = 0.6  # how alike a heading must be to be taken for a misspelt one


@dataclass(frozen=True)
class Note:
    """Something that was set aside without being wrong: an extra sheet or column, a hidden row that was read."""

    code: str
    sheet: str
    cell: str = ""
    found: str = ""

    def message(self, language: str) -> str:
        """Where, and what was set aside, in the reader's words."""
        return text(f"note.{self.code}", language, sheet=self.sheet, cell=self.cell, found=self.found)


@dataclass
class PlacedSheet:
    """A sheet of the workbook and the declared sheet it was recognised as; `letters` by field."""

    declared: type[SheetRow]
    raw: RawSheet
    header_row: int
    letters: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)  # as written
    language: str = "en"  # of most headings
    unreadable: set[str] = field(default_factory=set)  # fields whose column is missing or doubled

    @property
    def name(self) -> str:
        """The sheet's name as the workbook has it."""
        return self.raw.name

    def heading(self, name: str) -> str:
        """The heading of a field: as written, else as it should be."""
        return self.headings.get(name) or field_heading(self.declared, name, self.language)


@dataclass
class Recognised:
    """What the sheets of a workbook turned out to be."""

    layout: Layout | None
    sheets: list[PlacedSheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    absent: set[type[SheetRow]] = field(default_factory=set)  # sheets that are missed: what they define is not known

    @property
    def language(self) -> str:
        """The language most headings are in."""
        votes = [sheet.language for sheet in self.sheets]
        return max(LANGUAGES, key=votes.count) if votes else "en"


def field_names(name: str, column: Column) -> list[str]:
    """The fields of a column: itself, or one for each language."""
    return [f"{name}_{language}" for language in LANGUAGES] if column.by_language else [name]


@cache
def fields_of(declared: type[SheetRow]) -> dict[str, Column]:
    """Field → its column, with one field for each language where a column is by language."""
    return {name: column for base, column in declared.columns().items() for name in field_names(base, column)}


def field_heading(declared: type[SheetRow], name: str, language: str) -> str:
    """How a field is headed in a language."""
    column = fields_of(declared)[name]
    return f"{column.headings[language]} {name[-2:]}" if column.by_language else column.headings[language]


@cache
def folded_headings(declared: type[SheetRow]) -> dict[str, tuple[str, str]]:
    """Folded heading → field and language of the heading."""
    found: dict[str, tuple[str, str]] = {}
    for name in fields_of(declared):
        for language in LANGUAGES:
            found.setdefault(fold(field_heading(declared, name, language)), (name, language))
    return found


def recognise(raw: RawWorkbook) -> Recognised:
    """The kind of a workbook and its sheets; without a kind, one problem that names what was found."""
    candidates = [(_places(layout, raw), layout) for layout in LAYOUTS.values()]
    places, layout = max(candidates, key=lambda candidate: sum(weight for _, _, weight in candidate[0]))
    if not places:
        return Recognised(None, problems=[_not_recognised(raw)])
    result = Recognised(layout)
    taken: dict[type[SheetRow], RawSheet] = {}
    for sheet, declared, _ in places:
        if declared in taken:
            values = {"other": taken[declared].name}
            result.problems.append(Problem("sheet_doubled", sheet.name, "A1", "", sheet.name, "one_sheet", values))
            continue
        taken[declared] = sheet
        result.sheets.append(_read_headings(sheet, declared))
    for placed in result.sheets:
        result.problems += _heading_problems(placed, result.notes)
    by_name = {fold(name): declared for declared in layout.sheets for name in declared.sheet.values()}
    without_headings = set()
    for sheet in raw.sheets:
        if not sheet.cells or any(sheet is placed for placed, _, _ in places):
            continue
        meant = by_name.get(fold(sheet.name))
        if meant and meant not in taken:
            without_headings.add(meant)
            result.problems.append(
                Problem("headings_not_found", sheet.name, "A1", "", "", "headings", {"rows": HEADER_ROWS})
            )
        else:
            result.notes.append(Note("sheet_ignored", sheet.name, found=sheet.name))
    for declared in layout.sheets:
        if declared.required and declared not in taken and declared not in without_headings:
            result.problems.append(missing_sheet(declared, result.language, raw))
    result.absent = without_headings | {d for d in layout.sheets if d.required and d not in taken}
    return result


def missing_sheet(declared: type[SheetRow], language: str, raw: RawWorkbook) -> Problem:
    """The workbook lacks a sheet it needs."""
    found = ", ".join(sheet.name for sheet in raw.sheets)
    return Problem("sheet_missing", declared.sheet[language], "", "", found, "sheet", {"name": declared.sheet})


def _places(layout: Layout, raw: RawWorkbook) -> list[tuple[RawSheet, type[SheetRow], int]]:
    """Sheets that are one of the layout's, by name or else by their headings, with the weight of the evidence."""
    places = []
    rest = []
    for sheet in raw.sheets:
        declared = next(
            (d for d in layout.sheets if fold(sheet.name) in {fold(name) for name in d.sheet.values()}), None
        )
        count = _best_header(sheet, declared)[1] if declared else 0
        if declared and count:
            places.append((sheet, declared, 10 + count))
        elif sheet.cells:
            rest.append(sheet)
    named = {declared for _, declared, _ in places}
    for sheet in rest:
        declared = _by_headings(sheet, [d for d in layout.sheets if d not in named])
        if declared:
            named.add(declared)
            places.append((sheet, declared, _best_header(sheet, declared)[1]))
    return places


def _by_headings(sheet: RawSheet, among: list[type[SheetRow]]) -> type[SheetRow] | None:
    """The one declared sheet that has all its required headings here and more headings than any other."""
    ranked = sorted(
        ((_best_header(sheet, d)[1], d) for d in among if _has_required_headings(sheet, d)), key=lambda pair: -pair[0]
    )
    if not ranked or len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _has_required_headings(sheet: RawSheet, declared: type[SheetRow]) -> bool:
    row, _ = _best_header(sheet, declared)
    here = {found[0] for _, found in _found_headings(sheet, declared, row)}
    return len(here) > 2 and all(
        here & set(field_names(name, column)) for name, column in declared.columns().items() if column.required
    )


def _found_headings(sheet: RawSheet, declared: type[SheetRow], row: int) -> Iterator[tuple[str, tuple[str, str]]]:
    """Letter, field and language of each heading in a row that is known."""
    known = folded_headings(declared)
    for letter, cell in sheet.cells.get(row, {}).items():
        if cell.kind == "text" and (found := known.get(fold(str(cell.value)))):
            yield letter, found


def _best_header(sheet: RawSheet, declared: type[SheetRow]) -> tuple[int, int]:
    """The row among the first that holds most headings, the upper one of equals, and how many it holds."""
    counted = [
        (row, len({found[0] for _, found in _found_headings(sheet, declared, row)}))
        for row in sorted(sheet.cells)
        if row <= HEADER_ROWS
    ]
    return max(counted, key=lambda pair: pair[1], default=(1, 0))


def _read_headings(sheet: RawSheet, declared: type[SheetRow]) -> PlacedSheet:
    row, _ = _best_header(sheet, declared)
    placed = PlacedSheet(declared, sheet, row)
    languages = []
    found = dict(_found_headings(sheet, declared, row))
    for letter in sorted(found, key=letter_number):
        name, language = found[letter]
        languages.append(language)
        if name not in placed.letters:
            placed.letters[name] = letter
            placed.headings[name] = shown_text(sheet.cells[row][letter])
    placed.language = max(LANGUAGES, key=languages.count)
    return placed


def _heading_problems(placed: PlacedSheet, notes: list[Note]) -> list[Problem]:
    """Doubled and missing columns; other headings are noted and their columns left aside."""
    problems = []
    header = placed.raw.cells[placed.header_row]
    known = dict(_found_headings(placed.raw, placed.declared, placed.header_row))
    for letter in sorted(known, key=letter_number):
        name = known[letter][0]
        if placed.letters[name] != letter:
            first = f"{placed.letters[name]}{placed.header_row}"
            placed.unreadable.add(name)
            problems.append(_at_header(placed, letter, "column_doubled", name, {"other": first}))
    extra = {letter: cell for letter, cell in header.items() if letter not in known and shown_text(cell)}
    for name, column in placed.declared.columns().items():
        names = field_names(name, column)
        if column.required and not any(part in placed.letters for part in names):
            placed.unreadable.update(names)
            wanted = next((part for part in names if part.endswith(placed.language)), names[0])
            letter = _nearest_heading(placed, names, extra) or _letter_after(header)
            extra.pop(letter, None)
            problems.append(_at_header(placed, letter, "column_missing", wanted, {"name": headings_of(placed, wanted)}))
    for letter, cell in sorted(extra.items(), key=lambda pair: letter_number(pair[0])):
        notes.append(Note("column_ignored", placed.name, f"{letter}{placed.header_row}", shown_text(cell)))
    return problems


def headings_of(placed: PlacedSheet, name: str) -> dict[str, str]:
    """How a field is headed, by language."""
    return {language: field_heading(placed.declared, name, language) for language in LANGUAGES}


def column_missing(placed: PlacedSheet, name: str) -> Problem:
    """An optional column that a row of this sheet makes necessary is not there."""
    letter = _letter_after(placed.raw.cells[placed.header_row])
    return _at_header(placed, letter, "column_missing", name, {"name": headings_of(placed, name)})


def _at_header(placed: PlacedSheet, letter: str, code: str, name: str, values: dict) -> Problem:
    cell = placed.raw.cells[placed.header_row].get(letter)
    found = shown_text(cell) if cell else ""
    address, expected = f"{letter}{placed.header_row}", "column" if code == "column_missing" else "one_column"
    return Problem(code, placed.name, address, placed.heading(name), found, expected, values)


def _nearest_heading(placed: PlacedSheet, names: list[str], extra: dict[str, RawCell]) -> str | None:
    """The letter of the unknown heading that was probably meant."""
    wanted = {heading for heading, (name, _) in folded_headings(placed.declared).items() if name in names}
    likeness = {
        letter: max(SequenceMatcher(None, fold(shown_text(cell)), heading).ratio() for heading in wanted)
        for letter, cell in extra.items()
    }
    best = max(likeness, key=lambda letter: likeness[letter], default=None)
    return best if best and likeness[best] >= NEAR_ENOUGH else None


def _not_recognised(raw: RawWorkbook) -> Problem:
    """No kind fits: name the sheets that were found and the kind whose headings come nearest."""
    found = ", ".join(sheet.name for sheet in raw.sheets)
    likeness = {kind: _likeness(layout, raw) for kind, layout in LAYOUTS.items()}
    nearest = max(likeness, key=lambda kind: likeness[kind])
    if likeness[nearest] < NEAR_ENOUGH:
        return Problem("workbook_not_recognised", found=found, expected="any_workbook")
    needed = [d.sheet for d in LAYOUTS[nearest].sheets if d.required] or [d.sheet for d in LAYOUTS[nearest].sheets]
    names = {language: ", ".join(name[language] for name in needed) for language in LANGUAGES}
    return Problem("workbook_not_recognised", found=found, expected=f"{nearest}_workbook", values={"sheets": names})


def _likeness(layout: Layout, raw: RawWorkbook) -> float:
    """How near the nearest sheet comes: the larger of its name's likeness and its share of known headings."""
    best = 0.0
    for sheet in raw.sheets:
        for declared in layout.sheets:
            names = [SequenceMatcher(None, fold(sheet.name), fold(name)).ratio() for name in declared.sheet.values()]
            row, count = _best_header(sheet, declared)
            best = max(best, *names, count / max(len(sheet.cells.get(row, {})), 4))
    return best


def letter_number(letter: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for character in letter:
        number = number * 26 + ord(character) - ord("A") + 1
    return number


def _letter_after(header: dict[str, RawCell]) -> str:
    """The first free column right of the last heading."""
    number = max((letter_number(letter) for letter in header), default=0) + 1
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
