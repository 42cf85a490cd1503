"""The one door for workbooks: opened, checked together, and into the ledger, all of them or none."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.building.release_rows import reference_rows
from etl.checking import KnownCodes, Note, check_workbook, known_codes
from etl.ledger import Ledger, decide, effective_submissions, submit, workbook_texts
from etl.opening import UnreadableWorkbook, open_workbook
from etl.problems import Problem
from etl.raw import RawWorkbook
from etl.workbook import Workbook
from tracker.vocabulary import WORKBOOK_KINDS


@dataclass(frozen=True)
class IncomingFile:
    """A file somebody brings."""

    name: str
    data: bytes


@dataclass(frozen=True)
class CheckedFile:
    """A file after checking; `workbook` is None where a problem is an error, `kind` where none was recognised."""

    file: IncomingFile
    problems: Sequence[Problem]
    workbook: Workbook | None
    kind: str | None = None
    notes: Sequence[Note] = ()


@dataclass(frozen=True)
class Submitted:
    """A file in the ledger; not new where the same bytes were there already."""

    file_name: str
    submission_id: str
    is_new: bool


class FilesWithErrors(Exception):
    """At least one of the files cannot be taken; nothing was written."""


def read_files(paths: Iterable[Path]) -> list[IncomingFile]:
    """The files behind some paths."""
    return [IncomingFile(path.name, path.read_bytes()) for path in paths]


def known_to_ledger(ledger: Ledger) -> KnownCodes:
    """The codes of every accepted workbook, superseded ones included, and of the bundled reference."""
    with ledger.reading() as connection:
        accepted = [each.submission.submission_id for each in effective_submissions(connection)]
        texts = workbook_texts(connection, accepted)
    return known_codes((Workbook.from_json(text) for text in texts.values()), bundled_codes())


def bundled_codes() -> list[Mapping[str, Any]]:
    """The rows of the bundled reference that make codes known."""
    bundled = reference_rows()
    return [*bundled.get("framework", ()), *bundled.get("criterion", ())]


def check_files(
    files: Sequence[IncomingFile], known: KnownCodes, progress: Callable[[str], None] = lambda name: None
) -> list[CheckedFile]:
    """Every problem of every file, in the order given; sound files of the call lend their codes to the others."""
    checked: dict[int, CheckedFile] = {}
    opened: dict[int, RawWorkbook] = {}
    for place, file in enumerate(files):
        progress(file.name)
        try:
            opened[place] = open_workbook(file.data)
        except UnreadableWorkbook as error:
            checked[place] = CheckedFile(file, [error.problem], None)
    waiting = dict(opened)
    while waiting:
        sound = []
        for place, raw in waiting.items():
            result = check_workbook(raw, known)
            checked[place] = CheckedFile(files[place], result.problems, result.workbook, result.kind, result.notes)
            if result.workbook is not None:
                sound.append(place)
        if not sound:
            break
        known = known.merged(known_codes([_workbook(checked[place]) for place in sound]))
        waiting = {place: raw for place, raw in waiting.items() if place not in sound}
    return [checked[place] for place in range(len(files))]


def submit_files(
    ledger: Ledger, checked: Sequence[CheckedFile], submitted_by: str, note: str = "", accept: bool = False
) -> list[Submitted]:
    """Put all files into the ledger in one transaction, plans first; raises FilesWithErrors and then writes nothing."""
    if any(each.workbook is None for each in checked):
        raise FilesWithErrors
    in_order = sorted(range(len(checked)), key=lambda place: WORKBOOK_KINDS.index(_workbook(checked[place]).kind))
    results: dict[int, Submitted] = {}
    with ledger.writing() as connection:
        for place in in_order:
            file, workbook = checked[place].file, _workbook(checked[place])
            submission_id, is_new = submit(
                connection,
                data=file.data,
                file_name=file.name,
                kind=workbook.kind,
                supersede_keys=workbook.supersede_keys,
                workbook=workbook.to_json(),
                reader_version=workbook.reader_version,
                submitted_by=submitted_by,
                note=note,
            )
            if accept:
                decide(connection, submission_id, "accept", submitted_by, note)
            results[place] = Submitted(file.name, submission_id, is_new)
    return [results[place] for place in range(len(checked))]


def _workbook(checked: CheckedFile) -> Workbook:
    if checked.workbook is None:
        raise FilesWithErrors
    return checked.workbook
