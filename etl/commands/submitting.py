"""check, submit: workbooks against the rules, and into the ledger."""

import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from etl.commands.speech import AddCommand, WrongCall, print_json, say, say_aside, the_ledger
from etl.intake import CheckedFile, IncomingFile, check_files, known_to_ledger, read_files, submit_files
from etl.ledger import Ledger


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    check = add("check", run_check)
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true")
    submit = add("submit", run_submit)
    submit.add_argument("files", nargs="+", type=Path, metavar="FILE")
    submit.add_argument("--as", dest="name", required=True, metavar="NAME")
    submit.add_argument("--note", default="", metavar="TEXT")
    submit.add_argument("--accept", action="store_true")


def run_check(called: Namespace) -> bool:
    """Print every problem of the files, and what else there is to say of how they were read."""
    checked = _checked(called, the_ledger(), named_files(called.files))
    if called.json:
        print_json(problem.to_dict(each.file.name, called.lang) for each in checked for problem in each.problems)
    else:
        for each in checked:
            _print_problems(called, each)
    return all(each.workbook is not None for each in checked)


def run_submit(called: Namespace) -> bool:
    """Put the files into the ledger, all or none, and print their ids in the order given."""
    if not called.name.strip():
        raise WrongCall("command.name_missing")
    return submit_named(called, named_files(called.files), called.name, called.note, called.accept)


def submit_named(called: Namespace, files: Sequence[IncomingFile], name: str, note: str, accept: bool) -> bool:
    """Check and submit files; False where one has errors, and then nothing is written."""
    ledger = the_ledger()
    checked = _checked(called, ledger, files)
    if any(each.workbook is None for each in checked):
        for each in checked:
            if each.workbook is None:
                _print_problems(called, each)
        say_aside(called, "command.nothing_submitted")
        return False
    for submitted in submit_files(ledger, checked, name, note, accept):
        print(submitted.submission_id)
        if not submitted.is_new:
            say_aside(called, "command.known_already", file=submitted.file_name)
    return True


def named_files(paths: Sequence[Path]) -> list[IncomingFile]:
    """The files a call names; a file that is not there is a wrong call."""
    for path in paths:
        if not path.is_file():
            raise WrongCall("command.no_such_file", file=path)
        if not os.access(path, os.R_OK):
            raise WrongCall("command.unreadable_file", file=path)
    return read_files(paths)


def _checked(called: Namespace, ledger: Ledger, files: Sequence[IncomingFile]) -> list[CheckedFile]:
    return check_files(files, known_to_ledger(ledger), lambda name: say_aside(called, "command.checking", file=name))


def _print_problems(called: Namespace, checked: CheckedFile) -> None:
    errors = sum(problem.severity == "error" for problem in checked.problems)
    warnings = len(checked.problems) - errors
    for problem in checked.problems:
        say(called, f"command.{problem.severity}", file=checked.file.name, message=problem.message(called.lang))
    for note in checked.notes:
        say(called, "command.note", file=checked.file.name, message=note.message(called.lang))
    say(called, "command.checked", file=checked.file.name, errors=errors, warnings=warnings)
