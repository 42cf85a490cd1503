"""What the story is written in: activities, reports and verdicts as short records, titles in three languages."""

from dataclasses import dataclass, field

EVALUATION_DATE = "2026-03-31"
AMENDED_FROM = "2025-01-01"


def address(page: str) -> str:
    """An address that leads nowhere on purpose."""
    return f"https://example.org/ardenia/{page}"


@dataclass(frozen=True)
class Words:
    """A text in three languages."""

    sq: str
    sr: str
    en: str

    def fields(self, name: str) -> dict[str, str]:
        """The text as the columns of a row: `title_sq`, `title_sr`, `title_en`."""
        return {f"{name}_sq": self.sq, f"{name}_sr": self.sr, f"{name}_en": self.en}


@dataclass(frozen=True)
class Activity:
    """An activity of the action plan. Dates are as a person writes them: a day, 2024-06, Q4 2024, 2025.

    who, support: institution codes. budget: euro; None where the plan names no cost and `yearly` has none.
    yearly: euro by year, for the sheet Budgets.
    moved_to: the due date of the plan amended in 2025. only_in: the one plan that has it.
    """

    code: str
    who: tuple[str, ...]
    start: str | None
    due: str | None
    title: Words
    support: tuple[str, ...] = ()
    budget: int | None = None
    yearly: dict[int, int] = field(default_factory=dict)
    criteria: tuple[str, ...] = ()
    moved_to: str | None = None
    only_in: int | None = None
    code_in_2023: str | None = None
    is_cancelled_in_2025: bool = False
    is_public: bool | None = None
    output: Words | None = None
    funding: str | None = None
    documents: str | None = None

    @property
    def objective(self) -> str:
        """The specific objective it serves: its code without the last number."""
        return self.code.rsplit(".", 1)[0]


@dataclass(frozen=True)
class Said:
    """What a report says of one activity. on: the day of completion; evidence: a page of example.org."""

    activity: str
    state: str
    on: str | None = None
    evidence: str | None = None
    evidence_kind: str = "public_page"
    obstacles: str | None = None
    explanation: str | None = None
    expected: str | None = None
    confidence: str | None = None


@dataclass(frozen=True)
class Report:
    """One progress workbook: who reports on what, when, in which language, and in which handwriting it was filled."""

    file: str
    institution: str
    period: str
    reported_on: str
    language: str
    handwriting: str
    said: tuple[Said, ...] = ()
    values: tuple[tuple[str, int, float | bool], ...] = ()
    submitted_by: str | None = None
    received_through: str = "report_to_council"


@dataclass(frozen=True)
class Opinion:
    """An independent verdict on one activity, with the reply of whom it concerns."""

    activity: str
    verdict: str
    explanation: str | None = None
    evidence: str | None = None
    evidence_date: str | None = None
    sent: str | None = None
    reply_due: str | None = None
    reply: str | None = None
    reply_date: str | None = None
