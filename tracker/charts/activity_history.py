"""One activity through the years: what was reported, when it was due, when it was completed."""

from collections.abc import Mapping, Sequence
from datetime import date

import plotly.graph_objects as go

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import STATUS_LOOKS
from tracker.charts.picture import SMALL_SIZE, Canvas, Picture, Stamp, plain

_LINE = 40
_ABOVE = 18


@drawn_once
def draw_activity_history(
    reports: Sequence[Mapping[str, object]],
    milestones: Sequence[Mapping[str, object]],
    span: tuple[date, date],
    title: str,
    stamp: Stamp,
) -> Picture:
    """A line of time with a mark per report, per due date any version of the plan gave, and for the completion.

    Each report has `said_on` (date), `said_words` (when, in words) and `reported_state`.
    Each milestone has `day` (date), `words`, and `kind`: `original_due`, `moved_due` or `completed`.
    """
    canvas = Canvas(stamp)
    first, last = _span(reports, milestones, span)
    _axis(canvas, first, last)
    legend = _reports(canvas, reports) + _milestones(canvas, milestones)
    _today(canvas, first, last)
    canvas.skip(6)
    canvas.marker_legend(legend)
    said = [f"{report['said_words']}: {stamp.text('state.' + str(report['reported_state']))}" for report in reports]
    said += [str(milestone["words"]) for milestone in milestones]
    states = "; ".join(said) or stamp.text("no_report_is_public")
    alt = stamp.text("chart.history_alt", len(reports), states=states)
    axis = {"type": "date", "range": [first.isoformat(), last.isoformat()]}
    return canvas.finished(title, stamp.text("chart.history_subtitle"), alt, x_axis=axis)


def _day(value: object) -> date:
    assert isinstance(value, date)
    return value


def _span(
    reports: Sequence[Mapping[str, object]], milestones: Sequence[Mapping[str, object]], span: tuple[date, date]
) -> tuple[date, date]:
    days = [*span, *(_day(report["said_on"]) for report in reports), *(_day(each["day"]) for each in milestones)]
    return date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)


def _axis(canvas: Canvas, first: date, last: date) -> None:
    """A line for the whole span with a tick and its year at every January."""
    line = canvas.skip(66) + _LINE
    canvas.figure.add_trace(
        go.Scatter(
            x=[first, last],
            y=[line, line],
            mode="lines",
            line={"color": canvas.paper.faded_ink, "width": 2},
            hoverinfo="skip",
        )
    )
    years = range(first.year, last.year)
    canvas.figure.add_trace(
        go.Scatter(
            x=[date(year, 7, 1) for year in years],
            y=[line + 20] * len(years),
            mode="text",
            text=[str(year) for year in years],
            textfont={"size": SMALL_SIZE, "color": canvas.paper.faded_ink},
            hoverinfo="skip",
        )
    )
    canvas.figure.add_trace(
        go.Scatter(
            x=[date(year, 1, 1) for year in range(first.year, last.year + 1)],
            y=[line] * (len(years) + 1),
            mode="markers",
            marker={"symbol": "line-ns-open", "size": 12, "color": canvas.paper.faded_ink},
            hoverinfo="skip",
        )
    )


def _reports(canvas: Canvas, reports: Sequence[Mapping[str, object]]) -> list[tuple[str, str, str]]:
    stamp = canvas.stamp
    legend: dict[str, tuple[str, str, str]] = {}
    for report in reports:
        state = str(report["reported_state"])
        look = STATUS_LOOKS[state]
        word = stamp.text(f"state.{state}")
        day = _day(report["said_on"])
        canvas.markers([day], [_LINE], "circle", look.fill, [f"{report['said_words']}: {word}"])
        legend[state] = (look.fill, "circle", stamp.text("chart.reported_as", state=word))
    return list(legend.values())


def _milestones(canvas: Canvas, milestones: Sequence[Mapping[str, object]]) -> list[tuple[str, str, str]]:
    """Due dates above the line, those that were moved to one another joined, and the completion."""
    ink = canvas.paper.ink
    looks = {
        "original_due": ("diamond", ink),
        "moved_due": ("diamond-open", ink),
        "completed": ("square", STATUS_LOOKS["completed"].fill),
    }
    due = [_day(each["day"]) for each in milestones if each["kind"] != "completed"]
    if len(due) > 1:
        canvas.line(due, [_ABOVE] * len(due), ink, width=1, dash="dot")
    legend = []
    for each in milestones:
        marker, colour = looks[str(each["kind"])]
        words = str(each["words"])
        canvas.markers([each["day"]], [_ABOVE], marker, colour, [words])
        legend.append((colour, marker, words))
    return legend


def _today(canvas: Canvas, first: date, last: date) -> None:
    """A thin upright line at the day of evaluation."""
    day = canvas.stamp.as_of
    if first <= day < last:
        canvas.figure.add_trace(
            go.Scatter(
                x=[day, day],
                y=[4, _LINE + 10],
                mode="lines",
                line={"color": canvas.paper.accent, "width": 1, "dash": "dot"},
                customdata=[plain(canvas.stamp.text("chart.evaluated_on"))] * 2,
                hovertemplate="%{customdata}<extra></extra>",
            )
        )
