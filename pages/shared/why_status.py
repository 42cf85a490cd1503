"""Why an activity, an indicator, an institution's reporting or a criterion stands as it does."""

from datetime import timedelta
from typing import Any

from pages.shared.cells import cell_link
from pages.shared.questions import answer
from pages.shared.visit import say, visit
from pages.shared.why import becomes, named_cell, why_panel
from pages.shared.wording import md_escape
from tracker.indicator_words import value_words
from tracker.queries import reasons
from tracker.words import date_words, list_words, number_words, percent_words, period_words

Row = dict[str, Any]

# Rules that speak of a report that is due, or will be.
_SILENT = ("due_and_unreported", "due_and_awaited", "unreported", "nothing_due_yet", "no_year_judged")


def _day(day: Any) -> str:
    return date_words(day, visit().language)


def activity_why(row: Row) -> None:
    """Why an activity has its status; row: of the query `activities`."""
    code = row["activity_code"]
    reason = answer(reasons.activity_reason, code)
    changes = [
        becomes(say(f"status.{change['new_status']}"), _activity_condition(change))
        for change in answer(reasons.activity_changes, code)
    ]
    plan = (reason["plan_submission_id"], reason["plan_sheet"])
    place = (reason["submission_id"], reason["sheet"], reason["cell"])
    is_due_cell = place == (*plan, reason["due_cell"])
    cells = [
        "" if is_due_cell else named_cell("why.cell.status", *place),
        named_cell("why.cell.completed", *place[:2], reason["completed_cell"]),
        named_cell("why.cell.due", *plan, reason["due_cell"]),
        named_cell("why.cell.start", *plan, reason["start_cell"]) if reason["rule"] == "not_begun" else "",
        named_cell("why.cell.deadline", reason["plan_submission_id"], reason["deadline_sheet"], reason["deadline_cell"])
        if _speaks_of_deadline(reason)
        else "",
    ]
    numbers = [md_escape(words) for words in _activity_numbers(row, reason)]
    why_panel(say(f"rule.{reason['status']}"), numbers, [cell for cell in cells if cell], changes)


def _speaks_of_deadline(reason: Row) -> bool:
    return reason["is_deadline_sourced"] and reason["is_official_plan"] and reason["rule"] in _SILENT


def _activity_numbers(row: Row, reason: Row) -> list[str]:
    """What the rule compares, and how the comparison turned out."""
    language = visit().language
    due = date_words(reason["due_date"], language, None if reason["is_continuous"] else row["due_date_precision"])
    values = {
        "day": _day(visit().as_of),
        "due": due if reason["due_date"] else say("unknown"),
        "start": date_words(reason["runs_from"], language, row["start_date_precision"] if row["start_date"] else "day"),
        "completed": date_words(row["completed_on"], language, row["completed_on_precision"]),
        "latest": _latest(reason),
        "period": period_words(reason["period_code"], language) if reason["period_code"] else "",
        "state": say(f"state.{reason['reported_state']}") if reason["reported_state"] else "",
        "covered": _day(reason["period_end"]),
        "owed": reason["owed_period_code"] or "",
        "missed": _day(reason["missed_deadline"]),
        "answer": _day(reason["answer_due_on"]),
        "next": _day(reason["next_deadline"]),
    }
    lines = [say(f"why.activity.{_variant(reason)}", **values)]
    is_owed = reason["is_official_plan"] and reason["responsible_institution"]
    if is_owed and reason["rule"] in _SILENT and not reason["is_deadline_sourced"]:
        lines.append(say("why.deadline_ours", days=reason["report_due_days"]))
    return lines


def _variant(reason: Row) -> str:
    """The rule, told apart where a day it compares is not there."""
    rule = reason["rule"]
    if reason["status"] == "no_public_information":
        return "not_official"
    if rule in ("completed_in_time", "as_reported") and reason["due_date"] is None:
        return f"{rule}.undated"
    if rule == "due_and_awaited" and reason["answer_due_on"] is None:
        return f"{rule}.nobody"
    if rule in ("nothing_due_yet", "no_year_judged") and reason["next_deadline"] is None:
        return f"{rule}.nobody"
    return rule


def _latest(reason: Row) -> str:
    """The latest report in a few words."""
    if not reason["reported_state"]:
        return say("why.no_report")
    period = period_words(reason["period_code"], visit().language)
    return say("why.latest", period=period, state=say(f"state.{reason['reported_state']}"))


def _activity_condition(change: Row) -> str:
    key = f"why.if.activity.{change['change_code']}"
    return say(key, period=change["period_code"] or "", day=_day(change["new_day"]) if change["new_day"] else "")


def indicator_why(row: Row, rule: str) -> None:
    """Why an indicator has its status; rule: its words; row: of the query `indicators`."""
    code = row["indicator_code"]
    reason = answer(reasons.indicator_reason, code)
    changes = [_indicator_change(change, row) for change in answer(reasons.indicator_changes, code)]
    plan = (reason["plan_submission_id"], reason["plan_sheet"])
    is_reported = reason["reported_value"] is not None
    cells = [
        named_cell("why.cell.value", reason["submission_id"], reason["sheet"], reason["cell"]) if is_reported else "",
        named_cell("why.cell.baseline", *plan, reason["baseline_cell"]),
        named_cell("why.cell.target", *plan, reason["target_cell"]),
    ]
    numbers = [md_escape(words) for words in _indicator_numbers(row, reason)]
    why_panel(rule, numbers, [cell for cell in cells if cell], changes)


def _indicator_numbers(row: Row, reason: Row) -> list[str]:
    language, rule = visit().language, reason["rule"]

    def worded(name: str) -> str:
        return value_words(reason[name], row["kind"], row["unit"], language)

    if rule == "not_measurable":
        missing = [say(f"why.column.{name}") for name in reason["missing_columns"]]
        return [say("why.indicator.not_measurable", missing=list_words(missing, language))]
    sign = {"up": "≥", "down": "≤"}[reason["direction"]]
    values = {
        "year": reason["value_year"],
        "value": worded("reported_value"),
        "baseline": worded("baseline_value"),
        "baseline_year": reason["baseline_year"],
        "target": worded("target_value"),
        "target_year": reason["target_year"],
        "sign": sign,
        "day": _day(visit().as_of),
        "months": reason["stale_months"],
        "limit": _day(reason["stale_after"]) if reason["stale_after"] else "",
    }
    if rule in ("worse_than_baseline", "nothing_expected", "pace_high", "pace_middle", "pace_low"):
        return _path_numbers(reason)
    return [say(f"why.indicator.{rule}", **values)]


def _path_numbers(reason: Row) -> list[str]:
    """Progress, what was expected, and the pace, each with its numbers."""
    language = visit().language
    names = ("reported_value", "baseline_value", "target_value")
    value, baseline, target = (number_words(reason[name], language) for name in names)
    progress, expected = (percent_words(reason[name], language) for name in ("progress_share", "expected_share"))
    lines = [
        say("why.indicator.progress", value=value, baseline=baseline, target=target, progress=progress),
        say("why.indicator.expected", year=reason["value_year"], expected=expected),
    ]
    if reason["pace"] is not None and reason["rule"].startswith("pace"):
        pace, high, middle = (
            number_words(reason[name], language) for name in ("pace", "on_track_pace", "acceleration_pace")
        )
        words = {"progress": progress, "expected": expected, "pace": pace, "high": high, "middle": middle}
        lines.append(say(f"why.indicator.{reason['rule']}", **words))
    return lines


def _indicator_change(change: Row, row: Row) -> str:
    language, code = visit().language, change["change_code"]
    if code == "plan_completed":
        missing = list_words([say(f"why.column.{name}") for name in change["column_names"]], language)
        promised = change["new_status"]
        status = say(f"indicator_status.{promised}") if promised else say("why.measurable")
        return becomes(status, say("why.if.indicator.plan_completed", missing=missing))
    status = say(f"indicator_status.{change['new_status']}")
    if code == "time_passes":
        return becomes(status, say("why.if.indicator.time_passes", day=_day(change["new_day"] - timedelta(days=1))))
    value = value_words(change["new_value"], row["kind"], row["unit"], language)
    return becomes(status, say("why.if.indicator.value", year=change["new_year"], value=value))


def institution_why(code: str) -> None:
    """Why an institution's reporting stands as it does, year by year."""
    found = answer(reasons.institution_reasons, code)
    if not found:
        return
    numbers = [md_escape(_reporting_numbers(reason)) for reason in found]
    cells = [f"{md_escape(reason['period_code'])} {cell_link(reason)}" for reason in found if reason["cell"]]
    deadline = found[0]
    if deadline["deadline_cell"] and deadline["is_deadline_sourced"]:
        place = (deadline["plan_submission_id"], deadline["plan_sheet"], deadline["deadline_cell"])
        cells.append(named_cell("why.cell.deadline", *place))
    changes = [
        f"{md_escape(change['period_code'])}: "
        + becomes(say(f"reporting.{change['new_status']}"), _reporting_condition(change))
        for change in answer(reasons.institution_changes, code)
    ]
    is_official = deadline["is_official_plan"]
    why_panel(say("why.reporting.rule" if is_official else "why.reporting.rule_not_official"), numbers, cells, changes)


def _reporting_numbers(reason: Row) -> str:
    values = {
        "period": reason["period_code"],
        "status": say(f"reporting.{reason['status']}"),
        "end": _day(reason["period_end"]),
        "days": reason["report_due_days"],
        "due": _day(reason["report_due_date"]),
        "day": _day(visit().as_of),
        "received": _day(reason["reported_on"]) if reason["reported_on"] else "",
    }
    key = f"why.reporting.{reason['status']}"
    if reason["status"] in ("missing", "not_received"):
        return say(key, reason["running_count"], **values)
    return say(key, **values)


def _reporting_condition(change: Row) -> str:
    day = _day(change["new_day"]) if change["new_day"] else ""
    return say(f"why.if.reporting.{change['change_code']}", day=day, days=change["new_value"] or "")


def criterion_why(row: Row, asked: tuple[str, str]) -> None:
    """Why a criterion has its state; asked: what names the assessment to a query."""
    points = number_words(row["points_available"], visit().language)
    changes = [
        becomes(say(f"criterion_state.{change['new_state']}"), say(f"why.if.{change['change_code']}", points=points))
        for change in answer(reasons.criterion_changes, *asked, row["criterion_code"])
    ]
    numbers = [md_escape(say(f"why.criterion.{row['state']}", points=points))]
    cells = [cell_link(row)] if row["cell"] else [md_escape(say("capacity.left_out"))]
    why_panel(say(f"capacity.state.{row['state']}"), numbers, cells, changes)
