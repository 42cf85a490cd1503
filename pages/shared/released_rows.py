"""The rows of a released relation on the screen, each with the cell it comes from."""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from pages.shared.address import read_code
from pages.shared.cells import cell_link
from pages.shared.panels import table
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape
from tracker.export.cells import plain_value
from tracker.export.rows import ExportRows
from tracker.queries import data
from tracker.vocabulary import LANGUAGES

_ROWS_AT_ONCE = 25
_LONGEST = 120
_PLACE = ("submission_id", "sheet", "row_number", "cell")


def released_rows(relation: ExportRows) -> None:
    """The rows some at a time, with links to their cells; for what is counted from others, the way to those."""
    if not relation.rows:
        return
    last = (len(relation.rows) - 1) // _ROWS_AT_ONCE + 1
    parts = [f"{relation.name}.{number}" for number in range(1, last + 1)]
    part = read_code("part", parts) or parts[0]
    first = parts.index(part) * _ROWS_AT_ONCE
    shown = [dict(zip(relation.columns, row, strict=True)) for row in relation.rows[first : first + _ROWS_AT_ONCE]]
    cells = answer(data.row_cells, relation.name)
    with st.container(key="released_rows"):
        values = {"first": first + 1, "last": first + len(shown), "count": len(relation.rows)}
        has_cells = {"submission_id", "sheet"} <= set(relation.columns)
        st.markdown(md_escape(say("released.rows" if has_cells else "released.rows_without_cells", **values)))
        table([_line(row, relation, cells) for row in shown])
        _ways(parts, parts.index(part), relation.name)
    _counted_from(relation.name)


def _line(row: dict[str, Any], relation: ExportRows, cells: Mapping[tuple, str]) -> dict[str, Any]:
    """One row: its cell, then what stands in its columns."""
    line: dict[str, Any] = {}
    if {"submission_id", "sheet"} <= set(relation.columns):
        line[say("field.cell")] = cell_link({**row, "cell": _cell(row, cells)})
    for name in _columns(relation):
        line[name] = _short(row[name])
    return line


def _cell(row: dict[str, Any], cells: Mapping[tuple, str]) -> str | None:
    """The cell a row names itself, else that of its letter, else that of its key."""
    if row.get("column_letter") and row.get("row_number"):
        return f"{row['column_letter']}{row['row_number']}"
    return row.get("cell") or cells.get((row["submission_id"], row["sheet"], row.get("row_number")))


def _columns(relation: ExportRows) -> Iterator[str]:
    """The columns that say something: not where the row stands, and of texts those in the reader's language."""
    others = tuple(f"_{language}" for language in LANGUAGES if language != visit().language)
    for position, name in enumerate(relation.columns):
        has_own = f"{name[:-3]}_{visit().language}" in relation.columns
        if name in _PLACE and not (name == "submission_id" and "sheet" not in relation.columns):
            continue
        if name.endswith(others) and has_own or name.endswith("_precision"):
            continue
        if any(row[position] is not None for row in relation.rows):
            yield name


def _short(value: Any) -> str:
    """A value as files have it, the beginning of long words."""
    if value is None:
        return ""
    words = str(plain_value(value))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _ways(parts: list[str], place: int, relation: str) -> None:
    """To the rows before and after."""
    if len(parts) == 1:
        return
    with st.container(key="parts", horizontal=True):
        if place:
            link_to("data", f"← {md_escape(say('released.before'))}", table=relation, part=parts[place - 1])
        if place + 1 < len(parts):
            link_to("data", f"{md_escape(say('released.after'))} →", table=relation, part=parts[place + 1])


def _counted_from(relation: str) -> None:
    """A relation without cells of its own leads to those it is counted from, which have them."""
    origins = data.COUNTED_FROM.get(relation, ())
    if not origins:
        return
    with st.container(key="counted_from"):
        st.markdown(md_escape(say("released.counted_from")))
        for origin in origins:
            link_to("data", f"{md_escape(say(f'relation.{origin}'))}", table=origin)
