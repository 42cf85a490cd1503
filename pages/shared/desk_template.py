"""Step 1: a template to fill in, prefilled with what the current release knows."""

import re
from typing import Any

import streamlit as st

from etl.templates import write_template
from pages.shared.address import choose
from pages.shared.ask import ask, open_connection
from pages.shared.desk_parts import kind_words, step
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title
from tracker.evaluation_day import default_day
from tracker.queries import template_rows
from tracker.release import Release, current_release, state_folder
from tracker.vocabulary import LANGUAGES, WORKBOOK_KINDS
from tracker.words import LANGUAGE_NAMES, period_words

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_USUAL_KIND = "progress"
_BY_INSTITUTION = ("progress", "assessment")
_BY_PERIOD = ("progress",)
_PARTS_OF_A_YEAR = ("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4")


def offer_template(facts: dict[str, Any] | None) -> None:
    """Kind, institution, period and language as codes in the address; then the file."""
    step(1, "desk.template")
    release = current_release(state_folder())
    with st.container(key="desk_choices", horizontal=True):
        kinds = {kind: kind_words(kind) for kind in WORKBOOK_KINDS}
        usual = kinds.pop(_USUAL_KIND)
        kind = choose("kind", say("desk.kind"), list(kinds), kinds.__getitem__, usual) or _USUAL_KIND
        institution = _choose_institution(release) if release and kind in _BY_INSTITUTION else None
        period = _choose_period(facts) if facts and facts["has_plan"] and kind in _BY_PERIOD else None
        language = _choose_language()
    st.download_button(
        say("desk.template.download"),
        data=lambda: _template(kind, language, institution, period, release),
        file_name=_file_name(kind, institution, period, language),
        mime=_XLSX,
        on_click="ignore",
        key="desk_template",
    )
    st.caption(md_escape(say("desk.template.how" if release else "desk.template.empty")))


def _choose_institution(release: Release) -> str | None:
    day = default_day(open_connection(release).cursor(), release_pinned=False)
    named = ask(template_rows.planned_institution, release, day, None)
    names = {row["institution_code"]: plain_title(row, "name") for row in named}
    return choose(
        "institution", say("filter.institution"), list(names), names.__getitem__, say("desk.all_institutions")
    )


def _choose_period(facts: dict[str, Any]) -> str | None:
    years = range(facts["start_date"].year, facts["end_date"].year + 1)
    codes = [f"{year}{part}" for year in years for part in _PARTS_OF_A_YEAR]
    periods = {code: period_words(code, visit().language) for code in codes}
    return choose("period", say("desk.period"), codes, periods.__getitem__, say("desk.no_period"))


def _choose_language() -> str:
    own = visit().language
    others = [language for language in LANGUAGES if language != own]
    words = LANGUAGE_NAMES.__getitem__
    return choose("template_language", say("desk.template.language"), others, words, LANGUAGE_NAMES[own]) or own


def _template(kind: str, language: str, institution: str | None, period: str | None, release: Release | None) -> bytes:
    connection = open_connection(release).cursor() if release else None
    return write_template(kind, language, institution, period, connection)


def _file_name(*parts: str | None) -> str:
    return re.sub(r"[^\w.-]", "-", "_".join(part for part in parts if part)) + ".xlsx"
