"""The parts of the page Data and method."""

from typing import Any

import streamlit as st

from pages.shared.address import choose
from pages.shared.exporting import download_buttons
from pages.shared.panels import section, table
from pages.shared.questions import answer
from pages.shared.released_rows import released_rows
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, web_link
from tracker.charts.palette import STATUS_LOOKS
from tracker.queries import data
from tracker.queries.relations import RELATIONS
from tracker.release import all_releases, state_folder
from tracker.vocabulary import ACTIVITY_STATUSES, BASES
from tracker.words import date_words, number_words, percent_words


def rests_on(facts: dict[str, Any]) -> None:
    """What the figures rest on, and what the word for it means."""
    section(say("section.basis"))
    if not facts["is_official_plan"]:
        st.markdown(f"**{md_escape(say('basis_line'))}**")
        st.markdown(md_escape(say("basis_explained")))
    with st.container(key="bases"):
        st.markdown(
            "\n".join(f"- **{md_escape(say(f'basis.{b}'))}**: {md_escape(say(f'basis_means.{b}'))}" for b in BASES)
        )


def downloads(facts: dict[str, Any]) -> None:
    """One relation or table at a time, as CSV and as XLSX."""
    section(say("section.downloads"))
    st.markdown(md_escape(say("downloads.how")))
    names = [name for name, parameters in RELATIONS.items() if set(parameters) <= {"as_of"}]
    name = choose(
        "table", say("filter.table"), names, lambda code: f"{say(f'relation.{code}')} ({code})", say("choose_table")
    )
    name = name or names[0]
    st.markdown(f"**{md_escape(say(f'relation.{name}'))}** (`{name}`)")
    rows = answer(data.published_rows, name)
    st.caption(md_escape(say("rows_and_columns", len(rows.rows), columns=len(rows.columns))))
    download_buttons(rows, facts)
    st.caption(md_escape(say("downloads.formula_note")))
    released_rows(rows)


def definitions() -> None:
    """Every rule in words, with an example."""
    section(say("section.definitions"))
    for name in ("status", "report", "time_passed", "rate", "objective", "institution", "verdict"):
        with st.expander(say(f"definition.{name}.title")):
            st.markdown(md_escape(say(f"definition.{name}.text")))
            if name == "status":
                _status_list()
            else:
                st.markdown(f"*{md_escape(say('example'))}* {md_escape(say(f'definition.{name}.example'))}")


def _status_list() -> None:
    """Every status of an activity with the rule that gives it."""
    lines = []
    for status in ACTIVITY_STATUSES:
        look = STATUS_LOOKS[status]
        colour = look.text_colour(visit().theme)
        lines.append(
            f'- :color[:material/{look.icon}:]{{foreground="{colour}"}} '
            f"**{md_escape(say(f'status.{status}'))}**: {md_escape(say(f'rule.{status}'))}"
        )
    st.markdown("\n".join(lines))


def thresholds() -> None:
    """The numbers rules use, from the release's own table."""
    rows = answer(data.thresholds)
    if not rows:
        return
    section(say("section.thresholds"))
    st.markdown(md_escape(say("thresholds.how")))
    table(
        [
            {
                say("table.threshold"): row["threshold_code"],
                say("table.value"): _threshold(row),
                say("table.note"): say(f"threshold.{row['threshold_code']}"),
            }
            for row in rows
        ]
    )


def _threshold(row: dict[str, Any]) -> str:
    """A threshold with its unit; shares as percentages."""
    language = visit().language
    if row["unit"] == "share":
        return percent_words(row["threshold_value"], language)
    return f"{number_words(row['threshold_value'], language)} {say('unit.' + row['unit'])}"


def sources() -> None:
    """Every address the data was taken from."""
    rows = answer(data.sources)
    section(say("section.sources"))
    st.markdown(md_escape(say("sources.how", len(rows))))
    if not rows:
        return
    with st.expander(say("sources.all")):
        st.markdown("\n".join(f"- {_source(row)}" for row in rows))


def _source(row: dict[str, Any]) -> str:
    day = row["source_date"]
    words = date_words(day, visit().language, row["source_date_precision"]) if day else say("undated")
    used = say("used_in_rows", row["row_count"])
    return f"{web_link(row['address'], is_full=True)} · {md_escape(words)} · {md_escape(used)}"


def versions(facts: dict[str, Any]) -> None:
    """Every release there has been; an earlier one keeps its address and its numbers."""
    section(say("section.releases"))
    st.markdown(md_escape(say("releases.how")))
    rows = [
        {
            say("table.release"): str(release.number),
            say("table.published"): date_words(release.published_at.date(), visit().language),
            say("table.content_hash"): release.content_hash[:16],
            say("table.shown"): say("yes") if release.number == facts["release_number"] else "",
        }
        for release in reversed(all_releases(state_folder()))
    ]
    table(rows)


def loading() -> None:
    """How to put the official plan in the place of what public sources retell."""
    section(say("section.load"))
    st.markdown(md_escape(say("load.how")))
    st.code(
        "python -m etl template plan -o plan.xlsx\n"
        "python -m etl check plan.xlsx\n"
        "python -m etl submit plan.xlsx --as ANALYST\n"
        "python -m etl accept ID --as SECOND-PERSON\n"
        "python -m etl build",
        language=None,
    )
    st.markdown(md_escape(say("load.after")))
