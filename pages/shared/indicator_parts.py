"""The indicators side by side, with their filters."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.shared.address import choose, read_code
from pages.shared.cells import cell_link
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import (
    folded_table,
    lead,
    missing_data,
    picture_stamp,
    section,
    small_picture,
    source_line,
)
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import indicator_badge, md_escape, plain_title
from tracker.charts.indicator_path import draw_small_indicator
from tracker.charts.picture import Stamp
from tracker.indicator_words import indicator_sentence, target_words, value_words
from tracker.queries import indicators, objectives
from tracker.vocabulary import INDICATOR_STATUSES
from tracker.words import list_words

Indicator = dict[str, Any]


@dataclass(frozen=True)
class Filters:
    """Which indicators are shown; None is everything."""

    objective: str | None
    status: str | None
    institution: str | None


def chosen_indicator() -> Indicator | None:
    """The indicator the address names, if the plan has it."""
    rows = {row["indicator_code"]: row for row in answer(indicators.indicators)}
    code = read_code("indicator", rows)
    return rows[code] if code else None


def unknown_indicator() -> None:
    """The address names no indicator of the plan: the way to all of them."""
    st.markdown(md_escape(say("indicator.unknown")))
    link_to("indicators", say("indicators.show_all"))


def no_indicators(counts: dict[str, Any], facts: dict[str, Any]) -> None:
    """The plan names no indicator: what is missing, and what would fill it."""
    found = "" if facts["is_official_plan"] else "_found"
    lead(say(f"indicators.none_named{found}", counts["objective_count"]))
    missing_data("indicators", say("indicators.missing"), say("indicators.would_fill"), "plan")
    source_line("indicator_progress")
    link_to("objectives", say("to_objectives"))


def on_top(counts: dict[str, Any], facts: dict[str, Any]) -> None:
    """How many indicators stand well, fall short, or cannot be judged."""
    total = counts["indicator_count"]
    found = "" if facts["is_official_plan"] else "_found"
    clauses = [say(f"indicators.well{found}", counts["well_count"], total=total)]
    if counts["short_count"]:
        clauses.append(say("indicators.short", counts["short_count"]))
    if counts["unknown_count"]:
        clauses.append(say("indicators.cannot_be_said", counts["unknown_count"]))
    lead(f"{list_words(clauses, visit().language)}.")


def show_indicators() -> None:
    """Every indicator that passes the filters, under its strategic objective; then all of them as a table."""
    tree = {row["objective_code"]: row for row in answer(objectives.objective_tree)}
    every = answer(indicators.indicators)
    chosen = _filters(every, tree)
    shown = [row for row in every if _passes(row, chosen, tree)]
    if len(shown) < len(every):
        st.caption(md_escape(say("indicators.shown", len(shown), total=len(every))))
    if not shown:
        st.markdown(md_escape(say("indicators.none_pass")))
        link_to("indicators", say("indicators.show_all"))
        return
    st.caption(md_escape(say("indicators.how_to_read")))
    years, stamp = years_of(every), picture_stamp("source.progress")
    drawn = [
        by_code(answer(query))
        for query in (indicators.indicator_values, indicators.interim_targets, indicators.indicator_forecasts)
    ]
    for code, objective in tree.items():
        own = [row for row in shown if _strategic(row, tree) == code]
        if own:
            section(f"{code} · {plain_title(objective)}")
            with st.container(key=f"multiples_{code}"):
                for row in own:
                    _one_of_many(row, [rows.get(row["indicator_code"], []) for rows in drawn], years, stamp)
    source_line("indicator_progress")
    folded_table([_as_table_row(row) for row in shown])


def _filters(every: list[Indicator], tree: dict[str, dict[str, Any]]) -> Filters:
    """The filters; only what occurs can be chosen."""
    names = institution_names()
    used = {code for row in every for code in (row["objective_code"], _strategic(row, tree))}
    statuses = [status for status in INDICATOR_STATUSES if any(row["status"] == status for row in every)]
    institutions = sorted({row["responsible_institution"] for row in every if row["responsible_institution"]})
    everything = say("filter.all")
    with st.container(key="filters", horizontal=True):
        objective = choose(
            "objective",
            say("filter.objective"),
            [code for code in tree if code in used],
            lambda code: f"{code} · {plain_title(tree[code])}",
            everything,
        )
        status = choose(
            "status", say("filter.status"), statuses, lambda code: say(f"indicator_status.{code}"), everything
        )
        institution = None
        if institutions:
            institution = choose(
                "institution",
                say("filter.institution"),
                institutions,
                lambda code: names.get(code, code),
                everything,
            )
    return Filters(objective, status, institution)


def _strategic(row: Indicator, tree: dict[str, dict[str, Any]]) -> str:
    """The strategic objective an indicator belongs to."""
    return tree[row["objective_code"]]["parent_code"] or row["objective_code"]


def _passes(row: Indicator, chosen: Filters, tree: dict[str, dict[str, Any]]) -> bool:
    if chosen.status and row["status"] != chosen.status:
        return False
    if chosen.institution and row["responsible_institution"] != chosen.institution:
        return False
    return not chosen.objective or chosen.objective in (row["objective_code"], _strategic(row, tree))


def _one_of_many(row: Indicator, drawn: list[list[dict[str, Any]]], years: tuple[int, int], stamp: Stamp) -> None:
    """One indicator: name, status, picture, the sentence, and what it rests on.

    drawn: its values, its interim targets and its forecast.
    """
    code = row["indicator_code"]
    with st.container(key=f"multiple_{code}", gap=None):
        link_to("indicator", f"{md_escape(code)} · {md_escape(plain_title(row))}", indicator=code)
        st.markdown(indicator_badge(row["status"]))
        named = {**row, "title": plain_title(row)}
        picture = draw_small_indicator(named, *drawn, years, stamp)
        if picture is not None:
            small_picture(picture, f"indicator_{code}")
        st.markdown(md_escape(indicator_sentence(row, visit().language)))
        st.caption(" · ".join(_rests_on(row)))


def years_of(rows: list[Indicator]) -> tuple[int, int]:
    """The first and the last year that these indicators speak of, and the year of the visit."""
    names = ("baseline_year", "target_year", "value_year")
    years = [visit().as_of.year, *(row[name] for row in rows for name in names if row[name] is not None)]
    return min(years), max(years)


def by_code(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Indicator to its rows, in their order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["indicator_code"], []).append(row)
    return found


def baseline_words(row: Indicator) -> str:
    """The baseline with its year."""
    words = value_words(row["baseline_value"], row["kind"], row["unit"], visit().language)
    year = row["baseline_year"]
    return f"{words} ({year})" if year is not None and row["baseline_value"] is not None else words


def latest_words(row: Indicator) -> str:
    """The latest reported value with its year."""
    if row["reported_value"] is None:
        return say("indicator_status.not_reported").lower()
    return f"{value_words(row['reported_value'], row['kind'], row['unit'], visit().language)} ({row['value_year']})"


def _rests_on(row: Indicator) -> list[str]:
    """Baseline, target, source of verification and cell, in Markdown."""
    source = row["source_of_verification"] or say("not_stated")
    named = (
        ("indicator.field.baseline", md_escape(baseline_words(row))),
        ("indicator.field.target", md_escape(target_words(row, visit().language))),
        ("indicator.field.verification", md_escape(source)),
        ("field.cell", cell_link(row)),
    )
    return [f"{md_escape(say(name).lower())}: {words}" for name, words in named]


def _as_table_row(row: Indicator) -> dict[str, Any]:
    language = visit().language
    return {
        say("indicator.field.indicator"): f"{row['indicator_code']} · {plain_title(row)}",
        say("filter.status"): say(f"indicator_status.{row['status']}"),
        say("indicator.field.baseline"): baseline_words(row),
        say("indicator.field.target"): target_words(row, language),
        say("indicator.field.latest"): latest_words(row),
        say("indicator.field.sentence"): indicator_sentence(row, language),
    }
