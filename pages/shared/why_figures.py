"""Why a rate, the months behind, the sentence on top, a score or a completion is what it is."""

from typing import Any

from pages.shared.capacity_parts import Assessment, asked_of
from pages.shared.cells import cell_link
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.why import becomes, why_panel
from pages.shared.wording import md_escape
from tracker.queries import objectives, reasons
from tracker.words import number_words, percent_words

Row = dict[str, Any]


def _number(value: float) -> str:
    return number_words(value, visit().language)


def _percent(share: float) -> str:
    return percent_words(share, visit().language)


def _counted(key: str, codes: list[str]) -> str:
    """Activities counted alike, each with the cell its state stands in where the plan in force still has it."""
    rows = {row["activity_code"]: row for row in answer(objectives.activities)}
    named = [f"{md_escape(code)} {cell_link(rows[code])}" if code in rows else md_escape(code) for code in codes]
    return f"{md_escape(say(key, len(codes)))} {' · '.join(named)}"


def rate_why(year: int) -> None:
    """Why the implementation rate of a year is what it is."""
    found = [row for row in answer(reasons.rate_reasons) if row["year"] == year]
    if not found or found[0]["rate"] is None:
        return
    row = found[0]
    values = {"completed": row["completed_count"], "due": row["due_count"], "unreported": row["unreported_count"]}
    numbers = [md_escape(say("why.rate.rate", rate=_percent(row["rate"]), **values))]
    if row["unreported_count"]:
        numbers.append(md_escape(say("why.rate.high", rate=_percent(row["rate_high"]), **values)))
    groups = (
        ("completed", row["completed_codes"]),
        ("open", row["open_codes"]),
        ("unreported", row["unreported_codes"]),
    )
    cells = [_counted(f"why.rate.{name}", codes) for name, codes in groups if codes]
    changes = []
    if row["rate_next"] is not None:
        changes.append(becomes(_percent(row["rate_next"]), say("why.if.one_more_in_year", year=year)))
    why_panel(say("why.rate.rule", year=year), numbers, cells, changes, say("why.ask.rate", year=year))


def schedule_why() -> None:
    """Why the work is so many months behind the plan, or ahead of it."""
    row = answer(reasons.schedule_reason)
    if row is None or row["months_behind"] is None:
        return
    earned, at, behind = _number(row["es_months"]), _number(row["at_months"]), _number(row["months_behind"])
    numbers = [md_escape(say("why.schedule.earned_count", row["earned_count"], total=row["activity_count"]))]
    if row["running_month"] is not None:
        numbers.append(
            md_escape(
                say(
                    "why.schedule.months",
                    full=row["running_month"] - 1,
                    count=row["earned_count"],
                    before=row["planned_before"],
                    through=row["planned_through"],
                    earned=earned,
                )
            )
        )
    numbers.append(md_escape(say("why.schedule.behind", at=at, earned=earned, behind=behind)))
    if row["unreported_count"]:
        low = _number(row["months_behind_low"])
        numbers.append(md_escape(say("why.schedule.bound", row["unreported_count"], low=low)))
    changes = []
    if row["months_behind_next"] is not None:
        months = say("why.schedule.months_behind", months=_number(row["months_behind_next"]))
        changes.append(becomes(months, say("why.if.one_more")))
    cells = [md_escape(say("why.schedule.cells"))]
    why_panel(say("why.schedule.rule"), numbers, cells, changes, say("why.ask.schedule"))


def verdict_why() -> None:
    """Why the sentence on top is what it is."""
    row = answer(reasons.verdict_reason)
    if row is None:
        return
    numbers, changes = [], []
    code = row["sentence_code"]
    if code == "plan_not_official":
        numbers.append(md_escape(say("why.verdict.found", row["commitment_count"], known=row["known_completed_count"])))
        changes.append(md_escape(say("why.if.plan_official")))
    elif row["due_count"]:
        share, limit = _percent(row["unreported_share"]), _percent(row["unreported_limit"])
        words = {"unreported": row["unreported_count"], "due": row["due_count"], "share": share, "limit": limit}
        key = "above" if code == "cannot_be_said" else "within"
        numbers.append(md_escape(say(f"why.verdict.unreported_{key}", year=row["year"], **words)))
        if code != "cannot_be_said":
            numbers.append(md_escape(_rate_words(row)))
    if row["new_sentence_code"] and code != "plan_not_official":
        sentence = say(f"why.sentence.{row['new_sentence_code']}")
        by = "reports" if row["reports_needed"] else "completions"
        count = row[f"{by}_needed"]
        changes.append(becomes(sentence, say(f"why.if.{by}_needed", count, year=row["year"])))
    counted = row["year"] is not None and code != "plan_not_official"
    cells = say("why.verdict.cells", section=say("schedule.title")) if counted else say("why.objective.cells")
    rule = say(f"why.verdict.{code}", year=row["year"]) if counted else say(f"why.verdict.{code}")
    why_panel(rule, numbers, [md_escape(cells)], changes, say("why.ask.verdict"))


def _rate_words(row: Row) -> str:
    """The rate beside the thresholds it lies between."""
    limits = {
        "less_than_half_completed": (None, "low_rate"),
        "half_completed": ("low_rate", "middle_rate"),
        "most_completed": ("middle_rate", "high_rate"),
        "nearly_all_completed": ("high_rate", None),
    }
    low, high = limits[row["sentence_code"]]
    values = {"completed": row["completed_count"], "due": row["due_count"], "rate": _percent(row["rate"])}
    words = say("why.verdict.rate", **values)
    words += f" ≥ {_percent(row[low])}" if low else ""
    return words + (f"; < {_percent(row[high])}" if high else "")


def capacity_why(assessment: Assessment) -> None:
    """Why an assessment has its score, or its range."""
    found = answer(reasons.capacity_reasons, *asked_of(assessment))
    total = found[0]
    points, available, unknown = (_number(total[name]) for name in ("points", "points_available", "points_unknown"))
    low, high = _number(total["score_low"]), _number(total["score_high"])
    numbers = [md_escape(say("why.capacity.low", points=points, available=available, score=low))]
    if total["points_unknown"]:
        words = say("why.capacity.high", points=points, unknown=unknown, available=available, score=high)
        numbers.append(md_escape(words))
    if total["points_claimed"]:
        numbers.append(md_escape(say("why.capacity.claimed", points=_number(total["points_claimed"]))))
    changes = []
    if total["next_criterion_code"]:
        gained = _number(total["points_gained"])
        words = say("why.if.criterion_met", criterion=total["next_criterion_code"], points=gained)
        changes.append(becomes(_number(total["score_low_next"]), words))
    cells = [md_escape(say("why.capacity.cells"))]
    why_panel(say("why.capacity.rule"), numbers, cells, changes, say("why.ask.capacity"))


def objectives_why() -> None:
    """Why each strategic objective is completed so far as it is."""
    found = [row for row in answer(reasons.objective_reasons) if row["parent_code"] is None]
    numbers, changes = [], []
    for row in found:
        code, done = md_escape(row["objective_code"]), row["completed_count"] + row["completed_late_count"]
        if row["completion_share"] is None:
            numbers.append(f"{code}: {md_escape(say('why.objective.empty'))}")
            continue
        words = say(
            "why.objective.share",
            completed=row["completed_count"],
            late=row["completed_late_count"],
            total=row["activity_count"],
            share=_percent(row["completion_share"]),
        )
        numbers.append(f"{code}: {md_escape(words)}")
        if row["completion_share_next"] is not None:
            next_share = say("why.objective.next", done=done + 1, total=row["activity_count"])
            words = f"{_percent(row['completion_share_next'])} ({next_share})"
            changes.append(f"{code}: {becomes(words, say('why.if.one_more'))}")
    why_panel(
        say("why.objective.rule"), numbers, [md_escape(say("why.objective.cells"))], changes, say("why.ask.objective")
    )
