"""Colours, patterns and marks of the pictures and of every status: never colour alone."""

from dataclasses import dataclass
from typing import Final, Literal

Theme = Literal["light", "dark"]

FONT_FAMILY: Final = (
    "'Source Sans 3', 'Source Sans', 'Source Sans Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
)


@dataclass(frozen=True)
class Paper:
    """The ground a picture is drawn on."""

    background: str
    ink: str
    faded_ink: str
    hairline: str
    empty_bar: str
    accent: str


PAPERS: Final[dict[str, Paper]] = {
    "light": Paper("#FFFFFF", "#1B2733", "#52606D", "#D9DEE3", "#E9EDF1", "#0B4F8A"),
    "dark": Paper("#12181F", "#E8EDF2", "#A9B4C0", "#34404C", "#25303B", "#6FB1E8"),
}


@dataclass(frozen=True)
class StatusLook:
    """How one status is drawn: fill of bars, colours beside words, Plotly's marker, icon on pages, Plotly's hatch."""

    fill: str
    text_light: str
    text_dark: str
    marker: str
    icon: str
    hatch: str = ""

    def text_colour(self, theme: str) -> str:
        """The colour that is legible beside words."""
        return self.text_dark if theme == "dark" else self.text_light


_DONE: Final = "#0072B2"
_MOVING: Final = "#009E73"
_SLOW: Final = "#E69F00"
_PAST_DUE: Final = "#D55E00"
_UNKNOWN: Final = "#666666"

STATUS_LOOKS: Final[dict[str, StatusLook]] = {
    "completed": StatusLook(_DONE, _DONE, "#56B4E9", "circle", "check_circle"),
    "completed_late": StatusLook("#5AA9D6", "#0B5F94", "#8CC8EC", "circle-dot", "task_alt"),
    "in_progress": StatusLook(_MOVING, "#00795A", "#3CC79F", "circle", "clock_loader_60"),
    "partly_completed": StatusLook("#7CCDB3", "#00795A", "#7CCDB3", "circle", "clock_loader_80"),
    "delayed": StatusLook(_SLOW, "#7A4E00", "#F0B63C", "triangle-up", "schedule"),
    "not_started": StatusLook("#F3D9A4", "#7A4E00", "#F3D9A4", "triangle-up-open", "radio_button_unchecked"),
    "not_yet_due": StatusLook("#C3CCD5", "#52606D", "#A9B4C0", "circle-open", "event_upcoming"),
    "overdue": StatusLook(_PAST_DUE, "#B34700", "#FF8A3D", "square", "error"),
    "cancellation_reported": StatusLook("#8E7CA6", "#655280", "#BBA9D6", "diamond", "do_not_disturb_on"),
    "cancelled": StatusLook("#B9B3C2", "#5E566B", "#B9B3C2", "diamond-open", "block"),
    "no_report": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "square-x-open", "visibility_off", "/"),
    "awaiting_report": StatusLook("#8A8A8A", "#5A5A5A", "#B5B5B5", "hourglass", "hourglass_empty", "-"),
    "no_public_information": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "square-x-open", "help", "/"),
}

REPORTING_LOOKS: Final[dict[str, StatusLook]] = {
    "on_time": STATUS_LOOKS["completed"],
    "received": STATUS_LOOKS["completed_late"],
    "late": STATUS_LOOKS["delayed"],
    "missing": STATUS_LOOKS["overdue"],
    "not_received": STATUS_LOOKS["no_report"],
    "not_yet_due": STATUS_LOOKS["not_yet_due"],
    "nothing_to_report": StatusLook("#C3CCD5", "#52606D", "#A9B4C0", "line-ew-open", "remove"),
    "not_public": STATUS_LOOKS["no_public_information"],
}

INDICATOR_LOOKS: Final[dict[str, StatusLook]] = {
    "achieved": STATUS_LOOKS["completed"],
    "on_track": StatusLook(_MOVING, "#00795A", "#3CC79F", "circle", "moving"),
    "acceleration_needed": StatusLook(_SLOW, "#7A4E00", "#F0B63C", "circle", "speed"),
    "off_track": StatusLook(_PAST_DUE, "#B34700", "#FF8A3D", "circle", "error"),
    "deteriorating": StatusLook(_PAST_DUE, "#B34700", "#FF8A3D", "circle", "undo"),
    "stale": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "circle", "history", "/"),
    "not_reported": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "circle", "visibility_off", "/"),
    "not_measurable": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "circle", "straighten", "/"),
}

CRITERION_LOOKS: Final[dict[str, StatusLook]] = {
    "met": StatusLook(_DONE, _DONE, "#56B4E9", "square", "check_box"),
    "claimed_without_evidence": StatusLook(_SLOW, "#7A4E00", "#F0B63C", "square-dot", "contrast"),
    "not_met": StatusLook("#FFFFFF", "#B34700", "#FF8A3D", "square-open", "check_box_outline_blank"),
    "unknown": StatusLook(_UNKNOWN, "#5A5A5A", "#B5B5B5", "square-x-open", "help", "/"),
}

# What happened has no status, so the kinds differ by mark and icon, not by colour; incidents stand apart in grey.
_EVENT = ("#0B4F8A", "#0B4F8A", "#6FB1E8")
EVENT_LOOKS: Final[dict[str, StatusLook]] = {
    "law": StatusLook(*_EVENT, "square", "gavel"),
    "institution": StatusLook(*_EVENT, "pentagon", "account_balance"),
    "training": StatusLook(*_EVENT, "triangle-up", "school"),
    "exercise": StatusLook(*_EVENT, "star", "flag"),
    "report": StatusLook(*_EVENT, "circle", "description"),
    "incident": StatusLook("#52606D", "#52606D", "#A9B4C0", "x", "warning"),
    "cooperation": StatusLook(*_EVENT, "diamond", "handshake"),
    "funding": StatusLook(*_EVENT, "hexagon", "payments"),
}


def words_colour(fill: str) -> str:
    """Ink or paper, whichever reads better on a fill (relative luminance as WCAG defines it)."""
    channels = [int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#FFFFFF" if luminance < 0.18 else "#10181F"


UNKNOWN_STATUSES: Final = ("no_report", "awaiting_report", "no_public_information")
