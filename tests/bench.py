"""How long a page takes to run again, as a ratio to an empty Streamlit page in the same minutes: `make bench`.

Each round runs the empty page and every page once, in turn, so that a machine that slows down slows both. Figures are
medians over the rounds; a ratio of 1 means: as fast as a page that shows one heading. Nothing here decides a test.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from pages.shared.rooms import ROOMS
from tests.site import etl

ROOT = Path(__file__).parent.parent
EMPTY = 'import streamlit as st\nst.navigation([lambda: st.title("empty")], position="top").run()\n'
PATIENCE = 120


def opened(name: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "navigation.py"), default_timeout=PATIENCE)
    if name != ROOMS[0]:
        app.switch_page(str(ROOT / "pages" / f"{name}.py"))
    return app.run()


def seconds(app: AppTest) -> float:
    start = time.perf_counter()
    app.run()
    return time.perf_counter() - start


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY)
        print(f"{'set':8} {'page':14} {'median ms':>10} {'ratio to an empty page':>24}")
        for data in ("kosovo", "demo"):
            state = Path(folder) / data
            etl(state, "build", "--set", data)
            os.environ["TRACKER_STATE"] = str(state)
            empty = AppTest.from_file(str(script), default_timeout=PATIENCE).run()
            apps = {name: opened(name) for name in ROOMS}
            taken: dict[str, list[float]] = {name: [] for name in ("empty", *ROOMS)}
            for _ in range(rounds):
                taken["empty"].append(seconds(empty))
                for name, app in apps.items():
                    taken[name].append(seconds(app))
            floor = statistics.median(taken["empty"])
            for name, times in taken.items():
                median = statistics.median(times)
                print(f"{data:8} {name:14} {median * 1000:10.0f} {median / floor:24.2f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
