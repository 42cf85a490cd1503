"""The criteria of an assessment one by one: what counts, its state, the evidence, the note and the cell."""

from typing import Any

import streamlit as st

from pages.shared.address import read_code
from pages.shared.capacity_parts import Assessment, Shown, asked_of, assessment_words, basis_of
from pages.shared.cells import cell_words
from pages.shared.objectives_parts import activity_title
from pages.shared.panels import lead, page_title, pairs, section, source_line
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.why_status import criterion_why
from pages.shared.wording import criterion_badge, md_escape, plain_title, status_badge, title, web_link
from tracker.queries import capacity
from tracker.words import date_words, number_words

Criterion = dict[str, Any]


def chosen_criterion(assessment: Assessment | None) -> Criterion | None:
    """The criterion the address names, if the assessment has it."""
    if assessment is None:
        return None
    rows = {row["criterion_code"]: row for row in answer(capacity.criteria, *asked_of(assessment))}
    code = read_code("criterion", rows)
    return rows[code] if code else None


def no_criterion(assessment: Assessment | None) -> None:
    """The address names no criterion of the assessment: the way to all of them."""
    st.markdown(md_escape(say("criterion.unknown")))
    code = assessment["assessment_code"] if assessment else None
    link_to("capacity", say("criterion.all"), assessment=code)


def criteria_list(shown: Shown) -> None:
    """Every criterion as a link, folded by capacity."""
    section(say("capacity.section.criteria"))
    for pillar in shown.pillars:
        st.subheader(md_escape(pillar["title"]), anchor=False)
        for row in pillar["capacities"]:
            with (
                st.expander(f"{md_escape(row['title'])} — {md_escape(row['points_words'])}"),
                st.container(key=f"rows_capacity_{row['code']}", gap=None),
            ):
                for criterion in row["criteria"]:
                    _criterion_row(criterion, shown.assessment)


def _criterion_row(row: Criterion, assessment: Assessment) -> None:
    """One criterion: its title as a link, and under it its state and points."""
    words = f"{md_escape(row['criterion_code'])} · {title(row)}"
    link_to("criterion", words, criterion=row["criterion_code"], assessment=assessment["assessment_code"])
    st.markdown(f"{criterion_badge(row['state'])} · {md_escape(_points(row))}")


def _points(row: Criterion) -> str:
    """What a criterion is worth."""
    points = row["points_available"]
    return say("capacity.worth", int(points), points=number_words(points, visit().language))


def show_criterion(row: Criterion, assessment: Assessment) -> None:
    """The whole view of one criterion."""
    with st.container(key="way_back", gap=None):
        link_to("capacity", f"← {md_escape(say('page.capacity'))}", assessment=assessment["assessment_code"])
    page_title(f"{row['criterion_code']} · {plain_title(row)}")
    lead(say(f"capacity.state.{row['state']}"))
    st.markdown(f"{criterion_badge(row['state'])} · {md_escape(_points(row))}")
    named = [
        ("capacity.table.capacity", f"{md_escape(row['capacity_code'])} · {title(row, 'capacity')}"),
        ("capacity.table.pillar", title(row, "pillar")),
        ("capacity.field.what_counts", _what_counts(row)),
        ("capacity.field.weight", _weight(row)),
        ("capacity.filter", md_escape(f"{assessment_words(assessment)} · {basis_of(assessment)}")),
        ("field.evidence", _evidence(row)),
        ("capacity.field.archived", web_link(row["archived_url"])),
        ("capacity.field.retrieved", _retrieved(row)),
        ("capacity.field.note", md_escape(row["note"]) if row["note"] else ""),
        ("field.cell", cell_words(row) if row["cell"] else md_escape(say("capacity.left_out"))),
    ]
    criterion_why(row, asked_of(assessment))
    pairs([(say(name), value) for name, value in named], "criterion")
    source_line("criterion_result", basis=basis_of(assessment))
    _serving(row)


def _what_counts(row: Criterion) -> str:
    has_words = any(row[f"what_counts_{language}"] for language in ("sq", "sr", "en"))
    return title(row, "what_counts") if has_words else ""


def _weight(row: Criterion) -> str:
    """Whether the title and weight were seen at the publisher, or are declared by us."""
    words = md_escape(say("capacity.weight_confirmed" if row["is_verified"] else "capacity.weight_declared"))
    link = web_link(row["weight_source_url"])
    return f"{words} ({link})" if link else words


def _evidence(row: Criterion) -> str:
    """Title and address of the evidence; an address shown for what is not met proves nothing."""
    parts = [md_escape(row["evidence_title"]) if row["evidence_title"] else "", web_link(row["evidence_url"])]
    return " · ".join(part for part in parts if part) or md_escape(say("evidence.none"))


def _retrieved(row: Criterion) -> str:
    if row["retrieved_on"] is None:
        return ""
    return md_escape(date_words(row["retrieved_on"], visit().language, row["retrieved_on_precision"]))


def _serving(row: Criterion) -> None:
    """Activities of the plan that name the criterion."""
    section(say("capacity.section.serving"))
    activities = answer(capacity.serving_activities, row["framework_code"], row["criterion_code"])
    if not activities:
        st.markdown(md_escape(say("capacity.no_activity")))
    with st.container(key="rows_serving", gap=None):
        for activity in activities:
            link_to(
                "activity",
                f"{md_escape(activity['activity_code'])} · {md_escape(activity_title(activity))}",
                objective=activity["objective_code"],
                activity=activity["activity_code"],
            )
            st.markdown(status_badge(activity["status"]))
