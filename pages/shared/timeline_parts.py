"""The timeline: its picture, its filters, and every event with its accounts; incidents in a section of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from pages.shared.address import choose
from pages.shared.cells import cell_link
from pages.shared.objectives_parts import activity_title, institution_names
from pages.shared.panels import chart_panel, lead, missing_data, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import basis_note, release_data
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, event_badge, md_escape, plain_title, title, web_link
from tracker.charts.timeline import draw_timeline
from tracker.queries import objectives, timeline
from tracker.release import all_releases, state_folder
from tracker.vocabulary import EVENT_KINDS
from tracker.words import date_words, money_words, period_words

Account = dict[str, Any]
_SIDE_BY_SIDE = 2
_SHORTEST_COMMON_TITLE = 8


@dataclass(frozen=True)
class Chosen:
    """What of the timeline is shown; None is everything."""

    kind: str | None
    year: str | None


@dataclass(frozen=True)
class Named:
    """What events name by code: institutions by code, and the activities of the plan in force in their order."""

    institutions: dict[str, str]
    activities: list[dict[str, Any]]


def has_events() -> bool:
    """Whether anything is on record up to the day."""
    return bool(answer(timeline.accounts))


def no_events() -> None:
    """No event up to the day: what is missing and what would fill it."""
    day = date_words(visit().as_of, visit().language)
    missing_data("events", say("timeline.none", day=day), say("timeline.none_how"), "context")


def on_top() -> None:
    """How many events are on record, how many incidents apart, and where accounts stand side by side."""
    counts = answer(timeline.event_counts)
    sentences = [say("timeline.events", counts["event_count"], years=_years(counts))]
    if counts["incident_count"]:
        sentences.append(say("timeline.incidents", counts["incident_count"]))
    if counts["several_accounts_count"]:
        sentences.append(say("timeline.several", counts["several_accounts_count"]))
    lead(" ".join(sentences))


def _years(counts: dict[str, Any]) -> str:
    first, last = counts["first_year"], counts["last_year"]
    return str(first) if first == last else f"{first}–{last}"


def filters() -> Chosen:
    """The filters above the picture; only what occurs can be chosen."""
    rows = answer(timeline.accounts)
    kinds = [kind for kind in EVENT_KINDS if any(row["event_kind"] == kind for row in rows)]
    years = sorted({str(row["date"].year) for row in rows}, reverse=True)
    with st.container(key="filters", horizontal=True):
        kind = choose("kind", say("timeline.filter.kind"), kinds, lambda code: say(f"event.{code}"), say("filter.all"))
        year = choose("year", say("timeline.filter.year"), years, str, say("filter.all"))
    return Chosen(kind, year)


def _shown(chosen: Chosen) -> list[list[Account]]:
    """Every event that passes, as the list of its accounts."""
    events: dict[str, list[Account]] = {}
    for row in answer(timeline.accounts):
        events.setdefault(row["event_code"], []).append(row)
    return [
        accounts
        for accounts in events.values()
        if (not chosen.kind or accounts[0]["event_kind"] == chosen.kind)
        and (not chosen.year or any(str(row["date"].year) == chosen.year for row in accounts))
    ]


def timeline_panel(chosen: Chosen) -> None:
    """Everything that passes the filters on one line of time; reports and releases where nothing is filtered out."""
    counts = answer(timeline.event_counts)
    events = [_mark(accounts) for accounts in _shown(chosen)]
    if chosen == Chosen(None, None):
        events += _reports() + _releases()
        finding = say("timeline.finding", counts["event_count"], years=_years(counts))
        if counts["incident_count"]:
            finding += f"; {say('timeline.finding_incidents', counts['incident_count'])}"
    else:
        total = counts["event_count"] + counts["incident_count"]
        finding = say("timeline.shown", len(events), total=total)
    if not events:
        st.markdown(md_escape(say("timeline.none_here")))
        link_to("timeline", say("objectives.show_all"))
        return
    stamp = replace(picture_stamp("timeline.source"), basis_note=_basis())
    picture = draw_timeline(events, finding, stamp)
    chart_panel("", picture, "timeline", "event", [_line(row) for event in _shown(chosen) for row in event], _basis())


def _basis() -> str:
    """What events rest on; invented ones are called so."""
    facts = release_data()
    assert facts is not None
    note = basis_note(facts) if facts["is_illustrative"] else None
    return note or say("timeline.basis")


def _mark(accounts: Sequence[Account]) -> dict[str, Any]:
    """One event on the line: where its most precise account puts it."""
    place = next(row for row in accounts if row["date"] == row["first_date"])
    words = f"{_day(place)}: {common_title(accounts) or plain_title(place)}"
    return {
        "kind": place["event_kind"],
        "date": place["date"],
        "date_precision": place["date_precision"],
        "end_date": place["end_date"],
        "words": words,
    }


def _reports() -> list[dict[str, Any]]:
    """Progress reports received, as marks."""
    names, language = institution_names(), visit().language
    return [
        {
            "kind": "report_received",
            "date": row["reported_on"],
            "date_precision": row["reported_on_precision"],
            "end_date": None,
            "words": " · ".join(
                [
                    date_words(row["reported_on"], language, row["reported_on_precision"]),
                    names.get(row["institution_code"] or "", row["institution_code"] or say("not_stated")),
                    period_words(row["period_code"], language) if row["period_code"] else say("not_stated"),
                ]
            ),
        }
        for row in answer(timeline.reports_received)
    ]


def _releases() -> list[dict[str, Any]]:
    """Releases up to the one shown, as marks; a later one never changes what this one shows."""
    now = visit()
    assert now.release is not None
    return [
        {
            "kind": "release",
            "date": release.published_at.date(),
            "date_precision": "day",
            "end_date": None,
            "words": say("release_number", release=release.number),
        }
        for release in all_releases(state_folder())
        if release.number <= now.release.number and release.published_at.date() <= now.as_of
    ]


def _line(row: Account) -> dict[str, object]:
    """One account in the table under the picture."""
    return {
        say("table.day"): _day(row),
        say("timeline.filter.kind"): say(f"event.{row['kind']}"),
        say("table.what"): plain_title(row),
        say("timeline.account"): row["account"] or "",
        say("field.source"): Markdown(web_link(row["source_url"])),
    }


def _day(row: Account) -> str:
    """The day, month or year of an account as exactly as it is known, and its end where it lasted."""
    language = visit().language
    begin = date_words(row["date"], language, row["date_precision"])
    if row["end_date"] is None:
        return begin
    return f"{begin} – {date_words(row['end_date'], language, row['end_date_precision'])}"


def common_title(accounts: Sequence[Account]) -> str:
    """The words before a colon that all accounts of an event begin with; nothing where they share none."""
    titles = [plain_title(row) for row in accounts]
    head, colon, _ = titles[0].partition(": ")
    is_shared = len(titles) > 1 and colon and all(words.startswith(head + colon) for words in titles)
    return head if is_shared and len(head) >= _SHORTEST_COMMON_TITLE else ""


def show_events(chosen: Chosen) -> None:
    """Events by year, the newest first, and the incidents in a section of their own."""
    events = _shown(chosen)
    named = Named(institution_names(), answer(objectives.activities))
    _by_year([event for event in events if event[0]["event_kind"] != "incident"], named)
    incidents = [event for event in events if event[0]["event_kind"] == "incident"]
    if incidents:
        section(say("timeline.section.incidents"))
        st.markdown(md_escape(say("timeline.incidents_context")))
        for event in incidents:
            _event(event, named)


def _by_year(events: Sequence[list[Account]], named: Named) -> None:
    if events:
        section(say("timeline.section.events"))
    year = None
    for event in events:
        if event[0]["first_date"].year != year:
            year = event[0]["first_date"].year
            st.subheader(str(year), anchor=False)
        _event(event, named)


def _event(accounts: Sequence[Account], named: Named) -> None:
    """One event: its only account, or the accounts side by side under what they share."""
    first = accounts[0]
    with st.container(key=f"event_{first['event_code']}", gap=None):
        if len(accounts) == 1:
            _account(st, first, event_badge(first["kind"]), title(first), named)
        else:
            words = say("timeline.accounts_of_one", len(accounts))
            shared = common_title(accounts)
            heading = f"**{md_escape(shared)}** · {md_escape(words)}" if shared else md_escape(words)
            st.markdown(f"{event_badge(first['event_kind'])} · {heading}")
            _side_by_side(accounts, shared, named)
        _activities(accounts, named)


def _side_by_side(accounts: Sequence[Account], shared: str, named: Named) -> None:
    """Accounts in columns, under one another on a phone; neither is preferred."""
    for start in range(0, len(accounts), _SIDE_BY_SIDE):
        for column, row in zip(st.columns(_SIDE_BY_SIDE), accounts[start : start + _SIDE_BY_SIDE], strict=False):
            words = plain_title(row).removeprefix(f"{shared}: ") if shared else plain_title(row)
            who = f"{md_escape(say('timeline.account'))}: {md_escape(row['account'] or say('not_stated'))}"
            _account(column.container(gap=None), row, who, md_escape(words), named)


def _account(place: Any, row: Account, head: str, words: str, named: Named) -> None:
    """One account in its place: when and what, and smaller by whom and where it stands."""
    parts = []
    if row["account"] and row["account_count"] == 1:
        parts.append(f"{say('timeline.account')}: {row['account']}")
    if row["institution_code"]:
        parts.append(named.institutions.get(row["institution_code"], row["institution_code"]))
    if row["partner"]:
        parts.append(f"{say('timeline.partner')}: {row['partner']}")
    if row["amount_eur"] is not None:
        parts.append(money_words(row["amount_eur"], visit().language))
    if row["confidence"] != "high":
        parts.append(say(f"confidence.{row['confidence']}"))
    parts = [md_escape(" · ".join(parts))] if parts else []
    place.markdown(f"**{md_escape(_day(row))}** · {head}  \n{words}")
    place.caption(" · ".join([*parts, _source(row), cell_link(row)]))


def _source(row: Account) -> str:
    """Host of the source with its date, and the lasting copy where there is one."""
    day = row["source_date"]
    words = date_words(day, visit().language, row["source_date_precision"]) if day else say("undated")
    copy = f" · {md_escape(say('timeline.archived'))}: {web_link(row['archived_url'])}" if row["archived_url"] else ""
    return f"{web_link(row['source_url'])} ({md_escape(words)}){copy}"


def _activities(accounts: Sequence[Account], named: Named) -> None:
    """Links to the activities the event bears on."""
    codes = {code for row in accounts for code in row["present_codes"]}
    for row in named.activities:
        if row["activity_code"] in codes:
            link_to(
                "activity",
                f"→ {md_escape(row['activity_code'])} · {md_escape(activity_title(row))}",
                objective=row["objective_code"],
                activity=row["activity_code"],
            )
