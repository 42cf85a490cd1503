"""What every file of this visit says about itself."""

from typing import Any

from pages.shared.publisher import publisher_note
from pages.shared.shell import basis_note, strategy_line
from pages.shared.visit import say, visit
from tracker.export.rows import ExportStamp

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export_stamp(facts: dict[str, Any]) -> ExportStamp:
    """Release, day, basis, source and publisher, with the words for them in the reader's language."""
    now = visit()
    assert now.release is not None
    labels = ("relation", "release", "as_of", "content_hash", "basis", "source", "publisher")
    return ExportStamp(
        release_number=facts["release_number"],
        as_of=now.as_of,
        content_hash=now.release.content_hash,
        basis=basis_note(facts) or say("basis.official"),
        source=strategy_line(facts),
        publisher=publisher_note(),
        labels={label: say(f"export.{label}") for label in labels},
    )
