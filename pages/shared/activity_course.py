"""One activity through plan versions and reports: the line of time, and what was said, when, and in which cell."""

from datetime import date
from typing import Any

import streamlit as st

from pages.shared.cells import cell_words
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import chart_panel, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, web_link
from tracker.charts.activity_history import draw_activity_history
from tracker.queries import objectives
from tracker.words import date_words, list_words, money_words, percent_words, period_words

Row = dict[str, Any]


def activity_history(row: Row, facts: Row) -> None:
    """Due dates of every version of the plan, reports and completion on one line of time."""
    reports = answer(objectives.activity_reports, row["activity_code"])
    deadlines = answer(objectives.activity_deadlines, row["activity_code"])
    milestones = _milestones(row, deadlines)
    if not reports and not milestones:
        return
    moved = sum(milestone["kind"] == "moved_due" for milestone in milestones)
    findings = [say("finding.history", len(reports)), *([say("course.moved", moved)] if moved else [])]
    picture = draw_activity_history(
        [_mark(report) for report in reports],
        milestones,
        (facts["start_date"], facts["end_date"]),
        "; ".join(findings),
        picture_stamp("source.progress"),
    )
    said = [*((each["effective_from"], _as_version_row(each)) for each in deadlines)]
    said += [(report["said_on"], _as_report_row(report)) for report in reports]
    table = [line for _, line in sorted(said, key=lambda each: each[0])]
    chart_panel("", picture, "history", "activity_history", table)


def _milestones(row: Row, deadlines: list[Row]) -> list[Row]:
    """The days above the line: due dates where a version gives a new one, and the completion."""
    language = visit().language
    found = []
    for each in deadlines:
        if each["due_date"] is None or not (each["is_first"] or each["is_changed"]):
            continue
        day = date_words(each["due_date"], language, each["due_date_precision"])
        kind = "original_due" if each["is_first"] else "moved_due"
        found.append({"day": each["due_date"], "kind": kind, "words": say(f"chart.{kind}", day=day)})
    if row["is_continuous"] and row["due_date"]:
        words = say("chart.due_of_year", day=date_words(row["due_date"], language))
        found.append({"day": row["due_date"], "kind": "original_due", "words": words})
    if row["completed_on"]:
        day = date_words(row["completed_on"], language, row["completed_on_precision"])
        found.append({"day": row["completed_on"], "kind": "completed", "words": say("chart.completed_on", day=day)})
    return found


def _mark(report: Row) -> Row:
    """What the picture needs of a report; where the day it was received is unknown, the period stands for it."""
    said = _day_words(report) if report["reported_on"] else period_words(report["period_code"], visit().language)
    return {"said_on": report["said_on"], "said_words": said, "reported_state": report["reported_state"]}


def _as_report_row(report: Row) -> dict[str, Any]:
    return {
        say("table.day"): _day_words(report),
        say("table.period"): period_words(report["period_code"], visit().language),
        say("table.state"): say(f"state.{report['reported_state']}"),
    }


def _as_version_row(version: Row) -> dict[str, Any]:
    return {
        say("table.day"): date_words(version["effective_from"], visit().language),
        say("table.period"): "",
        say("table.state"): _version_words(version),
    }


def _day_words(report: Row) -> str:
    """The day a report was received, as exactly as it is known."""
    day = report["reported_on"]
    return date_words(day, visit().language, report["reported_on_precision"]) if day else say("undated")


def what_was_said(row: Row) -> None:
    """Every version of the plan and every report that names the activity, newest first, each with its cell."""
    section(say("section.said"))
    reports = answer(objectives.activity_reports, row["activity_code"])
    names = institution_names()
    entries: list[tuple[date, str]] = [
        (version["effective_from"], _version(version, row["activity_code"]))
        for version in answer(objectives.activity_deadlines, row["activity_code"])
    ]
    entries += [(report["said_on"], _report(report, names)) for report in reports]
    said = [words for _, words in sorted(entries, key=lambda entry: entry[0], reverse=True)]
    if not reports:
        silence = f"**{md_escape(say('no_report_is_public'))}** {md_escape(say('no_report_is_not_not_done'))}"
        said.insert(0, silence)
    st.markdown("\n\n".join(said))


def _version_words(version: Row) -> str:
    """What a version of the plan says of the due date, in plain words."""
    language = visit().language
    if version["is_cancelled"]:
        due = say("course.cancelled")
    elif version["is_continuous"]:
        due = say("course.continuous")
    elif version["due_date"] is None:
        due = say("course.no_due")
    else:
        due = say("course.due", day=date_words(version["due_date"], language, version["due_date_precision"]))
    if not version["is_official_plan"]:
        return say("course.plan_found", due=due)
    return say("course.plan", day=date_words(version["effective_from"], language), due=due)


def _version(version: Row, present_code: str) -> str:
    """One version of the plan in Markdown: when it is due, whether that is new, under which code, and its cell."""
    if version["is_first"]:
        parts = [say("course.first_version")]
    else:
        parts = [say("course.due_moved" if version["is_changed"] else "course.due_kept")]
    if version["activity_code"] != present_code:
        parts.append(say("course.code_then", code=version["activity_code"]))
    lines = [f"**{md_escape(_version_words(version))}**", md_escape(" · ".join(parts))]
    if version["is_changed"] and not version["is_first"] and _has_reason(version):
        lines.append(md_escape(say("course.reason", reason=plain_title(version, "reason_for_amendment"))))
    lines.append(f"{md_escape(say('field.cell'))}: {cell_words(version)}")
    return "  \n".join(lines)


def _has_reason(version: Row) -> bool:
    return any(version[f"reason_for_amendment_{language}"] for language in ("sq", "sr", "en"))


def _report(report: Row, names: dict[str, str]) -> str:
    """One report in Markdown: when, who, what state, why one may believe it, and its cell."""
    language = visit().language
    state = [say(f"state.{report['reported_state']}")]
    if report["completion_share"] is not None:
        state.append(percent_words(report["completion_share"], language))
    if report["completed_on"]:
        state.append(date_words(report["completed_on"], language, report["completed_on_precision"]))
    who = names.get(report["institution_code"] or "", report["institution_code"] or say("not_stated"))
    parts = [say(f"basis.{report['basis']}"), say("received_on", day=_day_words(report)), who]
    if report["confidence"] != "high":
        parts.append(say(f"confidence.{report['confidence']}"))
    lines = [
        f"**{md_escape(period_words(report['period_code'], language))}: {md_escape(', '.join(state))}**",
        md_escape(" · ".join(parts)),
    ]
    promised = _promised(report)
    if promised:
        lines.append(md_escape(promised))
    lines += [md_escape(report[field]) for field in ("explanation", "obstacles") if report[field]]
    evidence = web_link(report["evidence_url"])
    lines.append(f"{md_escape(say('field.evidence'))}: {evidence or md_escape(say('evidence.none'))}")
    lines.append(f"{md_escape(say('field.cell'))}: {cell_words(report)}")
    return "  \n".join(lines)


def _promised(report: Row) -> str:
    """What the report says of the time and the money still to come, or gone."""
    language = visit().language
    parts = []
    if report["expected_completion"]:
        day = date_words(report["expected_completion"], language, report["expected_completion_precision"])
        parts.append(say("course.expected", day=day))
    if report["spent_eur"] is not None:
        parts.append(say("course.spent", money=money_words(report["spent_eur"], language)))
    return list_words(parts, language)
