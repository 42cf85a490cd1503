"""How long every relation takes, with the demonstration and with a hundred times as much: `make bench`.

A release is opened as readers open it: two threads and 512 MB. Each round asks every relation once, in turn, so that a
machine that slows down slows all; timed is `select_relation`, from the question to the table in hand. The yardstick is
one plain question to the same release: every submitted cell, counted by file and sheet. Nothing here decides a test.
"""

import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.scale import multiply
from tests.site import etl
from tracker.queries.relations import RULES, select_relation
from tracker.queries.release_tables import plan_evaluation_date, publication_day
from tracker.release import Release, current_release, open_release

TIMES = 100
LONGEST = 0.3
TICKED = 5
YARDSTICK = "SELECT submission_id, sheet, count(*), count(DISTINCT written) FROM submitted_cell GROUP BY ALL"
TICKABLE = "SELECT activity_code FROM scenario_gain(?) ORDER BY points_gained DESC, activity_code LIMIT ?"


def measure(release: Release, rounds: int) -> dict[str, list[float]]:
    """Seconds every relation took in every round; under "" those of the yardstick."""
    connection = open_release(release).cursor()
    day = plan_evaluation_date(connection, publication_day(connection))
    ticked = [code for (code,) in connection.execute(TICKABLE, [day, TICKED]).fetchall()]
    asked = {"": lambda: connection.execute(YARDSTICK).df()}
    asked |= {name: partial(select_relation, connection, name, day) for name in RULES}
    asked["scenario_score"] = partial(select_relation, connection, "scenario_score", day, activity_codes=ticked)
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds):
        for name, ask in asked.items():
            start = time.perf_counter()
            ask()
            taken[name].append(time.perf_counter() - start)
    return taken


def main(rounds: int, times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        etl(Path(folder), "build", "--set", "demo")
        small = current_release(Path(folder))
        path = Path(folder) / "large.duckdb"
        multiply(small.path, path, times)
        large = Release(1, path, "", datetime.now(UTC), "", None)
        once, often = measure(small, rounds), measure(large, rounds)
    print(f"{'':23} {'demonstration':>17} {f'{times} times as much':>32}")
    print(f"{'relation':23} {'median':>8} {'least':>8} {'median':>8} {'least':>8} {'yardsticks':>10}")
    floor = statistics.median(often[""])
    slow = []
    for name, seconds in often.items():
        figures = [statistics.median(once[name]), min(once[name]), statistics.median(seconds), min(seconds)]
        shown = " ".join(f"{figure * 1000:8.0f}" for figure in figures)
        print(f"{name or '(yardstick)':23} {shown} {figures[2] / floor:10.1f}")
        if figures[2] > LONGEST:
            slow.append(name)
    print(f"Milliseconds, {rounds} rounds. Over {LONGEST * 1000:.0f} ms: {', '.join(slow) or 'none'}.")


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    main(arguments[0] if arguments else 5, arguments[1] if len(arguments) > 1 else TIMES)
