"""One workbook from bytes to cells: gate, pre-scan, values; or the problem that keeps it from being read."""

from typing import Any

from .archive import Archive
from .bounds import Refused
from .scan import scan_workbook
from .values import read_values

NO_MEMORY = 1  # the XML parser's number for it


def read_workbook(data: bytes) -> dict[str, Any]:
    """The sheets with their cells, or {"problem": …}; never raises for what is in the file."""
    try:
        return read_values(scan_workbook(Archive(data)))
    except Refused as refused:
        return {"problem": refused.to_dict()}
    except ModuleNotFoundError:
        raise  # an installation without its libraries is our fault, not the workbook's
    except Exception as error:  # a library that reads other people's files may fail in any way
        return {"problem": Refused("file_reading_took_too_much" if _ran_out(error) else "file_damaged").to_dict()}


def _ran_out(error: BaseException | None) -> bool:
    """Whether memory ran out, be it while something else was already failing."""
    while error is not None:
        if isinstance(error, MemoryError | ImportError) or getattr(error, "code", None) == NO_MEMORY:
            return True
        error = error.__context__
    return False
