"""Recomputes everything from the originals and names what is not as it was written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from etl.build import hashes_of, read_source, write_release_file
from etl.checking import KnownCodes, check_workbook, known_codes
from etl.intake import bundled_codes
from etl.ledger import (
    DamagedLedger,
    Ledger,
    Submission,
    first_broken_link,
    last_sequence,
    original_bytes,
    submission_id_of,
    submissions,
    workbook_texts,
)
from etl.opening import UnreadableWorkbook, open_workbook
from etl.publish import UnsoundRelease, check_release_file
from etl.workbook import Workbook
from tracker.content_hash import content_hash
from tracker.release import (
    CURRENT,
    DamagedHistory,
    Release,
    all_releases,
    current_release,
    file_sha256,
    read_history,
)

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Difference:
    """Something that is not as it was written: what it is, and its name."""

    what: str
    subject: str
    expected: str | None = None
    found: str | None = None


def verify(ledger: Ledger, state: Path, progress: Progress = lambda subject: None) -> list[Difference]:
    """Every difference between what was submitted and published and what is there now; empty when all is well."""
    try:
        differences = list(_ledger_differences(ledger, progress))
    except DamagedLedger as error:
        differences = [Difference("ledger_unreadable", ledger.address, None, str(error))]
    try:
        releases = all_releases(state)
    except DamagedHistory as error:
        return [*differences, Difference("history_changed", str(error))]
    sound = {}
    for release in releases:
        progress(release.path.name)
        try:
            sound[release.number] = check_release_file(release)
        except UnsoundRelease as error:
            found = file_sha256(release.path) if release.path.exists() else None
            differences.append(Difference(str(error), release.path.name, release.file_sha256, found))
    return [*differences, *_release_differences(ledger, state, sound, progress)]


def _ledger_differences(ledger: Ledger, progress: Progress) -> Iterator[Difference]:
    with ledger.reading() as connection:
        broken = first_broken_link(connection)
        if broken is not None:
            yield Difference("ledger_changed", str(broken))
        listed = submissions(connection)
        texts = workbook_texts(connection, [each.submission_id for each in listed])
        parsed = (_parsed(text) for text in texts.values())
        known = known_codes((workbook for workbook in parsed if workbook is not None), bundled_codes())
        for submission in listed:
            progress(submission.file_name)
            data = original_bytes(connection, submission.submission_id)
            yield from _submission_differences(submission, data, texts[submission.submission_id], known)


def _submission_differences(submission: Submission, data: bytes, text: str, known: KnownCodes) -> Iterator[Difference]:
    name = f"{submission.submission_id} {submission.file_name}"
    if submission_id_of(data) != submission.submission_id:
        yield Difference("original_changed", name, submission.submission_id, submission_id_of(data))
        return
    try:
        workbook = check_workbook(open_workbook(data), known).workbook
    except UnreadableWorkbook:
        workbook = None
    if workbook is None:
        yield Difference("original_refused", name)
    elif workbook.to_json() != text:
        yield Difference("rows_changed", name, str(submission.reader_version), str(workbook.reader_version))


def _parsed(text: str) -> Workbook | None:
    """The kept rows, or None where they are no longer what was kept."""
    try:
        return Workbook.from_json(text)
    except (ValueError, TypeError, KeyError):
        return None


def _release_differences(
    ledger: Ledger, state: Path, sound: dict[int, dict[str, str]], progress: Progress
) -> Iterator[Difference]:
    """The current release against one rebuilt aside from the decisions it was built from."""
    history = read_history(state)
    try:
        release = current_release(state)
    except DamagedHistory as error:
        yield Difference("pointer_changed", str(error))
        return
    if release is None or release.path.name != history[-1]["file"]:
        if history:
            found = release.path.name if release else None
            yield Difference("pointer_changed", CURRENT, history[-1]["file"], found)
        if release is None:
            return
    entry = next(each for each in history if each["event"] == "publish" and each["release"] == release.number)
    try:
        with ledger.reading() as connection:
            newest = last_sequence(connection)
    except DamagedLedger:
        return  # named already
    if newest < entry["ledger_sequence"]:
        yield Difference("ledger_shortened", ledger.address, str(entry["ledger_sequence"]), str(newest))
        return
    if release.number not in sound:
        return
    progress(f"{release.path.name} ↻")
    yield from _rebuilt_differences(ledger, release, entry["ledger_sequence"], entry["sql_hash"], sound[release.number])


def _rebuilt_differences(
    ledger: Ledger, release: Release, sequence: int, sql_hash: str, tables: dict[str, str]
) -> Iterator[Difference]:
    if content_hash(tables, sql_hash) != release.content_hash:
        yield Difference("content_hash_wrong", release.path.name, release.content_hash, content_hash(tables, sql_hash))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rebuilt.duckdb"
        try:
            source = read_source(ledger, sequence)
            write_release_file(source, path, release.number, release.published_at, release.predecessor)
        except (DamagedLedger, duckdb.Error, ValueError, TypeError, LookupError) as error:
            yield Difference("rebuild_failed", release.path.name, None, str(error).partition("\n")[0])
            return
        rebuilt = hashes_of(path)
    if rebuilt.sql_hash != sql_hash:
        yield Difference("program_changed", release.path.name, sql_hash, rebuilt.sql_hash)
    for table in sorted(tables.keys() | rebuilt.tables.keys()):
        if tables.get(table) != rebuilt.tables.get(table):
            yield Difference(
                "table_differs", f"{release.path.name} {table}", tables.get(table), rebuilt.tables.get(table)
            )
