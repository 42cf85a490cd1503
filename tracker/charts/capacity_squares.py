"""Every criterion of a capacity assessment as a square: met, claimed without evidence, not met, or unknown."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import CRITERION_LOOKS
from tracker.charts.picture import TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped
from tracker.vocabulary import CRITERION_STATES

_SQUARE = 22
_STEP = 29
_PER_LINE = 6
_ROOM_FOR_POINTS = 22
_LINE_HEIGHT = 30
_PILLAR_SIZE = 16
_STROKE = 2
# Three rising strokes inside a square, from its upper left corner: begin and end, right and down.
_STROKES = (
    (0, _SQUARE / 2, _SQUARE / 2, 0),
    (0, _SQUARE, _SQUARE, 0),
    (_SQUARE / 2, _SQUARE, _SQUARE, _SQUARE / 2),
)
Places = dict[str, list[tuple[float, float]]]


@drawn_once
def draw_capacity_squares(pillars: Sequence[Mapping[str, Any]], title: str, stamp: Stamp) -> Picture:
    """Pillars with their capacities, and per capacity a row of squares with the points at its end.

    Each pillar has `title`, `points_words` and `capacities`; each of these `title`, `points_words` and `criteria`, a
    sequence of `state` and `words` (what to say on hover).
    """
    canvas = Canvas(stamp)
    places: Places = {}
    hovers: list[dict[str, Any]] = []
    for pillar in pillars:
        lines = wrapped(pillar["title"], stamp.characters(TEXT_CHARACTERS) - _ROOM_FOR_POINTS, 2)
        canvas.words([f"<b>{line}</b>" for line in lines], size=_PILLAR_SIZE, right=plain(pillar["points_words"]))
        rule = canvas.skip(14) + 3
        canvas.line([0, 1], [rule, rule], canvas.paper.hairline, width=1)
        for capacity in pillar["capacities"]:
            _capacity(canvas, capacity, places, hovers)
        canvas.skip(8)
    counts = {state: len(places[state]) for state in CRITERION_STATES if state in places}
    for state, count in counts.items():
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        places[state].append((1, middle - _SQUARE / 2))
        canvas.word_after(_STEP + 4, middle, plain(f"{stamp.text(f'criterion_state.{state}')}: {count}"))
    shapes = [shape for state in counts for shape in _shapes(canvas, state, places[state])]
    canvas.figure.update_layout(shapes=shapes, annotations=hovers)
    said = "; ".join(f"{stamp.text(f'criterion_state.{state}')}: {count}" for state, count in counts.items())
    alt = stamp.text("chart.capacity_squares_alt", sum(counts.values()), counts=said)
    return canvas.finished(title, stamp.text("chart.capacity_squares_subtitle"), alt)


def _capacity(canvas: Canvas, capacity: Mapping[str, Any], places: Places, hovers: list[dict[str, Any]]) -> None:
    """The name, and under it places for the squares; the points stand at the end of their last line."""
    canvas.words(wrapped(capacity["title"], canvas.stamp.characters(TEXT_CHARACTERS), 2))
    criteria = capacity["criteria"]
    for first in range(0, len(criteria), _PER_LINE):
        line = criteria[first : first + _PER_LINE]
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        for number, criterion in enumerate(line):
            places.setdefault(criterion["state"], []).append((1 + number * _STEP, middle - _SQUARE / 2))
        hovers.append(_hover(middle, [criterion["words"] for criterion in line]))
    canvas.word_at_end(middle, plain(capacity["points_words"]))
    canvas.skip(8)


def _shapes(canvas: Canvas, state: str, corners: Sequence[tuple[float, float]]) -> list[dict[str, Any]]:
    """All squares of a state as one shape, of fixed size at any width: filled, half filled, empty or hatched."""
    look = CRITERION_LOOKS[state]
    edge = look.text_colour(canvas.stamp.theme)
    boxes = _path(
        edge, look.fill if state == "met" else canvas.paper.background, [_box(*at, _SQUARE) for at in corners]
    )
    if state == "claimed_without_evidence":
        return [boxes, _path(edge, look.fill, [_box(*at, _SQUARE / 2) for at in corners])]
    if state == "unknown":
        strokes = [
            f"M{left + begin_x},{top + begin_y}L{left + end_x},{top + end_y}"
            for left, top in corners
            for begin_x, begin_y, end_x, end_y in _STROKES
        ]
        return [boxes, _path(edge, "rgba(0,0,0,0)", strokes)]
    return [boxes]


def _box(left: float, top: float, width: float) -> str:
    return f"M{left},{top}L{left + width},{top}L{left + width},{top + _SQUARE}L{left},{top + _SQUARE}Z"


def _path(edge: str, fill: str, parts: Sequence[str]) -> dict[str, Any]:
    """One shape of many parts; across they are measured in pixels from the left."""
    return {
        "type": "path",
        "path": "".join(parts),
        "xref": "paper",
        "xsizemode": "pixel",
        "xanchor": 0,
        "yref": "y",
        "fillcolor": fill,
        "line": {"color": edge, "width": _STROKE},
    }


def _hover(middle: float, words: Sequence[str]) -> dict[str, Any]:
    """An unseen label over a row of squares, which names each of them where a mouse rests on it."""
    return {
        "text": "&nbsp;",
        "hovertext": "<br>".join(plain(each) for each in words),
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "middle",
        "yshift": -middle,
        "width": len(words) * _STEP,
        "height": _SQUARE,
        "borderpad": 0,
        "showarrow": False,
    }
