"""The rest of the overview: what is late and whose it is, who has reported, capacity in two lines, and the ways on."""

from typing import Any

import streamlit as st

from pages.shared.capacity_parts import asked_of, assessment_finding, basis_of
from pages.shared.institution_parts import matrix_panel
from pages.shared.objectives_parts import activity_title, institution_names
from pages.shared.panels import section, source_line
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, status_badge
from tracker.queries import capacity, objectives
from tracker.words import date_words, list_words, number_words

_MOST_SHOWN = 5
_MOST_NAMES = 3


def late_panel(facts: dict[str, Any]) -> None:
    """What is past its due date by an institution's own report, and whose it is; apart from it, what nobody tells."""
    section(say("overview.late.title"))
    if not facts["is_official_plan"]:
        st.markdown(md_escape(say("overview.late.not_official")))
        return
    activities = answer(objectives.activities)
    overdue = [row for row in activities if row["status"] == "overdue"]
    overdue.sort(key=lambda row: row["days_overdue"], reverse=True)
    words = say("overview.late.count", len(overdue)) if overdue else say("overview.late.none")
    if len(overdue) > _MOST_SHOWN:
        words += " " + say("overview.late.first", _MOST_SHOWN)
    st.markdown(md_escape(words))
    with st.container(key="rows_late", gap=None):
        for row in overdue[:_MOST_SHOWN]:
            _late_row(row)
    if len(overdue) > _MOST_SHOWN:
        link_to("objectives", say("overview.late.all"), status="overdue")
    silent = sum(row["status"] == "no_report" and row["days_overdue"] is not None for row in activities)
    if silent:
        st.markdown(md_escape(say("overview.late.silent", silent)))
        link_to("objectives", say("overview.late.all_silent"), status="no_report")
    source_line("activity_status", "late")


def _late_row(row: dict[str, Any]) -> None:
    """One overdue activity: how late, who answers for it, and whether it is proven."""
    code, language = row["activity_code"], visit().language
    words = f"{md_escape(code)} · {md_escape(activity_title(row))}"
    link_to("activity", words, objective=row["objective_code"], activity=code)
    due = date_words(row["due_date"], language, row["due_date_precision"])
    parts = [
        status_badge(row["status"]),
        md_escape(say("overview.late.days", row["days_overdue"], due=due)),
        md_escape(_whose(row["responsible_codes"])),
    ]
    st.markdown(" · ".join(part for part in parts if part))


def _whose(codes: list[str]) -> str:
    """Who answers for an activity; where they are many, how many."""
    if len(codes) > _MOST_NAMES:
        return say("overview.late.together", len(codes))
    names = institution_names()
    return list_words([names.get(code, code) for code in codes], visit().language)


def reporting_panel(facts: dict[str, Any]) -> None:
    """Who has reported for which year."""
    section(say("section.who_reported"))
    if facts["is_official_plan"]:
        matrix_panel(facts)
    else:
        st.markdown(f"**{md_escape(say('no_report_is_public'))}** {md_escape(say('no_report_is_not_not_done'))}")
        source_line("institution_reporting")
    link_to("institutions", say("overview.to_institutions"))


def capacity_panel() -> None:
    """What is published of the country's capacity, and apart from it our own estimate, which is no part of it."""
    published = [row for row in answer(capacity.published_scores) if row["is_own_country"] and row["is_leading"]]
    assessments = [row for row in answer(capacity.assessments) if row["is_own_country"] and row["is_latest"]]
    if not published and not assessments:
        return
    section(say("page.capacity"))
    lines = [_published_words(row) for row in published]
    for assessment in assessments:
        counts = answer(capacity.criterion_counts, *asked_of(assessment))
        basis = basis_of(assessment)
        lines.append(f"{assessment_finding(assessment, counts)} {basis[:1].upper()}{basis[1:]}.")
    st.markdown("\n".join(f"- {md_escape(line)}" for line in lines))
    if len(lines) > 1:
        st.caption(md_escape(say("overview.capacity.apart")))
    source_line("capacity_score", basis=say("overview.capacity.basis"))
    link_to("capacity", say("overview.to_capacity"))


def _published_words(row: dict[str, Any]) -> str:
    """A published score with its framework, its points and its day."""
    language = visit().language
    words = {
        "framework": plain_title(row),
        "score": number_words(row["score"], language),
        "day": date_words(row["assessed_on"], language, row["date_precision"]),
        "basis": say(f"basis.{row['basis']}"),
    }
    if row["points"] is None or row["points_available"] is None:
        return say("overview.capacity.published", **words)
    points, total = (number_words(row[name], language) for name in ("points", "points_available"))
    return say("overview.capacity.published_points", points=points, total=total, **words)


def ways_on() -> None:
    """The pages that tell the rest."""
    with st.container(key="ways_on", gap=None):
        link_to("objectives", say("to_objectives"))
        link_to("indicators", say("overview.to_indicators"))
        link_to("timeline", say("overview.to_timeline"))
        link_to("data", say("to_data"))
