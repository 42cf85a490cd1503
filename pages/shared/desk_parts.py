"""What every step of the desk needs: who acts, the ledger, how things stand, and what went wrong in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from etl.failures import FAILURES, failure_sentences
from etl.ledger import Effective, Ledger, Submission, decision_log, effective_submissions, open_ledger, submissions
from pages.shared.panels import lead
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.release import current_release, state_folder

_ORGANISATION = "desk organisation"
_REMARK = "desk remark"


@dataclass(frozen=True)
class Standing:
    """The ledger at a glance: what waits for a first decision, what is accepted, and every submission by its id."""

    waiting: tuple[Submission, ...]
    accepted: tuple[Effective, ...]
    by_id: dict[str, Submission]


def the_ledger() -> Ledger:
    """The ledger of this deployment."""
    return open_ledger(state_folder())


def standing() -> Standing:
    """How the ledger stands now; never kept, since others may write too."""
    with the_ledger().reading() as connection:
        listed = submissions(connection)
        decided = {decision.submission_id for decision in decision_log(connection)}
        accepted = effective_submissions(connection)
    waiting = tuple(each for each in listed if each.submission_id not in decided)
    return Standing(waiting, tuple(accepted), {each.submission_id: each for each in listed})


def say_where_things_stand() -> None:
    """Which release is current, and how many submissions wait."""
    release = current_release(state_folder())
    current = say("desk.no_release") if release is None else say("desk.current", release=release.number)
    count = len(standing().waiting)
    lead(f"{current} {say('desk.waiting', count) if count else say('desk.decide.none')}")


def ask_organisation(place: str) -> None:
    """The organisation somebody acts for: a field of each form, filled with what was written before.

    It stands inside the forms, because a field alone sends its words by itself, and a button pressed in that very
    moment would not be heard.
    """
    key = _field(place)
    if not st.session_state.get(key):
        st.session_state[key] = organisation()
    st.text_input(say("desk.organisation"), max_chars=120, key=key)


def organisation() -> str:
    """The organisation that last acted in this session; empty before the first act."""
    return st.session_state.get(_ORGANISATION, "")


def may_act(place: str, reason: str | None = None) -> bool:
    """Whether an organisation is named and, where one is due, a reason given; what is missing is asked for there.

    What a button does is done in its callback: the page's run can be cut off by the next one, a callback cannot.
    """
    st.session_state.pop(_REMARK, None)
    st.session_state[_ORGANISATION] = st.session_state[_field(place)].strip()
    if not organisation():
        put_remark(place, say("desk.organisation.missing"))
    elif reason is not None and not reason.strip():
        put_remark(place, say("desk.reason.missing"))
    return _REMARK not in st.session_state


def _field(place: str) -> str:
    return f"desk_as_{place}"


@contextmanager
def told_at(place: str) -> Iterator[None]:
    """What goes wrong while a button's work is done is said beside it, in the next run."""
    try:
        yield
    except FAILURES as error:
        put_remark(place, " ".join(failure_sentences(error, visit().language)))


def put_remark(place: str, words: str) -> None:
    """Keep what is missing or went wrong for the next run, which says it at this place."""
    st.session_state[_REMARK] = (place, words)


def say_remark(place: str) -> None:
    """What was missing or went wrong when a button of this place was pressed."""
    remarked, words = st.session_state.get(_REMARK, ("", ""))
    if remarked == place:
        remark(words)


def step(number: int, key: str) -> None:
    """The heading of one step."""
    st.header(md_escape(f"{number} · {say(key)}"), anchor=False)


def nothing(key: str) -> None:
    """What a step waits for."""
    st.caption(md_escape(say(key)))


def remark(words: str) -> None:
    """Something to mend before it goes on, beside the button that was pressed."""
    with st.container(key="desk_remark"):
        st.markdown(f":material/edit: {md_escape(words)}")


def kind_words(kind: str) -> str:
    """A kind of workbook in words."""
    return say(f"desk.kind.{kind}")


def say_failure(error: BaseException) -> None:
    """What went wrong, and what to do about it."""
    with st.container(key="desk_failed"):
        for sentence in failure_sentences(error, visit().language):
            st.markdown(f":material/error: {md_escape(sentence)}")
