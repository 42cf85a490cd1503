"""build, rollback: which release is current."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from etl.commands.speech import AddCommand, WrongCall, say, say_aside, the_ledger, the_state
from etl.commands.submitting import named_files, submit_named
from etl.ledger import submissions
from etl.publish import publish, roll_back
from tracker.release import current_release

DATA: Final = Path(__file__).parent.parent.parent / "data"
SETS: Final = ("kosovo", "demo")
_TOLD: Final = ("lock", "fill", "check", "sync file")  # the steps of a publication that people are told of


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    build = add("build", run_build)
    build.add_argument("--set", dest="set_name", choices=SETS)
    rollback = add("rollback", run_rollback)
    rollback.add_argument("release", type=int, metavar="RELEASE")
    rollback.add_argument("--as", dest="name", required=True, metavar="NAME")
    rollback.add_argument("--reason", required=True, metavar="TEXT")


def run_build(called: Namespace) -> bool:
    """Build and publish a release of all that is accepted."""
    ledger = the_ledger()
    if called.set_name:
        with ledger.reading() as connection:
            is_empty = not submissions(connection)
        files = named_files(sorted((DATA / called.set_name).glob("*.xlsx")))
        if is_empty and not submit_named(called, files, f"data/{called.set_name}", "", True):
            return False

    def tell(step: str) -> None:
        if step in _TOLD:
            say_aside(called, f"command.step.{step.replace(' ', '_')}")

    published = publish(ledger, the_state(), tell)
    outcome = "command.published" if published.is_new else "command.unchanged"
    say(called, outcome, release=published.release.number, content_hash=published.release.content_hash[:12])
    return True


def run_rollback(called: Namespace) -> bool:
    """Move the pointer to an earlier release whose file is what was published."""
    if not called.name.strip():
        raise WrongCall("command.name_missing")
    if not called.reason.strip():
        raise WrongCall("command.reason_missing")
    before = current_release(the_state())
    if before is not None and before.number == called.release:
        raise WrongCall("command.is_current", release=called.release)
    release = roll_back(the_state(), called.release, called.name, called.reason)
    if release is None:
        raise WrongCall("command.unknown_release", release=called.release)
    say(called, "command.rolled_back", release=release.number)
    return True
