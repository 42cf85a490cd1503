"""The three lists of gaps with their filters; each in its own order, never ranked against each other."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.shared.address import choose
from pages.shared.exporting import download_buttons
from pages.shared.gaps_rows import Gap, detail_words, institution_codes, kind_words, subject_link, table_row
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import lead, missing_data, section, source_line, table
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.queries import data, gaps
from tracker.vocabulary import GAP_KINDS
from tracker.words import list_words

NOBODY = "nobody"
_ROWS_AT_ONCE = 5
_ROWS_IN_TABLE = 150


@dataclass(frozen=True)
class Filters:
    """Which gaps are shown; None is everything."""

    institution: str | None
    kind: str | None


def gaps_by_list() -> dict[str, list[Gap]]:
    """The gaps of each list, in its own order."""
    rows = answer(gaps.gaps)
    return {group: [row for row in rows if row["gap_group"] == group] for group in GAP_KINDS}


def on_top(facts: dict[str, Any]) -> None:
    """How many gaps each list has, how they are ordered, and what cannot be said without an official plan."""
    counts = [say(f"gaps.count.{group}", len(rows)) for group, rows in gaps_by_list().items() if rows]
    lead(say("gaps.lead", counts=list_words(counts, visit().language)) if counts else say("gaps.none"))
    if not facts["is_official_plan"]:
        with st.container(key="basis"):
            words = ("gaps.not_official", "gaps.what_can_be_said", "gaps.what_cannot_be_said")
            st.markdown(md_escape(" ".join(map(say, words))))
    st.caption(md_escape(say("gaps.three_lists")))


def filters() -> Filters:
    """The filters above the lists; only what occurs can be chosen."""
    rows = [row for group in gaps_by_list().values() for row in group]
    if not rows:
        return Filters(None, None)
    names = institution_names()
    institutions = sorted({code for row in rows for code in institution_codes(row)})
    if institutions and not all(institution_codes(row) for row in rows):
        institutions.append(NOBODY)
    occurring = {row["gap_kind"] for row in rows}
    kinds = [kind for group in GAP_KINDS.values() for kind in group if kind in occurring]
    with st.container(key="filters", horizontal=True):
        institution = None
        if institutions:
            institution = choose(
                "institution",
                say("gaps.filter.institution"),
                institutions,
                lambda code: say("gaps.nobody") if code == NOBODY else names.get(code, code),
                say("filter.all"),
            )
        kind = choose("kind", say("gaps.filter.kind"), kinds, kind_words, say("filter.all"))
    return Filters(institution, kind)


def show_lists(chosen: Filters, facts: dict[str, Any]) -> None:
    """The three lists under one another; a filter for a kind leaves only the list the kind stands in."""
    for group, rows in gaps_by_list().items():
        if chosen.kind is None or chosen.kind in GAP_KINDS[group]:
            _show_list(group, rows, chosen, facts)


def _show_list(group: str, rows: list[Gap], chosen: Filters, facts: dict[str, Any]) -> None:
    section(say(f"gaps.section.{group}"))
    if group == "reporting" and not facts["is_official_plan"] and not rows:
        missing_data("reporting", say("gaps.missing_reporting"), say("gaps.would_fill_reporting"), "progress")
        return
    shown = [row for row in rows if _passes(row, chosen)]
    st.markdown(_finding(group, shown, rows, facts))
    if not shown:
        return
    with st.container(key=f"rows_{group}", gap=None):
        for row in shown[:_ROWS_AT_ONCE]:
            subject_link(row)
            st.markdown(detail_words(row))
    source_line("gap", f"gap_{group}")
    with st.expander(say("gaps.all_as_table", len(shown))), st.container(key=f"gap_table_{group}"):
        table([table_row(row) for row in shown[:_ROWS_IN_TABLE]])
        if len(shown) > _ROWS_IN_TABLE:
            st.caption(md_escape(say("gaps.first_in_table", n=_ROWS_IN_TABLE)))


def _passes(row: Gap, chosen: Filters) -> bool:
    if chosen.kind and row["gap_kind"] != chosen.kind:
        return False
    codes = institution_codes(row) or [NOBODY]
    return not chosen.institution or chosen.institution in codes


def _finding(group: str, shown: list[Gap], rows: list[Gap], facts: dict[str, Any]) -> str:
    """How many gaps the list has, how many of them pass the filters, of which kinds, and what is told; in Markdown."""
    if not rows:
        return md_escape(say("gaps.finding.none"))
    if not shown:
        return md_escape(say("gaps.finding.none_here", total=len(rows)))
    kinds = {row["gap_kind"] for row in shown}
    if len(kinds) == 1:
        paragraphs = [md_escape(say("gaps.finding.one_kind", len(shown), kind=kind_words(kinds.pop())))]
    else:
        is_found = group != "reporting" and not facts["is_official_plan"]
        words = say(f"gaps.finding.{group}{'_found' if is_found else ''}", len(rows))
        paragraphs = [md_escape(words), f":small[{md_escape(_counts_by_kind(group, shown))}]"]
    if len(shown) < len(rows):
        paragraphs[0] += " " + md_escape(say("gaps.shown_of", n=len(shown), total=len(rows)))
    if len(shown) > _ROWS_AT_ONCE:
        paragraphs.append(md_escape(say("gaps.weightiest", _ROWS_AT_ONCE)))
    return "\n\n".join(paragraphs)


def _counts_by_kind(group: str, shown: list[Gap]) -> str:
    counts = {kind: sum(row["gap_kind"] == kind for row in shown) for kind in GAP_KINDS[group]}
    return " · ".join(f"{kind_words(kind)}: {count}" for kind, count in counts.items() if count)


def files(facts: dict[str, Any]) -> None:
    """The relation behind the lists, to take along."""
    section(say("gaps.section.files"))
    download_buttons(answer(data.published_rows, "gap"), facts)
    if visit().language != "en":
        st.caption(md_escape(say("our_translation")))
