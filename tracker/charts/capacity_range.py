"""A capacity assessment as bars: what is met for sure, and how far it reaches if all that is unknown were met."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import CRITERION_LOOKS
from tracker.charts.picture import TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped
from tracker.words import number_words

_TOTAL_HEIGHT = 30
_PILLAR_HEIGHT = 18
_ROOM_FOR_SCORE = 16


@drawn_once
def draw_capacity_range(
    total: Mapping[str, Any], pillars: Sequence[Mapping[str, Any]], title: str, subtitle: str, stamp: Stamp
) -> Picture:
    """One bar for the whole and a thinner one per pillar, each 0 to 100 percent of its points.

    Each row has `title` and the columns of capacity_score: `points_available`, `points_claimed`, `score_low`,
    `score_high`, `score`.
    """
    canvas = Canvas(stamp)
    range_row(canvas, total, _TOTAL_HEIGHT)
    canvas.skip(6)
    for pillar in pillars:
        range_row(canvas, pillar, _PILLAR_HEIGHT)
    range_legend(canvas, [total, *pillars])
    alt = stamp.text(
        "chart.capacity_range_alt",
        pillars="; ".join(f"{pillar['title']}: {score_words(pillar, stamp.language)}" for pillar in pillars),
        total=score_words(total, stamp.language),
    )
    return canvas.finished(title, subtitle, alt)


def score_words(row: Mapping[str, Any], language: str) -> str:
    """The score, or from where to where it can reach while anything is unknown."""
    if row["score"] is not None:
        return number_words(row["score"], language)
    return f"{number_words(row['score_low'], language)}–{number_words(row['score_high'], language)}"


def range_row(canvas: Canvas, row: Mapping[str, Any], height: int) -> None:
    """A title with its score, and under it the bar: met, unknown, claimed, not met."""
    stamp = canvas.stamp
    canvas.words(
        wrapped(row["title"], stamp.characters(TEXT_CHARACTERS) - _ROOM_FOR_SCORE, 3),
        right=f"<b>{plain(score_words(row, stamp.language))}</b>",
    )
    canvas.skip(3)
    middle = canvas.skip(height) + height / 2
    canvas.skip(12)
    for state, share in _shares(row).items():
        if share > 1e-9:
            colour, hatch = _look(canvas, state)
            percent = number_words(round(share * 100, 2), stamp.language)
            words = stamp.text("chart.capacity_part", state=stamp.text(f"criterion_state.{state}"), percent=percent)
            canvas.bar(share, middle, height, colour, hatch, words)


def _shares(row: Mapping[str, Any]) -> dict[str, float]:
    """How much of the bar each state takes, in the order drawn."""
    met = row["score_low"] / 100
    unknown = (row["score_high"] - row["score_low"]) / 100
    claimed = row["points_claimed"] / row["points_available"]
    shares = {"met": met, "unknown": unknown, "claimed_without_evidence": claimed}
    return {**shares, "not_met": 1 - sum(shares.values())}


def _look(canvas: Canvas, state: str) -> tuple[str, str]:
    """Colour and hatch of a state; what is not met leaves the bar empty."""
    look = CRITERION_LOOKS[state]
    return (canvas.paper.empty_bar, "") if state == "not_met" else (look.fill, look.hatch)


def range_legend(canvas: Canvas, rows: Sequence[Mapping[str, Any]]) -> None:
    """One line for each state that is in the bars."""
    present = {state for row in rows for state, share in _shares(row).items() if share > 1e-9}
    canvas.bar_legend(
        [
            (*_look(canvas, state), canvas.stamp.text(f"chart.capacity_legend.{state}"))
            for state in CRITERION_LOOKS
            if state in present
        ]
    )
