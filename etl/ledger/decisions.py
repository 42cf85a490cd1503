"""Decisions about submissions, and which submissions count because of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from etl.ledger.store import append, now, readable_rows
from etl.ledger.submissions import Submission, find_submission, submissions
from etl.ledger.tables import ACTIONS, DECISION

ROW_BY_ROW: Final = ("context", "request")  # these replace one code at a time, the others as a whole


@dataclass(frozen=True)
class Decision:
    """One decision; `decided_at` is UTC, `sequence` alone orders."""

    sequence: int
    submission_id: str
    action: str
    decided_by: str
    reason: str
    decided_at: datetime


@dataclass(frozen=True)
class Effective:
    """An accepted submission that still counts, fully or in part, or was superseded.

    held_keys: the supersede keys it has not lost to a later accepted submission.
    """

    submission: Submission
    decision: Decision
    held_keys: frozenset[str]

    @property
    def is_superseded(self) -> bool:
        """Nothing of it stands in a release: a later accepted submission has taken its place."""
        keys = self.submission.supersede_keys
        if self.submission.kind in ROW_BY_ROW:
            return bool(keys) and not self.held_keys
        return not self.holds_everything

    @property
    def holds_everything(self) -> bool:
        """No key of it was lost."""
        return self.held_keys == frozenset(self.submission.supersede_keys)


def decide(connection: Connection, submission_id: str, action: str, decided_by: str, reason: str = "") -> bool:
    """Record a decision; False where it stands already and nothing was recorded. Raises UnknownSubmission.

    Accepting takes back a return or a withdrawal, and puts a superseded submission in force again.
    """
    if action not in ACTIONS:
        raise ValueError(f"unknown action: {action}")
    find_submission(connection, submission_id)
    about_it = select(DECISION.c.action).where(DECISION.c.submission_id == submission_id)
    if connection.scalar(about_it.order_by(DECISION.c.sequence.desc()).limit(1)) == action:
        standing = {each.submission.submission_id: each for each in effective_submissions(connection)}
        if action != "accept" or standing[submission_id].holds_everything:
            return False
    values = {"submission_id": submission_id, "action": action, "decided_by": decided_by, "reason": reason}
    append(connection, DECISION, values | {"decided_at": now()})
    return True


def decision_log(connection: Connection) -> list[Decision]:
    """Every decision in order."""
    columns = [DECISION.c[name] for name in Decision.__dataclass_fields__]
    with readable_rows():
        return [Decision(*row) for row in connection.execute(select(*columns).order_by(DECISION.c.sequence))]


def effective_submissions(connection: Connection, up_to: int | None = None) -> list[Effective]:
    """The accepted submissions in the order of their acceptance, superseded ones included.

    up_to: as it stood after that sequence number.
    """
    log = [each for each in decision_log(connection) if up_to is None or each.sequence <= up_to]
    return _effective(submissions(connection), log)


def _effective(known: Iterable[Submission], log: Iterable[Decision]) -> list[Effective]:
    latest = {decision.submission_id: decision for decision in log}
    by_id = {submission.submission_id: submission for submission in known}
    accepted = sorted(
        (decision for decision in latest.values() if decision.action == "accept"),
        key=lambda decision: decision.sequence,
    )
    holder = {
        (by_id[decision.submission_id].kind, key): decision.submission_id
        for decision in accepted
        for key in by_id[decision.submission_id].supersede_keys
    }
    result = []
    for decision in accepted:
        submission = by_id[decision.submission_id]
        held = (key for key in submission.supersede_keys if holder[submission.kind, key] == submission.submission_id)
        result.append(Effective(submission, decision, frozenset(held)))
    return result
