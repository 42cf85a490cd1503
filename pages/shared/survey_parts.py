"""A survey as a whole: who asked whom, when, how many; and what may be said of its figures."""

from typing import Any

import streamlit as st

from pages.shared.cells import cell_words
from pages.shared.panels import lead, missing_data, pairs, section
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, title, web_link
from tracker.queries import survey as queries
from tracker.words import date_words, number_words

Survey = dict[str, Any]


def surveys() -> list[Survey]:
    """Every survey whose field work was over by the day, newest first."""
    return answer(queries.surveys)


def no_survey() -> None:
    """No survey: what is missing and what would fill it."""
    missing_data("survey", say("survey.missing"), say("survey.missing_how"), "survey")


def results_of(survey: Survey) -> list[dict[str, Any]]:
    """The answers of one survey, in the order they were asked."""
    return [row for row in answer(queries.survey_results) if row["submission_id"] == survey["submission_id"]]


def field_days(survey: Survey) -> str:
    """The days of the field work; where they are not known, that they are not published."""
    language = visit().language
    days = [
        date_words(survey[name], language, survey[f"{name}_precision"])
        for name in ("fielded_from", "fielded_to")
        if survey[name]
    ]
    return " – ".join(dict.fromkeys(days)) if days else say("survey.field_days_unknown")


def on_top(survey: Survey, *, is_first: bool) -> None:
    """How many were asked, by whom and when; whether there are shares; and where that stands."""
    results = results_of(survey)
    n = survey["respondent_count"]
    questions = len({row["question_code"] for row in results})
    sentence = say("survey.asked", n, count=number_words(n, visit().language))
    sentence += " " + (say("survey.questions_shown", questions) if questions else say("survey.no_shares"))
    if is_first:
        lead(sentence)
    else:
        section(plain_title(survey))
        st.markdown(md_escape(sentence))
    language = visit().language
    day = survey["source_date"]
    published = f" ({md_escape(date_words(day, language, survey['source_date_precision']))})" if day else ""
    link = web_link(survey["source_url"])
    pairs(
        [
            (say("survey.field.title"), title(survey)),
            (say("survey.field.organisation"), md_escape(survey["organisation"])),
            (say("survey.field.days"), md_escape(field_days(survey))),
            (say("survey.field.n"), md_escape(number_words(n, language))),
            (say("survey.field.population"), title(survey, "population") if _has(survey, "population") else ""),
            (say("field.basis"), md_escape(say(f"basis.{survey['basis']}"))),
            (say("field.source"), f"{link}{published}" if link else ""),
            (say("field.cell"), cell_words(survey)),
        ],
        f"survey_{survey['submission_id']}",
    )
    if not results:
        missing_data(
            f"answers_{survey['submission_id']}", say("survey.no_answers"), say("survey.no_answers_how"), "survey"
        )


def _has(survey: Survey, field: str) -> bool:
    return any(survey[f"{field}_{language}"] for language in ("sq", "sr", "en"))
