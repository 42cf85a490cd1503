"""One activity: how it stands and why, what was said when, and the cell every word of it stands in."""

from typing import Any

import streamlit as st

from pages.shared.cells import cell_link, cell_words
from pages.shared.objectives_parts import activity_title, institution_names
from pages.shared.panels import chart_panel, lead, page_title, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.sentences import status_sentence
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, status_badge, title, web_link
from tracker.charts.activity_history import draw_activity_history
from tracker.queries import objectives
from tracker.words import date_words, list_words, money_words, percent_words, period_words


def show_activity(row: dict[str, Any], facts: dict[str, Any]) -> None:
    """The whole view of one activity."""
    _way_back(row)
    page_title(f"{row['activity_code']} · {activity_title(row)}")
    lead(status_sentence(row))
    _why(row)
    _history(row, facts)
    _what_is_planned(row)
    _what_was_said(row)
    _verdicts(row)
    _events(row)


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
    with st.expander(say("why_this_status")):
        st.markdown(md_escape(say(f"rule.{row['status']}")))
        st.markdown(md_escape(say("rests_on_cell")) + " " + cell_words(row))


def _history(row: dict[str, Any], facts: dict[str, Any]) -> None:
    reports = [
        {**report, "said_words": _said_words(report)}
        for report in answer(objectives.activity_reports, row["activity_code"])
    ]
    milestones = {
        "original_due": row["original_due_date"] or row["due_date"],
        "current_due": row["due_date"],
        "completed_on": row["completed_on"],
    }
    if not reports and not any(milestones.values()):
        return
    finding = say("finding.history", len(reports))
    picture = draw_activity_history(
        reports, milestones, (facts["start_date"], facts["end_date"]), finding, picture_stamp("source.progress")
    )
    table = [
        {
            say("table.day"): _day_words(report),
            say("table.period"): period_words(report["period_code"], visit().language),
            say("table.state"): say(f"state.{report['reported_state']}"),
        }
        for report in reports
    ]
    chart_panel("", picture, "history", "activity_report", table)


def _day_words(report: dict[str, Any]) -> str:
    """The day a report was received, as exactly as it is known."""
    day = report["reported_on"]
    return date_words(day, visit().language, report["reported_on_precision"]) if day else say("undated")


def _said_words(report: dict[str, Any]) -> str:
    """The day a report was received; where that is unknown, the period it speaks of."""
    return _day_words(report) if report["reported_on"] else period_words(report["period_code"], visit().language)


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


def _what_was_said(row: dict[str, Any]) -> None:
    """Every report that names the activity, newest first, with its cell."""
    section(say("section.said"))
    reports = answer(objectives.activity_reports, row["activity_code"])
    if not reports:
        st.markdown(f"**{md_escape(say('no_report_is_public'))}** {md_escape(say('no_report_is_not_not_done'))}")
    names = institution_names()
    for report in reversed(reports):
        st.markdown(_report(report, names))


def _report(report: dict[str, Any], names: dict[str, str]) -> str:
    """One report in Markdown: when, who, what state, why one may believe it, and its cell."""
    language = visit().language
    state = say(f"state.{report['reported_state']}")
    if report["completion_share"] is not None:
        state += f", {percent_words(report['completion_share'], language)}"
    if report["completed_on"]:
        state += f", {date_words(report['completed_on'], language, report['completed_on_precision'])}"
    who = names.get(report["institution_code"] or "", report["institution_code"] or say("not_stated"))
    parts = [say(f"basis.{report['basis']}"), say("received_on", day=_day_words(report)), who]
    if report["confidence"] != "high":
        parts.append(say(f"confidence.{report['confidence']}"))
    lines = [
        f"**{md_escape(period_words(report['period_code'], language))}: {md_escape(state)}**",
        md_escape(" · ".join(parts)),
    ]
    lines += [md_escape(report[field]) for field in ("explanation", "obstacles") if report[field]]
    evidence = web_link(report["evidence_url"])
    lines.append(f"{md_escape(say('field.evidence'))}: {evidence or md_escape(say('evidence.none'))}")
    lines.append(f"{md_escape(say('field.cell'))}: {cell_words(report)}")
    return "  \n".join(lines)


def _verdicts(row: dict[str, Any]) -> None:
    """What independent assessors found; they are never reports."""
    section(say("section.verdict"))
    verdicts = answer(objectives.activity_verdicts, row["activity_code"])
    if not verdicts:
        st.markdown(md_escape(say("not_assessed")))
    for verdict in verdicts:
        day = date_words(verdict["assessed_on"], visit().language)
        parts = [f"**{md_escape(say('verdict.' + verdict['verdict']))}**", md_escape(verdict["organisation"])]
        parts += [md_escape(day), web_link(verdict["evidence_url"]), cell_words(verdict)]
        lines = [" · ".join(part for part in parts if part)]
        lines += [md_escape(verdict["explanation"])] if verdict["explanation"] else []
        lines += [f"{md_escape(say('field.reply'))}: {md_escape(verdict['reply'])}"] if verdict["reply"] else []
        st.markdown("  \n".join(lines))


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
