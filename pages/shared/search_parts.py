"""The search: one field, and what it finds by kind."""

from typing import Any

import streamlit as st

from pages.shared.address import change, read_code, read_words
from pages.shared.objectives_parts import activity_title
from pages.shared.panels import lead, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title
from tracker.queries import capacity, search
from tracker.words import date_words, number_words

Entry = dict[str, Any]
KINDS = ("objective", "activity", "indicator", "institution", "criterion", "statement", "event")
_LONGEST = 100
_FIRST, _MOST = 5, 100
_FIELD = "search_words"


def asked_words() -> str:
    """The field, and the words in it; they stand in the address."""
    st.session_state[_FIELD] = read_words("q", _LONGEST)
    st.text_input(
        say("search.what"),
        key=_FIELD,
        max_chars=_LONGEST,
        placeholder=say("search.example"),
        on_change=_write_words,
    )
    return st.session_state[_FIELD]


def _write_words() -> None:
    """What was typed goes into the address; a kind chosen for other words does not stay."""
    change(kind=None, q=" ".join(st.session_state[_FIELD].split()) or None)


def how_to_search() -> None:
    """What can be found, and how it may be spelled."""
    st.markdown(md_escape(say("search.how")))
    counts = answer(search.entry_counts)
    named = [
        f"{say(f'search.kind.{kind}')}: {number_words(counts[kind], visit().language)}"
        for kind in KINDS
        if kind in counts
    ]
    st.caption(md_escape(" · ".join(named)))


def show_found(words: str) -> None:
    """How much was found, then each kind with its first results; or one kind with all of them."""
    found = answer(search.found_entries, words)
    if not found:
        lead(say("search.none", words=words))
        st.markdown(md_escape(say("search.none_how")))
        how_to_search()
        return
    lead(say("search.found", len(found), words=words))
    by_kind = {kind: [row for row in found if row["subject_kind"] == kind] for kind in KINDS}
    kind = read_code("kind", [kind for kind, rows in by_kind.items() if rows])
    if kind:
        link_to("search", f"← {md_escape(say('search.back'))}", q=words)
        _show_kind(kind, by_kind[kind], _MOST, words)
        return
    for kind, rows in by_kind.items():
        if rows:
            _show_kind(kind, rows, _FIRST, words)


def _show_kind(kind: str, rows: list[Entry], most: int, words: str) -> None:
    """The results of one kind as links, and the way to the rest."""
    section(f"{say(f'search.kind.{kind}')} · {number_words(len(rows), visit().language)}")
    with st.container(key=f"rows_found_{kind}", gap=None):
        for row in rows[:most]:
            name, codes = _place(row)
            link_to(name, md_escape(_words(row)), **codes)
    if len(rows) > most:
        if most == _FIRST:
            link_to("search", md_escape(say("search.all_of", len(rows))), q=words, kind=kind)
        else:
            st.caption(md_escape(say("search.first_of", n=most, total=len(rows))))


def _words(row: Entry) -> str:
    """A result in plain words: its code and title; of statements and events also who or when."""
    kind = row["subject_kind"]
    if kind == "institution":
        return plain_title(row)
    if kind == "event":
        return f"{date_words(row['date'], visit().language, row['date_precision'])}: {plain_title(row)}"
    if kind == "statement":
        day = date_words(row["date"], visit().language, row["date_precision"]) if row["date"] else say("undated")
        return say("search.said", words=plain_title(row), organisation=row["organisation"], day=day)
    title = activity_title(row) if kind == "activity" else plain_title(row)
    return f"{row['subject_code']} · {title}"


def _place(row: Entry) -> tuple[str, dict[str, str | None]]:
    """The page of a result and the codes that name it there."""
    kind, code = row["subject_kind"], row["subject_code"]
    if kind == "objective":
        return "objectives", {"objective": code}
    if kind == "activity":
        return "activity", {"objective": row["objective_code"], "activity": code}
    if kind == "criterion":
        return _criterion_place(row)
    if kind == "event":
        return "timeline", {"kind": row["own_kind"], "year": str(row["date"].year)}
    if kind == "statement":
        return "source", {"submission": row["submission_id"], "sheet": row["sheet"], "cell": row["cell"]}
    return kind, {kind: code}


def _criterion_place(row: Entry) -> tuple[str, dict[str, str | None]]:
    """The criterion in the latest assessment of its framework; without one, the page on capacity."""
    for assessment in answer(capacity.assessments):
        if assessment["framework_code"] == row["framework_code"]:
            codes = {"criterion": row["subject_code"], "assessment": assessment["assessment_code"]}
            return "criterion", codes
    return "capacity", {}
