"""Every criterion of a capacity assessment as a square: met, claimed without evidence, not met, or unknown."""

from collections.abc import Mapping, Sequence
from typing import Any

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
# Three rising strokes inside a square, from its lower left corner: begin and end, right and up.
_STROKES = (
    (0, _SQUARE / 2, _SQUARE / 2, _SQUARE),
    (0, 0, _SQUARE, _SQUARE),
    (_SQUARE / 2, 0, _SQUARE, _SQUARE / 2),
)


def draw_capacity_squares(pillars: Sequence[Mapping[str, Any]], title: str, stamp: Stamp) -> Picture:
    """Pillars with their capacities, and per capacity a row of squares with the points at its end.

    Each pillar has `title`, `points` (in words) and `capacities`; each of these `title`, `points` and `criteria`, a
    sequence of `state` and `words` (what to say on hover).
    """
    canvas = Canvas(stamp)
    shapes: list[dict[str, Any]] = []
    hovers: list[dict[str, Any]] = []
    for pillar in pillars:
        canvas.words(
            [
                f"<b>{line}</b>"
                for line in wrapped(pillar["title"], stamp.characters(TEXT_CHARACTERS) - _ROOM_FOR_POINTS, 2)
            ],
            size=_PILLAR_SIZE,
            right=plain(pillar["points"]),
        )
        shapes.append(_hairline(canvas))
        canvas.skip(8)
        for capacity in pillar["capacities"]:
            _capacity(canvas, capacity, shapes, hovers)
        canvas.skip(8)
    counts = _counts(pillars)
    _legend(canvas, counts, shapes)
    figure = canvas.figure
    figure.update_layout(shapes=shapes, annotations=[*figure.layout.annotations, *hovers])
    said = "; ".join(f"{stamp.text(f'criterion_state.{state}')}: {count}" for state, count in counts.items())
    alt = stamp.text("chart.capacity_squares_alt", sum(counts.values()), counts=said)
    return canvas.finished(title, stamp.text("chart.capacity_squares_subtitle"), alt)


def _counts(pillars: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    states = [each["state"] for pillar in pillars for row in pillar["capacities"] for each in row["criteria"]]
    return {state: states.count(state) for state in CRITERION_STATES if state in states}


def _capacity(
    canvas: Canvas, capacity: Mapping[str, Any], shapes: list[dict[str, Any]], hovers: list[dict[str, Any]]
) -> None:
    """The name, and under it the squares; the points stand at the end of their last line."""
    canvas.words(wrapped(capacity["title"], canvas.stamp.characters(TEXT_CHARACTERS), 2))
    criteria = capacity["criteria"]
    for first in range(0, len(criteria), _PER_LINE):
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        for place, criterion in enumerate(criteria[first : first + _PER_LINE]):
            left = place * _STEP
            shapes += _square(canvas, criterion["state"], left, middle)
            hovers.append(_hover(left, middle, criterion["words"]))
    canvas.word_at_end(middle, plain(capacity["points"]))
    canvas.skip(8)


def _square(canvas: Canvas, state: str, left: float, middle: float) -> list[dict[str, Any]]:
    """A square of fixed size at the left of the picture: filled, half filled, empty or hatched."""
    look = CRITERION_LOOKS[state]
    ground, edge = canvas.paper.background, look.text_colour(canvas.stamp.theme)
    top, bottom = middle - _SQUARE / 2, middle + _SQUARE / 2
    fill = look.fill if state == "met" else ground
    box = _box(left, top, _SQUARE, fill, edge)
    if state == "claimed_without_evidence":
        half = _box(left, top, _SQUARE / 2, look.fill, edge)
        return [box, half]
    if state == "unknown":
        strokes = " ".join(
            f"M{left + 1 + begin_x},{bottom - begin_y} L{left + 1 + end_x},{bottom - end_y}"
            for begin_x, begin_y, end_x, end_y in _STROKES
        )
        return [box, {**_line(edge), "type": "path", "path": strokes, "xsizemode": "pixel", "xanchor": 0}]
    return [box]


def _box(left: float, top: float, width: float, fill: str, edge: str) -> dict[str, Any]:
    return {
        **_line(edge),
        "type": "rect",
        "fillcolor": fill,
        "xsizemode": "pixel",
        "xanchor": 0,
        "x0": left + 1,
        "x1": left + 1 + width,
        "y0": top,
        "y1": top + _SQUARE,
    }


def _line(colour: str) -> dict[str, Any]:
    return {"xref": "paper", "yref": "y", "line": {"color": colour, "width": _STROKE}, "layer": "above"}


def _hairline(canvas: Canvas) -> dict[str, Any]:
    middle = canvas.skip(6) + 3
    line = {"color": canvas.paper.hairline, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": middle, "y1": middle, "line": line}


def _hover(left: float, middle: float, words: str) -> dict[str, Any]:
    """An unseen label over a square, which speaks where a mouse rests on it."""
    return {
        "text": "&nbsp;",
        "hovertext": plain(words),
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": left,
        "y": 1,
        "yref": "paper",
        "yanchor": "middle",
        "yshift": -middle,
        "width": _SQUARE - 2,
        "height": _SQUARE - 2,
        "borderpad": 0,
        "showarrow": False,
    }


def _legend(canvas: Canvas, counts: Mapping[str, int], shapes: list[dict[str, Any]]) -> None:
    """One line per state: its square, its word, how many."""
    for state, count in counts.items():
        middle = canvas.skip(_LINE_HEIGHT) + _LINE_HEIGHT / 2
        shapes += _square(canvas, state, 0, middle)
        words = plain(f"{canvas.stamp.text(f'criterion_state.{state}')}: {count}")
        canvas.word_after(_STEP + 4, middle, words)
