"""Deciding and publishing beside the page: a page that is left or run again never stops it half way."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import streamlit as st

from etl.failures import FAILURES, failure_sentences
from etl.ledger import decide, open_ledger
from etl.publish import Published, publish
from pages.shared.visit import say, visit
from tracker.release import Release, current_release, state_folder

_WORK = "desk work"
_OUTCOME = "desk outcome"
_TOLD = {"lock", "fill", "check", "sync file"}  # the steps of a publication that people are told of
_OFTEN = 0.2  # seconds between two looks


@dataclass(frozen=True)
class Decision:
    """What somebody decided about a submission."""

    submission_id: str
    action: str
    by: str
    reason: str


@dataclass(frozen=True)
class Work:
    """A publication under way; place: the step of the page that follows it."""

    place: str
    decision: Decision | None
    before: Release | None
    steps: "SimpleQueue[str]"
    future: "Future[Published]"


@dataclass(frozen=True)
class Outcome:
    """How a publication ended: the release, or why there is none."""

    place: str
    decision: Decision | None
    before: Release | None
    published: Published | None
    failures: tuple[str, ...] = ()


def start_work(place: str, decision: Decision | None = None) -> None:
    """Begin to record a decision and publish what then is accepted; one at a time for each visitor."""
    if _WORK in st.session_state:
        return
    state = state_folder()
    steps: SimpleQueue[str] = SimpleQueue()

    def run() -> Published:
        ledger = open_ledger(state)
        if decision is not None:
            with ledger.writing() as connection:
                decide(connection, decision.submission_id, decision.action, decision.by, decision.reason)
        return publish(ledger, state, steps.put)

    executor = ThreadPoolExecutor(1)
    st.session_state.pop(_OUTCOME, None)
    st.session_state[_WORK] = Work(place, decision, current_release(state), steps, executor.submit(run))
    executor.shutdown(wait=False)


def follow_work(place: str) -> None:
    """Show how far the work of this place is, until it is done; then the page starts again with what it led to."""
    work: Work | None = st.session_state.get(_WORK)
    if work is None or work.place != place:
        return
    with st.status(say("desk.working")) as progress:
        while not work.future.done():
            try:
                step = work.steps.get(timeout=_OFTEN)
            except Empty:
                continue
            if step in _TOLD:
                progress.update(label=say(f"command.step.{step.replace(' ', '_')}"))
    del st.session_state[_WORK]
    st.session_state[_OUTCOME] = _outcome(work)
    st.rerun()


def outcome(place: str) -> Outcome | None:
    """What the last work of this place led to."""
    found: Outcome | None = st.session_state.get(_OUTCOME)
    return found if found is not None and found.place == place else None


def _outcome(work: Work) -> Outcome:
    try:
        return Outcome(work.place, work.decision, work.before, work.future.result())
    except FAILURES as error:
        sentences = tuple(failure_sentences(error, visit().language))
        return Outcome(work.place, work.decision, work.before, None, sentences)
