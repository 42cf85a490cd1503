"""One gap in words: what is missing, of what, whose move it is, since when, and what hangs on it."""

from typing import Any

from pages.shared.objectives_parts import activity_title, institution_names
from pages.shared.page_links import words_link
from pages.shared.questions import answer
from pages.shared.rooms import link_to
from pages.shared.shell import release_data
from pages.shared.visit import say, visit
from pages.shared.wording import md_escape, plain_title, web_link
from tracker.queries import capacity
from tracker.words import date_words, list_words, money_words, number_words, period_words

Gap = dict[str, Any]
_MOST_NAMES = 3
_WITH_CODE = ("activity", "dropped_activity", "indicator", "objective")
# Where the plan is not official, these say what the sources tell or leave out; nobody is held to it.
_TOLD_BY_SOURCES = (
    "activity_overdue",
    "activity_dropped",
    "activity_without_institution",
    "activity_without_cost",
    "activity_without_due_date",
    "objective_without_activity",
    "objective_without_indicator",
    "indicator_without_baseline",
    "indicator_without_target",
    "capacity_without_activity",
)


def kind_words(kind: str) -> str:
    """What is missing, in plain words."""
    facts = release_data()
    assert facts is not None
    if kind in _TOLD_BY_SOURCES and not facts["is_official_plan"]:
        return say(f"gap_kind_found.{kind}")
    return say(f"gap_kind.{kind}")


def institution_codes(gap: Gap) -> list[str]:
    """Whose move it is, by code; empty where nobody is named."""
    codes = gap["responsible_institution"]
    return codes.split(", ") if codes else []


def subject_words(gap: Gap) -> str:
    """What the gap is of, in plain words."""
    kind = gap["subject_kind"]
    if kind == "request":
        return f"{gap['subject_code']} · {gap['own_title'] or say('without_title')}"
    words = activity_title(gap) if kind in ("activity", "dropped_activity") else plain_title(gap)
    if kind == "criterion":
        return f"{gap['criterion_code']} · {words}"
    return f"{gap['subject_code']} · {words}" if kind in _WITH_CODE else words


def subject_link(gap: Gap) -> None:
    """The subject as a link to its page, or to its row where it has none."""
    name, codes = _place(gap)
    link_to(name, md_escape(subject_words(gap)), **codes)


def _place(gap: Gap) -> tuple[str, dict[str, str | None]]:
    """The page of a gap's subject and the codes that name it there."""
    kind, code = gap["subject_kind"], gap["subject_code"]
    if kind == "activity":
        return "activity", {"objective": gap["objective_code"], "activity": code}
    if kind == "objective":
        return "objectives", {"objective": code}
    if kind == "criterion":
        return "criterion", {"criterion": gap["criterion_code"], "assessment": _assessment_code(gap)}
    if kind in ("indicator", "institution"):
        return kind, {kind: code}
    return "source", {"submission": gap["submission_id"], "sheet": gap["sheet"], "cell": gap["cell"]}


def _assessment_code(gap: Gap) -> str | None:
    """The code by which pages name the assessment a criterion's gap rests on."""
    rows = answer(capacity.assessments)
    named = {(row["submission_id"], row["assessed_on"]): row["assessment_code"] for row in rows}
    return named.get((gap["submission_id"], gap["assessed_on"]))


def whose_words(gap: Gap) -> str:
    """Whose move it is, by name; where they are many, how many."""
    codes = institution_codes(gap)
    if not codes:
        return say("gaps.nobody_named")
    if len(codes) > _MOST_NAMES:
        return say("overview.late.together", len(codes))
    names = institution_names()
    return list_words([names.get(code, code) for code in codes], visit().language)


def since_words(gap: Gap) -> str:
    """How many days the gap has been open, and since what."""
    facts = release_data()
    assert facts is not None
    day = date_words(gap["since_date"], visit().language)
    key = "gaps.days_since"
    if gap["is_since_plan"]:
        key = "gaps.days_since_plan" if facts["is_official_plan"] else "gaps.days_since_strategy"
    return say(key, gap["days_open"], day=day)


def detail_words(gap: Gap) -> str:
    """Everything about a gap but its subject, in one line of Markdown."""
    language = visit().language
    parts = [] if gap["subject_kind"] == "institution" else [whose_words(gap)]
    parts.append(since_words(gap))
    if gap["points_at_stake"]:
        points = number_words(gap["points_at_stake"], language)
        parts.append(_together(say("gaps.points", int(gap["points_at_stake"]), points=points)))
    if gap["budget_eur"] is not None:
        parts.append(_together(say("gaps.money", money=money_words(gap["budget_eur"], language))))
    if gap["subject_kind"] == "request":
        parts.append(say("gaps.asked_by", organisation=gap["organisation"]))
    line = f"**{md_escape(full_kind_words(gap))}:** {' · '.join(map(md_escape, parts))}"
    return f"{line} · {_statement_source(gap)}" if gap["subject_kind"] == "statement" else line


def _together(words: str) -> str:
    """A figure and its unit, which no line may part."""
    return words.replace(" ", "\u00a0")


def full_kind_words(gap: Gap) -> str:
    """What is missing, with the year where it is a year's report."""
    words = kind_words(gap["gap_kind"])
    return f"{words} ({period_words(gap['period_code'], visit().language)})" if gap["period_code"] else words


def _statement_source(gap: Gap) -> str:
    """Who said so and when, how sure that is, and where it stands."""
    day = gap["stated_on"]
    words = date_words(day, visit().language, gap["stated_on_precision"]) if day else say("undated")
    parts = [md_escape(say("gaps.said_by", organisation=gap["organisation"], day=words))]
    if gap["confidence"] != "high":
        parts.append(md_escape(say(f"confidence.{gap['confidence']}")))
    return " · ".join([*parts, f"{md_escape(say('field.source').lower())}: {web_link(gap['source_url'])}"])


def table_row(gap: Gap) -> dict[str, object]:
    """One gap as a row of the table under its list."""
    language = visit().language
    name, codes = _place(gap)
    points, money = gap["points_at_stake"], gap["budget_eur"]
    return {
        say("gaps.column.rank"): gap["rank"],
        say("gaps.column.kind"): full_kind_words(gap),
        say("gaps.column.subject"): words_link(name, subject_words(gap), **codes),
        say("gaps.column.whose"): whose_words(gap),
        say("gaps.column.since"): date_words(gap["since_date"], language),
        say("gaps.column.days"): number_words(gap["days_open"], language),
        say("gaps.column.points"): "" if points is None else number_words(points, language),
        say("gaps.column.money"): "" if money is None else money_words(money, language),
    }
