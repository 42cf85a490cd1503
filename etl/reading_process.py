"""Starts the process that opens one workbook, feeds it, bounds it and ends it; what it says is not believed here."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from etl.reading.bounds import ANSWER_BYTES

CHILD = Path(__file__).parent / "reading" / "child.py"
BETWEEN_LOOKS = 0.02
KILLED_BY_BOUND = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}


@dataclass(frozen=True)
class ProcessBounds:
    """What one workbook may cost. `watched`: the parent looks after memory and processor time itself.

    Linux keeps both bounds for the process; Windows has no such bounds and macOS does not keep the one for memory.
    """

    memory_bytes: int = 512 * 1024 * 1024
    cpu_seconds: int = 8
    wall_seconds: float = 10.0
    watched: bool = not sys.platform.startswith("linux")


class TookTooMuch(Exception):
    """The process was ended because it broke a bound."""


class NoAnswer(Exception):
    """The process ended without an answer of its own."""


def ask_child(data: bytes, bounds: ProcessBounds) -> bytes:
    """What a fresh process says of a workbook; it knows nothing of us, and is gone when this returns."""
    deadline = time.monotonic() + bounds.wall_seconds
    with tempfile.TemporaryDirectory(prefix="reading-", ignore_cleanup_errors=True) as empty_folder:
        process = _start(bounds, empty_folder)
        try:
            return _converse(process, data, bounds, deadline)
        finally:
            _end(process)


def _start(bounds: ProcessBounds, folder: str) -> subprocess.Popen[bytes]:
    own_bounds = ("0", "0") if bounds.watched else (str(bounds.memory_bytes), str(bounds.cpu_seconds))
    # Windows cannot start Python without this one name.
    environment = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-I", str(CHILD), *own_bounds],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=os.name == "posix",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _converse(process: subprocess.Popen[bytes], data: bytes, bounds: ProcessBounds, deadline: float) -> bytes:
    assert process.stdin is not None and process.stdout is not None
    said: list[bytes] = []
    feeding = threading.Thread(target=_feed, args=(process.stdin, data), daemon=True)
    listening = threading.Thread(target=_listen, args=(process.stdout, said), daemon=True)
    feeding.start()
    listening.start()
    while listening.is_alive():
        left = deadline - time.monotonic()
        if left <= 0 or (bounds.watched and _breaks_bounds(process.pid, bounds)):
            raise TookTooMuch
        listening.join(min(left, BETWEEN_LOOKS) if bounds.watched else left)
    try:
        status = process.wait(max(0.1, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise TookTooMuch from None
    if status in KILLED_BY_BOUND:
        raise TookTooMuch
    if status or not said or len(said[0]) > ANSWER_BYTES:
        raise NoAnswer(f"the reading process ended with status {status}")
    return said[0]


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with contextlib.suppress(OSError):  # a process that has refused the file reads no further
        pipe.write(data)
    with contextlib.suppress(OSError):
        pipe.close()


def _listen(pipe: IO[bytes], said: list[bytes]) -> None:
    with contextlib.suppress(OSError), pipe:
        said.append(pipe.read(ANSWER_BYTES + 1))


def _breaks_bounds(process_id: int, bounds: ProcessBounds) -> bool:
    """Whether the process holds more memory or has used more processor time than it may."""
    try:
        process = psutil.Process(process_id)
        memory, times = process.memory_info(), process.cpu_times()
    except psutil.Error:
        return False  # it has just ended
    held = memory.vms if sys.platform == "win32" else memory.rss  # on Windows vms is what was promised to it alone
    return held > bounds.memory_bytes or times.user + times.system > bounds.cpu_seconds


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave nothing running: neither the process nor anything it may have started."""
    if process.poll() is not None:
        return
    family: list[psutil.Process] = []
    with contextlib.suppress(psutil.Error):
        family = psutil.Process(process.pid).children(recursive=True)
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    for descendant in family:
        with contextlib.suppress(psutil.Error):
            descendant.kill()
    process.kill()
    process.wait()
