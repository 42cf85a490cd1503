"""One indicator: how it stands and why, its path, and every reported value with its cell."""

from typing import Any

import streamlit as st

from pages.shared.ask import Query
from pages.shared.cells import cell_link, cell_words
from pages.shared.indicator_parts import Indicator, baseline_words, by_code, years_of
from pages.shared.objectives_parts import institution_names
from pages.shared.panels import chart_panel, lead, page_title, pairs, picture_stamp, section, source_line, table
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.why_status import indicator_why
from pages.shared.wording import Markdown, indicator_badge, md_escape, plain_title, web_link
from tracker.charts.indicator_path import draw_indicator
from tracker.indicator_words import change_words, indicator_sentence, target_words, value_words
from tracker.queries import data, indicators, objectives
from tracker.words import date_words, list_words, number_words, percent_words, period_words


def show_indicator(row: Indicator) -> None:
    """The whole view of one indicator."""
    _way_back(row)
    page_title(f"{row['indicator_code']} · {plain_title(row)}")
    sentence = indicator_sentence(row, visit().language)
    lead(sentence)
    _why(row)
    _picture(row, sentence)
    _what_is_planned(row)
    _how_fast(row)
    _values(row)


def _way_back(row: Indicator) -> None:
    tree = {line["objective_code"]: line for line in answer(objectives.objective_tree)}
    own = tree[row["objective_code"]]
    with st.container(key="way_back", gap=None):
        link_to("indicators", f"← {md_escape(say('page.indicators'))}")
        code = own["objective_code"]
        link_to("objectives", f"{md_escape(code)} · {md_escape(plain_title(own))}", objective=code)


def _why(row: Indicator) -> None:
    """The status as word, icon and colour; the rule behind it and the cell it rests on."""
    st.markdown(indicator_badge(row["status"]))
    kind = "kept" if row["is_maintenance"] and row["status"] in ("achieved", "deteriorating") else "path"
    rule = "yes_no" if row["kind"] == "yes_no" and row["status"] in ("on_track", "off_track") else kind
    key = row["status"] if rule == "path" else f"{rule}.{row['status']}"
    indicator_why(row, say(f"indicator.rule.{key}", **_thresholds()))


def _thresholds() -> dict[str, str]:
    """The numbers the rules use, in words."""
    value = {row["threshold_code"]: row["threshold_value"] for row in answer(data.thresholds)}
    language = visit().language
    return {
        "on_track": percent_words(value["on_track_pace"], language),
        "acceleration": percent_words(value["acceleration_needed_pace"], language),
        "months": number_words(value["stale_after_months"], language),
    }


def _own(row: Indicator, query: Query) -> list[dict[str, Any]]:
    """The rows of an answer over all indicators that belong to this one."""
    return by_code(answer(query)).get(row["indicator_code"], [])


def _picture(row: Indicator, sentence: str) -> None:
    code = row["indicator_code"]
    picture = draw_indicator(
        {**row, "title": plain_title(row)},
        _own(row, indicators.indicator_values),
        _own(row, indicators.interim_targets),
        _own(row, indicators.indicator_forecasts),
        years_of([row]),
        sentence.rstrip("."),
        picture_stamp("source.progress"),
    )
    if picture is not None:
        chart_panel("", picture, f"indicator_{code}", "indicator_value", [])


def _what_is_planned(row: Indicator) -> None:
    """What the plan says of the indicator."""
    section(say("section.planned"))
    language, kind, unit = visit().language, row["kind"], row["unit"]
    interims = [
        f"{value_words(interim['target_value'], kind, unit, language)} ({interim['year']})"
        for interim in _own(row, indicators.interim_targets)
    ]
    plan_cell = {name: row[f"plan_{name}"] for name in ("sheet", "cell", "submission_id", "file_sha256")}
    pairs(
        [
            (say("indicator.field.baseline"), md_escape(baseline_words(row))),
            (say("indicator.field.interim"), md_escape(list_words(interims, language)) if interims else ""),
            (say("indicator.field.target"), md_escape(target_words(row, language))),
            (say("indicator.field.direction"), md_escape(say(f"direction.{row['direction']}"))),
            (say("indicator.field.kind"), md_escape(say(f"indicator_kind.{kind}"))),
            (say("indicator.field.unit"), md_escape(unit or "")),
            (say("indicator.field.verification"), md_escape(row["source_of_verification"] or say("not_stated"))),
            (say("field.source"), web_link(row["source_url"])),
            (say("field.cell"), cell_words(plan_cell)),
        ],
        "planned",
    )
    code = row["responsible_institution"]
    names = institution_names()
    if code in names:
        link_to("institution", f"{md_escape(say('field.responsible'))}: {md_escape(names[code])}", institution=code)


def _how_fast(row: Indicator) -> None:
    """The ratios behind the status, where there are any; and what the second method says."""
    language, kind, unit = visit().language, row["kind"], row["unit"]
    named = []
    for name in ("progress_share", "expected_share"):
        if row[name] is not None:
            named.append((say(f"indicator.field.{name}"), md_escape(percent_words(row[name], language))))
    if row["pace"] is not None:
        named.append((say("indicator.field.pace"), md_escape(number_words(row["pace"], language))))
    for name in ("pace_made", "pace_needed"):
        if row[name] is not None and (name == "pace_made" or _is_needed(row)):
            named.append((say(f"indicator.field.{name}"), md_escape(change_words(row[name], language, kind, unit))))
    if row["second_opinion"] is not None:
        words = say(f"indicator_status.{row['second_opinion']}").lower()
        if row["methods_disagree"]:
            words = f"{words}; {say('indicator.methods_disagree')}. {_disagreement(row)}"
        named.append((say("indicator.field.second_opinion"), md_escape(words)))
    forecast = _forecast(row)
    if forecast:
        named.append((say("indicator.field.forecast"), md_escape(forecast)))
    if named:
        section(say("indicator.section.pace"))
        pairs(named, "pace")
        source_line("indicator_progress")


def _disagreement(row: Indicator) -> str:
    """What each of the two methods looks at, what it says, and why they differ, in one sentence."""
    language = visit().language
    years = [interim["year"] for interim in _own(row, indicators.interim_targets)]
    has_steps = any(row["baseline_year"] < year < row["target_year"] for year in years)
    return say(
        f"indicator.disagreement.{'interim' if has_steps else 'amounts'}",
        progress=percent_words(row["progress_share"], language),
        expected=percent_words(row["expected_share"], language),
        status=say(f"indicator_status.{row['status']}").lower(),
        other=say(f"indicator_status.{row['second_opinion']}").lower(),
    )


def _forecast(row: Indicator) -> str:
    """Where the line through the values leads, with its interval; where too few are reported, that; else nothing."""
    language, kind, unit = visit().language, row["kind"], row["unit"]
    forecast = _own(row, indicators.indicator_forecasts)
    if forecast:
        last = forecast[-1]
        value, low, high = (value_words(last[name], kind, unit, language) for name in ("forecast_value", "low", "high"))
        if last["low"] == last["high"]:
            return say("indicator.forecast.no_width", last["points_used"], year=last["year"], value=value)
        return say("indicator.forecast.band", last["points_used"], year=last["year"], value=value, low=low, high=high)
    needed = {line["threshold_code"]: line["threshold_value"] for line in answer(data.thresholds)}["forecast_points"]
    found = sum(value["is_used"] for value in _own(row, indicators.indicator_values))
    is_asked = kind != "yes_no" and row["status"] != "stale" and row["target_year"] and not row["is_target_over"]
    if not is_asked or not 0 < found < needed:
        return ""
    return say("indicator.forecast.too_few", found, needed=number_words(needed, language))


def _is_needed(row: Indicator) -> bool:
    return row["status"] != "achieved" and not row["is_target_over"]


def _values(row: Indicator) -> None:
    """Every reported value, newest first, with its cell; which of them counts is said."""
    section(say("indicator.section.values"))
    accounts = answer(indicators.value_accounts, row["indicator_code"])
    if not accounts:
        st.markdown(md_escape(say("indicator.no_value")))
        return
    names = institution_names()
    table([_account(row, account, names) for account in accounts])
    source_line("indicator_report")


def _account(row: Indicator, account: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    language = visit().language
    code = account["institution_code"]
    day = account["reported_on"]
    use = "counted" if account["is_counted"] else "outranked"
    line = {
        say("indicator.field.year"): account["value_year"],
        say("table.value"): value_words(account["reported_value"], row["kind"], row["unit"], language),
        say("indicator.field.use"): say(f"indicator.use.{use if account['is_used'] else 'before_baseline'}"),
        say("table.institution"): names.get(code, code) if code else say("not_stated"),
        say("indicator.field.reported"): period_words(account["period_code"], language),
        say("table.day"): date_words(day, language, account["reported_on_precision"]) if day else say("undated"),
        say("field.evidence"): Markdown(web_link(account["evidence_url"]) or md_escape(say("evidence.none"))),
        say("field.cell"): cell_link(account),
    }
    return line
