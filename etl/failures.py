"""What can go wrong for reasons that people can mend, and the sentences that say so."""

from collections.abc import Sequence
from typing import Final

import duckdb

from etl.build import FailedChecks
from etl.ledger import DamagedLedger
from etl.publish import UnsoundRelease
from tracker.release import DamagedHistory
from tracker.texts import text

FAILURES: Final = (FailedChecks, DamagedLedger, DamagedHistory, UnsoundRelease, duckdb.IOException, OSError)

_CHECKS_IN_WORDS: Final = ("illustrative_mixed_with_other_rows", "several_strategies")


def failure_sentences(error: BaseException, language: str) -> list[str]:
    """What went wrong and what to do, one sentence per cause; `error` is one of FAILURES."""
    if isinstance(error, FailedChecks):
        return [_failed_check(name, rows, language) for name, rows in error.found]
    if isinstance(error, DamagedLedger):
        return [text("command.damaged_ledger", language, reason=str(error))]
    if isinstance(error, DamagedHistory):
        return [text("command.damaged_history", language, place=str(error))]
    if isinstance(error, UnsoundRelease):
        return [text("command.unsound_release", language, reason=text(f"command.difference.{error}", language))]
    if isinstance(error, duckdb.IOException):
        return [text("command.unreadable_release", language, reason=str(error).partition("\n")[0])]
    if isinstance(error, OSError):
        return [
            text("command.system_refused", language, reason=error.strerror or str(error), file=error.filename or "")
        ]
    raise TypeError(type(error).__name__)


def _failed_check(name: str, rows: Sequence[Sequence[object]], language: str) -> str:
    key = f"command.failed_check.{name}" if name in _CHECKS_IN_WORDS else "command.failed_check"
    first = ", ".join("" if value is None else str(value) for value in rows[0])
    return text(key, language, check=name, count=len(rows), first=first)
