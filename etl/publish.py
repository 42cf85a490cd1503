"""Makes a finished release the current one, so that a stop at any moment leaves the former one current.

The history line is written before the pointer moves: the pointer always follows the last line. A stop in between is
finished by the next writer; a file without a line was never published and is thrown away by it.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from etl.build import Step, add_changes, build_release_file, read_source
from etl.file_lock import file_lock
from etl.ledger import Ledger
from tracker.content_hash import table_hashes
from tracker.release import (
    CURRENT,
    HISTORY,
    DamagedHistory,
    Release,
    all_releases,
    current_release,
    file_sha256,
    find_release,
    history_chain,
    open_release,
    read_history,
    releases_folder,
)

STEPS: Final = (
    "lock",
    "recover",
    "fill",
    "write",
    "check",
    "hash",
    "tell changes",
    "sync file",
    "rename",
    "sync folder",
    "write history",
    "sync history",
    "write pointer",
    "sync pointer",
    "move pointer",
    "sync folder again",
    "done",
)
_ASIDE: Final = "building"


class UnsoundRelease(Exception):
    """A release file is not what was published under its number."""


@dataclass(frozen=True)
class Published:
    """The current release after a build; not new where nothing had changed."""

    release: Release
    is_new: bool


def publish(ledger: Ledger, state: Path, step: Step = lambda name: None) -> Published:
    """Build a release of all that is accepted and make it current; nothing new where its content is the current one's.

    `step` is called with the name of each step before it is done. Raises FailedChecks.
    """
    folder = releases_folder(state)
    with _alone(folder, step):
        before = _sound_current(state)
        number = _next_number(read_history(state))
        published_at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        source = read_source(ledger)
        aside = folder / f"{_ASIDE}.duckdb"
        try:
            built = build_release_file(source, aside, number, published_at, before.number if before else None, step)
        except Exception:
            _remove_aside(folder)
            raise
        if before is not None and before.content_hash == built.content_hash:
            _remove_aside(folder)
            return Published(before, False)
        step("tell changes")
        if before is not None:
            add_changes(aside, open_release(before).cursor())
        step("sync file")
        _sync_file(aside)
        path = folder / f"{number:06d}-{built.content_hash[:12]}.duckdb"
        entry = {
            "event": "publish",
            "release": number,
            "file": path.name,
            "file_sha256": file_sha256(aside),
            "content_hash": built.content_hash,
            "sql_hash": built.sql_hash,
            "ledger_sequence": source.ledger_sequence,
            "predecessor": before.number if before else None,
            "at": f"{published_at.isoformat()}Z",
        }
        step("rename")
        aside.replace(path)
        step("sync folder")
        _sync_folder(folder)
        _append_history(state, entry, step)
        _move_pointer(folder, path.name, step)
        step("done")
    return Published(next(each for each in all_releases(state) if each.number == number), True)


def roll_back(state: Path, number: int, by: str, reason: str, step: Step = lambda name: None) -> Release | None:
    """Make another published release current; None where there is no such release. Raises UnsoundRelease."""
    folder = releases_folder(state)
    with _alone(folder, step):
        release = find_release(state, number)
        if release is None:
            return None
        check_release_file(release)
        before = current_release(state)
        entry = {
            "event": "rollback",
            "release": number,
            "file": release.path.name,
            "predecessor": before.number if before else None,
            "by": by,
            "reason": reason,
            "at": f"{datetime.now(UTC).replace(tzinfo=None, microsecond=0).isoformat()}Z",
        }
        _append_history(state, entry, step)
        _move_pointer(folder, release.path.name, step)
        step("done")
        return release


def check_release_file(release: Release) -> dict[str, str]:
    """The hashes of a release's tables; raises UnsoundRelease where the file is not the published one."""
    if not release.path.exists():
        raise UnsoundRelease("missing")
    if file_sha256(release.path) != release.file_sha256:
        raise UnsoundRelease("file_changed")
    return table_hashes(open_release(release).cursor())


def recover(state: Path) -> None:
    """Finish or throw away what a stopped writer left behind; only for who holds the lock.

    Raises DamagedHistory where the pointer names a release the history does not know: nobody's half-done work.
    """
    folder = releases_folder(state)
    _remove_aside(folder)
    (folder / f"{CURRENT}.new").unlink(missing_ok=True)
    _cut_unfinished_line(folder / HISTORY)
    entries = read_history(state)
    pointer = folder / CURRENT
    named = pointer.read_text(encoding="utf-8", errors="replace").strip() if pointer.exists() else None
    if named is not None and named not in {entry["file"] for entry in entries}:
        raise DamagedHistory(f"{CURRENT}: {named}")
    for path in folder.glob(f"{_next_number(entries):06d}-*.duckdb*"):
        path.unlink()  # renamed, and stopped before its history line: it was never published
    if entries and entries[-1]["file"] != named and (folder / entries[-1]["file"]).exists():
        _move_pointer(folder, entries[-1]["file"], lambda name: None)


def _remove_aside(folder: Path) -> None:
    for leftover in folder.glob(f"{_ASIDE}*"):
        leftover.unlink()


def _next_number(entries: list[dict[str, Any]]) -> int:
    return 1 + max((entry["release"] for entry in entries), default=0)


@contextmanager
def _alone(folder: Path, step: Step) -> Iterator[None]:
    """No other process writes releases meanwhile; what an earlier one left half done is put right first."""
    folder.mkdir(parents=True, exist_ok=True)
    step("lock")
    with file_lock(folder / ".lock"):
        step("recover")
        recover(folder.parent)
        yield


def _sound_current(state: Path) -> Release | None:
    """The current release if its file is whole: a damaged one is replaced by the next build."""
    release = current_release(state)
    if release is None or not release.path.exists() or file_sha256(release.path) != release.file_sha256:
        return None
    return release


def _append_history(state: Path, entry: dict[str, Any], step: Step) -> None:
    chain = ""
    for earlier in read_history(state):
        chain = history_chain(chain, earlier)
    line = json.dumps(entry | {"chain": history_chain(chain, entry)}, ensure_ascii=False) + "\n"
    step("write history")
    history = releases_folder(state) / HISTORY
    with history.open("ab") as file:
        file.write(line.encode())
        file.flush()
        step("sync history")
        os.fsync(file.fileno())
    _sync_folder(history.parent)


def _move_pointer(folder: Path, name: str, step: Step) -> None:
    step("write pointer")
    new = folder / f"{CURRENT}.new"
    with new.open("wb") as file:
        file.write(f"{name}\n".encode())
        file.flush()
        step("sync pointer")
        os.fsync(file.fileno())
    step("move pointer")
    new.replace(folder / CURRENT)
    step("sync folder again")
    _sync_folder(folder)


def _cut_unfinished_line(history: Path) -> None:
    if not history.exists():
        return
    data = history.read_bytes()
    whole = data.rfind(b"\n") + 1
    if whole < len(data):
        with history.open("r+b") as file:
            file.truncate(whole)
            os.fsync(file.fileno())


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows keeps its folders in order itself and lets nobody open one
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
