"""One indicator through the years: reported values, expected path, interim targets, target, forecast."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import INDICATOR_LOOKS
from tracker.charts.picture import SMALL_SIZE, Canvas, Picture, Stamp, plain
from tracker.indicator_words import target_words, value_words

_SMALL_HEIGHT = 78
_LARGE_HEIGHT = 190
_ROOM_FOR_WORDS = 26
_YEAR_LINE = 22
_MOST_YEARS = 7
# Years of empty space before the first and after the last one, where words stand.
_LEFT = 0.5
_RIGHT = 0.9
_SHORT_WORD = 7
_TICK = 11
_FAR_RIGHT = 0.75
# A mark this many pixels from the target's line would stand in its name.
_NEAR = 24
_MIDDLE = 0.5
_CLEAR = 18
# A small picture may become this many times as tall in its values by the forecast, and no more.
_MOST_STRETCHED = 1.5


@drawn_once
def draw_small_indicator(
    indicator: Mapping[str, Any],
    values: Sequence[Mapping[str, Any]],
    interim_targets: Sequence[Mapping[str, Any]],
    forecast: Sequence[Mapping[str, Any]],
    years: tuple[int, int],
    stamp: Stamp,
) -> Picture | None:
    """One of many: the latest value and the baseline carry their figures; None where there is nothing to draw.

    `indicator`, `values`, `interim_targets`, `forecast`: rows of tracker.queries.indicators; `indicator` also has
    `title`. `years`: the first and the last one of the axis, which all of the many share. A forecast so wide that the
    rest would no longer be legible is left to the picture of the indicator alone.
    """
    plot = _plot(indicator, values, interim_targets, forecast, years, stamp, _SMALL_HEIGHT)
    return plot.canvas.one_of_many(plot.alt()) if plot else None


@drawn_once
def draw_indicator(
    indicator: Mapping[str, Any],
    values: Sequence[Mapping[str, Any]],
    interim_targets: Sequence[Mapping[str, Any]],
    forecast: Sequence[Mapping[str, Any]],
    years: tuple[int, int],
    title: str,
    stamp: Stamp,
) -> Picture | None:
    """One indicator alone, every value with its figure and every mark explained; None where nothing can be drawn."""
    plot = _plot(indicator, values, interim_targets, forecast, years, stamp, _LARGE_HEIGHT)
    if plot is None:
        return None
    plot.canvas.skip(6)
    plot.canvas.marker_legend(plot.legend())
    if plot.forecast:
        words = stamp.text("chart.indicator_forecast", plot.forecast[-1]["points_used"])
        plot.canvas.bar_legend([(plot.canvas.paper.faded_ink, "/", words)])
    return plot.canvas.finished(title, str(indicator["title"]), plot.alt())


@dataclass(frozen=True)
class _Plot:
    """A drawn indicator before it is framed."""

    canvas: Canvas
    indicator: Mapping[str, Any]
    values: Sequence[Mapping[str, Any]]
    interim_targets: Sequence[Mapping[str, Any]]
    forecast: Sequence[Mapping[str, Any]]

    def alt(self) -> str:
        """What the picture shows, in words."""
        return " ".join([self._alt_of_values(), *self._alt_of_forecast()])

    def _alt_of_values(self) -> str:
        stamp, row = self.canvas.stamp, self.indicator
        said = "; ".join(
            f"{value['value_year']}: {_words(row, value['reported_value'], stamp)}" for value in self.values
        )
        return stamp.text(
            "chart.indicator_alt",
            len(self.values),
            title=row["title"],
            status=stamp.text(f"indicator_status.{row['status']}"),
            target=target_words(row, stamp.language),
            values=said or stamp.text("chart.indicator_no_value"),
        )

    def _alt_of_forecast(self) -> list[str]:
        """Where the forecast leads in its last year; nothing where none is drawn."""
        stamp, row = self.canvas.stamp, self.indicator
        return [
            stamp.text(
                "chart.indicator_forecast_alt",
                year=last["year"],
                value=_words(row, last["forecast_value"], stamp),
                low=_words(row, last["low"], stamp),
                high=_words(row, last["high"], stamp),
            )
            for last in self.forecast[-1:]
        ]

    def legend(self) -> list[tuple[str, str, str]]:
        """What every mark that occurs means."""
        stamp, paper, row = self.canvas.stamp, self.canvas.paper, self.indicator
        entries = []
        if self.values:
            entries.append((_colour(row, stamp), "circle", stamp.text("chart.indicator_value")))
        if _has_baseline(row):
            entries.append((paper.faded_ink, "circle-open", stamp.text("chart.indicator_baseline")))
        if has_path(row):
            entries.append((paper.faded_ink, "line-ew-open", stamp.text("chart.indicator_path")))
        if self.interim_targets:
            entries.append((paper.ink, "line-ns-open", stamp.text("chart.indicator_interim")))
        return entries


class _Scale:
    """Where a year and a value stand on the canvas."""

    def __init__(self, years: Sequence[int], values: Sequence[float], top: float, height: float) -> None:
        self.first, self.last = min(years), max(years)
        self.span = max(self.last - self.first, 1) + _LEFT + _RIGHT
        self.low, self.high = min(values), max(values)
        self.top, self.height = top, height

    def x(self, year: float) -> float:
        return (year - self.first + _LEFT) / self.span

    def y(self, value: float) -> float:
        if self.high == self.low:
            return self.top + self.height / 2
        return self.top + (self.high - value) / (self.high - self.low) * self.height


def has_path(row: Mapping[str, Any]) -> bool:
    """Whether an expected path leads from the baseline to the target."""
    is_known = _has_baseline(row) and row["target_value"] is not None and row["target_year"] is not None
    return bool(is_known and row["kind"] != "yes_no" and not row["is_maintenance"])


def _has_baseline(row: Mapping[str, Any]) -> bool:
    return row["baseline_value"] is not None and row["baseline_year"] is not None


def _plot(
    row: Mapping[str, Any],
    values: Sequence[Mapping[str, Any]],
    interim_targets: Sequence[Mapping[str, Any]],
    forecast: Sequence[Mapping[str, Any]],
    years: tuple[int, int],
    stamp: Stamp,
    height: int,
) -> _Plot | None:
    used = [value for value in values if value["is_used"]]
    interims = [
        interim
        for interim in (interim_targets if has_path(row) else ())
        if row["baseline_year"] < interim["year"] < row["target_year"]
    ]
    points = [(value["value_year"], value["reported_value"]) for value in used]
    points += [(interim["year"], interim["target_value"]) for interim in interims]
    if _has_baseline(row):
        points.append((row["baseline_year"], row["baseline_value"]))
    if row["target_value"] is not None and row["target_year"] is not None:
        points.append((row["target_year"], row["target_value"]))
    if not points:
        return None
    canvas = Canvas(stamp)
    top = canvas.skip(height + 2 * _ROOM_FOR_WORDS) + _ROOM_FOR_WORDS
    numbers = [value for _, value in points]
    if row["target_value"] is not None:
        numbers.append(row["target_value"])
    is_large = height == _LARGE_HEIGHT
    drawn = [dict(row) for row in forecast] if used and (is_large or _is_narrow(forecast, numbers)) else []
    numbers += [bound for year in drawn for bound in (year["low"], year["high"])]
    scale = _Scale([*years, *(year for year, _ in points)], numbers, top, height)
    _forecast(canvas, used, drawn, scale)
    _target(canvas, row, used, scale)
    _path(canvas, row, interims, scale)
    _values(canvas, row, used, scale, is_large=is_large, is_continued=bool(drawn))
    _years(canvas, scale)
    return _Plot(canvas, row, used, interims, drawn)


def _is_narrow(forecast: Sequence[Mapping[str, Any]], numbers: Sequence[float]) -> bool:
    """Whether a small picture with the forecast in it would still show the rest."""
    bounds = [bound for row in forecast for bound in (row["low"], row["high"])]
    with_it = [*numbers, *bounds]
    return max(with_it) - min(with_it) <= _MOST_STRETCHED * (max(numbers) - min(numbers))


def _forecast(
    canvas: Canvas, values: Sequence[Mapping[str, Any]], forecast: Sequence[Mapping[str, Any]], scale: _Scale
) -> None:
    """A hatched band that opens from the latest value to the ends of the interval of every year, and its middle."""
    if not forecast:
        return
    faded = canvas.paper.faded_ink
    start = (values[-1]["value_year"], values[-1]["reported_value"])
    upper = [start, *((year["year"], year["high"]) for year in forecast)]
    lower = [(year["year"], year["low"]) for year in reversed(forecast)]
    edge = [*upper, *lower, start]
    canvas.area([scale.x(year) for year, _ in edge], [scale.y(value) for _, value in edge], faded)
    middle = [start, *((year["year"], year["forecast_value"]) for year in forecast)]
    canvas.line([scale.x(year) for year, _ in middle], [scale.y(value) for _, value in middle], faded, dash="dash")


def _words(row: Mapping[str, Any], value: float, stamp: Stamp) -> str:
    return value_words(value, row["kind"], row["unit"], stamp.language)


def _colour(row: Mapping[str, Any], stamp: Stamp) -> str:
    return INDICATOR_LOOKS[row["status"]].text_colour(stamp.theme)


def _target(canvas: Canvas, row: Mapping[str, Any], values: Sequence[Mapping[str, Any]], scale: _Scale) -> None:
    """A dotted line across at the target, named on the side that looks away from the baseline."""
    if row["target_value"] is None:
        return
    accent = canvas.paper.accent
    y = scale.y(row["target_value"])
    canvas.line([0, 1], [y, y], accent, dash="dot")
    is_above = row["baseline_value"] < row["target_value"] if _has_baseline(row) else row["direction"] == "up"
    near = [scale.x(value["value_year"]) for value in values if abs(scale.y(value["reported_value"]) - y) < _NEAR]
    is_left = all(x > _MIDDLE for x in near)
    words = canvas.stamp.text("chart.indicator_target", target=target_words(row, canvas.stamp.language))
    x, shift = (0, 1) if is_left else (1, -1)
    canvas.word_beside(x, shift, y + (-11 if is_above else 11), plain(words), accent)


def _path(canvas: Canvas, row: Mapping[str, Any], interim_targets: Sequence[Mapping[str, Any]], scale: _Scale) -> None:
    """The expected path from baseline over interim targets to the target, and the baseline with its figure."""
    stamp, faded = canvas.stamp, canvas.paper.faded_ink
    if has_path(row):
        path = [(row["baseline_year"], row["baseline_value"])]
        path += [(interim["year"], interim["target_value"]) for interim in interim_targets]
        path.append((row["target_year"], row["target_value"]))
        canvas.line([scale.x(year) for year, _ in path], [scale.y(value) for _, value in path], faded, width=1)
    for interim in interim_targets:
        x, y = scale.x(interim["year"]), scale.y(interim["target_value"])
        canvas.line([x, x], [y - _TICK, y + _TICK], canvas.paper.ink, width=2)
    if _has_baseline(row):
        x, y = scale.x(row["baseline_year"]), scale.y(row["baseline_value"])
        words = _words(row, row["baseline_value"], stamp)
        hover = [f"{row['baseline_year']}: {stamp.text('chart.indicator_baseline')} {words}"]
        canvas.markers([x], [y], "circle-open", faded, hover)
        is_below = row["target_value"] is None or row["baseline_value"] < row["target_value"]
        canvas.word_at(x, y + (16 if is_below else -16), plain(words), SMALL_SIZE, faded)


def _values(
    canvas: Canvas,
    row: Mapping[str, Any],
    values: Sequence[Mapping[str, Any]],
    scale: _Scale,
    *,
    is_large: bool,
    is_continued: bool,
) -> None:
    """The reported values; the latest with its figure, in a large picture all of them.

    is_continued: a forecast goes on to the right of the latest one, whose figure then stands straight above or below.
    """
    if not values:
        return
    stamp, colour = canvas.stamp, _colour(row, canvas.stamp)
    x = [scale.x(value["value_year"]) for value in values]
    y = [scale.y(value["reported_value"]) for value in values]
    words = [_words(row, value["reported_value"], stamp) for value in values]
    if len(values) > 1:
        canvas.line(x, y, colour, width=2)
    hover = [f"{value['value_year']}: {said}" for value, said in zip(values, words, strict=True)]
    canvas.markers(x, y, "circle", colour, hover)
    for place in range(len(values)) if is_large else (len(values) - 1,):
        before = values[place - 1]["reported_value"] if place else row["baseline_value"]
        across, down = _side(row, values[place]["reported_value"], before)
        is_at_the_edge = x[place] > _FAR_RIGHT and len(words[place]) > _SHORT_WORD
        said = f"<b>{plain(words[place])}</b>"
        if is_continued and place == len(values) - 1:
            canvas.word_at(x[place], y[place] + (_CLEAR if down > 0 else -_CLEAR), said, SMALL_SIZE, colour)
            continue
        canvas.word_beside(x[place], -9 if is_at_the_edge else across, y[place] + down, said, colour)


def _side(row: Mapping[str, Any], value: float, before: float | None) -> tuple[int, int]:
    """Pixels across and down from a mark to its figure: away from the expected path and from the line that comes in."""
    is_rising = row["baseline_value"] < row["target_value"] if has_path(row) else row["direction"] == "up"
    is_ahead = row["progress_share"] is not None and row["progress_share"] >= row["expected_share"]
    is_above = is_rising == is_ahead
    comes_from_above = before is not None and before > value
    return (9 if is_above == comes_from_above else -9, -13 if is_above else 13)


def _years(canvas: Canvas, scale: _Scale) -> None:
    middle = canvas.skip(_YEAR_LINE) + _YEAR_LINE / 2
    years = range(scale.first, scale.last + 1)
    every = -(-len(years) // _MOST_YEARS)
    for year in years:
        if (year - scale.first) % every == 0:
            canvas.word_at(scale.x(year), middle, str(year), SMALL_SIZE, canvas.paper.faded_ink)
