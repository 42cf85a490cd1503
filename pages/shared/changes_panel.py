"""What the release changed against the one before, for the overview."""

from typing import Any

import streamlit as st

from pages.shared.panels import folded_table, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import basis_note
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.queries import changes
from tracker.words import date_words, number_words, percent_words

# In the order they are told. A rate is a share, the others are counts, months and points.
_HEADLINES = (
    ("verdict", "commitment_count"),
    ("verdict", "known_completed_count"),
    ("verdict", "due_count"),
    ("verdict", "completed_count"),
    ("verdict", "unreported_count"),
    ("verdict", "rate"),
    ("verdict", "rate_high"),
    ("verdict", "months_behind"),
    ("verdict", "months_behind_low"),
    ("schedule", "es_months"),
    ("schedule", "at_months"),
    ("scenario_score", "score_low"),
    ("scenario_score", "score_high"),
)
_SHARES = ("rate", "rate_high")
_TOLD = (
    "submission",
    "plan",
    "activity_status",
    "dropped_activity",
    "implementation_rate",
    "objective_progress",
    "indicator_progress",
    "institution_reporting",
    "claim_check",
    "request_result",
    "gap",
    "scenario_score",
    "published_score",
    "survey",
    "event",
    "statement",
)
_CHANGES = ("new", "changed", "gone")


def changes_panel(facts: dict[str, Any]) -> None:
    """Headline numbers that moved, then how many things are new, changed and gone, and the way to every release."""
    compared = answer(changes.compared_release)
    if not compared["is_compared"]:
        section(say("changes.title_first"))
        st.markdown(md_escape(say("changes.first")))
        link_to("data", say("changes.to_history"))
        return
    section(say("changes.title", release=compared["predecessor"]))
    counts = answer(changes.change_counts)
    moved = {(row["relation"], row["column_name"]): row for row in answer(changes.headline_changes)}
    lines = [_headline(name, moved[name]) for name in _HEADLINES if name in moved]
    if lines:
        st.markdown("\n".join(f"- {line}" for line in lines))
    else:
        st.markdown(md_escape(say("changes.headlines_same" if counts else "changes.nothing")))
    told = [name for name in _TOLD if name in counts]
    if told:
        st.markdown(" · ".join(_counts(name, counts[name]) for name in told))
    # Not the usual line: it names the day the visitor looks at, and changes are told for another.
    with st.container(key="source_changes", horizontal=True, gap="small", vertical_alignment="center"):
        day = date_words(compared["publication_day"], visit().language)
        note = basis_note(facts)
        words = [say("changes.same_day", day=day), *([note] if note else [])]
        st.caption(md_escape(" · ".join(words)), width="content")
        link_to("data", say("where_from"), table="release_change")
    folded_table([_row(name, counts[name]) for name in told])
    link_to("data", say("changes.to_history"))


def _headline(name: tuple[str, str], row: dict[str, Any]) -> str:
    """One headline number: what it was, what it is, and the difference where both can be said; in Markdown."""
    words = {"old": _number(name[1], row["old_number"]), "new": _number(name[1], row["new_number"])}
    if row["difference"] is None:
        change = say("changes.from_to", **words)
    else:
        change = say("changes.from_to_difference", difference=_difference(name[1], row["difference"]), **words)
    return f"{md_escape(say('headline.' + '.'.join(name)))}: **{md_escape(change)}**"


def _number(column: str, number: float | None) -> str:
    if number is None:
        return say("changes.cannot_be_said")
    language = visit().language
    return percent_words(number, language) if column in _SHARES else number_words(number, language)


def _difference(column: str, difference: float) -> str:
    """A difference with its sign; of shares in percentage points."""
    sign = "+" if difference > 0 else "−"
    shown = abs(difference) * 100 if column in _SHARES else abs(difference)
    number = f"{sign}{number_words(round(shown, 1), visit().language)}"
    if column in _SHARES:
        return say("changes.points_of_percent", round(shown), difference=number)
    return number


def _counts(name: str, row: dict[str, Any]) -> str:
    """How many of one kind are new, changed and gone, in Markdown; kinds of change without any are left out."""
    counts = [f"{say(f'changes.{change}').lower()} {row[f'{change}_count']}" for change in _CHANGES]
    told = [words for words, change in zip(counts, _CHANGES, strict=True) if row[f"{change}_count"]]
    return f"{md_escape(say(f'changed.{name}'))}: {md_escape(', '.join(told))}"


def _row(name: str, row: dict[str, Any]) -> dict[str, object]:
    return {say("changes.relation"): say(f"changed.{name}")} | {
        say(f"changes.{change}"): row[f"{change}_count"] for change in _CHANGES
    }
