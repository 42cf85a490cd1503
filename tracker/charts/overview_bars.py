"""How much of the time has passed, how much is completed, how much is known at all."""

from dataclasses import dataclass

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import STATUS_LOOKS
from tracker.charts.picture import Canvas, Picture, Stamp, plain, wrapped
from tracker.words import count_of_words, percent_words

_BAR_HEIGHT = 20


@dataclass(frozen=True)
class Progress:
    """What the bars show: the share of time from 0 to 1, and counts of activities.

    known = completed + open; unknown: nothing is known about them.
    """

    elapsed_share: float | None
    activity_count: int
    completed_count: int
    known_count: int
    open_count: int
    unknown_count: int


@drawn_once
def draw_overview_bars(progress: Progress, title: str, stamp: Stamp) -> Picture:
    """Three bars of one length; what nothing is known about is hatched."""
    canvas = Canvas(stamp)
    language, total = stamp.language, progress.activity_count
    unknown = progress.unknown_count
    if progress.elapsed_share is not None:
        passed = percent_words(progress.elapsed_share, language)
        _bar(canvas, "chart.time_passed", passed, [(progress.elapsed_share, canvas.paper.ink, "", passed)])
    if total:
        completed = count_of_words(progress.completed_count, total, language)
        known = count_of_words(progress.known_count, total, language)
        nothing = (unknown / total, STATUS_LOOKS["no_report"].fill, "/", stamp.text("chart.nothing_known", unknown))
        _bar(
            canvas,
            "chart.completed",
            completed,
            [
                (progress.completed_count / total, STATUS_LOOKS["completed"].fill, "", completed),
                (
                    progress.open_count / total,
                    canvas.paper.empty_bar,
                    "",
                    stamp.text("chart.known_not_completed", progress.open_count),
                ),
                nothing,
            ],
        )
        _bar(
            canvas,
            "chart.known_of",
            known,
            [(progress.known_count / total, canvas.paper.accent, "", known), nothing],
        )
        canvas.words(
            wrapped(stamp.text("chart.hatched_means", unknown), 46),
            size=13,
            faded=True,
        )
    alt = stamp.text(
        "chart.overview_alt",
        total,
        passed=stamp.text("unknown")
        if progress.elapsed_share is None
        else percent_words(progress.elapsed_share, language),
        completed=progress.completed_count,
        known=progress.known_count,
    )
    return canvas.finished(title, stamp.text("chart.overview_subtitle"), alt)


def _bar(canvas: Canvas, label_key: str, figure: str, parts: list[tuple[float, str, str, str]]) -> None:
    """A label with its figure, and below it a bar of parts: share, colour, hatch, words on hover."""
    canvas.words([plain(canvas.stamp.text(label_key))], right=f"<b>{plain(figure)}</b>")
    canvas.skip(3)
    middle = canvas.skip(_BAR_HEIGHT) + _BAR_HEIGHT / 2
    canvas.skip(12)
    rest = 1 - sum(share for share, *_ in parts)
    if rest > 1e-9:
        parts = [*parts, (rest, canvas.paper.empty_bar, "", "")]
    for share, colour, hatch, words in parts:
        if share > 0:
            canvas.bar(share, middle, _BAR_HEIGHT, colour, hatch, words)
