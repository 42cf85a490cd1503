"""Builds a release file from the accepted workbooks: always whole, always aside, never over another one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import duckdb

from etl.building.changes import release_changes
from etl.building.release_rows import REFERENCE, Accepted, reference_rows, release_rows
from etl.ledger import Ledger, effective_submissions, last_sequence, workbook_texts
from etl.workbook import Workbook
from tracker.content_hash import content_hash, table_hashes, texts_hash
from tracker.evaluation_day import PLACE
from tracker.queries.release_tables import column_types, copy_database, insert_rows, publication_day
from tracker.schema import create_schema, run_checks, run_steps, sql_texts

Step = Callable[[str], None]

_SETTINGS: Final[dict[str, str | int | float | list[str]]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "threads": "2",
}


class FailedChecks(Exception):
    """The accepted workbooks together do not make a sound release: the checks and the rows they found."""

    def __init__(self, found: Sequence[tuple[str, Sequence[tuple[Any, ...]]]]) -> None:
        super().__init__("; ".join(f"{name} ({len(rows)})" for name, rows in found))
        self.found = found


@dataclass(frozen=True)
class Source:
    """What a release is built from: the accepted submissions as they stood after a sequence number."""

    accepted: tuple[Accepted, ...]
    ledger_sequence: int


@dataclass(frozen=True)
class Built:
    """A finished release file, not published yet."""

    content_hash: str
    sql_hash: str
    tables: dict[str, str]


def read_source(ledger: Ledger, up_to: int | None = None) -> Source:
    """The accepted submissions of a ledger; up_to: as they stood after that sequence number."""
    with ledger.reading() as connection:
        effective = effective_submissions(connection, up_to)
        texts = workbook_texts(connection, [each.submission.submission_id for each in effective])
        sequence = last_sequence(connection) if up_to is None else up_to
    accepted = (Accepted(each, Workbook.from_json(texts[each.submission.submission_id])) for each in effective)
    return Source(tuple(accepted), sequence)


def build_release_file(
    source: Source,
    path: Path,
    number: int,
    published_at: datetime,
    predecessor: int | None = None,
    step: Step = lambda name: None,
) -> Built:
    """Write the release of a source to a new file and hold it against every check; raises FailedChecks.

    published_at: UTC.
    """
    write_release_file(source, path, number, published_at, predecessor, step)
    step("check")
    with duckdb.connect(path, config=_SETTINGS) as release:
        found = run_checks(release)
    if found:
        raise FailedChecks(found)
    step("hash")
    return hashes_of(path)


def write_release_file(
    source: Source,
    path: Path,
    number: int,
    published_at: datetime,
    predecessor: int | None = None,
    step: Step = lambda name: None,
) -> None:
    """Write the release of a source to a new file, unchecked.

    Rows are prepared in memory, so that what is withheld never touches the file.
    """
    step("fill")
    with duckdb.connect(config=_SETTINGS) as staging:
        create_schema(staging)
        for rows in (release_rows(source.accepted), _bundled(staging)):
            for table, listed in rows.items():
                insert_rows(staging, table, listed)
        insert_rows(staging, "release_info", [_info(number, published_at, predecessor)])
        run_steps(staging)
        step("write")
        copy_database(staging, path)


def add_changes(path: Path, before: duckdb.DuckDBPyConnection) -> None:
    """Write into a finished release file what it changes against the release before it."""
    with duckdb.connect(path, config=_SETTINGS) as release:
        insert_rows(release, "release_change", release_changes(before, release, publication_day(release)))


def hashes_of(path: Path) -> Built:
    """The hashes of a release file nobody else has open, with the SQL texts of this program."""
    with duckdb.connect(path, read_only=True, config=_SETTINGS) as release:
        tables = table_hashes(release)
    sql_hash = texts_hash(sql_texts())
    return Built(content_hash(tables, sql_hash), sql_hash, tables)


def _bundled(staging: duckdb.DuckDBPyConnection) -> dict[str, list[dict[str, Any]]]:
    """The bundled reference, marked as such where its table says where rows come from."""
    marked = {
        table: [row | {"submission_id": REFERENCE} for row in rows]
        if "submission_id" in column_types(staging, table)
        else rows
        for table, rows in reference_rows().items()
    }
    return marked | {"submission": [{"submission_id": REFERENCE, "kind": REFERENCE, "decision_level": 0}]}


def _info(number: int, published_at: datetime, predecessor: int | None) -> dict[str, Any]:
    return {
        "release_number": number,
        "published_at": published_at.isoformat(),
        "publication_day": published_at.replace(tzinfo=ZoneInfo("UTC")).astimezone(PLACE).date().isoformat(),
        "predecessor": predecessor,
    }
