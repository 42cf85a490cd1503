"""What an export is made of: rows with their column names, and the stamp they leave with."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class ExportRows:
    """The rows of one relation or table as the release answers them."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class ExportStamp:
    """What every file says about itself; the labels of its header sheet in the reader's language.

    `labels` holds the words for: relation, release, as_of, content_hash, basis, source, publisher.
    """

    release_number: int
    as_of: date
    content_hash: str
    basis: str
    source: str
    publisher: str
    labels: dict[str, str]

    def file_name(self, name: str, ending: str) -> str:
        """A file name that still says what it is on somebody else's desk."""
        return f"{name}_release-{self.release_number}_{self.as_of.isoformat()}.{ending}"
