"""How long a search takes with the demonstration, in milliseconds: part of `make bench`. It decides no test."""

import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.site import etl
from tracker.queries.search import found_entries
from tracker.release import current_release, open_release

WORDS = ("ligj", "zbatueshmeri", "sherbim", "police", "1.1.2", "bezbednost", "a")
DAY = date(2026, 3, 31)


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder)
        etl(state, "build", "--set", "demo")
        release = current_release(state)
        assert release is not None
        connection = open_release(release)
        taken = []
        for words in WORDS * rounds:
            start = time.perf_counter()
            found_entries(connection.cursor(), DAY, words)
            taken.append((time.perf_counter() - start) * 1000)
        print(f"search: median {statistics.median(taken):.0f} ms, worst {max(taken):.0f} ms, {len(taken)} searches")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
