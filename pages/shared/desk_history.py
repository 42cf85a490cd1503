"""Everything that happened, and the way back: withdraw with a reason, publish again."""

from typing import Any

import streamlit as st

from etl.commands.showing import history_entries
from etl.ledger import Submission
from pages.shared.desk_outcome import show_outcome
from pages.shared.desk_parts import (
    ask_organisation,
    kind_words,
    may_act,
    organisation,
    put_remark,
    say_remark,
    standing,
)
from pages.shared.desk_work import Decision, follow_work, start_work
from pages.shared.panels import section, table
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.words import date_words

PLACE = "history"
_NEWEST = 15
_WHICH = "desk_which"
_REASON = "desk_withdraw_reason"


def show_history() -> None:
    """Withdrawing, publishing again, and the history itself, newest first."""
    section(say("desk.history"))
    follow_work(PLACE)
    show_outcome(PLACE)
    accepted = {each.submission.submission_id: each.submission for each in reversed(standing().accepted)}
    if accepted:
        _choose_withdrawal(accepted)
    _entries()
    with st.container(key="desk_again"):
        st.caption(md_escape(say("desk.again.how")))
        st.button(say("desk.again"), key="desk_again_button", on_click=start_work, args=(PLACE,))


def _choose_withdrawal(accepted: dict[str, Submission]) -> None:
    """Take an accepted workbook out of all later releases; it stays in the history."""
    names = {code: _name(submission) for code, submission in accepted.items()}
    with st.form("desk_withdraw", border=False):
        st.selectbox(
            say("desk.withdraw.which"),
            list(names),
            index=None,  # nothing is chosen for anybody: what comes first changes with every release
            placeholder=say("desk.withdraw.choose"),
            format_func=names.__getitem__,
            key=_WHICH,
        )
        ask_organisation(PLACE)
        st.text_input(say("desk.reason"), max_chars=500, key=_REASON)
        st.caption(md_escape(say("desk.withdraw.how")))
        st.form_submit_button(say("desk.withdraw"), on_click=_withdraw)
    say_remark(PLACE)


def _withdraw() -> None:
    chosen, reason = st.session_state[_WHICH], st.session_state[_REASON]
    if chosen is None:
        put_remark(PLACE, say("desk.withdraw.choose"))
    elif may_act(PLACE, reason):
        st.session_state[_WHICH], st.session_state[_REASON] = None, ""
        start_work(PLACE, Decision(chosen, "withdraw", organisation(), reason.strip()))


def _name(submission: Submission) -> str:
    day = date_words(submission.submitted_at.date(), visit().language)
    told = {"kind": kind_words(submission.kind), "by": submission.submitted_by, "day": day}
    return f"{submission.file_name} · {say('desk.submission', **told)}"


def _entries() -> None:
    entries = list(reversed(history_entries()))
    if not entries:
        st.caption(md_escape(say("desk.history.none")))
        return
    with st.container(key="desk_entries"):
        table([_entry(each) for each in entries[:_NEWEST]])
    if len(entries) > _NEWEST:
        older = st.expander(say("desk.history.older", len(entries) - _NEWEST))
        with older, st.container(key="desk_entries_older"):
            table([_entry(each) for each in entries[_NEWEST:]])


def _entry(entry: dict[str, Any]) -> dict[str, object]:
    """One event as a row of words."""
    subject = entry["file_name"] or say("release_number", release=entry["release"])
    moment = f"{date_words(entry['at'].date(), visit().language)}, {entry['at']:%H:%M} UTC"
    return {
        say("desk.history.when"): moment,
        say("desk.history.what"): say(f"desk.event.{entry['event']}"),
        say("desk.history.subject"): subject,
        say("desk.history.by"): entry["by"] or "",
        say("desk.history.reason"): entry["reason"] or "",
    }
