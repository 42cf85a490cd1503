"""What happened when: a lane per kind of event, each mark as exact as its date is known, incidents apart."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import EVENT_LOOKS
from tracker.charts.picture import SMALL_SIZE, TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped
from tracker.vocabulary import EVENT_KINDS
from tracker.words import date_words

# Marks are laid out so that none hides another in the narrowest picture.
_NARROWEST = 330
_MARK_WIDTH = 15
_ROW_HEIGHT = 17
_MOST_YEAR_LABELS = 7
Mark = tuple[date, float, str]
_RECORDS = {"report_received": "triangle-down", "release": "cross"}


@drawn_once
def draw_timeline(events: Sequence[Mapping[str, Any]], title: str, stamp: Stamp) -> Picture:
    """A lane of marks per kind, over the years.

    Each event has `kind` (of an event, or report_received or release), `date`, `date_precision`, `end_date` and
    `words` (what to say on hover). A mark with a line through it lasts, or its day is not known.
    """
    canvas = Canvas(stamp)
    first, last = _span(events, stamp.as_of)
    canvas.skip(22)
    lanes = [kind for kind in EVENT_KINDS if kind != "incident"] + list(_RECORDS)
    for kind in lanes:
        _lane(canvas, kind, events, first, last)
    if any(event["kind"] == "incident" for event in events):
        if any(event["kind"] != "incident" for event in events):
            apart = canvas.skip(14) + 7
            canvas.line([first, last], [apart, apart], canvas.paper.faded_ink, width=1)
        canvas.words(
            wrapped(stamp.text("chart.incidents_apart"), stamp.characters(TEXT_CHARACTERS)), size=SMALL_SIZE, faded=True
        )
        _lane(canvas, "incident", events, first, last)
    canvas.skip(20)
    _years(canvas, first, last)
    _today(canvas, first, last)
    _legend(canvas, events)
    counts = "; ".join(
        f"{_kind_words(kind, stamp)}: {count}"
        for kind in [*lanes, "incident"]
        if (count := sum(event["kind"] == kind for event in events))
    )
    alt = stamp.text("chart.timeline_alt", first=first.year, last=last.year - 1, counts=counts)
    axis = {"type": "date", "range": [first.isoformat(), last.isoformat()]}
    return canvas.finished(title, stamp.text("chart.timeline_subtitle"), alt, x_axis=axis)


def _kind_words(kind: str, stamp: Stamp) -> str:
    return stamp.text(f"timeline.kind.{kind}" if kind in _RECORDS else f"event.{kind}")


def _span(events: Sequence[Mapping[str, Any]], as_of: date) -> tuple[date, date]:
    """Whole years, from the first event to the last or the day of evaluation."""
    days = [event["date"] for event in events] + [as_of]
    return date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)


def _lane(canvas: Canvas, kind: str, events: Sequence[Mapping[str, Any]], first: date, last: date) -> None:
    """The kind with its count, and its marks on as many rows as they need."""
    own = sorted((event for event in events if event["kind"] == kind), key=lambda event: event["date"])
    if not own:
        return
    stamp = canvas.stamp
    words = _kind_words(kind, stamp)
    canvas.words([f"{plain(words[:1].upper() + words[1:])} · {len(own)}"])
    look = EVENT_LOOKS["report" if kind in _RECORDS else kind]
    marker, colour = _RECORDS.get(kind, look.marker), look.text_colour(stamp.theme)
    top = canvas.height + 2
    ends: list[float] = []
    exact: list[Mark] = []
    inexact: list[Mark] = []
    for event in own:
        begin, end = event["date"], min(_end(event), last - timedelta(days=1))
        row = _free_row(ends, _pixels(begin, first, last), _pixels(end, first, last))
        middle = top + row * _ROW_HEIGHT + _ROW_HEIGHT / 2
        day = begin + (end - begin) / 2
        (exact if begin == end else inexact).append((day, middle, event["words"]))
        if begin != end:
            canvas.line([begin, end], [middle, middle], colour, width=3)
    for marks, is_hollow in ((exact, False), (inexact, True)):
        if marks:
            days, middles, hovers = zip(*marks, strict=True)
            canvas.markers(days, middles, marker, colour, hovers, is_hollow=is_hollow)
    canvas.skip(len(ends) * _ROW_HEIGHT + 10)


def _end(event: Mapping[str, Any]) -> date:
    """The last day an event can have been: its end, or the end of the month, quarter or year it is placed in."""
    begin = event["date"]
    if event["end_date"]:
        return event["end_date"]
    months = {"month": 1, "quarter": 3, "year": 12}.get(event["date_precision"])
    if months is None:
        return begin
    years, month = divmod(begin.month - 1 + months, 12)
    return date(begin.year + years, month + 1, 1) - timedelta(days=1)


def _pixels(day: date, first: date, last: date) -> float:
    return (day - first).days / (last - first).days * _NARROWEST


def _free_row(ends: list[float], begin: float, end: float) -> int:
    """The first row where a mark from pixel to pixel hides no other; `ends`: where each row is taken up to."""
    middle = (begin + end) / 2
    left, right = min(begin, middle - _MARK_WIDTH / 2), max(end, middle + _MARK_WIDTH / 2)
    for row, taken in enumerate(ends):
        if left >= taken:
            ends[row] = right
            return row
    ends.append(right)
    return len(ends) - 1


def _years(canvas: Canvas, first: date, last: date) -> None:
    """A hairline at every January, and as many years written above and below as have room."""
    bottom = canvas.height
    years = range(first.year, last.year)
    every = -(-len(years) // _MOST_YEAR_LABELS)
    written = [year for year in years if (year - first.year) % every == 0]
    x: list[date | None] = []
    y: list[float | None] = []
    for year in range(first.year, last.year + 1):
        x += [date(year, 1, 1), date(year, 1, 1), None]
        y += [18, bottom - 18, None]
    line = {"color": canvas.paper.hairline, "width": 1}
    # Handed to the figure at once, and so under everything the canvas draws.
    canvas.figure.add_trace(go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip"))
    for middle in (9, bottom - 9):
        canvas.figure.add_trace(
            go.Scatter(
                x=[date(year, 7, 1) for year in written],
                y=[middle] * len(written),
                mode="text",
                text=[str(year) for year in written],
                textfont={"size": SMALL_SIZE, "color": canvas.paper.faded_ink},
                hoverinfo="skip",
                cliponaxis=False,
            )
        )


def _today(canvas: Canvas, first: date, last: date) -> None:
    """A thin upright line at the day of evaluation."""
    day = canvas.stamp.as_of
    if first <= day < last:
        words = f"{canvas.stamp.text('chart.evaluated_on')}: {date_words(day, canvas.stamp.language)}"
        canvas.figure.add_trace(
            go.Scatter(
                x=[day, day],
                y=[18, canvas.height - 18],
                mode="lines",
                line={"color": canvas.paper.accent, "width": 1, "dash": "dot"},
                customdata=[plain(words)] * 2,
                hovertemplate="%{customdata}<extra></extra>",
            )
        )


def _legend(canvas: Canvas, events: Sequence[Mapping[str, Any]]) -> None:
    """What a filled and a hollow mark say about the date."""
    ink = canvas.paper.faded_ink
    entries = [(ink, "circle", canvas.stamp.text("chart.day_known"))]
    if any(_end(event) != event["date"] for event in events):
        entries.append((ink, "circle-open", canvas.stamp.text("chart.day_not_known")))
    canvas.marker_legend(entries)
