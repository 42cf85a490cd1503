"""The blocks a page is made of: heading, finding with picture, source line and folded table; and empty states."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.shared.address import address
from pages.shared.rooms import link_to
from pages.shared.shell import basis_note, picture_stamp, release_data
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape
from tracker.charts.picture import Picture
from tracker.words import date_words

__all__ = ["chart_panel", "empty_release", "figures", "folded_table", "lead", "page_title", "picture_stamp", "section"]

_CHART_SETTINGS = {
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "displayModeBar": "hover",
    "scrollZoom": False,
    "doubleClick": False,
    "responsive": True,
}


def page_title(words: str) -> None:
    """The page's only first heading."""
    st.title(md_escape(words), anchor=False)


def section(words: str) -> None:
    """A second heading."""
    st.header(md_escape(words), anchor=False)


def lead(words: str) -> None:
    """The sentence that answers first."""
    with st.container(key="lead"):
        st.markdown(md_escape(words))


def figures(pairs: Sequence[tuple[str, str]]) -> None:
    """A few figures with what they count, side by side."""
    with st.container(key="figures", horizontal=True, gap="large"):
        for figure, words in pairs:
            st.markdown(f"**{md_escape(figure)}**  \n{md_escape(words)}")


def chart_panel(
    finding: str,
    picture: Picture,
    name: str,
    relation: str,
    rows: Sequence[dict[str, Any]],
    basis: str | None = None,
) -> None:
    """The finding in words, the picture, one line on where it comes from, and the table under it.

    `basis`: what the figures rest on, where it is not what the plan rests on.
    """
    with st.container(key=f"panel_{name}"):
        if finding:
            st.markdown(md_escape(finding))
        st.plotly_chart(
            picture.figure,
            theme=None,
            key=f"chart_{name}",
            alt=picture.alt,
            config={**_CHART_SETTINGS, "toImageButtonOptions": _file(name)},
        )
        source_line(relation, name, basis, has_picture=True)
        folded_table(rows)


def _file(name: str) -> dict[str, Any]:
    facts = release_data()
    assert facts is not None
    day = visit().as_of.isoformat()
    return {"format": "png", "scale": 2, "filename": f"{name}_release-{facts['release_number']}_{day}"}


def source_line(relation: str, name: str | None = None, basis: str | None = None, *, has_picture: bool = False) -> None:
    """Release, day, basis, and the way to the rows behind a figure; `name` where a page has several of a relation.

    Under a picture: links that save it at double size (web/pictures.js does it in the browser).
    """
    facts = release_data()
    assert facts is not None
    parts = [
        say("release_number", release=facts["release_number"]),
        say("evaluated_on", day=date_words(visit().as_of, visit().language)),
        basis or basis_note(facts),
    ]
    with st.container(key=f"source_{name or relation}", horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(md_escape(" · ".join(part for part in parts if part)), width="content")
        link_to("data", say("where_from"), table=relation)
        if has_picture:
            st.caption(f"{md_escape(say('save_picture'))} [PNG](#picture-png) · [SVG](#picture-svg)", width="content")


def folded_table(rows: Sequence[dict[str, Any]], label: str | None = None) -> None:
    """The figures as a table, closed until asked for; headings and cells are words already."""
    if rows:
        with st.expander(label or say("as_table")):
            table(rows)


def table(rows: Sequence[dict[str, Any]]) -> None:
    """A plain table of words inside its own frame."""
    columns = {md_escape(name): [_cell(row[name]) for row in rows] for name in rows[0]}
    st.table(columns, border="horizontal", hide_index=True)


def _cell(words: object) -> str:
    """Words of a cell in Markdown; links made by `web_link` stay links."""
    return words if isinstance(words, Markdown) else md_escape(words)


def pairs(named: Sequence[tuple[str, str]], name: str) -> None:
    """Names and values in a list; names are words, values Markdown, and a value that is empty is left out."""
    with st.container(key=f"pairs_{name}", gap=None):
        st.markdown("\n".join(f"- **{md_escape(words)}:** {value}" for words, value in named if value))


def small_picture(picture: Picture, name: str) -> None:
    """One of many pictures under a common heading: no tools of its own."""
    st.plotly_chart(
        picture.figure,
        theme=None,
        key=f"chart_{name}",
        alt=picture.alt,
        config={**_CHART_SETTINGS, "displayModeBar": False},
    )


def missing_data(name: str, what: str, how: str, kind: str) -> None:
    """A part without data: what is missing, what would fill it, and the workbook for it."""
    with st.container(key=f"missing_{name}"):
        st.markdown(f"**{md_escape(what)}**  \n{md_escape(how)}")
        st.code(f"python -m etl template {kind} -o {kind}.xlsx", language=None)


def empty_release(has_release: bool) -> None:
    """Nothing to show: what is missing, and how to fill it."""
    with st.container(key="empty"):
        st.markdown(f"**{md_escape(say('empty.title' if has_release else 'empty.no_release'))}**")
        st.markdown(md_escape(say("empty.how")))
        st.code(
            "python -m etl check plan.xlsx\npython -m etl submit plan.xlsx --as ANALYST --accept\npython -m etl build",
            language=None,
        )
        if address():
            link_to("data", say("empty.see_method"))


def older_release() -> None:
    """What stands in place of something that a release made by an earlier version cannot tell."""
    now = visit()
    assert now.release is not None
    with st.container(key="missing_older_release"):
        words = say("older_release.what", release=now.release.number)
        st.markdown(f"**{md_escape(words)}**  \n{md_escape(say('older_release.how'))}")
        link_to("data", say("to_data"))
