"""The door of the desk: whether this browser has opened it, and how one opens it."""

import streamlit as st

from pages.shared.panels import lead
from pages.shared.visit import say
from pages.shared.wording import md_escape
from tracker.desk_switch import desk_is_on
from web.desk_access import is_open


def desk_is_open() -> bool:
    """Whether this process has a desk and this browser opened its link."""
    return desk_is_on() and is_open(st.context.cookies)


def how_to_open() -> None:
    """What the desk is for, and where its link is found."""
    lead(say("desk.closed"))
    with st.container(key="empty"):
        st.markdown(f"**{md_escape(say('desk.closed.where'))}**")
        st.markdown(md_escape(say("desk.closed.how")))
        st.code("make run", language=None)
    st.caption(md_escape(say("desk.closed.why")))
