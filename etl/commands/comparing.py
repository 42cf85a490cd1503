"""compare: what changed between two releases."""

from argparse import Namespace
from dataclasses import asdict

from etl.commands.speech import AddCommand, WrongCall, print_json, say, the_state
from etl.compare import compare
from tracker.release import Release, find_release, open_release


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    command = add("compare", run_compare)
    command.add_argument("older", type=int, metavar="A")
    command.add_argument("newer", type=int, metavar="B")
    command.add_argument("--json", action="store_true")


def run_compare(called: Namespace) -> bool:
    """Print every change from release A to release B."""
    older, newer = (open_release(named_release(number)).cursor() for number in (called.older, called.newer))
    changes = list(compare(older, newer))
    if called.json:
        print_json(asdict(change) for change in changes)
        return True
    for change in changes:
        say(called, f"command.compare.{change.change}", **asdict(change))
    if not changes:
        say(called, "command.compare.equal", older=called.older, newer=called.newer)
    return True


def named_release(number: int) -> Release:
    """The release of that number; one that was never published is a wrong call."""
    release = find_release(the_state(), number)
    if release is None:
        raise WrongCall("command.unknown_release", release=number)
    return release
