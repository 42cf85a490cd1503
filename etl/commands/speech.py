"""What commands print: answers on standard output, everything said beside them on standard error."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from etl.ledger import Ledger, open_ledger
from tracker.release import state_folder
from tracker.texts import text


class AddCommand(Protocol):
    """Adds a command by its name and the function that runs it; that function says whether all went well."""

    def __call__(self, name: str, run: object) -> ArgumentParser:
        """The new command's parser."""


class WrongCall(Exception):
    """The call itself is wrong: the key of the sentence that says why, and its values."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def say(called: Namespace, key: str, n: int | None = None, /, **values: object) -> None:
    """Print a sentence as an answer."""
    print(text(key, called.lang, n, **values))


def say_aside(called: Namespace, key: str, n: int | None = None, /, **values: object) -> None:
    """Print a sentence beside the answer: progress, remarks, refusals."""
    print(text(key, called.lang, n, **values), file=sys.stderr, flush=True)


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as a JSON array of objects: dates ISO, NULL null."""
    print(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2, default=to_plain))


def to_plain(value: object) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, datetime):
        return f"{value.isoformat()}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def the_state() -> Path:
    """The state folder of this call."""
    return state_folder()


def the_ledger() -> Ledger:
    """The ledger of this call."""
    return open_ledger(state_folder())
