"""One activity: how it stands and why, what was said when, and the cell every word of it stands in."""

from typing import Any

import streamlit as st

from pages.shared.activity_course import activity_history, what_was_said
from pages.shared.cells import cell_link, cell_words
from pages.shared.money_parts import activity_money
from pages.shared.objectives_parts import activity_title, institution_names
from pages.shared.panels import lead, page_title, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.sentences import status_sentence
from pages.shared.statements import objective_and_above, statements_panel
from pages.shared.visit import say, visit
from pages.shared.why_status import activity_why
from pages.shared.wording import md_escape, plain_title, status_badge, title, web_link
from tracker.queries import objectives
from tracker.words import date_words, list_words, money_words


def show_activity(row: dict[str, Any], facts: dict[str, Any]) -> None:
    """The whole view of one activity."""
    _way_back(row)
    page_title(f"{row['activity_code']} · {activity_title(row)}")
    lead(status_sentence(row))
    _why(row)
    activity_history(row, facts)
    _what_is_planned(row)
    activity_money(row)
    what_was_said(row)
    _verdicts(row)
    _events(row)
    statements_panel(objectives_named=objective_and_above(row["objective_code"]))


def _way_back(row: dict[str, Any]) -> None:
    """Links up the tree."""
    tree = {line["objective_code"]: line for line in answer(objectives.objective_tree)}
    own = tree[row["objective_code"]]
    ways = [tree[own["parent_code"]]] if own["parent_code"] else []
    with st.container(key="way_back", gap=None):
        link_to("objectives", f"← {md_escape(say('page.objectives'))}")
        for line in [*ways, own]:
            code = line["objective_code"]
            link_to("objectives", f"{md_escape(code)} · {md_escape(plain_title(line))}", objective=code)


def _why(row: dict[str, Any]) -> None:
    """The status as word, icon and colour; the rule behind it and the cell it rests on."""
    marks = [status_badge(row["status"])]
    if row["is_outdated"]:
        marks.append(md_escape(say("mark.outdated")))
    if row["is_reversed"]:
        marks.append(md_escape(say("mark.reversed")))
    st.markdown(" · ".join(marks))
    activity_why(row)


def _what_is_planned(row: dict[str, Any]) -> None:
    """What the plan, or the source that retells it, says."""
    language = visit().language
    names = institution_names()
    section(say("section.planned"))
    due = (
        say("due_continuous")
        if row["is_continuous"]
        else date_words(row["due_date"], language, row["due_date_precision"])
    )
    if row["slip_days"]:
        original = date_words(row["original_due_date"], language)
        due += f" ({say('moved_from', row['slip_days'], original=original)})"
    spent = money_words(row["spent_eur"], language) if row["spent_eur"] is not None else say("unknown")
    plan_cell = {name: row[f"plan_{name}"] for name in ("sheet", "cell", "submission_id", "file_sha256")}
    pairs = [
        ("field.attributed_by", md_escape(row["attributed_by"] or say("not_stated"))),
        ("field.responsible", _institutions(row["responsible_codes"], names)),
        ("field.supporting", _institutions(row["supporting_codes"], names)),
        ("field.start", md_escape(date_words(row["start_date"], language, row["start_date_precision"]))),
        ("field.due", md_escape(due)),
        ("field.budget", md_escape(money_words(row["budget_eur"], language))),
        ("field.spent", md_escape(spent)),
        ("field.evidence", md_escape(say("evidence.yes" if row["has_evidence"] else "evidence.none"))),
        ("field.basis", md_escape(say(f"basis.{row['basis']}"))),
        ("field.confidence", md_escape(say(f"confidence.{row['confidence']}"))),
        ("field.source", _source(row) or md_escape(say("not_stated"))),
        ("field.cell", cell_words(plan_cell)),
    ]
    _pairs(pairs)


def _pairs(pairs: list[tuple[str, str]]) -> None:
    """Names and values, one under the other on a phone."""
    with st.container(key="pairs", gap=None):
        st.markdown("\n".join(f"- **{md_escape(say(name))}:** {value}" for name, value in pairs))


def _institutions(codes: list[str], names: dict[str, str]) -> str:
    return md_escape(list_words([names.get(code, code) for code in codes], visit().language) or say("not_stated"))


def _source(row: dict[str, Any]) -> str:
    """The address a row was taken from, with its date."""
    if not row.get("source_url"):
        return ""
    day = row.get("source_date")
    words = date_words(day, visit().language, row.get("source_date_precision")) if day else say("undated")
    return f"{web_link(row['source_url'])} ({md_escape(words)})"


def _verdicts(row: dict[str, Any]) -> None:
    """What independent assessors found; they are never reports."""
    section(say("section.verdict"))
    verdicts = answer(objectives.activity_verdicts, row["activity_code"])
    said = []
    for verdict in verdicts:
        day = date_words(verdict["assessed_on"], visit().language)
        parts = [f"**{md_escape(say('verdict.' + verdict['verdict']))}**", md_escape(verdict["organisation"])]
        parts += [md_escape(day), web_link(verdict["evidence_url"]), cell_words(verdict)]
        lines = [" · ".join(part for part in parts if part)]
        lines += [md_escape(verdict["explanation"])] if verdict["explanation"] else []
        lines += [f"{md_escape(say('field.reply'))}: {md_escape(verdict['reply'])}"] if verdict["reply"] else []
        said.append("  \n".join(lines))
    st.markdown("\n\n".join(said) or md_escape(say("not_assessed")))


def _events(row: dict[str, Any]) -> None:
    """What happened that bears on the activity; an event never sets a status."""
    events = answer(objectives.activity_events, row["activity_code"])
    if not events:
        return
    section(say("section.events"))
    st.caption(md_escape(say("events_set_no_status")))
    show_events(events)


def show_events(events: list[dict[str, Any]]) -> None:
    """Events one by one: day, title, kind, confidence, account, source and cell."""
    for event in events:
        day = date_words(event["date"], visit().language, event["date_precision"])
        parts = [md_escape(say(f"event.{event['kind']}")), md_escape(say(f"confidence.{event['confidence']}"))]
        lines = [f"**{md_escape(day)}** · {title(event)}"]
        parts += [f"{md_escape(say('source_account'))} {md_escape(event['account'])}"] if event["account"] else []
        lines.append(" · ".join([*parts, _source(event), cell_link(event)]))
        st.markdown("  \n".join(lines))
