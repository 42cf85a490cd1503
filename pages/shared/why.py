"""“Why this?”: the rule that applied, the numbers put into it, the cells they stand in, and what would change it."""

from collections.abc import Sequence

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.visit import say
from pages.shared.wording import md_escape


def why_panel(
    rule: str, numbers: Sequence[str], cells: Sequence[str], changes: Sequence[str], words: str | None = None
) -> None:
    """One folded list; `words`: what is asked, where a page asks more than once.

    rule: plain words; numbers, cells and changes: Markdown, one line each. No change: that it says so.
    """
    lines = [f"- **{md_escape(say('why.rule'))}:** {md_escape(rule)}"]
    lines += _listed("why.numbers", numbers)
    lines += _listed("why.cells", cells)
    lines += _listed("why.change", changes or [md_escape(say("why.no_change"))])
    with st.expander(words or say("why_this_status")):
        st.markdown("\n".join(lines))


def _listed(key: str, lines: Sequence[str]) -> list[str]:
    """A heading with its lines under it; one line stands beside it."""
    if not lines:
        return []
    head = f"- **{md_escape(say(key))}:**"
    return [f"{head} {lines[0]}"] if len(lines) == 1 else [head, *(f"  - {line}" for line in lines)]


def named_cell(key: str, submission_id: str | None, sheet: str | None, cell: str | None) -> str:
    """What stands in a cell, and the cell as a link; nothing where there is none."""
    if not cell:
        return ""
    link = cell_link({"submission_id": submission_id, "sheet": sheet, "cell": cell})
    return f"{md_escape(say(key))} {link}"


def becomes(status: str, condition: str) -> str:
    """A status and on what condition it would be that one, in Markdown."""
    return f"**{md_escape(status)}** – {md_escape(condition)}"
