"""What the makers of a survey published in words; words are no shares."""

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.panels import section, source_line
from pages.shared.questions import answer
from pages.shared.survey_parts import Survey
from pages.shared.visit import say
from pages.shared.wording import md_escape, title, web_link
from tracker.queries import survey as queries


def findings(survey: Survey) -> None:
    """Each published finding with its source and its cell."""
    rows = [row for row in answer(queries.survey_findings) if row["submission_id"] == survey["submission_id"]]
    if not rows:
        return
    section(say("survey.section.findings"))
    st.markdown(md_escape(say("survey.findings_in_words")))
    lines = [f"- {title(row, 'finding')} · {web_link(row['source_url'])} · {cell_link(row)}" for row in rows]
    st.markdown("\n".join(lines))
    source_line("survey_finding", f"findings_{survey['submission_id']}")
