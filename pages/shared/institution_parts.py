"""The institutions side by side: who has reported, and what each answers for."""

from typing import Any

import streamlit as st

from pages.shared.address import read_code
from pages.shared.panels import chart_panel, lead, missing_data, picture_stamp, section, source_line
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, reporting_badge, web_link
from tracker.charts.reporting_matrix import draw_reporting_matrix
from tracker.queries import institutions, overview
from tracker.words import number_words

Institution = dict[str, Any]


def chosen_institution() -> Institution | None:
    """The institution the address names, if any version of the plan does."""
    rows = {row["institution_code"]: row for row in answer(institutions.institutions)}
    code = read_code("institution", rows)
    return rows[code] if code else None


def unknown_institution() -> None:
    """The address names no institution of the plan: the way to all of them."""
    st.markdown(md_escape(say("institution.unknown")))
    link_to("institutions", say("institutions.show_all"))


def on_top(facts: dict[str, Any]) -> None:
    """How many have reported; where the plan is not official, that nobody is held to anything."""
    if facts["is_official_plan"]:
        lead(reporting_finding() + ".")
        return
    lead(f"{say('no_report_is_public')} {say('no_report_is_not_not_done')}")
    every = answer(institutions.institutions)
    answering = sum(row["activity_count"] > 0 for row in every)
    key = "institutions.some_named" if answering else "institutions.none_named"
    st.markdown(md_escape(f"{say('institutions.named', len(every))} {say(key, answering)}"))


def reporting_finding() -> str:
    """How many institutions have reported for the latest year whose reports were due."""
    counts = answer(overview.reporting_counts)
    if counts["period_code"] is None:
        return say("institutions.no_report_due")
    received = counts["received_count"]
    return say(
        "finding.who_reported",
        received,
        received=received,
        total=counts["institution_count"],
        period=counts["period_code"],
    )


def reporting_cells() -> list[dict[str, Any]]:
    """Institution by year, with the institution's name in plain words."""
    return [{**cell, "institution": plain_title(cell, "name")} for cell in answer(overview.reporting_matrix)]


def matrix_panel(facts: dict[str, Any]) -> None:
    """Who has reported for which year, and by when reports are due."""
    cells = reporting_cells()
    if not cells:
        return
    finding = reporting_finding() if facts["is_official_plan"] else say("no_report_is_public").rstrip(".")
    picture = draw_reporting_matrix(cells, finding, picture_stamp("source.progress"))
    chart_panel("", picture, "who_reported", "institution_reporting", _matrix_table(cells))
    if facts["is_official_plan"]:
        st.caption(deadline_words())


def _matrix_table(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The matrix in words: one row per institution, one column per year."""
    periods = sorted({cell["period_code"] for cell in cells})
    rows: dict[str, dict[str, Any]] = {}
    for cell in cells:
        empty = dict.fromkeys(periods, "")
        row = rows.setdefault(cell["institution_code"], {say("table.institution"): cell["institution"], **empty})
        row[cell["period_code"]] = say(f"reporting.{cell['status']}")
    return list(rows.values())


def deadline_words() -> str:
    """By when reports are due, and whether a source or we say so, in Markdown."""
    deadline = answer(institutions.reporting_deadline)
    days = deadline["report_due_days"]
    if not deadline["is_deadline_sourced"]:
        return md_escape(say("institutions.deadline_assumed", days))
    return f"{md_escape(say('institutions.deadline_sourced', days))} {web_link(deadline['report_due_source_url'])}"


def cards(facts: dict[str, Any]) -> None:
    """One card per institution: its name, what it answers for, and its record as a strip of years."""
    every = answer(institutions.institutions)
    if not every:
        return
    section(say("institutions.section.each"))
    if facts["is_official_plan"]:
        st.caption(md_escape(say("institutions.shared_count")))
    strips: dict[str, list[str]] = {}
    for cell in answer(overview.reporting_matrix):
        words = say(f"reporting_short.{cell['status']}").replace(" ", "\u00a0")
        badge = reporting_badge(cell["status"], words)
        strip = f"{md_escape(cell['period_code'])}\u00a0{badge}"
        strips.setdefault(cell["institution_code"], []).append(strip)
    for row in every:
        _card(row, strips.get(row["institution_code"], []), facts)
    source_line("activity_responsibility")


def _card(row: Institution, strip: list[str], facts: dict[str, Any]) -> None:
    code = row["institution_code"]
    with st.container(key=f"card_{code}", gap=None):
        link_to("institution", md_escape(plain_title(row, "name")), institution=code)
        words = answers_for_words(row, facts)
        if words:
            st.markdown(md_escape(words))
        if strip:
            with st.container(key=f"strip_{code}", horizontal=True, gap="small"):
                for year in strip:
                    st.markdown(year, width="content")
        parts = [md_escape(code), *_kind(row)]
        if row["event_count"]:
            parts.append(md_escape(say("institutions.events", row["event_count"])))
        if row["source_url"]:
            parts.append(f"{md_escape(say('field.source').lower())}: {web_link(row['source_url'])}")
        st.caption(" · ".join(parts))


def _kind(row: Institution) -> list[str]:
    """What kind of institution it is, where that says anything."""
    return [md_escape(say(f"institution_kind.{row['kind']}"))] if row["kind"] not in (None, "other") else []


def answers_for_words(row: Institution, facts: dict[str, Any]) -> str:
    """What an institution answers for, and how that stands, in plain words; nothing where it is named for nothing."""
    parts = []
    count = row["activity_count"]
    if facts["is_official_plan"]:
        shown = ("completed", "overdue", "no_report")
        parts.append(say("institutions.answers_for", count))
    else:
        shown = ("completed", "no_public_information")
        parts += [say("institutions.answers_for_found", count)] if count else []
    if count:
        language = visit().language
        counts = [f"{say(f'status.{name}').lower()}: {number_words(row[f'{name}_count'], language)}" for name in shown]
        parts[-1] += f" ({', '.join(counts)})"
    if row["supporting_count"]:
        parts.append(say("institutions.supports", row["supporting_count"]))
    return " · ".join(parts)


def no_institutions(facts: dict[str, Any]) -> None:
    """Where the plan is not official: what would say who answers for what, and who has reported."""
    if not facts["is_official_plan"]:
        missing_data("institutions", say("institutions.missing"), say("institutions.would_fill"), "progress")
