"""Words from data made safe for Markdown, statuses as icon and word, links to evidence."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from pages.shared.visit import say, visit
from tracker.charts.palette import (
    CRITERION_LOOKS,
    EVENT_LOOKS,
    INDICATOR_LOOKS,
    REPORTING_LOOKS,
    STATUS_LOOKS,
    StatusLook,
)
from tracker.words import title_words

# Everything Markdown, Streamlit's directives or LaTeX could read as a command.
_COMMANDS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=^@])")
# Characters that turn the reading direction or are no characters at all.
_UNSEEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Markdown(str):
    """Words that are safe Markdown already, such as a link that `web_link` made."""


def md_escape(words: object) -> str:
    """Words from data as plain words: no link, image, heading, colour, formula or icon can come of them."""
    return _COMMANDS.sub(r"\\\1", _UNSEEN.sub(" ", str(words)))


def status_badge(status: str) -> str:
    """An activity's status as coloured icon and word, in Markdown."""
    return _badge(STATUS_LOOKS[status], say(f"status.{status}"))


def indicator_badge(status: str) -> str:
    """An indicator's status as coloured icon and word, in Markdown."""
    return _badge(INDICATOR_LOOKS[status], say(f"indicator_status.{status}"))


def reporting_badge(status: str, words: str | None = None) -> str:
    """An institution's reporting status as coloured icon and word, in Markdown; `words`: others than the usual."""
    return _badge(REPORTING_LOOKS[status], words or say(f"reporting.{status}"))


def criterion_badge(state: str) -> str:
    """A criterion's state as coloured icon and word, in Markdown."""
    return _badge(CRITERION_LOOKS[state], say(f"criterion_state.{state}"))


def event_badge(kind: str) -> str:
    """An event's kind as coloured icon and word, in Markdown."""
    return _badge(EVENT_LOOKS[kind], say(f"event.{kind}"))


def _badge(look: StatusLook, word: str) -> str:
    colour = look.text_colour(visit().theme)
    return f':color[:material/{look.icon}:]{{foreground="{colour}"}} **{md_escape(word)}**'


def title(row: Mapping[str, object], field: str = "title") -> str:
    """The row's title in Markdown, marked where it had to be taken from another language."""
    return md_escape(plain_title(row, field))


def plain_title(row: Mapping[str, object], field: str = "title") -> str:
    """The row's title as plain words, marked where it had to be taken from another language."""
    words, other_language = title_words(row, field, visit().language)
    if not words:
        return say("without_title")
    return words if other_language is None else f"{words} [{other_language}]"


def web_link(url: str | None, *, is_full: bool = False) -> str:
    """A link that shows the host it leads to, or the whole address; nothing but http and https becomes one."""
    if not url:
        return ""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("https", "http") or not host:
        return md_escape(url)
    target = quote(url, safe=":/?#[]@!$&'*+,;=%~-._").replace("[", "%5B").replace("]", "%5D")
    shown = url.removeprefix(f"{parts.scheme}://") if is_full else host
    return f"[{md_escape(shown)}](<{target}>)"
