"""The pre-scan: walks the inflated XML once, before any reader, and counts the filled cells in its own way."""

import posixpath
import re
from dataclasses import dataclass, field

from .archive import CONTENT_TYPES, WORKBOOK, Archive
from .bounds import (
    CELL_CHARACTERS,
    CELLS,
    COLUMNS,
    FILLED_CELLS,
    NAME_CHARACTERS,
    ROWS,
    SHARED_STRINGS,
    SHEETS,
    TEXT_CHARACTERS,
    Refused,
)
from .styles import Styles
from .xml_parts import Elements, stream_xml

RELATIONS = "xl/_rels/workbook.xml.rels"
STYLES_PART = "xl/styles.xml"
STRICT = "http://purl.oclc.org/ooxml/"
RELATION_ID = re.compile(r"http.*/relationships id$")
ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
NUMBER = re.compile(r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\s*", re.ASCII)
INDEX = re.compile(r"[0-9]{1,7}", re.ASCII)
LAST_ROW = 1_048_576
TYPES = {"n", "s", "str", "b", "e", "d", "inlineStr"}


@dataclass
class ScannedSheet:
    """What one sheet holds, as counted: filled cells, the corner they reach, formulas nobody has computed."""

    name: str
    part: str
    is_hidden: bool
    filled: int = 0
    last_row: int = 0
    last_column: int = 0
    formulas: dict[str, str] = field(default_factory=dict)  # address → formula, only those without stored value
    hidden_rows: set[int] = field(default_factory=set)  # only those with filled cells


@dataclass
class Scan:
    """The sheets in order, and the parts a reader of values needs, as they were inflated."""

    sheets: list[ScannedSheet]
    parts: dict[str, bytes]


def scan_workbook(archive: Archive) -> Scan:
    """Walk through every part; refuse what breaks a bound, naming sheet and cell where they are known."""
    kept: dict[str, bytes] = {}

    def walk(name: str, elements: Elements) -> None:
        if name not in archive.parts:
            raise Refused("file_damaged")
        pieces: list[bytes] = []
        stream_xml(_teed(archive, name, pieces), elements)
        kept[name] = b"".join(pieces)

    walk(CONTENT_TYPES, _ContentTypes())
    relations = _Relations()
    walk(RELATIONS, relations)
    workbook = _Workbook(relations.targets)
    walk(WORKBOOK, workbook)
    strings = _SharedStrings()
    if relations.shared_strings:
        walk(relations.shared_strings, strings)
    if STYLES_PART in archive.parts:
        styles = Styles()
        walk(STYLES_PART, styles)
        kept[STYLES_PART] = styles.to_xml()
    totals = _Totals()
    for sheet in workbook.sheets:
        if sheet.part in kept:
            raise Refused("file_damaged")
        walk(sheet.part, _Cells(sheet, strings.lengths, totals))
    for name in archive.parts:
        if name in kept:
            continue
        if name.lower().endswith((".xml", ".rels")):
            stream_xml(archive.inflate(name), Elements())
        else:
            for _ in archive.inflate(name):
                pass
    return Scan(workbook.sheets, kept)


def _teed(archive: Archive, name: str, pieces: list[bytes]):
    for piece in archive.inflate(name):
        pieces.append(piece)
        yield piece


class _ContentTypes(Elements):
    def start(self, name: str, attributes: dict[str, str]) -> None:
        content_type = attributes.get("ContentType", "").lower()
        if "vbaproject" in content_type or "macroenabled" in content_type:
            raise Refused("file_has_macros")


class _Relations(Elements):
    """Which part each sheet is, by the name the workbook calls it."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, tuple[str, str]] = {}  # id → (kind, part)
        self.shared_strings = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        part = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))
        self.targets[attributes.get("Id", "")] = (kind, part)
        if kind == "sharedStrings":
            self.shared_strings = part


class _Workbook(Elements):
    """The sheets in the order a person sees them; chart sheets hold no cells and are left out."""

    def __init__(self, targets: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self.sheets: list[ScannedSheet] = []
        self._targets = targets
        self._names: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbook" and len(self.path) == 1 and attributes.get("conformance") == "strict":
            raise Refused("file_strict_format")
        if name != "sheet":
            return
        title = attributes.get("name", "")
        identifier = next((value for key, value in attributes.items() if RELATION_ID.match(key)), "")
        if any(key.startswith(STRICT) for key in attributes):
            raise Refused("file_strict_format")
        if identifier not in self._targets or not 0 < len(title) <= NAME_CHARACTERS or title.casefold() in self._names:
            raise Refused("file_damaged")
        self._names.add(title.casefold())
        if len(self._names) > SHEETS:
            raise Refused("file_too_many_sheets", limit=SHEETS)
        kind, part = self._targets[identifier]
        if kind == "worksheet":
            self.sheets.append(ScannedSheet(title, part, attributes.get("state", "visible") != "visible"))
        elif kind != "chartsheet":
            raise Refused("file_damaged")


class _SharedStrings(Elements):
    """How long each shared text is; what the part says of its own size is not believed."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._length = 0

    def characters(self, text: str) -> None:
        if self.path[-1] == "t" and "rPh" not in self.path:
            self._length += len(text)

    def end(self, name: str) -> None:
        if name == "si":
            self.lengths.append(self._length)
            if len(self.lengths) > SHARED_STRINGS:
                raise Refused("file_too_much_inside")


@dataclass
class _Totals:
    """Counted over all sheets."""

    cells: int = 0
    filled: int = 0
    characters: int = 0


class _Cells(Elements):
    """The cells of one sheet."""

    def __init__(self, sheet: ScannedSheet, string_lengths: list[int], totals: _Totals) -> None:
        super().__init__()
        self._sheet = sheet
        self._string_lengths = string_lengths
        self._totals = totals
        self._row = self._column = 0
        self._row_hidden = False
        self._begin_cell({})

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._in_cell = False
        self._address = attributes.get("r", "")
        self._type = attributes.get("t", "n")
        self._value: list[str] = []
        self._formula: list[str] = []
        self._inline = 0
        self._has_value = self._has_formula = False
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._begin_row(attributes)
        elif name == "c" and len(self.path) > 1 and self.path[-2] == "row":
            self._totals.cells += 1
            if self._totals.cells > CELLS:
                raise Refused("file_too_many_cells", limit=FILLED_CELLS)
            self._begin_cell(attributes)
            self._in_cell = True
            if not INDEX.fullmatch(attributes.get("s", "0")):
                raise Refused("file_damaged")
            self._place()
        elif self._in_cell:
            if name == "v":
                self._has_value, self._length = True, 0
            elif name == "f":
                self._has_formula, self._length = True, 0

    def characters(self, text: str) -> None:
        if not self._in_cell:
            return
        inside = self.path[-1]
        if inside not in ("v", "f", "t") or "rPh" in self.path:
            return
        self._length += len(text)
        if self._length > CELL_CHARACTERS:
            raise Refused("cell_text_too_long", self._sheet.name, self._address, CELL_CHARACTERS)
        if inside == "v":
            self._value.append(text)
        elif inside == "f":
            self._formula.append(text)
        else:
            self._inline += len(text)

    def end(self, name: str) -> None:
        if name == "c" and self._in_cell:
            self._end_cell()
            self._in_cell = False

    def _begin_row(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r")
        if said is not None and not INDEX.fullmatch(said):
            raise Refused("file_damaged", self._sheet.name)
        self._row = int(said) if said else self._row + 1
        self._column = 0
        self._row_hidden = attributes.get("hidden") in ("1", "true")
        if not 1 <= self._row <= LAST_ROW:
            raise Refused("file_damaged", self._sheet.name)

    def _place(self) -> None:
        if not self._address:
            self._column += 1
            self._address = f"{column_letters(self._column)}{self._row}"
            return
        match = ADDRESS.fullmatch(self._address)
        if match is None or int(match[2]) != self._row:
            self._address = ""
            raise Refused("file_damaged", self._sheet.name)
        self._column = column_number(match[1])

    def _end_cell(self) -> None:
        value = "".join(self._value)
        length = len(value) + self._inline
        if self._type not in TYPES:
            raise Refused("file_damaged", self._sheet.name, self._address)
        if value and self._type in ("n", "s", "b"):
            length = self._checked_value(value)
        is_empty_text = self._type in ("str", "s") and self._has_value  # a formula's result may be the empty text
        if not length:
            if not self._has_formula or is_empty_text:
                return
            formula = "=" + "".join(self._formula)
            self._sheet.formulas[self._address] = formula
            length = len(formula)
        self._count(length)

    def _checked_value(self, value: str) -> int:
        """How many characters a number, index or truth value stands for."""
        if self._type == "n":
            if len(value) <= 64 and NUMBER.fullmatch(value):
                return len(value)
        elif self._type == "b":
            if value in ("0", "1"):
                return 1
        elif INDEX.fullmatch(value) and int(value) < len(self._string_lengths):
            length = self._string_lengths[int(value)]
            if length > CELL_CHARACTERS:
                raise Refused("cell_text_too_long", self._sheet.name, self._address, CELL_CHARACTERS)
            return length
        raise Refused("file_damaged", self._sheet.name, self._address)

    def _count(self, length: int) -> None:
        """One more filled cell, within the bounds of its sheet and of the workbook."""
        sheet, totals = self._sheet, self._totals
        if self._row > ROWS:
            raise Refused("sheet_too_many_rows", sheet.name, self._address, ROWS)
        if self._column > COLUMNS:
            raise Refused("sheet_too_many_columns", sheet.name, self._address, COLUMNS)
        totals.filled += 1
        totals.characters += length
        if totals.filled > FILLED_CELLS:
            raise Refused("file_too_many_cells", limit=FILLED_CELLS)
        if totals.characters > TEXT_CHARACTERS:
            raise Refused("file_too_much_inside")
        sheet.filled += 1
        sheet.last_row = max(sheet.last_row, self._row)
        sheet.last_column = max(sheet.last_column, self._column)
        if self._row_hidden:
            sheet.hidden_rows.add(self._row)


def column_number(letters: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
