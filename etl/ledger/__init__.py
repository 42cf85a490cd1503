"""What was submitted and what was decided about it, append-only; everything else is derived from here."""

from etl.ledger.decisions import Decision, Effective, decide, decision_log, effective_submissions
from etl.ledger.store import DamagedLedger, Ledger, first_broken_link, last_sequence, ledger_address, open_ledger
from etl.ledger.submissions import (
    Submission,
    UnknownSubmission,
    find_submission,
    original_bytes,
    submission_id_of,
    submissions,
    submit,
    workbook_texts,
)

__all__ = [
    "DamagedLedger",
    "Decision",
    "Effective",
    "Ledger",
    "Submission",
    "UnknownSubmission",
    "decide",
    "decision_log",
    "effective_submissions",
    "find_submission",
    "first_broken_link",
    "last_sequence",
    "ledger_address",
    "open_ledger",
    "original_bytes",
    "submission_id_of",
    "submissions",
    "submit",
    "workbook_texts",
]
