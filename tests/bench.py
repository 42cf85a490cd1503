"""How long a page takes to run again, as a ratio to an empty Streamlit page in the same minutes: `make bench`.

Real servers: the application, and an empty page twice, with Streamlit's own settings ("empty") and with ours, which
leave out the full garbage collection after every run ("empty, ours"). Every page has a session of its own over the
websocket a browser would use. Each round asks every page once, in turn, so that a machine that slows down slows all.
Timed is what the server needs, from the request to "the script has finished"; figures are medians over the rounds,
ratios are to the empty page with Streamlit's own settings. Nothing here decides a test.
"""

import os
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from pages.shared.rooms import ROOMS
from tests.site import ROOT, etl, served, streamlit_server

EMPTY = 'import streamlit as st\nst.navigation([st.Page(lambda: st.title("empty"), title="Empty")]).run()\n'
SETS = ("kosovo", "demo")
# What a page that shows one thing is asked for.
CHOSEN = {
    "kosovo": {"activity": "activity=T1.1", "institution": "institution=MPB", "search": "q=ligj"},
    "demo": {
        "activity": "activity=1.1.2",
        "indicator": "indicator=I01",
        "institution": "institution=ACA",
        "criterion": "criterion=5.1",
        "search": "q=ligj",
    },
}
PATIENCE = 120
LARGEST_MESSAGE = 64 * 2**20


class Session:
    """One reader's session: a websocket, and the page it is on."""

    def __init__(self, stack: ExitStack, address: str, page: str = "", chosen: str = "") -> None:
        place = address.replace("http", "ws", 1) + "/_stcore/stream"
        self.socket: ClientConnection = stack.enter_context(
            connect(place, subprotocols=["streamlit"], origin=address, max_size=LARGEST_MESSAGE)
        )
        self.page = page
        self.query = "&".join(part for part in ("lang=en", chosen) if part)
        self.bytes = 0
        for _ in range(3):  # imports, questions and pictures are made once for all readers
            self.rerun()

    def rerun(self) -> float:
        """Seconds from asking for the page to the end of its script."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = self.page
        start = time.perf_counter()
        self.socket.send(asked.SerializeToString())
        self.bytes = 0
        while True:
            data = self.socket.recv(timeout=PATIENCE)
            self.bytes += len(data)
            message = ForwardMsg.FromString(data)
            if message.WhichOneof("type") == "script_finished":
                return time.perf_counter() - start


def measure(sessions: dict[str, Session], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in sessions}
    for _ in range(rounds):
        for name, session in sessions.items():
            taken[name].append(session.rerun())
    return taken


def main(rounds: int, sets: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY)
        print(f"{'set':8} {'page':14} {'median ms':>10} {'ratio to an empty page':>24} {'KB sent':>9}")
        for data in sets:
            state = Path(folder) / data
            etl(state, "build", "--set", data)
            with ExitStack() as stack:
                sessions = {}
                for name, settings in (("empty", Path(folder)), ("empty, ours", ROOT)):
                    address, _ = stack.enter_context(streamlit_server(script, dict(os.environ), settings))
                    sessions[name] = Session(stack, address)
                site = stack.enter_context(served(state))
                sessions |= {name: Session(stack, site, name, CHOSEN[data].get(name, "")) for name in ROOMS}
                taken = measure(sessions, rounds)
                floor = statistics.median(taken["empty"])
                for name, times in taken.items():
                    median = statistics.median(times)
                    size = sessions[name].bytes / 1024
                    print(f"{data:8} {name:14} {median * 1000:10.0f} {median / floor:24.2f} {size:9.0f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9, tuple(sys.argv[2:]) or SETS)
