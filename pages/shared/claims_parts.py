"""Claims beside evidence: the matrix, the choice of one of its cells, and each claim with all its verdicts."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.shared.address import read_code
from pages.shared.cells import cell_link
from pages.shared.objectives_parts import activity_title
from pages.shared.page_links import words_link
from pages.shared.panels import chart_panel, lead, missing_data, picture_stamp, section, source_line, table
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import release_data
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape, status_badge, web_link
from tracker.charts.claim_matrix import COLUMNS, NO_STATE, NO_VERDICT, STATES, draw_claim_matrix
from tracker.queries import claims, objectives
from tracker.words import date_words, period_words

Verdict = dict[str, Any]

# What needs a second look stands first.
_ORDER = (
    "claimed_not_confirmed",
    "confirmed_not_claimed",
    "no_public_evidence",
    "partly_confirmed",
    "no_claim",
    "agree",
    "not_assessed",
)
_MOST_ROWS = 60
_NEW_LINE = "  \n"


@dataclass(frozen=True)
class Cell:
    """A cell of the matrix by the codes in the address; None: none chosen."""

    state: str | None
    verdict: str | None


def has_verdicts() -> bool:
    """Whether anybody independent has assessed an activity of the plan in force."""
    return answer(claims.claim_counts)["assessed_count"] > 0


def on_top(facts: dict[str, Any]) -> None:
    """How many activities are assessed, and where reports and verdicts differ."""
    counts = answer(claims.claim_counts)
    total = counts["activity_count"]
    if not counts["assessed_count"]:
        lead(say("claims.none_assessed" if facts["is_official_plan"] else "claims.none_assessed_found", total))
        return
    sentences = [
        say("claims.assessed", counts["assessed_count"], total=total),
        say("claims.not_confirmed", counts["claimed_not_confirmed_count"])
        if counts["claimed_not_confirmed_count"]
        else say("claims.none_not_confirmed"),
    ]
    if counts["confirmed_not_claimed_count"]:
        sentences.append(say("claims.confirmed_not_claimed", counts["confirmed_not_claimed_count"]))
    lead(" ".join(sentences))


def no_verdicts(facts: dict[str, Any]) -> None:
    """Nobody independent has assessed anything: what is missing, what would fill it, and the claims there are."""
    missing_data("verdicts", say("claims.missing"), say("claims.missing_how"), "assessment")
    reported = [row for row in answer(objectives.activities) if row["reported_state"]]
    if reported:
        section(say("claims.section.reported"))
        with st.container(key="claims_rows"):
            table([_line(row, []) for row in reported[:_MOST_ROWS]])
        source_line("claim_check", "claims")


def chosen_cell() -> Cell:
    """The cell of the matrix that the address names."""
    return Cell(read_code("state", STATES), read_code("verdict", COLUMNS))


def matrix_panel() -> None:
    """The matrix of reported states and verdicts."""
    cells = answer(claims.claim_matrix)
    counts = answer(claims.claim_counts)
    finding = say("claims.finding", counts["assessed_count"], total=counts["activity_count"])
    subtitle = say("claims.matrix_subtitle", counts["assessor_count"])
    picture = draw_claim_matrix(cells, finding, subtitle, picture_stamp("claims.source"))
    by_place = {_place(cell): cell["activity_count"] for cell in cells}
    rows = [
        {say("table.state"): _state_words(state)}
        | {_verdict_words(verdict): by_place.get((state, verdict), 0) for verdict in COLUMNS}
        for state in STATES
        if any(row == state for row, _ in by_place)
    ]
    chart_panel("", picture, "claim_matrix", "claim_matrix", rows)


def _place(cell: dict[str, Any]) -> tuple[str, str]:
    return cell["reported_state"] or NO_STATE, cell["verdict"] or NO_VERDICT


def _state_words(state: str) -> str:
    return say("claims.no_report" if state == NO_STATE else f"state.{state}")


def _verdict_words(verdict: str) -> str:
    return say("claims.not_assessed" if verdict == NO_VERDICT else f"verdict.{verdict}")


def chooser(chosen: Cell) -> None:
    """Every cell of the matrix that holds something, as a link that shows its activities."""
    section(say("claims.section.rows"))
    st.markdown(md_escape(say("claims.choose")))
    cells = answer(claims.claim_matrix)
    with st.container(key="rows_choose", gap=None):
        for agreement in _ORDER:
            own = [(_place(cell), cell["activity_count"]) for cell in cells if cell["agreement"] == agreement]
            own.sort(key=lambda entry: (STATES.index(entry[0][0]), COLUMNS.index(entry[0][1])))
            if not own:
                continue
            with st.container(key=f"choose_{agreement}", horizontal=True, gap="small", vertical_alignment="center"):
                st.markdown(f"{md_escape(say(f'claims.agreement.{agreement}'))}:", width="content")
                for (state, verdict), count in own:
                    _cell_link(Cell(state, verdict), count, chosen)
        if chosen != Cell(None, None):
            link_to("claims", say("claims.show_assessed"))


def _cell_link(cell: Cell, count: int, chosen: Cell) -> None:
    words = _state_words(cell.state or NO_STATE)
    if cell.verdict != NO_VERDICT:
        words += f" – {_verdict_words(cell.verdict or NO_VERDICT)}"
    label = md_escape(f"{words} ({count})")
    link_to("claims", f"**{label}**" if cell == chosen else label, state=cell.state, verdict=cell.verdict)


def claims_table(chosen: Cell) -> None:
    """Claim, schedule and all independent verdicts in one row per activity; those that differ first."""
    given: dict[str, list[Verdict]] = {}
    for verdict in answer(claims.verdicts):
        given.setdefault(verdict["activity_code"], []).append(verdict)
    rows = [
        (row, given.get(row["activity_code"], []))
        for row in answer(objectives.activities)
        if _passes(row, given.get(row["activity_code"], []), chosen)
    ]
    rows.sort(key=lambda pair: min((_rank(verdict) for verdict in pair[1]), default=len(_ORDER)))
    if not rows:
        st.markdown(md_escape(say("claims.none_here")))
        return
    shown = rows[:_MOST_ROWS]
    words = say("claims.shown", len(rows))
    if len(rows) > len(shown):
        words += " " + say("claims.shown_first", len(shown))
    st.markdown(md_escape(words))
    with st.container(key="claims_rows"):
        table([_line(row, verdicts) for row, verdicts in shown])
    source_line("claim_check", "claims")


def _passes(row: dict[str, Any], verdicts: list[Verdict], chosen: Cell) -> bool:
    latest = {verdict["verdict"] for verdict in verdicts if verdict["is_latest"]}
    if chosen == Cell(None, None):
        return bool(latest)
    if chosen.state and (row["reported_state"] or NO_STATE) != chosen.state:
        return False
    if chosen.verdict == NO_VERDICT:
        return not latest
    return not chosen.verdict or chosen.verdict in latest


def _rank(verdict: Verdict) -> int:
    return _ORDER.index(verdict["agreement"]) if verdict["agreement"] else len(_ORDER)


def _line(row: dict[str, Any], verdicts: list[Verdict]) -> dict[str, object]:
    """One claim: the activity, what is reported, the schedule, and everything assessors said of it."""
    return {
        say("claims.table.activity"): _activity(row),
        say("table.state"): _reported(row),
        say("claims.table.schedule"): _schedule(row),
        say("section.verdict"): Markdown(
            f"{_NEW_LINE}&nbsp;{_NEW_LINE}".join(_verdict(verdict) for verdict in verdicts)
            or md_escape(say("claims.not_assessed"))
        ),
    }


def _activity(row: dict[str, Any]) -> Markdown:
    words = f"{row['activity_code']} · {activity_title(row)}"
    return words_link("activity", words, objective=row["objective_code"], activity=row["activity_code"])


def _reported(row: dict[str, Any]) -> Markdown:
    """The reported state with period and day, and the cell it stands in; or that nothing is reported."""
    if not row["reported_state"]:
        is_official = (release_data() or {})["is_official_plan"]
        return Markdown(md_escape(say("claims.no_report" if is_official else "no_report_is_public")))
    language = visit().language
    parts = [period_words(row["period_code"], language)]
    if row["reported_on"]:
        parts.append(say("received_on", day=date_words(row["reported_on"], language)))
    if row["basis"] == "public_source":
        parts.append(say("basis.public_source"))
    lines = [f"**{md_escape(say('state.' + row['reported_state']))}**", md_escape(" · ".join(parts)), cell_link(row)]
    return Markdown(_NEW_LINE.join(lines))


def _schedule(row: dict[str, Any]) -> Markdown:
    """The status with the due date and how far it is passed."""
    language = visit().language
    lines = [status_badge(row["status"])]
    if row["is_continuous"]:
        lines.append(md_escape(say("due_continuous")))
    elif row["due_date"]:
        due = date_words(row["due_date"], language, row["due_date_precision"])
        lines.append(md_escape(say("due_on", day=due)))
    if row["days_overdue"]:
        lines.append(md_escape(say("claims.days", row["days_overdue"])))
    return Markdown(_NEW_LINE.join(lines))


def _verdict(verdict: Verdict) -> str:
    """One verdict in Markdown: what, who, when, on which evidence, why, and the institution's reply with its dates."""
    day = date_words(verdict["assessed_on"], visit().language, verdict["assessed_on_precision"])
    head = f"**{md_escape(say('verdict.' + verdict['verdict']))}**"
    marks = [f"{verdict['organisation']}, {day}"]
    if not verdict["is_latest"]:
        marks.append(say("claims.earlier"))
    if verdict["is_older_than_report"]:
        marks.append(say("claims.older_than_report"))
    lines = [" · ".join([head, *map(md_escape, marks)])]
    lines.append(f"{md_escape(say('field.evidence'))}: {_evidence(verdict)} · {cell_link(verdict)}")
    if verdict["explanation"]:
        lines.append(md_escape(verdict["explanation"]))
    reply = _reply(verdict)
    return _NEW_LINE.join([*lines, reply] if reply else lines)


def _evidence(verdict: Verdict) -> str:
    link = web_link(verdict["evidence_url"])
    if not link:
        return md_escape(say("claims.no_evidence"))
    day = verdict["evidence_date"]
    words = date_words(day, visit().language, verdict["evidence_date_precision"]) if day else say("undated")
    return f"{link} ({md_escape(words)})"


def _reply(verdict: Verdict) -> str:
    """The right of reply: when it was offered, until when, and what was answered; nothing where none was offered."""
    language = visit().language
    asked = []
    if verdict["is_sent_for_reply"]:
        sent = date_words(verdict["sent_for_reply_on"], language, verdict["sent_for_reply_on_precision"])
        asked.append(say("claims.sent_for_reply", day=sent))
        if verdict["reply_due"]:
            due = date_words(verdict["reply_due"], language, verdict["reply_due_precision"])
            asked.append(say("claims.reply_due", day=due))
    if verdict["reply"] or verdict["reply_url"] or verdict["reply_date"]:
        words = f"{md_escape(say('field.reply'))}: {md_escape(verdict['reply'] or say('claims.reply_without_words'))}"
        parts = []
        if verdict["reply_date"]:
            parts.append(md_escape(date_words(verdict["reply_date"], language, verdict["reply_date_precision"])))
        parts += [part for part in (web_link(verdict["reply_url"]), *map(md_escape, asked)) if part]
        return f"{words} ({' · '.join(parts)})" if parts else words
    if not asked:
        return ""
    state = say("claims.no_reply" if verdict["is_reply_overdue"] else "claims.reply_open")
    return md_escape(" · ".join([*asked, state]))
