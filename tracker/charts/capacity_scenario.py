"""What if: a capacity assessment as it is, and as it would be with some activities completed."""

from collections.abc import Mapping
from typing import Any

from tracker.charts.capacity_range import range_legend, range_row, score_words
from tracker.charts.drawn import drawn_once
from tracker.charts.picture import Canvas, Picture, Stamp

_HEIGHT = 26


@drawn_once
def draw_scenario(assessed: Mapping[str, Any], scenario: Mapping[str, Any], title: str, stamp: Stamp) -> Picture:
    """Two bars, each 0 to 100 percent of the points; rows as for `draw_capacity_range`."""
    canvas = Canvas(stamp)
    for row in (assessed, scenario):
        range_row(canvas, row, _HEIGHT)
    range_legend(canvas, [assessed, scenario])
    told = "; ".join(f"{row['title']}: {score_words(row, stamp.language)}" for row in (assessed, scenario))
    return canvas.finished(title, stamp.text("what_if.subtitle"), f"{title}. {told}")
