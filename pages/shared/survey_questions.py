"""The questions of a survey: a picture each, with n, field days and wording; withheld answers said, never zero."""

from dataclasses import replace
from typing import Any

import streamlit as st

from pages.shared.address import choose
from pages.shared.cells import cell_link
from pages.shared.panels import chart_panel, folded_table, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.shell import basis_note, release_data
from pages.shared.survey_parts import Survey, field_days, results_of
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title
from tracker.charts.picture import Stamp
from tracker.charts.survey_bars import Answer, draw_survey_question, figure_words
from tracker.queries import survey as queries
from tracker.words import number_words

Question = list[dict[str, Any]]
_MOST_AT_ONCE = 8


def questions(survey: Survey) -> None:
    """Every question with its answers; of a long survey the first ones, until one is chosen."""
    asked: dict[str, Question] = {}
    for row in results_of(survey):
        asked.setdefault(row["question_code"], []).append(row)
    if not asked:
        return
    section(say("survey.section.questions"))
    st.markdown(md_escape(_rules()))
    shown = list(asked)
    if len(asked) > _MOST_AT_ONCE:
        chosen = choose(
            "question",
            say("survey.choose"),
            shown,
            lambda code: f"{code} · {_wording(asked[code])}",
            say("survey.first_questions", _MOST_AT_ONCE),
        )
        shown = [chosen] if chosen else shown[:_MOST_AT_ONCE]
    for code in shown:
        _question(survey, asked[code])
    # One table for all of them: a table each would make the page slow.
    folded_table([_line(row) for code in shown for row in asked[code]])


def _rules() -> str:
    """What is withheld, in words with its numbers."""
    (limits,) = answer(queries.withholding_limits)
    return say(
        "survey.rules",
        count=limits["small_count"] - 1,
        sensitive=limits["small_sensitive_count"] - 1,
        base=limits["small_base"],
    )


def _wording(rows: Question) -> str:
    """The question as it was asked; one that is not listed by its code."""
    first = rows[0]
    has_words = any(first[f"wording_{language}"] for language in ("sq", "sr", "en"))
    return plain_title(first, "wording") if has_words else first["question_code"]


def _question(survey: Survey, rows: Question) -> None:
    answers = [_answer(row) for row in rows]
    picture = draw_survey_question(answers, _wording(rows), _subtitle(survey, rows), _stamp(survey))
    name = "survey_" + "".join(letter if letter.isalnum() else "_" for letter in rows[0]["question_code"].lower())
    basis = None if (release_data() or {})["is_illustrative"] else say(f"basis.{survey['basis']}")
    chart_panel("", picture, f"{name}_{survey['submission_id']}", "survey_result", [], basis)


def _answer(row: dict[str, Any]) -> Answer:
    option = plain_title(row, "option")
    return Answer(option, row["respondent_group"], row["answer_count"], row["base_count"], row["share"])


def _subtitle(survey: Survey, rows: Question) -> str:
    """How many were asked, when, how many answers each could give, and whether the question is sensitive."""
    first, language = rows[0], visit().language
    bases = sorted({row["base_count"] for row in rows})
    n = number_words(bases[0], language)
    if len(bases) > 1:
        n += f"–{number_words(bases[-1], language)}"
    parts = [say("survey.n", n=n)]
    if first["respondent_group"]:
        parts.append(say("survey.by_group"))
    parts.append(field_days(survey))
    parts.append(say("survey.multiple" if first["is_multiple_choice"] else "survey.single"))
    if first["is_sensitive"]:
        parts.append(say("survey.sensitive"))
    words = " · ".join(parts)
    return f"{words}. {say('survey.small_base')}" if first["has_small_base"] else words


def _stamp(survey: Survey) -> Stamp:
    """Who asked, inside the picture; invented answers are called so."""
    facts = release_data()
    assert facts is not None
    note = basis_note(facts) if facts["is_illustrative"] else say(f"basis.{survey['basis']}")
    return replace(
        picture_stamp("source.progress"), source=f"{survey['organisation']}, {plain_title(survey)}", basis_note=note
    )


def _line(row: dict[str, Any]) -> dict[str, object]:
    """One answer in the table under the pictures."""
    given, language = _answer(row), visit().language
    return {
        say("survey.choose"): f"{row['question_code']} · {_wording([row])}",
        say("survey.table.group"): given.group or "",
        say("survey.table.option"): given.option,
        say("survey.table.answers"): figure_words(given, language, say("survey.withheld")),
        say("survey.table.n"): number_words(given.base, language),
        say("field.cell"): cell_link(row),
    }
