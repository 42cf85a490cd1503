"""The one frame every picture shares: finding, subtitle, source, release, day and basis inside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten, wrap

import plotly.graph_objects as go

from tracker.charts.drawn import FinishedFigure
from tracker.charts.palette import FONT_FAMILY, PAPERS, Paper, words_colour
from tracker.texts import text
from tracker.words import date_words, decimal_separators

TITLE_SIZE = 17
TEXT_SIZE = 14
SMALL_SIZE = 13
# A picture must be legible 360 px wide; these many characters of the type above fit there, and so many times on a desk.
TITLE_CHARACTERS = 40
TEXT_CHARACTERS = 48
SMALL_CHARACTERS = 54
_WIDE = 1.8
ALT_CHARACTERS = 300
_TITLE_LINE = 22
_SMALL_LINE = 17
_MARGIN = 1
LEGEND_LINE = 22
MARKER_SIZE = 13
_SWATCH = 0.05
_MARK = 0.025


@dataclass(frozen=True)
class Stamp:
    """What a picture says about itself, whoever takes it along."""

    language: str
    theme: str
    release_number: int
    as_of: date
    source: str
    basis_note: str | None
    publisher_note: str
    is_wide: bool = False  # the reader's screen has room for longer lines

    def characters(self, on_a_phone: int) -> int:
        """How many characters fit in a line on the reader's screen, given how many fit on a phone."""
        return round(on_a_phone * _WIDE) if self.is_wide else on_a_phone

    @property
    def paper(self) -> Paper:
        """Ground and ink of the theme."""
        return PAPERS[self.theme]

    def text(self, key: str, n: int | None = None, /, **values: object) -> str:
        """A text in the picture's language."""
        return text(key, self.language, n, **values)


@dataclass(frozen=True)
class Picture:
    """A drawn figure and the words that stand for it where it cannot be seen."""

    figure: go.Figure
    alt: str


def plain(words: object) -> str:
    """Words from data made harmless for Plotly, which reads markup and formulas in labels."""
    cleaned = "".join(character for character in str(words).replace("\u00a0", " ") if character.isprintable())
    for character, harmless in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("$", "&#36;")):
        cleaned = cleaned.replace(character, harmless)
    return cleaned


def wrapped(words: str, characters: int, lines: int | None = None) -> list[str]:
    """Words broken into lines of so many characters, each harmless for Plotly."""
    broken = wrap(words, characters, max_lines=lines, placeholder=" …") or [""]
    return [plain(line) for line in broken]


def alt_words(words: str) -> str:
    """A text alternative, cut at a word where it would be too long."""
    return shorten(words, ALT_CHARACTERS, placeholder=" …")


class Canvas:
    """A plot area measured in pixels downwards, so that words can stand above bars at any width."""

    def __init__(self, stamp: Stamp) -> None:
        """An empty canvas in the stamp's theme and language."""
        self.stamp = stamp
        self.paper = stamp.paper
        self.figure = go.Figure()
        self.height = 0
        # Handed over at once at the end: Plotly checks all that is there again whenever something is added.
        self._traces: list[dict[str, object]] = []
        self._annotations: list[dict[str, object]] = []

    def skip(self, pixels: int) -> int:
        """Moves down and returns where the skipped strip began."""
        top = self.height
        self.height += pixels
        return top

    def words(self, lines: list[str], *, size: int = TEXT_SIZE, faded: bool = False, right: str | None = None) -> None:
        """Lines of words at the left, and a figure at the right end of the last line."""
        line_height = size + 5
        colour = self.paper.faded_ink if faded else self.paper.ink
        for number, line in enumerate(lines):
            middle = self.skip(line_height) + line_height / 2
            self._write(line, 0, "left", middle, size, colour)
            if right is not None and number == len(lines) - 1:
                self._write(right, 1, "right", middle, size, self.paper.ink)

    def word_at(self, x: float, middle: float, words: str, size: int, colour: str) -> None:
        """One word centred at a share of the width."""
        self._write(words, x, "center", middle, size, colour)

    def word_after(self, pixels: float, middle: float, words: str) -> None:
        """One word so many pixels from the left, at any width."""
        self._write(words, 0, "left", middle, TEXT_SIZE, self.paper.ink, round(pixels))

    def word_beside(self, x: float, pixels: float, middle: float, words: str, colour: str) -> None:
        """One word that begins so many pixels right of a share of the width, or ends so many left of it."""
        self._write(words, x, "left" if pixels > 0 else "right", middle, SMALL_SIZE, colour, round(pixels))

    def line(
        self, x: Sequence[object], y: Sequence[float], colour: str, *, width: float = 1.5, dash: str = "solid"
    ) -> None:
        """A line through points without words of its own."""
        line = {"color": colour, "width": width, "dash": dash}
        self._traces.append(
            {"type": "scatter", "x": x, "y": y, "mode": "lines", "line": line, "hoverinfo": "skip", "cliponaxis": False}
        )

    def area(self, x: Sequence[float], y: Sequence[float], colour: str) -> None:
        """A hatched area within the points, in their order; the paper shows between the strokes."""
        self._traces.append(
            {
                "type": "scatter",
                "x": x,
                "y": y,
                "mode": "lines",
                "line": {"width": 0},
                "fill": "toself",
                "fillpattern": {
                    "shape": "/",
                    "size": 7,
                    "solidity": 0.22,
                    "fgcolor": colour,
                    "bgcolor": "rgba(0,0,0,0)",
                },
                "hoverinfo": "skip",
            }
        )

    def word_at_end(self, middle: float, words: str) -> None:
        """One word at the right end."""
        self._write(words, 1, "right", middle, TEXT_SIZE, self.paper.ink)

    def _write(self, words: str, x: float, anchor: str, y: float, size: int, colour: str, shift: int = 0) -> None:
        self._annotations.append(
            {
                "text": words,
                "x": x,
                "xref": "paper",
                "xanchor": anchor,
                "y": 1,
                "yref": "paper",
                "xshift": shift,
                "yshift": -y,
                "yanchor": "middle",
                "showarrow": False,
                "align": anchor,
                "borderpad": 0,
                "font": {"size": size, "color": colour},
            }
        )

    def bar(
        self,
        length: float,
        middle: float,
        height: float,
        colour: str,
        hatch: str,
        hover: str,
        inside: str = "",
        xaxis: str = "x",
    ) -> None:
        """One part of a stacked bar; a hatched part shows the paper between its strokes."""
        ground = self.paper.background
        pattern = {"shape": hatch, "size": 9, "solidity": 0.16, "fgcolor": colour, "bgcolor": ground}
        self._traces.append(
            {
                "type": "bar",
                "x": [length],
                "y": [middle],
                "width": height,
                "xaxis": xaxis,
                "orientation": "h",
                "marker": {
                    "color": ground if hatch else colour,
                    "pattern": pattern if hatch else {"shape": ""},
                    "line": {"width": 1, "color": colour if hatch else ground},
                },
                "text": [f"<b>{plain(inside)}</b>" if inside else ""],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "textfont": {"size": SMALL_SIZE, "color": self.paper.ink if hatch else words_colour(colour)},
                "customdata": [plain(hover)],
                "hovertemplate": "%{customdata}<extra></extra>" if hover else None,
                "hoverinfo": None if hover else "skip",
            }
        )

    def bar_legend(self, entries: list[tuple[str, str, str]]) -> None:
        """One line per entry: colour, hatch and words, with a small bar of the same look."""
        for colour, hatch, words in entries:
            middle = self.skip(LEGEND_LINE) + LEGEND_LINE / 2
            self.bar(_SWATCH, middle, 12, colour, hatch, "", xaxis="x2")
            self._write(plain(words), _SWATCH, "left", middle, TEXT_SIZE, self.paper.ink, shift=8)

    def marker_legend(self, entries: list[tuple[str, str, str]]) -> None:
        """One line per entry: colour, Plotly's marker and words."""
        for colour, marker, words in entries:
            middle = self.skip(LEGEND_LINE) + LEGEND_LINE / 2
            self.markers([_MARK], [middle], marker, colour, [words], xaxis="x2")
            self._write(plain(words), _MARK, "left", middle, TEXT_SIZE, self.paper.ink, shift=14)

    def markers(
        self,
        x: Sequence[object],
        y: Sequence[float],
        marker: str,
        colour: str,
        hover: Sequence[str],
        xaxis: str = "x",
        *,
        is_hollow: bool = False,
    ) -> None:
        """Marks of one kind, with words on hover; a hollow one hides what lies under it, an open one does not."""
        ground = self.paper.background
        line = {"width": 2, "color": colour if is_hollow or marker.endswith("open") else ground}
        colour = ground if is_hollow else colour
        self._traces.append(
            {
                "type": "scatter",
                "x": x,
                "y": y,
                "xaxis": xaxis,
                "mode": "markers",
                "marker": {"symbol": marker, "size": MARKER_SIZE, "color": colour, "line": line},
                "customdata": [plain(words) for words in hover],
                "hovertemplate": "%{customdata}<extra></extra>",
                "cliponaxis": False,
            }
        )

    def finished(self, title: str, subtitle: str, alt: str, *, x_axis: Mapping[str, object] | None = None) -> Picture:
        """The picture with its frame: the finding on top, where it comes from below."""
        stamp, paper = self.stamp, self.paper
        small = stamp.characters(SMALL_CHARACTERS)
        title_lines = wrapped(title, stamp.characters(TITLE_CHARACTERS))
        subtitle_lines = wrapped(subtitle, small) if subtitle else []
        footer_lines = [line for words in _origin(stamp) for line in wrapped(words, small)]
        top = len(title_lines) * _TITLE_LINE + len(subtitle_lines) * _SMALL_LINE + 12
        bottom = len(footer_lines) * _SMALL_LINE + 14
        self._place(title_lines, -top + 4, _TITLE_LINE, TITLE_SIZE, paper.ink, bold=True)
        self._place(subtitle_lines, -top + 4 + len(title_lines) * _TITLE_LINE, _SMALL_LINE, SMALL_SIZE, paper.faded_ink)
        self._place(footer_lines, self.height + 10, _SMALL_LINE, SMALL_SIZE, paper.faded_ink)
        return self._laid_out(top, bottom, alt, x_axis)

    def one_of_many(self, alt: str) -> Picture:
        """The picture without title, for one of many under a common heading; release, day and basis stay inside."""
        stamp = self.stamp
        parts = [_release_line(stamp), stamp.basis_note]
        lines = wrapped(" · ".join(part for part in parts if part), SMALL_CHARACTERS - 4)
        self._place(lines, self.height + 6, _SMALL_LINE, SMALL_SIZE, self.paper.faded_ink)
        return self._laid_out(0, len(lines) * _SMALL_LINE + 8, alt)

    def _laid_out(self, top: int, bottom: int, alt: str, x_axis: Mapping[str, object] | None = None) -> Picture:
        stamp, paper = self.stamp, self.paper
        layout = self.figure.layout.to_plotly_json()
        del layout["template"]  # the new figure brings it
        layout |= {
            "annotations": [*self.figure.layout.annotations, *self._annotations],
            "height": top + self.height + bottom,
            "margin": {"l": _MARGIN, "r": _MARGIN, "t": top, "b": bottom, "pad": 0},
            "paper_bgcolor": paper.background,
            "plot_bgcolor": paper.background,
            "font": {"family": FONT_FAMILY, "size": TEXT_SIZE, "color": paper.ink},
            "separators": decimal_separators(stamp.language),
            "hoverlabel": {
                "bgcolor": paper.background,
                "font": {"family": FONT_FAMILY, "color": paper.ink, "size": 14},
            },
            "showlegend": False,
            "barmode": "stack",
            "bargap": 0,
            "dragmode": False,
            "xaxis": {"visible": False, "fixedrange": True, "range": [0, 1], **(x_axis or {})},
            "xaxis2": {"visible": False, "fixedrange": True, "range": [0, 1], "overlaying": "x"},
            "uniformtext": {"minsize": SMALL_SIZE, "mode": "hide"},
            "yaxis": {"visible": False, "fixedrange": True, "range": [self.height, 0]},
        }
        self.figure = FinishedFigure([*self.figure.data, *self._traces], layout)
        return Picture(self.figure, alt_words(alt))

    def _place(
        self, lines: list[str], top: float, line_height: int, size: int, colour: str, *, bold: bool = False
    ) -> None:
        for number, line in enumerate(lines):
            shown = f"<b>{line}</b>" if bold else line
            self._write(shown, 0, "left", top + number * line_height + line_height / 2, size, colour)


def _release_line(stamp: Stamp) -> str:
    return stamp.text("picture.release", release=stamp.release_number, as_of=date_words(stamp.as_of, stamp.language))


def _origin(stamp: Stamp) -> list[str]:
    """The lines under a picture: source, release and day, basis where it is not official, who publishes."""
    lines = [
        stamp.text("picture.source", source=stamp.source),
        _release_line(stamp),
    ]
    notes = [note for note in (stamp.basis_note, stamp.publisher_note) if note]
    return [*lines, " · ".join(notes)] if notes else lines
