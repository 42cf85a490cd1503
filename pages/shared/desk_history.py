"""Step 6: everything that happened, and the way back: withdraw with a reason, publish again."""

from typing import Any

import streamlit as st

from etl.commands.showing import history_entries
from etl.ledger import Submission
from pages.shared.desk_decide import has_reason
from pages.shared.desk_outcome import show_outcome
from pages.shared.desk_parts import is_named, kind_words, organisation, standing, step
from pages.shared.desk_work import Decision, follow_work, start_work
from pages.shared.panels import table
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.words import date_words

PLACE = "history"
_NEWEST = 15


def show_history() -> None:
    """Withdrawing, publishing again, and the history itself, newest first."""
    step(6, "desk.history")
    follow_work(PLACE)
    show_outcome(PLACE)
    accepted = {each.submission.submission_id: each.submission for each in reversed(standing().accepted)}
    if accepted:
        _withdraw(accepted)
    _entries()
    with st.container(key="desk_again"):
        st.caption(md_escape(say("desk.again.how")))
        if st.button(say("desk.again"), key="desk_again_button"):
            start_work(PLACE)
            st.rerun()


def _withdraw(accepted: dict[str, Submission]) -> None:
    """Take an accepted workbook out of all later releases; it stays in the history."""
    with st.form("desk_withdraw", border=False):
        chosen = st.selectbox(
            say("desk.withdraw.which"), list(accepted), format_func=lambda code: _name(accepted[code]), key="desk_which"
        )
        reason = st.text_input(say("desk.reason"), max_chars=500, key="desk_withdraw_reason")
        is_sent = st.form_submit_button(say("desk.withdraw"))
    if is_sent and has_reason(reason) and is_named():
        start_work(PLACE, Decision(chosen, "withdraw", organisation(), reason.strip()))
        st.rerun()


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
        with st.expander(say("desk.history.older", len(entries) - _NEWEST)):
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
