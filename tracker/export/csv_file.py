"""Rows as CSV: UTF-8 with a byte-order mark, so that Excel reads the Albanian letters."""

import csv
import io

from tracker.export.cells import csv_value
from tracker.export.rows import ExportRows, ExportStamp

STAMP_COLUMNS = ("release_number", "as_of", "basis_note")


def to_csv(export: ExportRows, stamp: ExportStamp) -> bytes:
    """The rows with release, day and basis at the end of each, so that no row travels without them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*export.columns, *STAMP_COLUMNS])
    end = [stamp.release_number, stamp.as_of.isoformat(), csv_value(stamp.basis)]
    for row in export.rows:
        writer.writerow([*(csv_value(value) for value in row), *end])
    return buffer.getvalue().encode("utf-8-sig")
