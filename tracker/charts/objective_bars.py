"""How the activities of each objective stand: one bar of statuses with counts per objective."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import STATUS_LOOKS, UNKNOWN_STATUSES
from tracker.charts.picture import TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped
from tracker.vocabulary import ACTIVITY_STATUSES
from tracker.words import count_of_words

_BAR_HEIGHT = 24
_ROOM_FOR_COUNT = 14


@drawn_once
def draw_objective_bars(
    objectives: Sequence[Mapping[str, Any]], totals: Mapping[str, int], title: str, stamp: Stamp
) -> Picture:
    """One bar per objective; the longest has most activities.

    Each objective has `title`, `activity_count`, `shown_count`, `done_count` and `<status>_count` per status;
    `totals`: status to its count over all objectives.
    """
    canvas = Canvas(stamp)
    longest = max((row["shown_count"] for row in objectives), default=0) or 1
    for row in objectives:
        done = count_of_words(row["done_count"], row["activity_count"], stamp.language)
        canvas.words(
            wrapped(row["title"], stamp.characters(TEXT_CHARACTERS - _ROOM_FOR_COUNT), 3),
            right=plain(stamp.text("chart.done_of", done=done)) if row["activity_count"] else None,
        )
        canvas.skip(3)
        middle = canvas.skip(_BAR_HEIGHT) + _BAR_HEIGHT / 2
        canvas.skip(14)
        for status in ACTIVITY_STATUSES:
            count = row[f"{status}_count"]
            if count:
                look = STATUS_LOOKS[status]
                words = f"{stamp.text(f'status.{status}')}: {count}"
                canvas.bar(count / longest, middle, _BAR_HEIGHT, look.fill, look.hatch, words, str(count))
    used = [status for status in ACTIVITY_STATUSES if totals.get(status)]
    canvas.bar_legend(
        [
            (STATUS_LOOKS[status].fill, STATUS_LOOKS[status].hatch, f"{_word(stamp, status)}: {totals[status]}")
            for status in used
        ]
    )
    # The unknown ones last in the words that stand for the picture, since they are often most and say least.
    ordered = sorted(used, key=lambda status: status in UNKNOWN_STATUSES)
    counts = "; ".join(f"{_word(stamp, status)}: {totals[status]}" for status in ordered)
    alt = stamp.text("chart.objectives_alt", len(objectives), counts=counts)
    return canvas.finished(title, stamp.text("chart.objectives_subtitle"), alt)


def _word(stamp: Stamp, status: str) -> str:
    return stamp.text(f"status.{status}")
