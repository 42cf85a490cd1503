"""What every step of the desk needs: who acts, the ledger, how things stand, and what went wrong in words."""

from dataclasses import dataclass

import streamlit as st

from etl.failures import failure_sentences
from etl.ledger import Effective, Ledger, Submission, decision_log, effective_submissions, open_ledger, submissions
from pages.shared.panels import lead
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.release import current_release, state_folder

_FIELD = "desk_organisation"
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


def name_organisation() -> None:
    """The organisation somebody acts for; kept for the session and written beside everything that is done here."""
    st.text_input(say("desk.organisation"), value=organisation(), max_chars=120, key=_FIELD)
    st.session_state[_ORGANISATION] = organisation()
    st.caption(md_escape(say("desk.organisation.why")))


def organisation() -> str:
    """The organisation somebody acts for; empty until it is named."""
    return st.session_state.get(_FIELD, st.session_state.get(_ORGANISATION, "")).strip()


# What a button does is done in its callback: a run of the page can be cut off by the next one, a callback cannot.
def may_act(place: str, reason: str | None = None) -> bool:
    """Whether an organisation is named and, where one is due, a reason given; what is missing is asked for at the place."""
    st.session_state.pop(_REMARK, None)
    if not organisation():
        st.session_state[_REMARK] = (place, "desk.organisation.missing")
    elif reason is not None and not reason.strip():
        st.session_state[_REMARK] = (place, "desk.reason.missing")
    return _REMARK not in st.session_state


def ask_for_missing(place: str) -> None:
    """What was missing when a button of this place was pressed."""
    remarked, key = st.session_state.get(_REMARK, ("", ""))
    if remarked == place:
        remark(say(key))


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
