"""The parts of the overview."""

from typing import Any

import streamlit as st

from pages.shared.panels import chart_panel, figures, lead, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.sentences import verdict_sentence
from pages.shared.shell import evaluation_line, release_data
from pages.shared.visit import say, visit
from pages.shared.why_figures import verdict_why
from pages.shared.wording import md_escape, plain_title
from tracker.charts.objective_bars import draw_objective_bars
from tracker.charts.overview_bars import Progress, draw_overview_bars
from tracker.queries import overview
from tracker.vocabulary import ACTIVITY_STATUSES
from tracker.words import count_of_words, percent_words


def facts_on_top(facts: dict[str, Any]) -> None:
    """What must be seen without scrolling: basis, verdict, days, counts."""
    counts = answer(overview.strategy_counts)
    with st.container(key="days"):
        st.markdown(evaluation_line(facts))
    if not facts["is_official_plan"]:
        with st.container(key="basis", horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(md_escape(say("basis_line")), width="content")
            link_to("data", say("basis_why"), about="basis")
    lead(verdict_sentence(answer(overview.verdict_row), counts))
    figures(_figures(counts))
    verdict_why()


def _figures(counts: dict[str, Any]) -> list[tuple[str, str]]:
    """The three figures of the first screen."""
    language, total = visit().language, counts["activity_count"]
    return [
        (percent_words(counts["elapsed_share"], language), say("figure.time_passed")),
        (count_of_words(counts["completed_count"], total, language), say("figure.completed", total)),
        (count_of_words(counts["known_count"], total, language), say("figure.known", total)),
    ]


def progress_panel() -> None:
    """Time passed beside work known to be done."""
    counts = answer(overview.strategy_counts)
    progress = Progress(
        elapsed_share=counts["elapsed_share"],
        activity_count=counts["activity_count"],
        completed_count=counts["completed_count"],
        known_count=counts["known_count"],
        open_count=counts["open_count"],
        unknown_count=counts["unknown_count"],
    )
    finding = say(
        "finding.time_and_work",
        counts["completed_count"],
        percent=percent_words(counts["elapsed_share"], visit().language),
        completed=counts["completed_count"],
        total=counts["activity_count"],
    )
    picture = draw_overview_bars(progress, finding, picture_stamp("source.progress"))
    rows = [{say("table.what"): words, say("table.figure"): figure} for figure, words in _figures(counts)]
    chart_panel("", picture, "time_and_work", "activity_status", rows)


def objectives_panel() -> None:
    """How the activities of each strategic objective stand."""
    objectives = [
        {**row, "title": f"{row['objective_code']} · {plain_title(row)}"}
        for row in answer(overview.strategic_objectives)
    ]
    section(say("section.by_objective"))
    picture = draw_objective_bars(
        objectives, answer(overview.status_counts), _objectives_finding(), picture_stamp("source.progress")
    )
    used = [status for status in ACTIVITY_STATUSES if any(row[f"{status}_count"] for row in objectives)]
    rows = [
        {say("table.objective"): row["title"]} | {say(f"status.{status}"): row[f"{status}_count"] for status in used}
        for row in objectives
    ]
    chart_panel("", picture, "by_objective", "objective_progress", rows)
    with st.container(key="objective_links", gap=None):
        for row in objectives:
            link_to("objectives", md_escape(row["title"]), objective=row["objective_code"])


def _objectives_finding() -> str:
    """In how many objectives something is done; without an official plan, about how many anything is known."""
    counts = answer(overview.objective_counts)
    name = "done" if release_data()["is_official_plan"] else "known"
    n = counts[f"{name}_count"]
    return say(f"finding.objectives_{name}", n, total=counts["objective_count"])
