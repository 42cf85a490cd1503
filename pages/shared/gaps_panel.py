"""The weightiest gaps of each list, for the overview; the lists stay apart."""

from typing import Any

import streamlit as st

from pages.shared.gaps_parts import gaps_by_list
from pages.shared.gaps_rows import detail_words, subject_link
from pages.shared.panels import section, source_line
from pages.shared.rooms import link_to
from pages.shared.visit import say
from pages.shared.wording import md_escape

_MOST_SHOWN = 3


def gaps_panel(facts: dict[str, Any]) -> None:
    """Up to three gaps of each list, in the list's own order, and the way to all of them."""
    lists = {group: rows for group, rows in gaps_by_list().items() if rows}
    if not lists:
        return
    section(say("gaps.panel.title"))
    if not facts["is_official_plan"]:
        st.caption(md_escape(say("gaps.what_cannot_be_said")))
    for group, rows in lists.items():
        first = rows[:_MOST_SHOWN]
        of = say("gaps.panel.of", n=len(first), total=len(rows))
        with st.container(key=f"rows_gaps_{group}", gap=None):
            st.markdown(f"**{md_escape(say(f'gaps.panel.{group}'))}** · {md_escape(of)}")
            for row in first:
                subject_link(row)
                st.markdown(detail_words(row))
    source_line("gap", "gaps")
    link_to("gaps", say("gaps.panel.all"))
