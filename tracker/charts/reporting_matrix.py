"""Who has reported for which year: institutions down, years across, a mark in every cell."""

from collections.abc import Mapping, Sequence

from tracker.charts.drawn import drawn_once
from tracker.charts.palette import REPORTING_LOOKS
from tracker.charts.picture import SMALL_SIZE, Canvas, Picture, Stamp, plain, wrapped
from tracker.vocabulary import REPORTING_STATUSES

# Names take this share of the width, so many characters on a phone.
_NAMES = 0.46
_NAME_CHARACTERS = 22
_NAME_LINES = 3
_MOST_WHOLE_YEARS = 5


@drawn_once
def draw_reporting_matrix(cells: Sequence[Mapping[str, object]], title: str, stamp: Stamp) -> Picture:
    """One row per institution: its name, and a mark per year.

    Each cell has `institution_code`, `institution` (its name), `period_code` and `status`.
    """
    canvas = Canvas(stamp)
    periods = sorted({str(cell["period_code"]) for cell in cells})
    column = {period: _NAMES + (number + 0.5) / len(periods) * (1 - _NAMES) for number, period in enumerate(periods)}
    rows: dict[str, list[Mapping[str, object]]] = {}
    for cell in cells:
        rows.setdefault(str(cell["institution_code"]), []).append(cell)
    _year_heads(canvas, column)
    for row in rows.values():
        rule = canvas.skip(4)
        canvas.line([0, 1], [rule, rule], canvas.paper.hairline, width=1)
        top = canvas.height
        canvas.words(wrapped(str(row[0]["institution"]), stamp.characters(_NAME_CHARACTERS), _NAME_LINES))
        _marks(canvas, row, column, (top + canvas.height) / 2)
        canvas.skip(4)
    used = [status for status in REPORTING_STATUSES if any(cell["status"] == status for cell in cells)]
    canvas.skip(6)
    canvas.marker_legend([(*_look(status, stamp), stamp.text(f"reporting.{status}")) for status in used])
    counts = "; ".join(
        f"{stamp.text(f'reporting.{status}')}: {sum(cell['status'] == status for cell in cells)}" for status in used
    )
    return canvas.finished(title, "", stamp.text("chart.reporting_alt", len(rows), counts=counts))


def _look(status: str, stamp: Stamp) -> tuple[str, str]:
    """Colour and marker of a reporting status."""
    look = REPORTING_LOOKS[status]
    return look.text_colour(stamp.theme), look.marker


def _year_heads(canvas: Canvas, column: Mapping[str, float]) -> None:
    middle = canvas.skip(22) + 11
    for period, x in column.items():
        shown = period if len(column) <= _MOST_WHOLE_YEARS else period[2:]
        canvas.word_at(x, middle, plain(shown), SMALL_SIZE, canvas.paper.faded_ink)


def _marks(canvas: Canvas, row: Sequence[Mapping[str, object]], column: Mapping[str, float], middle: float) -> None:
    stamp = canvas.stamp
    for cell in row:
        colour, marker = _look(str(cell["status"]), stamp)
        words = f"{cell['period_code']}: {stamp.text('reporting.' + str(cell['status']))}"
        canvas.markers([column[str(cell["period_code"])]], [middle], marker, colour, [words])
