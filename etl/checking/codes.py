"""Codes: those a workbook defines, and whether those it names are known."""

import re
from collections import Counter, defaultdict
from difflib import get_close_matches
from math import inf

from etl.checking.book import Book
from etl.checking.cells import CodeText
from etl.checking.folding import fold_code
from etl.checking.known import DEFINING_COLUMNS
from etl.checking.rows import ReadRow, rows_of
from etl.checking.sheets import fields_of
from etl.layouts.words import ALL_INSTITUTIONS
from etl.problems import Problem

MOST_SUGGESTIONS = 50  # looking for the nearest code is slow
LONGEST_CODE = 60

# A code that refers to … is looked up among the codes of kind ….
_KIND_REFERRED = {"institution_or_all": "institution", "framework_criterion": "criterion"}


def check_codes(book: Book) -> list[Problem]:
    """Every code of the workbook: how it is written, and whether somebody defines it; leaves plain text in the rows."""
    problems = []
    for row in book.all_rows():
        for name, column in fields_of(row.placed.declared).items():
            if column.kind in ("code", "codes") and column.refers is None and row[name] is not None:
                problems += _check_defined(book, row, name)
    choices = _Choices(book)
    unknown: dict[str, list[tuple[ReadRow, str, CodeText, str]]] = defaultdict(list)
    for row in book.all_rows():
        for name, column in fields_of(row.placed.declared).items():
            if column.refers is not None and row[name] is not None:
                for code in _resolve(row, name, choices.of(column.refers)):
                    kind = _KIND_REFERRED.get(column.refers, column.refers)
                    unknown[kind].append((row, name, code, column.refers))
    for kind, found in unknown.items():
        # A definition that cannot be read may well be the one that is missed: then its absence is not a second problem.
        if len({code.text for _, _, code, _ in found}) > _unreadable_definitions(book, kind):
            problems += [_unknown(row, name, code, choices.of(refers)) for row, name, code, refers in found]
    return problems


class _Choice:
    """The codes one column may name."""

    def __init__(self, codes: set[str]):
        self.codes = codes
        self._folded: dict[str, list[str]] = defaultdict(list)
        for code in codes:
            self._folded[fold_code(code)].append(code)
        self._nearest: dict[str, str] = {}

    def match(self, code: CodeText) -> str | None:
        """The code itself, or the only one that differs by nothing but case, spaces or diacritics."""
        if code.text in self.codes:
            return code.text
        alike = self._folded.get(fold_code(code.text), []) if code.is_typed else []
        return alike[0] if len(alike) == 1 else None

    def nearest(self, text: str) -> str:
        """The code most like a text; empty where none is, or where too many were asked for."""
        if text not in self._nearest and len(self._nearest) < MOST_SUGGESTIONS and len(text) <= LONGEST_CODE:
            self._nearest[text] = next(iter(get_close_matches(text, sorted(self.codes), n=1, cutoff=0.5)), "")
        return self._nearest.get(text, "")


class _Choices:
    """What may be named, by what a column refers to; each list is made once."""

    def __init__(self, book: Book):
        self._book = book
        self._defined = _defined_codes(book)
        self._made: dict[str, _Choice] = {}

    def of(self, refers: str) -> _Choice:
        """The codes a column that refers to something may name: known before, or defined in this workbook."""
        if refers not in self._made:
            kind = _KIND_REFERRED.get(refers, refers)
            codes = set(self._book.known.codes.get(kind, ())) | self._defined[kind]
            if refers == "criterion":
                codes = _criteria_of_assessment(self._book, codes)
            if refers == "institution_or_all":
                codes = codes | {ALL_INSTITUTIONS}
            self._made[refers] = _Choice(codes)
        return self._made[refers]


def _check_defined(book: Book, row: ReadRow, name: str) -> list[Problem]:
    """A code that stands for itself: text, or a number whose shown form leaves no doubt."""
    kind = row.table if name == "former_codes" else name.removesuffix("_code")
    found = row[name]
    codes: tuple[CodeText, ...] = (found,) if isinstance(found, CodeText) else found
    for code in codes:
        if not (code.is_typed or code.is_whole_number or book.known.has(kind, code.text)):
            return [row.refuse(name, "code_not_text", "code")]
    if name == "country_code":
        if not re.fullmatch(r"[A-Za-z]{2}", codes[0].text):
            return [row.refuse(name, "country_unknown", "country")]
        row.values[name] = codes[0].text.upper()
    elif name == "institution_code" and codes[0].text.upper() == ALL_INSTITUTIONS:
        return [row.refuse(name, "code_reserved", "code")]
    else:
        row.values[name] = codes[0].text if isinstance(found, CodeText) else [code.text for code in codes]
    return []


def _defined_codes(book: Book) -> dict[str, set[str]]:
    """Kind → codes this workbook defines; criteria with their framework."""
    defined: dict[str, set[str]] = defaultdict(set)
    for table, name in DEFINING_COLUMNS.items():
        for row in rows_of(book.sheets, table):
            if row.is_readable(name) and row[name]:
                code = row[name]
                if table == "criterion":
                    code = f"{_plain(row['framework_code'])}:{code}"
                defined[name.removesuffix("_code")].add(code)
    return defined


def _plain(code: object) -> str:
    return code.text if isinstance(code, CodeText) else str(code)


def _unreadable_definitions(book: Book, kind: str) -> float:
    """How many definitions of a kind this workbook holds that cannot be read or stand twice."""
    table, name = next((t, n) for t, n in DEFINING_COLUMNS.items() if n == f"{kind}_code")
    if any(declared.table == table for declared in book.absent):
        return inf
    rows = rows_of(book.sheets, table)
    if any(name in row.placed.unreadable for row in rows):
        return inf
    needed = (name, "framework_code") if kind == "criterion" else (name,)
    counts = Counter(tuple(_plain(row[part]) for part in needed) for row in rows if row.is_readable(*needed))
    return sum(not row.is_readable(*needed) for row in rows) + sum(count - 1 for count in counts.values())


def _resolve(row: ReadRow, name: str, choice: _Choice) -> list[CodeText]:
    """Put the known codes into the row; give back the unknown ones."""
    found = row[name]
    codes: tuple[CodeText, ...] = (found,) if isinstance(found, CodeText) else found
    plain = [match for code in codes if (match := choice.match(code)) is not None]
    missed = [code for code in codes if choice.match(code) is None]
    if missed:
        row.values.pop(name)
        row.spoilt.add(name)
    else:
        row.values[name] = plain[0] if isinstance(found, CodeText) else list(dict.fromkeys(plain))
    return missed


def _criteria_of_assessment(book: Book, choice: set[str]) -> set[str]:
    """Criterion codes without their framework: those of the framework assessed, of any where that is not known."""
    head = book.head()
    framework = _plain(head["framework_code"]) if head and head["framework_code"] is not None else None
    mine = {code for code in choice if framework and code.startswith(f"{framework}:")}
    return {code.partition(":")[2] for code in (mine or choice)}


def _unknown(row: ReadRow, name: str, code: CodeText, choice: _Choice) -> Problem:
    if not code.is_typed:
        return row.problem(name, "code_not_text", "code")
    near = choice.nearest(code.text)
    return row.problem(name, "code_unknown", "code_near" if near else "known_code", unknown=code.text, near=near)
