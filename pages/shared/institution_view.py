"""One institution: what it answers for, how that stands, and its reports with their dates and cells."""

from typing import Any

import streamlit as st

from pages.shared.activity_parts import show_events
from pages.shared.cells import cell_link, cell_words
from pages.shared.institution_parts import Institution, deadline_words
from pages.shared.objectives_parts import activity_title
from pages.shared.panels import lead, page_title, pairs, section, source_line, table
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.statements import statements_panel
from pages.shared.visit import say, visit
from pages.shared.why_status import institution_why
from pages.shared.wording import (
    Markdown,
    indicator_badge,
    md_escape,
    plain_title,
    reporting_badge,
    status_badge,
    web_link,
)
from tracker.queries import indicators, institutions, overview
from tracker.words import date_words, period_words


def show_institution(row: Institution, facts: dict[str, Any]) -> None:
    """The whole view of one institution."""
    with st.container(key="way_back", gap=None):
        link_to("institutions", f"← {md_escape(say('page.institutions'))}")
    page_title(plain_title(row, "name"))
    lead(_sentence(row, facts))
    _record(row, facts)
    _reports(row)
    _activities(row)
    _indicators(row)
    _events(row)
    statements_panel(institution=row["institution_code"])
    _named(row)


def _sentence(row: Institution, facts: dict[str, Any]) -> str:
    """What it answers for and how that stands, in one sentence."""
    count = row["activity_count"]
    if not count:
        return say(f"institution.answers_for_nothing{'' if facts['is_official_plan'] else '_found'}")
    if facts["is_official_plan"]:
        names = ("completed", "overdue", "no_report")
        return say("institution.sentence", count, **{name: row[f"{name}_count"] for name in names})
    names = ("completed", "no_public_information")
    return say("institution.sentence_found", count, **{name: row[f"{name}_count"] for name in names})


def _record(row: Institution, facts: dict[str, Any]) -> None:
    """Year by year: whether its report to the Council was received, when it was due, and the cell that says so."""
    section(say("institution.section.record"))
    cells = [cell for cell in answer(overview.reporting_matrix) if cell["institution_code"] == row["institution_code"]]
    if not facts["is_official_plan"]:
        st.markdown(f"**{md_escape(say('no_report_is_public'))}** {md_escape(say('no_report_is_not_not_done'))}")
    if not cells:
        st.markdown(md_escape(say(f"institution.owes_none{'' if facts['is_official_plan'] else '_found'}")))
        return
    table([_record_row(cell, facts) for cell in reversed(cells)])
    if facts["is_official_plan"]:
        st.caption(deadline_words())
    source_line("institution_reporting")
    institution_why(row["institution_code"])


def _record_row(cell: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    language = visit().language
    line = {
        say("table.period"): cell["period_code"],
        say("institution.field.report"): Markdown(reporting_badge(cell["status"])),
    }
    if facts["is_official_plan"]:
        received = cell["reported_on"]
        line[say("field.due")] = date_words(cell["report_due_date"], language)
        line[say("institution.field.received")] = date_words(received, language) if received else "–"
        line[say("field.cell")] = cell_link(cell) if received else "–"
    return line


def _reports(row: Institution) -> None:
    """Every report of the institution, whatever it covers and however it was received."""
    reports = answer(institutions.institution_reports, row["institution_code"])
    if not reports:
        return
    section(say("institution.section.reports"))
    table([_report_row(report) for report in reports])
    source_line("received_report")


def _report_row(report: dict[str, Any]) -> dict[str, Any]:
    language = visit().language
    day = report["reported_on"]
    return {
        say("table.period"): period_words(report["period_code"], language),
        say("institution.field.received"): date_words(day, language, report["reported_on_precision"])
        if day
        else say("undated"),
        say("institution.field.channel"): say(f"channel.{report['received_through']}"),
        say("field.basis"): say(f"basis.{report['basis']}"),
        say("field.cell"): cell_link(report),
    }


def _activities(row: Institution) -> None:
    """What it answers for and what it supports, each with its status and a link."""
    activities = answer(institutions.institution_activities, row["institution_code"])
    for role in ("responsible", "supporting"):
        own = [activity for activity in activities if activity["role"] == role]
        if not own:
            continue
        section(say(f"institution.section.{role}"))
        with st.container(key=f"rows_{role}", gap=None):
            for activity in own:
                _activity_row(activity)
    if activities:
        source_line("activity_status")


def _activity_row(row: dict[str, Any]) -> None:
    code = row["activity_code"]
    words = f"{md_escape(code)} · {md_escape(activity_title(row))}"
    link_to("activity", words, objective=row["objective_code"], activity=code)
    parts = [status_badge(row["status"])]
    if row["is_continuous"]:
        parts.append(md_escape(say("due_continuous")))
    elif row["due_date"]:
        due = date_words(row["due_date"], visit().language, row["due_date_precision"])
        parts.append(md_escape(say("due_on", day=due)))
    st.markdown(" · ".join(parts))


def _indicators(row: Institution) -> None:
    """The indicators it answers for, each with its status and a link."""
    own = [
        indicator
        for indicator in answer(indicators.indicators)
        if indicator["responsible_institution"] == row["institution_code"]
    ]
    if not own:
        return
    section(say("institution.section.indicators"))
    with st.container(key="rows_indicators", gap=None):
        for indicator in own:
            code = indicator["indicator_code"]
            link_to("indicator", f"{md_escape(code)} · {md_escape(plain_title(indicator))}", indicator=code)
            st.markdown(indicator_badge(indicator["status"]))
    source_line("indicator_progress")


def _events(row: Institution) -> None:
    """What happened that sources connect with it."""
    events = answer(institutions.institution_events, row["institution_code"])
    if events:
        section(say("institution.section.events"))
        show_events(events)


def _named(row: Institution) -> None:
    """Where the institution itself is named."""
    section(say("institution.section.named"))
    pairs(
        [
            (say("institution.field.code"), md_escape(row["institution_code"])),
            (say("indicator.field.kind"), md_escape(say(f"institution_kind.{row['kind']}")) if row["kind"] else ""),
            (say("institution.field.website"), web_link(row["website"])),
            (say("field.basis"), md_escape(say(f"basis.{row['basis']}"))),
            (say("field.source"), web_link(row["source_url"])),
            (say("field.cell"), cell_words(row)),
        ],
        "named",
    )
