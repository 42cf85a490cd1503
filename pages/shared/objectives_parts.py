"""The tree of objectives with its filters."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.shared.address import choose, read_code
from pages.shared.money_parts import money_by_year, objective_money_words
from pages.shared.panels import lead, section, source_line
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import release_data
from pages.shared.visit import say, visit
from pages.shared.why_figures import objectives_why
from pages.shared.wording import md_escape, plain_title, status_badge
from tracker.queries import objectives
from tracker.vocabulary import ACTIVITY_STATUSES
from tracker.words import date_words, list_words


@dataclass(frozen=True)
class Filters:
    """What of the tree is shown; None is everything."""

    objective: str | None
    status: str | None
    institution: str | None


def chosen_activity() -> dict[str, Any] | None:
    """The activity the address names, if the plan has it."""
    rows = {row["activity_code"]: row for row in answer(objectives.activities)}
    code = read_code("activity", rows)
    return rows[code] if code else None


def no_activity() -> None:
    """The address names no activity of the plan: the way to all of them."""
    st.markdown(md_escape(say("activity.unknown")))
    link_to("objectives", say("objectives.show_all"))


def filters() -> Filters:
    """The filters above the tree; only what occurs can be chosen."""
    activities = answer(objectives.activities)
    tree = {row["objective_code"]: row for row in answer(objectives.objective_tree)}
    names = institution_names()
    statuses = [status for status in ACTIVITY_STATUSES if any(row["status"] == status for row in activities)]
    institutions = sorted({code for row in activities for code in row["responsible_codes"]})
    with st.container(key="filters", horizontal=True):
        objective = choose(
            "objective",
            say("filter.objective"),
            list(tree),
            lambda code: f"{code} · {plain_title(tree[code])}",
            say("filter.all"),
        )
        status = choose("status", say("filter.status"), statuses, lambda code: say(f"status.{code}"), say("filter.all"))
        institution = None
        if institutions:
            institution = choose(
                "institution",
                say("filter.institution"),
                institutions,
                lambda code: names.get(code, code),
                say("filter.all"),
            )
    return Filters(objective, status, institution)


def institution_names() -> dict[str, str]:
    """Names of the institutions by code, in plain words."""
    return {row["institution_code"]: plain_title(row, "name") for row in answer(objectives.institutions)}


def show_tree(chosen: Filters) -> None:
    """Strategic objectives, their specific objectives, and the activities of each that pass the filters."""
    tree = answer(objectives.objective_tree)
    shown = [row for row in answer(objectives.activities) if _passes(row, chosen, tree)]
    is_official = release_data()["is_official_plan"]
    counted = "objectives.shown" if is_official else "objectives.shown_found"
    lead(say(counted, len(shown), total=len(answer(objectives.activities))))
    if visit().language != "en":
        st.caption(md_escape(say("our_translation")))
    if not shown:
        st.markdown(md_escape(say("objectives.none")))
        link_to("objectives", say("objectives.show_all"))
    source_line("activity_status")
    objectives_why()
    money_by_year(tree, _strategic(chosen.objective, tree))
    names = institution_names()
    codes_with_children = _with_ancestors({row["objective_code"] for row in shown}, tree)
    for objective in tree:
        if objective["objective_code"] not in codes_with_children and not _is_asked_for(objective, chosen):
            continue
        _objective_heading(objective)
        own = [row for row in shown if row["objective_code"] == objective["objective_code"]]
        if own:
            with st.container(key=f"rows_{objective['objective_code']}", gap=None):
                for row in own:
                    _activity_row(row, names)


def _strategic(code: str | None, tree: list[dict[str, Any]]) -> str | None:
    """The strategic objective that has this one, or is it."""
    return next((row["parent_code"] or code for row in tree if row["objective_code"] == code), None)


def _is_asked_for(objective: dict[str, Any], chosen: Filters) -> bool:
    return chosen.objective in (objective["objective_code"], objective["parent_code"]) and chosen.objective is not None


def _passes(row: dict[str, Any], chosen: Filters, tree: list[dict[str, Any]]) -> bool:
    if chosen.status and row["status"] != chosen.status:
        return False
    if chosen.institution and chosen.institution not in row["responsible_codes"]:
        return False
    return not chosen.objective or chosen.objective in _with_ancestors({row["objective_code"]}, tree)


def _with_ancestors(codes: set[str], tree: list[dict[str, Any]]) -> set[str]:
    parents = {row["objective_code"]: row["parent_code"] for row in tree}
    return codes | {parents[code] for code in codes if parents.get(code)}


def _objective_heading(objective: dict[str, Any]) -> None:
    words = f"{objective['objective_code']} · {plain_title(objective)}"
    if objective["parent_code"] is None:
        section(words)
    else:
        st.subheader(md_escape(words), anchor=False)
    lines = [_counts(objective)]
    if objective["parent_code"] is None and objective["activity_count"]:
        lines.append(objective_money_words(objective))
    st.caption("  \n".join(md_escape(line) for line in lines))


def _counts(objective: dict[str, Any]) -> str:
    """How many activities, and how they stand, in plain words."""
    counts = [
        f"{say(f'status.{status}').lower()}: {objective[f'{status}_count']}"
        for status in ACTIVITY_STATUSES
        if objective[f"{status}_count"]
    ]
    counted = "activities_counted" if release_data()["is_official_plan"] else "commitments_counted"
    head = say(counted, objective["activity_count"])
    basis = "" if objective["basis"] == "official" else f" · {say('basis.' + objective['basis'])}"
    return (f"{head} · {', '.join(counts)}" if counts else head) + basis


def _activity_row(row: dict[str, Any], names: dict[str, str]) -> None:
    """One activity: its title as a link, and under it status, day and who answers for it."""
    link_to("activity", f"{md_escape(row['activity_code'])} · {md_escape(activity_title(row))}", **_codes(row))
    parts = [status_badge(row["status"])]
    if row["due_date"]:
        due = date_words(row["due_date"], visit().language, row["due_date_precision"])
        parts.append(md_escape(say("due_on", day=due)))
    responsible = [names.get(code, code) for code in row["responsible_codes"]]
    if responsible:
        parts.append(md_escape(list_words(responsible, visit().language)))
    if row["confidence"] == "low":
        parts.append(md_escape(say("confidence.low")))
    st.markdown(" · ".join(parts))


def activity_title(row: dict[str, Any]) -> str:
    """The activity's title, or that its text is withheld."""
    return plain_title(row) if row["is_public"] is not False else say("text_withheld")


def _codes(row: dict[str, Any]) -> dict[str, str]:
    return {"objective": row["objective_code"], "activity": row["activity_code"]}
