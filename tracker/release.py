"""Where the releases are and how one is opened: read-only, hardened, one connection per release and process."""

import hashlib
import json
import os
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

import duckdb
from duckdb import DuckDBPyConnection

CURRENT: Final = "CURRENT"
HISTORY: Final = "HISTORY.jsonl"
EVENTS: Final = ("publish", "rollback")

# One profile for every reader: two connections to one file in a process must agree in it.
HARDENED: Final[dict[str, str | int | float | list[str]]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": "512MB",
    "threads": "2",
    "max_temp_directory_size": "0KB",
    "lock_configuration": True,
}
_LONGEST_OPEN: Final = 16

_open: "OrderedDict[Path, DuckDBPyConnection]" = OrderedDict()
_opening = Lock()


class DamagedHistory(Exception):
    """A line of the release history is not what was written."""


@dataclass(frozen=True)
class Release:
    """One published release; `published_at` is UTC."""

    number: int
    path: Path
    content_hash: str
    published_at: datetime
    file_sha256: str
    predecessor: int | None


def state_folder() -> Path:
    """The folder of ledger and releases: TRACKER_STATE, else data/state beside the program."""
    named = os.environ.get("TRACKER_STATE")
    return Path(named) if named else Path(__file__).parent.parent / "data" / "state"


def releases_folder(state: Path) -> Path:
    """The folder of the release files."""
    return state / "releases"


def read_history(state: Path) -> list[dict[str, Any]]:
    """Every publication and rollback, oldest first; each line is bound to the one before by its `chain`.

    A last line without its end was being written when the machine stopped: it does not count.
    Raises DamagedHistory where a line was changed.
    """
    path = releases_folder(state) / HISTORY
    if not path.exists():
        return []
    entries: list[dict[str, Any]] = []
    chain = ""
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], start=1):
        try:
            entry = json.loads(line)
            is_whole = entry.pop("chain") == history_chain(chain, entry)
        except (ValueError, KeyError, AttributeError, TypeError):
            is_whole = False
        if not is_whole:
            raise DamagedHistory(f"{HISTORY}:{number}")
        chain = history_chain(chain, entry)
        entries.append(entry)
    return entries


def history_chain(before: str, entry: dict[str, Any]) -> str:
    """What binds a history entry to all before it."""
    text = json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def all_releases(state: Path) -> list[Release]:
    """Every published release, oldest first."""
    return [_to_release(state, entry) for entry in read_history(state) if entry["event"] == "publish"]


def find_release(state: Path, number: int) -> Release | None:
    """The release of that number, or None."""
    return next((release for release in all_releases(state) if release.number == number), None)


def current_release(state: Path) -> Release | None:
    """The release the pointer names, or None before the first."""
    pointer = releases_folder(state) / CURRENT
    if not pointer.exists():
        return None
    name = pointer.read_text(encoding="utf-8", errors="replace").strip()
    release = next((release for release in all_releases(state) if release.path.name == name), None)
    if release is None:
        raise DamagedHistory(f"{CURRENT}: {name}")
    return release


def open_release(release: Release) -> DuckDBPyConnection:
    """The process's one connection to a release; take a `cursor()` of it for every query."""
    path = release.path.resolve()
    with _opening:
        connection = _open.pop(path, None) or duckdb.connect(path, read_only=True, config=HARDENED)
        _open[path] = connection
        if len(_open) > _LONGEST_OPEN:
            _open.popitem(last=False)  # closed once nobody uses it any more
        return connection


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _to_release(state: Path, entry: dict[str, Any]) -> Release:
    return Release(
        number=entry["release"],
        path=releases_folder(state) / entry["file"],
        content_hash=entry["content_hash"],
        published_at=datetime.fromisoformat(entry["at"].removesuffix("Z")),
        file_sha256=entry["file_sha256"],
        predecessor=entry["predecessor"],
    )
