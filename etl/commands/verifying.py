"""verify: is everything still what was submitted and published."""

from argparse import Namespace
from dataclasses import asdict

from etl.commands.speech import AddCommand, print_json, say, say_aside, the_ledger, the_state
from etl.verify import Difference, verify
from tracker.texts import text


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    add("verify", run_verify).add_argument("--json", action="store_true")


def run_verify(called: Namespace) -> bool:
    """Recompute every hash from the originals, rebuild aside, compare, and print what differs."""
    differences = verify(
        the_ledger(), the_state(), lambda subject: say_aside(called, "command.verifying", subject=subject)
    )
    if called.json:
        print_json(asdict(each) | {"message": _message(called, each)} for each in differences)
    else:
        for each in differences:
            print(f"{each.subject}: {_message(called, each)}")
        if not differences:
            say(called, "command.verified")
    return not differences


def _message(called: Namespace, difference: Difference) -> str:
    return text(f"command.difference.{difference.what}", called.lang)
