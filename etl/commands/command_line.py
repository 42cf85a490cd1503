"""Which commands there are, and what becomes of a call: 0 done, 1 refused or failed, 2 a wrong call."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from etl.commands import (
    comparing,
    deciding,
    querying,
    releasing,
    showing,
    submitting,
    tabulating,
    templating,
    verifying,
)
from etl.commands.querying import named_day
from etl.commands.speech import WrongCall, say_aside
from etl.failures import FAILURES, failure_sentences
from etl.ledger import UnknownSubmission
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

GROUPS: Final = (submitting, deciding, releasing, showing, comparing, verifying, templating, tabulating, querying)

DONE: Final = 0
FAILED: Final = 1
WRONG_CALL: Final = 2


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    called = command_parser().parse_args(arguments)
    called.lang = called.lang or _usual_language()
    try:
        if os.environ.get("TRACKER_AS_OF"):
            named_day(os.environ["TRACKER_AS_OF"])
        return DONE if called.run(called) else FAILED
    except WrongCall as error:
        say_aside(called, error.key, **error.values)
        return WRONG_CALL
    except UnknownSubmission as error:
        say_aside(called, "command.unknown_submission", submission_id=error.args[0])
        return WRONG_CALL
    except BrokenPipeError:  # whoever read along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except FAILURES as error:
        for sentence in failure_sentences(error, called.lang):
            print(sentence, file=sys.stderr, flush=True)
    return FAILED


def command_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = _Parser(prog="python -m etl", description=text("command.about", _usual_language()))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in GROUPS:
        group.add_commands(_Adder(commands))
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser that names a wrong call in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and how it is meant, and stop."""
        self.exit(WRONG_CALL, f"{self.format_usage()}{self.prog}: {message}\n")


class _Adder:
    """Adds a command with what all commands share: its language and the function that runs it."""

    def __init__(self, commands: "argparse._SubParsersAction[_Parser]") -> None:
        self._commands = commands

    def __call__(self, name: str, run: object) -> argparse.ArgumentParser:
        about = text(f"command.about.{name}", _usual_language())
        parser = self._commands.add_parser(name, help=about, description=about)
        parser.add_argument("--lang", choices=LANGUAGES, metavar="|".join(LANGUAGES))
        parser.set_defaults(run=run)
        return parser


def _usual_language() -> str:
    named = os.environ.get("TRACKER_LANG", "")
    return named if named in LANGUAGES else "en"
