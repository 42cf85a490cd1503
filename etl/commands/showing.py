"""history, status: what was submitted, decided and published, and what is current."""

from argparse import Namespace
from datetime import datetime
from typing import Any, Final

from etl.commands.speech import AddCommand, print_json, say, the_ledger, the_state
from etl.ledger import Submission, decision_log, submissions
from tracker.queries.release_tables import row_count, table_names
from tracker.release import Release, current_release, open_release, read_history
from tracker.texts import text

_NOTHING: Final[dict[str, Any]] = dict.fromkeys(
    ("event", "at", "by", "reason", "submission_id", "file_name", "kind", "release", "content_hash")
)


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    add("history", run_history).add_argument("--json", action="store_true")
    add("status", run_status).add_argument("--json", action="store_true")


def run_history(called: Namespace) -> bool:
    """Print everything that happened, oldest first."""
    entries = history_entries()
    if called.json:
        print_json(entries)
        return True
    for entry in entries:
        told = {name: "" if value is None else value for name, value in entry.items()}
        told["at"] = f"{entry['at']:%Y-%m-%d %H:%M} UTC"
        print(text(f"command.history.{entry['event']}", called.lang, **told).rstrip())
    if not entries:
        say(called, "command.history.empty")
    return True


def history_entries() -> list[dict[str, Any]]:
    """Submissions, decisions and releases in one order: by sequence number, a release after what it was built from."""
    with the_ledger().reading() as connection:
        listed = {each.submission_id: each for each in submissions(connection)}
        log = decision_log(connection)
    placed: list[tuple[tuple[int, int], dict[str, Any]]] = []
    for each in listed.values():
        told = {"event": "submit", "at": each.submitted_at, "by": each.submitted_by, "reason": each.note or None}
        placed.append(((each.sequence, 0), told | _named(each)))
    for decision in log:
        told = {"event": decision.action, "at": decision.decided_at, "by": decision.decided_by}
        told |= {"reason": decision.reason or None}
        placed.append(((decision.sequence, 0), told | _named(listed[decision.submission_id])))
    sequence = 0
    for position, event in enumerate(read_history(the_state()), start=1):
        sequence = max(sequence, event.get("ledger_sequence", 0))
        told = {name: event.get(name) for name in ("event", "by", "reason", "release", "content_hash")}
        placed.append(((sequence, position), told | {"at": datetime.fromisoformat(event["at"].removesuffix("Z"))}))
    return [_NOTHING | entry for _, entry in sorted(placed, key=lambda each: each[0])]


def run_status(called: Namespace) -> bool:
    """Print which release is current and how many rows each of its tables has."""
    release = current_release(the_state())
    if called.json:
        print_json([] if release is None else [_status(release)])
    elif release is None:
        say(called, "command.status.none")
    else:
        status = _status(release)
        counts = status.pop("counts")
        say(called, "command.status.release", **status | {"published_at": f"{release.published_at:%Y-%m-%d %H:%M} UTC"})
        for table, count in counts.items():
            print(f"{table}: {count}")
    return True


def _status(release: Release) -> dict[str, Any]:
    connection = open_release(release).cursor()
    return {
        "release": release.number,
        "content_hash": release.content_hash,
        "published_at": release.published_at,
        "counts": {table: row_count(connection, table) for table in table_names(connection)},
    }


def _named(submission: Submission) -> dict[str, Any]:
    return {name: getattr(submission, name) for name in ("submission_id", "file_name", "kind")}
