"""The process that opens one workbook: its bytes come on standard input, what was read leaves as JSON.

Started by path, with the bounds for memory (bytes) and processor time (seconds); 0 leaves the bound to the parent.
"""

import importlib
import importlib.util
import json
import sys
from pathlib import Path

OPEN_FILES = 32
UNNEEDED = ("numpy", "lxml", "PIL")  # openpyxl takes them where it finds them: slower, larger, and lxml is less strict


def keep_within(memory_bytes: int, cpu_seconds: int) -> None:
    """Give up the right to more than this for good; where the system knows no such bounds the parent watches."""
    try:
        import resource
    except ImportError:
        return
    bounds = [
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
        (resource.RLIMIT_NPROC, 0, 0),
    ]
    if memory_bytes:
        bounds.append((resource.RLIMIT_AS, memory_bytes, memory_bytes))
    if cpu_seconds:
        bounds.append((resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1))
    for bound, soft, hard in bounds:
        try:
            resource.setrlimit(bound, (soft, hard))
        except (OSError, ValueError):
            continue  # macOS refuses some; the parent watches there


def load_reading() -> None:
    """Make this folder importable as `reading`, without making anything beside it importable."""
    folder = Path(__file__).resolve().parent
    described = importlib.util.spec_from_file_location(
        "reading", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert described is not None
    sys.modules["reading"] = importlib.util.module_from_spec(described)
    for name in UNNEEDED:
        sys.modules[name] = None  # type: ignore[assignment]


def main(memory_bytes: int, cpu_seconds: int) -> None:
    """Read, answer, end."""
    load_reading()
    bounds = importlib.import_module("reading.bounds")
    reader = importlib.import_module("reading.reader")
    keep_within(memory_bytes, cpu_seconds)
    try:
        answer = reader.read_workbook(sys.stdin.buffer.read(bounds.FILE_BYTES + 1))
        said = json.dumps(answer, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except MemoryError:
        said = json.dumps({"problem": bounds.Refused("file_reading_took_too_much").to_dict()}).encode()
    if len(said) > bounds.ANSWER_BYTES:
        said = json.dumps({"problem": bounds.Refused("file_too_much_inside").to_dict()}).encode()
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
