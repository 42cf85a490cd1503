"""What organisations name as missing, recommend, or show as practice elsewhere; never a report, it sets no status."""

from collections.abc import Collection, Sequence
from typing import Any

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import missing_data, section, source_line
from pages.shared.questions import answer
from pages.shared.shell import basis_note, release_data
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, title, web_link
from tracker.queries import objectives, survey
from tracker.words import date_words

Statement = dict[str, Any]
_KINDS = ("recommendation", "practice_missing", "shortcoming", "practice_elsewhere")


def all_statements() -> None:
    """Every statement up to the day, by kind: recommendations with whom they address first."""
    section(say("statements.section.all"))
    rows = answer(survey.statements)
    if not rows:
        missing_data("statements", say("statements.missing"), say("statements.missing_how"), "context")
        return
    st.markdown(md_escape(say("statements.what_they_are")))
    for kind in _KINDS:
        own = [row for row in rows if row["kind"] == kind]
        if own:
            st.subheader(md_escape(say(f"statements.kind.{kind}")), anchor=False)
            _listed(own)
    source_line("statement", basis=_basis(rows))


def statements_panel(
    institution: str | None = None, objectives_named: Collection[str] = (), subjects: Collection[str] = ()
) -> None:
    """What was said to an institution, about objectives, or under these statement codes; nothing where nothing was."""
    rows = [
        row
        for row in answer(survey.statements)
        if (institution and row["addressee"] == institution)
        or row["objective_code"] in objectives_named
        or row["statement_code"] in subjects
    ]
    if not rows:
        return
    section(say("statements.section.here"))
    st.markdown(md_escape(say("statements.what_they_are")))
    _listed(rows, with_kind=True)
    source_line("statement", basis=_basis(rows))


def objective_and_above(code: str) -> set[str]:
    """An objective and the strategic one that it belongs to."""
    parents = {row["objective_code"]: row["parent_code"] for row in answer(objectives.objective_tree)}
    return {code} | {parent for parent in [parents.get(code)] if parent}


def objective_and_below(code: str) -> set[str]:
    """An objective and the specific ones that belong to it."""
    return {code} | {row["objective_code"] for row in answer(objectives.objective_tree) if row["parent_code"] == code}


def _basis(rows: Sequence[Statement]) -> str | None:
    """What statements rest on; invented ones are called so."""
    facts = release_data()
    assert facts is not None
    if facts["is_illustrative"]:
        return basis_note(facts)
    return " · ".join(dict.fromkeys(say(f"basis.{row['basis']}") for row in rows))


def _listed(rows: Sequence[Statement], *, with_kind: bool = False) -> None:
    """Statements one under the other, in one block."""
    names = institution_names()
    titles = {row["objective_code"]: plain_title(row) for row in answer(objectives.objective_tree)}
    st.markdown("\n".join(_statement(row, names, titles, with_kind) for row in rows))


def _statement(row: Statement, names: dict[str, str], titles: dict[str, str], with_kind: bool) -> str:
    """One statement in Markdown: its words, and who said it to whom, when, about what, and where it stands."""
    day = date_words(row["date"], visit().language, row["date_precision"]) if row["date"] else say("undated")
    kind = f"**{md_escape(say('statement.' + row['kind']))}** · " if with_kind else ""
    parts = [f"{row['organisation']}, {day}"]
    if row["addressee"]:
        parts.append(say("statements.addressed_to", institution=names.get(row["addressee"], row["addressee"])))
    if row["objective_code"]:
        code = row["objective_code"]
        objective = f"{code} · {titles[code]}" if code in titles else code
        parts.append(say("statements.about", objective=objective))
    if row["confidence"] != "high":
        parts.append(say(f"confidence.{row['confidence']}"))
    told = [*map(md_escape, parts), web_link(row["source_url"]), cell_link(row)]
    return f"- {kind}{title(row, 'wording')}  \n  {' · '.join(told)}"
