"""template: a workbook to fill in, prefilled with what the current release knows."""

from argparse import Namespace
from pathlib import Path

from etl.commands.speech import AddCommand, WrongCall, say, the_state
from etl.templates import UnknownInstitution, UnknownPeriod, write_template
from tracker.release import current_release, open_release
from tracker.vocabulary import WORKBOOK_KINDS


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    command = add("template", run_template)
    command.add_argument("kind", choices=WORKBOOK_KINDS, metavar="KIND")
    command.add_argument("--institution", metavar="CODE")
    command.add_argument("--period", metavar="PERIOD")
    command.add_argument("-o", dest="output", required=True, type=Path, metavar="FILE")


def run_template(called: Namespace) -> bool:
    """Write a template; empty where there is no release to prefill it from."""
    release = current_release(the_state())
    connection = open_release(release).cursor() if release else None
    try:
        data = write_template(called.kind, called.lang, called.institution, called.period, connection)
    except UnknownInstitution as error:
        raise WrongCall("command.unknown_institution", institution=called.institution) from error
    except UnknownPeriod as error:
        raise WrongCall("command.wrong_period", period=called.period) from error
    called.output.write_bytes(data)
    say(called, "command.written", file=called.output)
    return True
