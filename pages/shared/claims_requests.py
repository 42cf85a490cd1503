"""Requests for public information: asked, answered, refused and unanswered per institution, and each one by itself."""

from typing import Any

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import missing_data, section, source_line, table
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape, web_link
from tracker.queries import claims
from tracker.words import date_words, list_words, period_words

_COUNTS = ("asked", "answered", "refused", "not_held", "unanswered", "in_time")
_MOST_ROWS = 60
_NEW_LINE = "  \n"


def requests_panel() -> None:
    """What came of requests, by institution and one by one; or what is missing to say it."""
    section(say("requests.section"))
    *institutions, total = answer(claims.request_counts)
    if not institutions:
        missing_data("requests", say("requests.missing"), say("requests.missing_how"), "request")
        return
    counts = {name: say(f"requests.count.{name}", total[f"{name}_count"]) for name in _COUNTS if name != "asked"}
    told = [words for name, words in counts.items() if total[f"{name}_count"]]
    asked = say("requests.finding", total["asked_count"], counts=list_words(told, visit().language))
    st.markdown(f"**{md_escape(asked)}**")
    names = institution_names()
    table([_institution(row, names) for row in institutions])
    source_line("request_count")
    requests = answer(claims.requests)
    with st.expander(say("requests.each", len(requests))):
        if len(requests) > _MOST_ROWS:
            st.markdown(md_escape(say("claims.shown_first", _MOST_ROWS)))
        with st.container(key="requests_rows"):
            table([_request(row, names) for row in requests[:_MOST_ROWS]])
        source_line("request_result")


def _institution(row: dict[str, Any], names: dict[str, str]) -> dict[str, object]:
    code, language = row["institution_code"], visit().language
    days = [str(days) for days in row["reply_days"] or []]
    return (
        {say("table.institution"): names.get(code, code)}
        | {say(f"requests.table.{name}"): row[f"{name}_count"] for name in _COUNTS}
        | {say("requests.table.days"): list_words(days, language) if days else "–"}
    )


def _request(row: dict[str, Any], names: dict[str, str]) -> dict[str, object]:
    """One request: whom it went to, what was asked and when, what came of it, and where that is proven."""
    code = row["institution_code"]
    return {
        say("table.institution"): names.get(code, code),
        say("requests.table.asked"): Markdown(_asked(row)),
        say("requests.table.outcome"): Markdown(_outcome(row)),
        say("requests.table.proof"): Markdown(
            _NEW_LINE.join(part for part in (web_link(row["document_url"]), cell_link(row)) if part)
        ),
    }


def _asked(row: dict[str, Any]) -> str:
    language = visit().language
    words = row["title"] or row["request_code"]
    if row["period_code"]:
        words += f" ({period_words(row['period_code'], language)})"
    day = date_words(row["sent_on"], language, row["sent_on_precision"])
    lines = [f"**{md_escape(words)}**", md_escape(f"{row['organisation']}, {day}")]
    if row["activity_codes"]:
        lines.append(md_escape(say("requests.about", codes=", ".join(row["activity_codes"]))))
    return _NEW_LINE.join(lines)


def _outcome(row: dict[str, Any]) -> str:
    """What came of it, when and after how many days; why it was refused, and the complaint."""
    language = visit().language
    is_late = row["is_unanswered"] and row["outcome"] == "pending"
    lines = [f"**{md_escape(say('requests.pending_late' if is_late else 'outcome.' + row['outcome']))}**"]
    if row["replied_on"]:
        day = date_words(row["replied_on"], language, row["replied_on_precision"])
        days = row["days_to_reply"]
        lines.append(md_escape(day if days is None else say("requests.after_days", days, day=day)))
    if row["legal_deadline"]:
        due = date_words(row["legal_deadline"], language, row["legal_deadline_precision"])
        lines.append(md_escape(say("requests.deadline", day=due)))
    if row["ground"]:
        lines.append(md_escape(say("requests.ground", ground=row["ground"])))
    if row["complaint_on"]:
        day = date_words(row["complaint_on"], language, row["complaint_on_precision"])
        lines.append(md_escape(say("requests.complaint", day=day)))
    return _NEW_LINE.join(lines)
