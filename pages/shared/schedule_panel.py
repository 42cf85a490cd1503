"""Time against work: how far behind its plan the completed work is, and how much of what was due is done."""

from typing import Any

import streamlit as st

from pages.shared.panels import section, source_line, table
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.why_figures import rate_why, schedule_why
from pages.shared.wording import md_escape
from tracker.queries import reasons
from tracker.words import number_words, percent_words, share_words

Row = dict[str, Any]


def schedule_panel(facts: dict[str, Any]) -> None:
    """Months behind and the rate of the judged year, each with its bound, and what became of the year's activities."""
    section(say("schedule.title"))
    if not facts["is_official_plan"]:
        st.markdown(md_escape(say("schedule.not_official")))
        source_line("schedule")
        return
    months, verdict = answer(reasons.schedule_reason), answer(reasons.verdict_reason)
    year = verdict["year"]
    rates = [row for row in answer(reasons.rate_reasons) if row["year"] == year]
    rows = [*_month_rows(months, facts), *(_rate_rows(rates[0]) if rates else [])]
    if months["months_behind"] is not None:
        st.markdown(md_escape(_finding(months)))
    if rows:
        table([{say("table.what"): words, say("table.figure"): figure} for words, figure in rows])
    source_line("schedule")
    schedule_why()
    if rates:
        rate_why(year)


def _months(value: float) -> str:
    return number_words(round(value, 1), visit().language)


def _finding(row: Row) -> str:
    """The delay in a sentence, with its bound where silence could hide work."""
    high, low = round(row["months_behind"], 1), round(row["months_behind_low"], 1)
    if high <= 0 and low <= 0:
        return say("schedule.ahead", months=_months(-high)) if high else say("schedule.even")
    if low < 0:
        return say("schedule.perhaps_ahead", high=_months(high), low=_months(-low))
    if low < high:
        return say("schedule.between", low=_months(low), high=_months(high))
    return say("schedule.behind", months=_months(high))


def _month_rows(row: Row, facts: dict[str, Any]) -> list[tuple[str, str]]:
    if row["months_behind"] is None:
        return []
    start, end = facts["start_date"], facts["end_date"]
    total = 12 * (end.year - start.year) + end.month - start.month + 1
    worth, behind = (
        _span(row["es_months"], row["es_months_high"]),
        _span(row["months_behind_low"], row["months_behind"]),
    )
    return [
        (say("schedule.time"), say("schedule.of_months", earned=_months(row["at_months"]), total=total)),
        (say("schedule.worth"), worth),
        (say("schedule.months_behind"), behind),
    ]


def _span(low: float, high: float) -> str:
    """One figure, or from where to where."""
    if round(low, 1) == round(high, 1):
        return _months(high)
    return say("schedule.to", low=_months(low), high=_months(high))


def _rate_rows(row: Row) -> list[tuple[str, str]]:
    language, year = visit().language, row["year"]
    share = share_words(row["completed_count"], row["due_count"], row["rate"], language)
    if row["unreported_count"] and row["rate"] is not None:
        share += f"; {say('schedule.at_most', rate=percent_words(row['rate_high'], language))}"
    if row["is_provisional"]:
        share += f"; {say('schedule.provisional')}"
    counts = say(
        "schedule.counts_words",
        completed=row["completed_count"],
        open=len(row["open_codes"]),
        unreported=row["unreported_count"],
    )
    return [(say("schedule.rate", year=year), share), (say("schedule.counts", year=year), counts)]
