"""Scores that one framework published, country by country; one framework to a picture, in no order of rank."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.charts.drawn import drawn_once
from tracker.charts.picture import SMALL_CHARACTERS, SMALL_SIZE, TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped

_LINE_HEIGHT = 26


@drawn_once
def draw_published_scores(countries: Sequence[Mapping[str, Any]], title: str, subtitle: str, stamp: Stamp) -> Picture:
    """One line from 0 to 100 per country with its latest score; a third party's is a diamond, hollow if unsure.

    Each country has `title`, `is_own`, `figure` (score and day in words, or why there is none) and `marks`, a
    sequence of `score`, `is_leading`, `is_low`, `is_publishers` and `words`.
    """
    canvas = Canvas(stamp)
    for country in countries:
        names = wrapped(country["title"], stamp.characters(TEXT_CHARACTERS), 2)
        shown = [f"<b>{name}</b>" for name in names] if country["is_own"] else names
        fits = len(country["title"]) + len(country["figure"]) + 2 <= stamp.characters(TEXT_CHARACTERS)
        canvas.words(shown, right=plain(country["figure"]) if fits else None)
        if not fits:
            canvas.words(wrapped(country["figure"], stamp.characters(SMALL_CHARACTERS), 2), size=SMALL_SIZE, faded=True)
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        _scale(canvas, middle, country)
        canvas.skip(6)
    _legend(canvas, countries)
    alt = stamp.text(
        "chart.published_alt",
        countries="; ".join(f"{country['title']}: {country['figure']}" for country in countries),
    )
    return canvas.finished(title, subtitle, alt)


def _scale(canvas: Canvas, middle: float, country: Mapping[str, Any]) -> None:
    """The line from 0 to 100, dashed where nothing is published, with its marks."""
    marks = country["marks"]
    canvas.line([0, 1], [middle, middle], canvas.paper.hairline, width=3, dash="solid" if marks else "dot")
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
