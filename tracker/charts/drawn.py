"""Pictures drawn once: the same rows, words and stamp give the same picture, whoever asks next."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

import plotly.graph_objects as go

P = ParamSpec("P")
Drawn = TypeVar("Drawn")

_MOST_KEPT = 2000
_kept: OrderedDict[str, Any] = OrderedDict()
_lock = Lock()


class FinishedFigure(go.Figure):
    """A figure nobody changes any more: it hands out its one description instead of a fresh copy at every showing."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """As a figure, described once."""
        super().__init__(*arguments, **named)
        self._described: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The description in Plotly's terms; not to be changed."""
        if self._described is None:
            self._described = super().to_dict()
        return self._described


def drawn_once(draw: Callable[P, Drawn]) -> Callable[P, Drawn]:
    """Keep what a drawing function returns, by everything it is given; the oldest pictures are dropped first."""

    @wraps(draw)
    def drawn(*arguments: P.args, **named: P.kwargs) -> Drawn:
        key = f"{draw.__module__}.{draw.__qualname__}{arguments!r}{named!r}"
        with _lock:
            if key in _kept:
                _kept.move_to_end(key)
                return _kept[key]
        picture = draw(*arguments, **named)
        with _lock:
            _kept[key] = picture
            while len(_kept) > _MOST_KEPT:
                _kept.popitem(last=False)
        return picture

    return drawn
