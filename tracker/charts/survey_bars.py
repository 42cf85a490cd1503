"""The answers to one question of a survey: share, count and n at every bar; what is withheld is hatched and said."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import STATUS_LOOKS
from tracker.charts.picture import SMALL_CHARACTERS, TEXT_CHARACTERS, Canvas, Picture, Stamp, plain, wrapped
from tracker.words import number_words, share_words

_BAR_HEIGHT = 18
_ROOM_FOR_FIGURE = 17
_WITHHELD = STATUS_LOOKS["no_report"]


@dataclass(frozen=True)
class Answer:
    """One bar: the option, the group that was asked (None: everybody), count of base; count None: withheld."""

    option: str
    group: str | None
    count: int | None
    base: int
    share: float | None


@drawn_once
def draw_survey_question(answers: Sequence[Answer], title: str, subtitle: str, stamp: Stamp) -> Picture:
    """One bar per answer in the order they were offered, group by group; a hatched track has no length."""
    canvas = Canvas(stamp)
    group: str | None = None
    for answer in answers:
        if answer.group and answer.group != group:
            canvas.skip(6)
            n = stamp.text("survey.n", n=number_words(answer.base, stamp.language))
            canvas.words([f"<b>{line}</b>" for line in wrapped(f"{answer.group} · {n}", stamp.characters(40))])
        group = answer.group
        _bar(canvas, answer)
    if any(answer.count is None for answer in answers):
        words = stamp.text("chart.survey.hatched")
        canvas.words(wrapped(words, stamp.characters(SMALL_CHARACTERS - 6)), size=13, faded=True)
    return canvas.finished(title, subtitle, _alt(answers, title, stamp))


def figure_words(answer: Answer, language: str, withheld: str) -> str:
    """An answer's count of its base with the share, or that it is withheld."""
    if answer.count is None:
        return withheld
    return share_words(answer.count, answer.base, answer.share, language)


def _bar(canvas: Canvas, answer: Answer) -> None:
    stamp = canvas.stamp
    figure = figure_words(answer, stamp.language, stamp.text("survey.withheld"))
    room = stamp.characters(TEXT_CHARACTERS) - _ROOM_FOR_FIGURE
    canvas.words(wrapped(answer.option, room, 3), right=f"<b>{plain(figure)}</b>")
    canvas.skip(2)
    middle = canvas.skip(_BAR_HEIGHT) + _BAR_HEIGHT / 2
    canvas.skip(8)
    words = f"{answer.option}: {figure}"
    if answer.count is None:
        canvas.bar(1, middle, _BAR_HEIGHT, _WITHHELD.fill, "/", words)
        return
    share = answer.share or 0.0
    if share > 0:
        canvas.bar(share, middle, _BAR_HEIGHT, canvas.paper.accent, "", words)
    if share < 1:
        canvas.bar(1 - share, middle, _BAR_HEIGHT, canvas.paper.empty_bar, "", words)


def _alt(answers: Sequence[Answer], title: str, stamp: Stamp) -> str:
    """The question and its answers in words."""
    withheld = stamp.text("survey.withheld")
    told = []
    for answer in answers:
        named = f"{answer.group}, {answer.option}" if answer.group else answer.option
        told.append(f"{named}: {figure_words(answer, stamp.language, withheld)}")
    return f"{title} {'; '.join(told)}"
