"""Scores that one framework published, country by country; one framework to a picture, in no order of rank."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from tracker.charts.picture import SMALL_CHARACTERS, TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped

_LINE_HEIGHT = 26


def draw_published_scores(countries: Sequence[Mapping[str, Any]], title: str, subtitle: str, stamp: Stamp) -> Picture:
    """One line from 0 to 100 per country with its latest score; a third party's is a diamond, hollow if unsure.

    Each country has `title`, `is_own`, `figure` (score and day in words, or why there is none) and `marks`, a
    sequence of `score`, `is_leading`, `is_low`, `is_publishers` and `words`.
    """
    canvas = Canvas(stamp)
    for country in countries:
        name = plain(country["title"])
        shown = f"<b>{name}</b>" if country["is_own"] else name
        lines = wrapped(country["figure"], SMALL_CHARACTERS, 2)
        canvas.words([shown], right=lines[0] if len(lines) == 1 and _fits(country) else None)
        if len(lines) > 1 or not _fits(country):
            canvas.words(lines, size=13, faded=True)
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        _scale(canvas, middle, country)
        canvas.skip(6)
    _legend(canvas, countries)
    alt = stamp.text(
        "chart.published_alt",
        countries="; ".join(f"{country['title']}: {country['figure']}" for country in countries),
    )
    return canvas.finished(title, subtitle, alt)


def _fits(country: Mapping[str, Any]) -> bool:
    return len(country["title"]) + len(country["figure"]) + 2 <= TEXT_CHARACTERS


def _scale(canvas: Canvas, middle: float, country: Mapping[str, Any]) -> None:
    """The line from 0 to 100, dashed where nothing is published, with its marks."""
    marks = country["marks"]
    canvas.figure.add_trace(
        go.Scatter(
            x=[0, 1],
            y=[middle, middle],
            mode="lines",
            line={"color": canvas.paper.hairline, "width": 3, "dash": "solid" if marks else "dot"},
            hoverinfo="skip",
        )
    )
    for mark in sorted(marks, key=lambda mark: mark["is_leading"]):
        marker, colour = _look(canvas, mark, is_own=country["is_own"])
        canvas.markers([mark["score"] / 100], [middle], marker, colour, [mark["words"]])


def _look(canvas: Canvas, mark: Mapping[str, Any], *, is_own: bool) -> tuple[str, str]:
    """Marker and colour: the shape says who says so, hollow means low confidence, the colour is the own country's."""
    shape = "circle" if mark["is_publishers"] else "diamond"
    colour = canvas.paper.accent if is_own else canvas.paper.faded_ink
    return f"{shape}-open" if mark["is_low"] else shape, colour


def _legend(canvas: Canvas, countries: Sequence[Mapping[str, Any]]) -> None:
    """What the marks mean, as far as they occur."""
    used = {
        _look(canvas, mark, is_own=False)[0]: (mark["is_publishers"], mark["is_low"])
        for country in countries
        for mark in country["marks"]
    }
    canvas.marker_legend(
        [
            (canvas.paper.faded_ink, marker, _meaning(canvas, is_publishers, is_low))
            for marker, (is_publishers, is_low) in sorted(used.items())
        ]
    )


def _meaning(canvas: Canvas, is_publishers: bool, is_low: bool) -> str:
    words = canvas.stamp.text("published.publisher" if is_publishers else "published.third_party")
    return f"{words}, {canvas.stamp.text('published.confidence_low')}" if is_low else words
