"""Files to take along, and what every file of this visit says about itself."""

from typing import Any

import streamlit as st

from pages.shared.publisher import publisher_note
from pages.shared.shell import basis_note, strategy_line
from pages.shared.visit import say, visit
from tracker.export.csv_file import to_csv
from tracker.export.rows import ExportRows, ExportStamp
from tracker.export.xlsx_file import to_xlsx

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


def download_buttons(rows: ExportRows, facts: dict[str, Any]) -> None:
    """A relation as CSV and as XLSX; each file is written only when it is asked for."""
    stamp = export_stamp(facts)
    with st.container(horizontal=True, key="download_buttons"):
        for ending, mime, to_bytes in (("csv", "text/csv", to_csv), ("xlsx", XLSX, to_xlsx)):
            st.download_button(
                say("download_as", kind=ending.upper()),
                data=lambda to_bytes=to_bytes: to_bytes(rows, stamp),
                file_name=stamp.file_name(rows.name, ending),
                mime=mime,
                on_click="ignore",
                key=f"download_{ending}",
            )
