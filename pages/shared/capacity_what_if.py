"""What would it take? Tick activities and see how far the assessment would move; all of it is a scenario."""

from dataclasses import replace
from typing import Any

import streamlit as st

from pages.shared.address import change, read_codes
from pages.shared.capacity_parts import Assessment, basis_of, stamp_of
from pages.shared.objectives_parts import activity_title
from pages.shared.panels import chart_panel, section
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.charts.capacity_range import score_words
from tracker.charts.capacity_scenario import draw_scenario
from tracker.queries import scenario
from tracker.words import number_words

_TICKED = "what_if"
_SHOWN_AT_ONCE = 10
_SCORED = ("points", "points_claimed", "points_unknown", "criteria_met", "score_low", "score_high")


def what_if(assessment: Assessment) -> None:
    """The activities by the points they would add, and the bar that moves with what is ticked.

    Nothing where another assessment is shown than the one scenarios rest on.
    """
    as_it_is = answer(scenario.total, "")
    if as_it_is is None or as_it_is["submission_id"] != assessment["submission_id"]:
        return
    gains = answer(scenario.gains)
    helping = [row for row in gains if row["points_gained"]]
    section(say("what_if.title"))
    if not helping:
        st.markdown(md_escape(say("what_if.none_helps")))
        return
    ticked = read_codes(_TICKED, [row["activity_code"] for row in helping])
    st.markdown(f"**{md_escape(say('what_if.scenario').capitalize())}.** {md_escape(say('what_if.how'))}")
    _ticks(helping, ticked)
    if len(helping) < len(gains):
        st.caption(md_escape(say("what_if.no_gain", len(gains) - len(helping))))
    _moved(assessment, ticked)


def _ticks(helping: list[dict[str, Any]], ticked: list[str]) -> None:
    """A box for every activity that would add points; the smaller ones folded unless one of them is ticked."""
    first, rest = helping[:_SHOWN_AT_ONCE], helping[_SHOWN_AT_ONCE:]
    with st.container(key="what_if_ticks", gap=None):
        for row in first:
            _tick(row, ticked)
        if rest:
            is_open = any(row["activity_code"] in ticked for row in rest)
            with st.expander(say("what_if.rest", len(rest)), expanded=is_open):
                for row in rest:
                    _tick(row, ticked)


def _tick(row: dict[str, Any], ticked: list[str]) -> None:
    code = row["activity_code"]
    key = f"what_if_{code}"
    st.session_state[key] = code in ticked
    points = say("what_if.gain", int(row["points_gained"]), points=number_words(row["points_gained"], visit().language))
    words = (
        f"**{md_escape(points)}** · {md_escape(code)} · {md_escape(activity_title(row))} "
        f"({md_escape(say('status.' + row['status']))})"
    )
    st.checkbox(words, key=key, on_change=_toggle, args=(code, ticked))


def _toggle(code: str, ticked: list[str]) -> None:
    left = [each for each in ticked if each != code]
    change(**{_TICKED: ",".join(left if code in ticked else [*ticked, code]) or None})


def _moved(assessment: Assessment, ticked: list[str]) -> None:
    """The assessment as it is above the scenario, and the move in a sentence."""
    total = answer(scenario.total, ",".join(ticked))
    language = visit().language
    assessed = {name: total[name] for name in _SCORED} | {
        "title": say("what_if.assessed"),
        "score": total["score_low"] if not total["points_unknown"] else None,
        "points_available": total["points_available"],
    }
    moved = {name: total[f"scenario_{name}"] for name in _SCORED} | {
        "title": say("what_if.as_scenario"),
        "score": total["scenario_score"],
        "points_available": total["points_available"],
    }
    if ticked:
        words = say(
            "what_if.finding",
            len(ticked),
            points=number_words(total["scenario_points_gained"], language),
            before=score_words(assessed, language),
            after=score_words(moved, language),
        )
    else:
        words = say("what_if.none_ticked")
    stamp = stamp_of(assessment)
    basis = f"{say('what_if.scenario')} · {basis_of(assessment)}"
    picture = draw_scenario(assessed, moved, words, replace(stamp, basis_note=basis))
    table = [
        {say("table.what"): row["title"], say("capacity.table.score"): score_words(row, language)}
        for row in (assessed, moved)
    ]
    chart_panel("", picture, "what_if", "scenario_gain", table, basis)
