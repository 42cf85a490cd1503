"""What is reported beside what independent assessors found: a count in every cell, disagreement framed heavily."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from tracker.charts.drawn import drawn_once
from tracker.charts.picture import SMALL_SIZE, TEXT_SIZE, Canvas, Picture, Stamp, plain, wrapped
from tracker.vocabulary import REPORTED_STATES, VERDICTS

NO_STATE: Final = "none"  # nothing is reported
NO_VERDICT: Final = "not_assessed"
STATES: Final = ("completed", *(state for state in REPORTED_STATES if state != "completed"), NO_STATE)
COLUMNS: Final = (*VERDICTS, NO_VERDICT)

# How a cell is framed: width of the line, and its dash.
FRAMES: Final = {"disagreement": (4, "solid"), "open": (2, "dot"), "none": (1, "solid")}
_FRAME_OF: Final = {
    "claimed_not_confirmed": "disagreement",
    "confirmed_not_claimed": "disagreement",
    "partly_confirmed": "open",
    "no_public_evidence": "open",
}
_HEAD_CHARACTERS = 10
_CELL_HEIGHT = 34
_NUMBER_SIZE = 16
_GAP = 0.008
_SAMPLE = 0.06


def frame_of(agreement: str) -> str:
    """How a cell of an agreement is framed: as disagreement, as open (neither proven nor refuted), or not at all."""
    return _FRAME_OF.get(agreement, "none")


@drawn_once
def draw_claim_matrix(cells: Sequence[Mapping[str, Any]], title: str, subtitle: str, stamp: Stamp) -> Picture:
    """One row per official state that occurs, one column per verdict.

    Each cell has `reported_state` and `verdict` (None: none), `activity_count` and `agreement`.
    """
    canvas = Canvas(stamp)
    counts = {
        (cell["reported_state"] or NO_STATE, cell["verdict"] or NO_VERDICT): cell["activity_count"] for cell in cells
    }
    frames = {
        (cell["reported_state"] or NO_STATE, cell["verdict"] or NO_VERDICT): frame_of(cell["agreement"])
        for cell in cells
    }
    shapes: list[dict[str, Any]] = []
    _heads(canvas)
    for state in STATES:
        if not any(row == state for row, _ in counts):
            continue
        canvas.skip(6)
        canvas.words([plain(_state(stamp, state))], size=TEXT_SIZE)
        top = canvas.skip(_CELL_HEIGHT)
        for place, verdict in enumerate(COLUMNS):
            count = counts.get((state, verdict), 0)
            frame = frames.get((state, verdict), "none")
            shapes.append(_box(canvas, place / len(COLUMNS), (place + 1) / len(COLUMNS), top, frame, bool(count)))
            shown = f"<b>{count}</b>" if count else "0"
            colour = canvas.paper.ink if count else canvas.paper.faded_ink
            middle = top + _CELL_HEIGHT / 2
            canvas.word_at((place + 0.5) / len(COLUMNS), middle, shown, _NUMBER_SIZE if count else SMALL_SIZE, colour)
    canvas.skip(12)
    for frame in ("disagreement", "open"):
        top = canvas.skip(30)
        shapes.append(_box(canvas, 0, _SAMPLE, top, frame, True, height=22))
        lines = wrapped(stamp.text(f"chart.claims.{frame}"), stamp.characters(42))
        for number, line in enumerate(lines):
            canvas.word_beside(_SAMPLE, 8, top + 11 + number * 18, line, canvas.paper.ink)
        canvas.skip((len(lines) - 1) * 18)
    canvas.figure.update_layout(shapes=shapes)
    return canvas.finished(title, subtitle, _alt(counts, frames, stamp))


def _state(stamp: Stamp, state: str) -> str:
    return stamp.text("claims.no_report" if state == NO_STATE else f"state.{state}")


def _heads(canvas: Canvas) -> None:
    """The verdicts over their columns, each in as many short lines as it needs."""
    heads = [wrapped(canvas.stamp.text(f"chart.claims.head.{verdict}"), _HEAD_CHARACTERS) for verdict in COLUMNS]
    most = max(len(lines) for lines in heads)
    top = canvas.skip(most * 17)
    for place, lines in enumerate(heads):
        for number, line in enumerate(lines):
            middle = top + (most - len(lines) + number) * 17 + 8
            canvas.word_at((place + 0.5) / len(COLUMNS), middle, line, SMALL_SIZE, canvas.paper.faded_ink)


def _box(
    canvas: Canvas, left: float, right: float, top: int, frame: str, is_filled: bool, height: int = _CELL_HEIGHT
) -> dict[str, Any]:
    width, dash = FRAMES[frame]
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "y",
        "x0": left + _GAP,
        "x1": right - _GAP,
        "y0": top + 2,
        "y1": top + height - 2,
        "layer": "below",
        "fillcolor": canvas.paper.empty_bar if is_filled else canvas.paper.background,
        "line": {
            "width": width,
            "dash": dash,
            "color": canvas.paper.hairline if frame == "none" else canvas.paper.ink,
        },
    }


def _alt(counts: Mapping[tuple[str, str], int], frames: Mapping[tuple[str, str], str], stamp: Stamp) -> str:
    """The disagreements in words, for those who do not see them framed."""
    cells = [
        f"{_state(stamp, state)} – {stamp.text(f'verdict.{verdict}')}: {counts[state, verdict]}"
        for state in STATES
        for verdict in VERDICTS
        if frames.get((state, verdict)) == "disagreement"
    ]
    told = "; ".join(cells) or stamp.text("chart.claims.no_disagreement")
    return stamp.text("chart.claims.alt", counts=told)
