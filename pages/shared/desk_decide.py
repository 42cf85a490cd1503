"""Steps 4 and 5: into the ledger, then accepted and published."""

from typing import Any

import streamlit as st

from etl.intake import submit_files
from etl.ledger import Submission, decide
from pages.shared.desk_check import check_into_draft, draft, drop_draft
from pages.shared.desk_outcome import show_outcome
from pages.shared.desk_parts import (
    ask_organisation,
    kind_words,
    may_act,
    nothing,
    organisation,
    remark,
    say_remark,
    standing,
    step,
    the_ledger,
    told_at,
)
from pages.shared.desk_work import Decision, follow_work, start_work
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.words import date_words

PLACE = "decide"
_SUBMITTED = "desk submitted"
_SUBMIT = "submit"
_NOTE = "desk_note"


def submit_draft() -> None:
    """Put the workbook in hand into the ledger; before this nothing is written."""
    step(4, "desk.submit")
    held = draft()
    if held is None or held.checked.workbook is None:
        nothing("desk.submit.none")
        return
    with st.form("desk_submit", border=False):
        st.markdown(md_escape(say("desk.submit.how", file=held.checked.file.name)))
        ask_organisation(_SUBMIT)
        st.text_input(say("desk.note"), max_chars=500, key=_NOTE)
        st.caption(md_escape(say("desk.organisation.why")))
        st.form_submit_button(say("desk.submit.button"), type="primary", on_click=_submit)
    say_remark(_SUBMIT)
    st.button(say("desk.submit.drop"), key="desk_drop", type="tertiary", on_click=drop_draft)


def _submit() -> None:
    """Check once more, since others may have written meanwhile, and submit."""
    held = draft()
    if held is None or not may_act(_SUBMIT):
        return
    with told_at(_SUBMIT):
        held = check_into_draft(held.checked.file)
        if held.checked.workbook is not None:
            note = st.session_state[_NOTE].strip()
            [st.session_state[_SUBMITTED]] = submit_files(the_ledger(), [held.checked], organisation(), note)
            drop_draft()


def decide_and_publish() -> None:
    """What waits for a decision, and what the last one led to."""
    step(5, "desk.decide")
    follow_work(PLACE)
    show_outcome(PLACE)
    waiting = [*standing().waiting, *_taken_back()]
    if not waiting:
        nothing("desk.decide.none")
        return
    st.markdown(md_escape(say("desk.single_person")))
    for submission in waiting:
        _waiting(submission)


def _taken_back() -> list[Submission]:
    """The workbook just submitted, where it was known already and does not count: accepting takes it up again."""
    submitted = st.session_state.get(_SUBMITTED)
    if submitted is None or submitted.is_new:
        return []
    now = standing()
    counting = {each.submission.submission_id for each in now.accepted if each.holds_everything}
    if submitted.submission_id in counting:
        remark(say("desk.known_and_accepted", file=submitted.file_name))
    known = [each.submission_id for each in now.waiting]
    if submitted.submission_id in (*counting, *known):
        return []
    return [now.by_id[submitted.submission_id]]


def _waiting(submission: Submission) -> None:
    key = submission.submission_id
    with st.container(key=f"desk_waiting_{key}"):
        st.markdown(submission_words(submission))
        with st.form(f"desk_decision_{key}", border=False):
            ask_organisation(key)
            st.text_input(say("desk.reason.to_return"), max_chars=500, key=f"desk_reason_{key}")
            with st.container(horizontal=True):
                accepted = (key, submission.note)
                st.form_submit_button(say("desk.accept"), type="primary", on_click=_accept, args=accepted)
                st.form_submit_button(say("desk.return.button"), on_click=_return, args=(key,))
        say_remark(key)


def _accept(submission_id: str, note: str) -> None:
    if may_act(submission_id):
        st.session_state.pop(_SUBMITTED, None)
        start_work(PLACE, Decision(submission_id, "accept", organisation(), note))


def _return(submission_id: str) -> None:
    """Send a workbook back; nothing is published, so the release stays as it is."""
    reason = st.session_state[f"desk_reason_{submission_id}"]
    if may_act(submission_id, reason):
        st.session_state.pop(_SUBMITTED, None)
        with told_at(submission_id), the_ledger().writing() as connection:
            decide(connection, submission_id, "return", organisation(), reason.strip())


def submission_words(submission: Submission) -> str:
    """File, kind, who brought it and when, in Markdown."""
    day = date_words(submission.submitted_at.date(), visit().language)
    told: dict[str, Any] = {"kind": kind_words(submission.kind), "by": submission.submitted_by, "day": day}
    words = f"**{md_escape(submission.file_name)}** · {md_escape(say('desk.submission', **told))}"
    return f"{words}  \n{md_escape(submission.note)}" if submission.note else words
