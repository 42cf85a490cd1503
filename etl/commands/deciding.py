"""accept, return, withdraw: decisions about submissions."""

from argparse import Namespace

from etl.commands.speech import AddCommand, WrongCall, say, the_ledger
from etl.ledger import decide


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    for action in ("accept", "return", "withdraw"):
        command = add(action, run_decision)
        command.add_argument("submission_id", metavar="ID")
        command.add_argument("--as", dest="name", required=True, metavar="NAME")
        if action == "accept":
            command.set_defaults(reason="")
        else:
            command.add_argument("--reason", required=True, metavar="TEXT")
        command.set_defaults(action=action)


def run_decision(called: Namespace) -> bool:
    """Record a decision."""
    if not called.name.strip():
        raise WrongCall("command.name_missing")
    if called.action != "accept" and not called.reason.strip():
        raise WrongCall("command.reason_missing")
    with the_ledger().writing() as connection:
        is_new = decide(connection, called.submission_id, called.action, called.name, called.reason)
    outcome = f"command.decided.{called.action}" if is_new else "command.decided_already"
    say(called, outcome, submission_id=called.submission_id)
    return True
