"""Workbooks in the ledger: original bytes, normalised rows, who brought them and when."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select

from etl.ledger.store import append, now, readable_rows
from etl.ledger.tables import SUBMISSION


class UnknownSubmission(LookupError):
    """No submission has this id."""


@dataclass(frozen=True)
class Submission:
    """A submitted workbook without its bytes and rows; `submitted_at` is UTC."""

    sequence: int
    submission_id: str
    sha256: str
    file_name: str
    kind: str
    supersede_keys: tuple[str, ...]
    reader_version: int
    submitted_by: str
    note: str
    submitted_at: datetime


_COLUMNS = [SUBMISSION.c[name] for name in Submission.__dataclass_fields__]


def submission_id_of(data: bytes) -> str:
    """The id of a workbook: the first 16 hexadecimal digits of the SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()[:16]


def submit(
    connection: Connection,
    *,
    data: bytes,
    file_name: str,
    kind: str,
    supersede_keys: tuple[str, ...],
    workbook: str,
    reader_version: int,
    submitted_by: str,
    note: str = "",
) -> tuple[str, bool]:
    """Add a workbook; its id, and whether it is new: the same bytes are one submission.

    `workbook` is the normalised content as JSON text; the ledger keeps it and does not look inside.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    submission_id = submission_id_of(data)
    there = connection.scalar(select(SUBMISSION.c.sha256).where(SUBMISSION.c.submission_id == submission_id))
    if there == sha256:
        return submission_id, False
    if there is not None:
        raise ValueError(f"two different files share the id {submission_id}")
    append(
        connection,
        SUBMISSION,
        {
            "submission_id": submission_id,
            "sha256": sha256,
            "file_name": file_name,
            "kind": kind,
            "supersede_keys": json.dumps(supersede_keys, ensure_ascii=False),
            "workbook": workbook,
            "reader_version": reader_version,
            "submitted_by": submitted_by,
            "note": note,
            "submitted_at": now(),
            "original": data,
        },
    )
    return submission_id, True


def submissions(connection: Connection) -> list[Submission]:
    """Every submission, oldest first."""
    with readable_rows():
        return [_to_submission(row) for row in connection.execute(select(*_COLUMNS).order_by(SUBMISSION.c.sequence))]


def find_submission(connection: Connection, submission_id: str) -> Submission:
    """One submission; raises UnknownSubmission."""
    with readable_rows():
        row = connection.execute(select(*_COLUMNS).where(SUBMISSION.c.submission_id == submission_id)).one_or_none()
        if row is not None:
            return _to_submission(row)
    raise UnknownSubmission(submission_id)


def workbook_texts(connection: Connection, submission_ids: list[str]) -> dict[str, str]:
    """Submission id → its normalised content as JSON text."""
    found = connection.execute(select(SUBMISSION.c.submission_id, SUBMISSION.c.workbook))
    wanted = set(submission_ids)
    return {row.submission_id: row.workbook for row in found if row.submission_id in wanted}


def original_bytes(connection: Connection, submission_id: str) -> bytes:
    """The file as it was submitted."""
    data = connection.scalar(select(SUBMISSION.c.original).where(SUBMISSION.c.submission_id == submission_id))
    if data is None:
        raise UnknownSubmission(submission_id)
    return data


def _to_submission(row: Row) -> Submission:
    values = dict(row._mapping)
    return Submission(**values | {"supersede_keys": tuple(json.loads(values["supersede_keys"]))})
