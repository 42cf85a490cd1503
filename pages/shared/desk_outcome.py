"""What a publication led to: the new release and what changed in it, or why the old one stays."""

from itertools import islice
from typing import Any

import streamlit as st

from etl.compare import Change, compare
from etl.layouts import LAYOUTS, Column
from etl.layouts.words import WORDS, YES_NO
from pages.shared.address import here
from pages.shared.ask import open_connection
from pages.shared.desk_work import Outcome, outcome
from pages.shared.panels import table
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.release import Release
from tracker.words import date_words, number_words, percent_words

_MOST_SHOWN = 25


def show_outcome(place: str) -> None:
    """How the last publication from this step ended."""
    found = outcome(place)
    if found is None:
        return
    if found.published is None:
        _failed(found)
    elif found.published.is_new:
        _published(found.published.release, found.before)
    else:
        with st.container(key="desk_done"):
            st.markdown(md_escape(say("desk.unchanged", release=found.published.release.number)))


def _failed(found: Outcome) -> None:
    """The old release stays; why, and what to do."""
    with st.container(key="desk_failed"):
        stays = (
            say("desk.failed.none") if found.before is None else say("desk.failed.stays", release=found.before.number)
        )
        st.markdown(f":material/error: **{md_escape(stays)}**")
        for sentence in found.failures:
            st.markdown(md_escape(sentence))
        if found.decision is not None:
            st.markdown(md_escape(say(f"desk.failed.after_{found.decision.action}")))


def _published(release: Release, before: Release | None) -> None:
    """The new release, the way to its numbers, and what is different in it."""
    with st.container(key="desk_done"):
        st.markdown(f":material/check_circle: **{md_escape(say('desk.published', release=release.number))}**")
        st.caption(md_escape(say("desk.published.single_person")))
        # A release pinned in the address would show the old numbers.
        codes = {"release": str(release.number)} if "release=" in here() else {}
        with st.container(horizontal=True, key="desk_links"):
            link_to("objectives", say("desk.see_objectives"), **codes)
            link_to("overview", say("desk.see_overview"), **codes)
        if before is not None:
            _changes(before, release)


def _changes(before: Release, after: Release) -> None:
    found = compare(open_connection(before).cursor(), open_connection(after).cursor())
    changes = [change for change in found if change.table != "submission"]
    shown = list(islice(changes, _MOST_SHOWN))
    st.markdown(md_escape(say("desk.changes", len(changes), release=before.number)))
    if shown:
        table([_row(change) for change in shown])
    if len(changes) > len(shown):
        st.caption(md_escape(say("desk.more_changes", len(changes) - len(shown))))


def _row(change: Change) -> dict[str, object]:
    declared = _declared(change)
    heading = declared.headings[visit().language] if declared else change.column or ""
    is_change = change.change == "changed"
    return {
        say("desk.change.what"): say(f"relation.{change.table}"),
        say("desk.change.key"): _key(change.key),
        say("desk.change.column"): heading if is_change else say(f"desk.change.{change.change}"),
        say("desk.change.old"): _value(change.old, declared) if is_change else "",
        say("desk.change.new_value"): _value(change.new, declared) if is_change else "",
    }


def _key(key: str) -> str:
    """What names a row, its channel of reporting in words."""
    channels = WORDS["report_channel"]
    parts = key.split(" · ")
    return " · ".join(channels[part][visit().language][0] if part in channels else part for part in parts)


def _declared(change: Change) -> Column | None:
    """How a changed column is declared in the workbooks; None for one that comes with another, such as a precision."""
    for layout in LAYOUTS.values():
        for sheet in layout.sheets:
            if sheet.table == change.table and change.column in sheet.columns():
                return sheet.columns()[change.column]
    return None


def _value(value: Any, declared: Column | None) -> str:
    """A value as people write it."""
    language = visit().language
    if value is None:
        return "–"
    if isinstance(value, bool):
        return YES_NO["yes" if value else "no"][language][0]
    if declared is not None and declared.words and value in WORDS.get(declared.words, {}):
        return WORDS[declared.words][value][language][0]
    if declared is not None and declared.kind == "percent":
        return percent_words(value, language)
    if isinstance(value, int | float) and (declared is None or declared.kind != "year"):
        return number_words(value, language)
    if hasattr(value, "year"):
        return date_words(value, language)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
