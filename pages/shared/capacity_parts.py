"""One capacity assessment: how far it reaches, its squares, how it was made, and the earlier ones."""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from pages.shared.address import choose, read_code
from pages.shared.cells import cell_words
from pages.shared.panels import chart_panel, lead, missing_data, picture_stamp, section, source_line
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import basis_note, release_data
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, title, web_link
from tracker.charts.capacity_range import draw_capacity_range, score_words
from tracker.charts.capacity_squares import draw_capacity_squares
from tracker.charts.picture import Stamp
from tracker.queries import capacity
from tracker.vocabulary import CRITERION_STATES
from tracker.words import count_of_words, country_words, date_words, number_words

Assessment = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """One assessment as the page shows it.

    counts: criteria by state; total: its row of capacity_score; pillars: rows with their capacities and criteria.
    """

    assessment: Assessment
    counts: dict[str, Any]
    total: dict[str, Any]
    pillars: list[dict[str, Any]]


def chosen_assessment() -> Assessment | None:
    """The assessment the address names, else the latest of the strategy's country; None where there is none."""
    found = {row["assessment_code"]: row for row in answer(capacity.assessments)}
    code = read_code("assessment", found)
    return found[code] if code else next(iter(found.values()), None)


def asked_of(assessment: Assessment) -> tuple[str, str]:
    """What names an assessment to a query."""
    return assessment["submission_id"], assessment["assessed_on"].isoformat()


def day_of(assessment: Assessment) -> str:
    """The day of an assessment in words."""
    return date_words(assessment["assessed_on"], visit().language, assessment["assessed_on_precision"])


def basis_of(assessment: Assessment) -> str:
    """What an assessment rests on; an invented one is called so before anything else."""
    facts = release_data()
    assert facts is not None
    note = basis_note(facts) if facts["is_illustrative"] else None
    return note or say(f"basis.{assessment['basis']}")


def stamp_of(assessment: Assessment) -> Stamp:
    """What a picture of an assessment says about itself: its own basis, not the plan's."""
    words = say("capacity.source", assessor=assessment["assessor"], framework=plain_title(assessment))
    return replace(picture_stamp("source.progress"), source=words, basis_note=basis_of(assessment))


def on_top(shown: Shown) -> None:
    """The answer in one sentence, what it is and is not, and the choice where there are several."""
    assessment, counts = shown.assessment, shown.counts
    lead(assessment_finding(assessment, counts))
    words = [
        say("capacity.assessed", day=day_of(assessment), assessor=assessment["assessor"]),
        basis_of(assessment),
        *(
            f"{say(f'criterion_state.{state}')}: {counts[f'{state}_count']}"
            for state in CRITERION_STATES
            if counts[f"{state}_count"]
        ),
    ]
    st.caption(md_escape(" · ".join(words)))
    _choice()


def assessment_finding(assessment: Assessment, counts: dict[str, Any], *, is_short: bool = False) -> str:
    """From where to where the score reaches and what of it is unknown; with nothing unknown, the score."""
    language = visit().language
    total = _total(assessment)
    short = "_short" if is_short else ""
    words = {"framework": plain_title(assessment), "total": counts["criteria_count"]}
    if total["score"] is not None:
        return say(f"capacity.score{short}", counts["met_count"], score=number_words(total["score"], language), **words)
    low, high = (number_words(total[name], language) for name in ("score_low", "score_high"))
    return say(f"capacity.range{short}", counts["unknown_count"], low=low, high=high, **words)


def _choice() -> None:
    """Which assessment is shown, where there are several."""
    found = {row["assessment_code"]: row for row in answer(capacity.assessments)}
    if len(found) > 1:
        choose(
            "assessment",
            say("capacity.filter"),
            list(found),
            lambda code: assessment_words(found[code]),
            say("capacity.latest"),
        )


def assessment_words(assessment: Assessment) -> str:
    """An assessment by its day, its assessor and, where they differ from the first one's, framework and country."""
    first = answer(capacity.assessments)[0]
    words = [day_of(assessment), assessment["assessor"]]
    if assessment["framework_code"] != first["framework_code"]:
        words.append(assessment["framework_code"])
    if assessment["country_code"] != first["country_code"]:
        words.append(country_words(assessment["country_code"], visit().language) or assessment["country_code"])
    return " · ".join(words)


def _total(assessment: Assessment) -> dict[str, Any]:
    """The score of the whole assessment."""
    return next(row for row in answer(capacity.scores, *asked_of(assessment)) if row["level"] == "total")


def shown_of(assessment: Assessment) -> Shown:
    """Everything the page shows of an assessment, with titles and points in words."""
    criteria: dict[str, list[dict[str, Any]]] = {}
    for row in answer(capacity.criteria, *asked_of(assessment)):
        words = f"{row['criterion_code']} · {plain_title(row)}: {say('criterion_state.' + row['state'])}"
        criteria.setdefault(row["capacity_code"], []).append({**row, "words": words})
    capacities: dict[str, list[dict[str, Any]]] = {}
    pillars = []
    for row in answer(capacity.scores, *asked_of(assessment)):
        if row["level"] == "capacity":
            own = criteria[row["code"]]
            words = f"{row['code']} · {plain_title(own[0], 'capacity')}"
            one = {**row, "title": words, "points_words": points_words(row), "criteria": own}
            capacities.setdefault(row["parent_code"], []).append(one)
        elif row["level"] == "pillar":
            pillars.append(row)
    return Shown(
        assessment=assessment,
        counts=answer(capacity.criterion_counts, *asked_of(assessment)),
        total={**_total(assessment), "title": say("capacity.total")},
        pillars=[
            {
                **row,
                "title": plain_title(capacities[row["code"]][0]["criteria"][0], "pillar"),
                "points_words": points_words(row),
                "capacities": capacities[row["code"]],
            }
            for row in pillars
        ],
    )


def points_words(row: dict[str, Any]) -> str:
    """Points of the points there are, and beside them those nothing is known about."""
    language = visit().language
    words = count_of_words(row["points"], row["points_available"], language)
    if not row["points_unknown"]:
        return words
    return say("capacity.points_unknown", points=words, unknown=number_words(row["points_unknown"], language))


def range_panel(shown: Shown) -> None:
    """What is met for sure, and how far it reaches if all that is unknown were met."""
    assessment, rows = shown.assessment, [shown.total, *shown.pillars]
    finding = assessment_finding(assessment, shown.counts, is_short=True)
    picture = draw_capacity_range(rows[0], rows[1:], finding, plain_title(assessment), stamp_of(assessment))
    table = [{say("table.what"): row["title"], **_scored(row)} for row in rows]
    chart_panel("", picture, "capacity_range", "capacity_score", table, basis_of(assessment))


def _scored(row: dict[str, Any]) -> dict[str, str]:
    """Score, points and criteria met of a row, for a table."""
    language = visit().language
    return {
        say("capacity.table.score"): score_words(row, language),
        say("capacity.table.points"): points_words(row),
        say("capacity.table.met"): count_of_words(row["criteria_met"], row["criteria_count"], language),
    }


def squares_panel(shown: Shown) -> None:
    """Every criterion as a square, by pillar and capacity."""
    section(say("capacity.section.by_pillar"))
    assessment, counts = shown.assessment, shown.counts
    finding = say("capacity.finding", counts["met_count"], total=counts["criteria_count"])
    picture = draw_capacity_squares(shown.pillars, finding, stamp_of(assessment))
    table = [
        {say("capacity.table.pillar"): pillar["title"], say("capacity.table.capacity"): row["title"], **_scored(row)}
        for pillar in shown.pillars
        for row in pillar["capacities"]
    ]
    chart_panel("", picture, "capacity_criteria", "criterion_result", table, basis_of(assessment))


def method_notes(shown: Shown) -> None:
    """Whose estimate it is, whose weights, and how it was made."""
    assessment, counts = shown.assessment, shown.counts
    sentences = []
    if counts["declared_by_us_count"]:
        sentences.append(md_escape(say("capacity.unofficial")))
        weights = say("capacity.weights", counts["verified_count"], total=counts["criteria_count"])
        sentences.append(md_escape(weights))
    if any(assessment[f"method_note_{language}"] for language in ("sq", "sr", "en")):
        sentences.append(title(assessment, "method_note"))
    if assessment["source_url"]:
        sentences.append(f"{md_escape(say('field.source'))}: {web_link(assessment['source_url'])}")
    sentences.append(f"{md_escape(say('field.cell'))}: {cell_words(assessment)}")
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def other_assessments(assessment: Assessment) -> None:
    """Every other assessment with its score; the latest first."""
    others = [row for row in answer(capacity.assessments) if row["assessment_code"] != assessment["assessment_code"]]
    if not others:
        return
    section(say("capacity.section.others"))
    for row in others:
        words = f"{assessment_words(row)}: {score_words(_total(row), visit().language)}"
        link_to("capacity", md_escape(words), assessment=row["assessment_code"])
    source_line("capacity_score", "other_assessments", basis_of(assessment))


def no_assessment() -> None:
    """No assessment up to the day: what is missing and what would fill it."""
    day = date_words(visit().as_of, visit().language)
    missing_data("assessment", say("capacity.none", day=day), say("capacity.none_how"), "capacity")
