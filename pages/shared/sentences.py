"""Sentences built from what the release says: the verdict on top, and the status of one activity."""

from typing import Any

from pages.shared.visit import say, visit
from tracker.words import date_words, percent_words, share_words


def verdict_sentence(verdict: dict[str, Any], counts: dict[str, Any]) -> str:
    """How much of the time has passed, then the verdict of the release in words."""
    passed = say("time_sentence", percent=percent_words(counts["elapsed_share"], visit().language))
    return f"{passed} {_verdict(verdict)}"


def _verdict(verdict: dict[str, Any]) -> str:
    code = verdict["sentence_code"]
    if code == "plan_not_official":
        return _commitments(verdict)
    if code == "nothing_due_yet":
        return say("top.nothing_due_yet")
    if code == "cannot_be_said":
        sentence = say(
            "top.cannot_be_said",
            verdict["unreported_count"],
            due=verdict["due_count"],
            year=verdict["year"],
            low=verdict["completed_count"],
            high=verdict["completed_count_high"],
        )
    else:
        language = visit().language
        share = share_words(verdict["completed_count"], verdict["due_count"], verdict["rate"], language)
        sentence = say(f"top.{code}", year=verdict["year"], share=share)
        if verdict["unreported_count"]:
            sentence += " " + say("top.unreported", verdict["unreported_count"])
    return f"{sentence} {say('top.provisional')}" if verdict["is_provisional"] else sentence


def _commitments(verdict: dict[str, Any]) -> str:
    """What is known of commitments found in public sources; nobody is held to them."""
    found, completed = verdict["commitment_count"], verdict["known_completed_count"]
    unknown = verdict["no_public_information_count"]
    if completed:
        sentence = say("top.plan_not_official", completed, total=found)
    else:
        sentence = say("top.none_known_completed", found)
    return f"{sentence}; {say('top.without_information', unknown)}" if unknown else f"{sentence}."


def status_sentence(row: dict[str, Any]) -> str:
    """How one activity stands, in one sentence with its days."""
    language = visit().language
    values = {"due": date_words(row["due_date"], language, row["due_date_precision"])}
    status = row["status"]
    if status == "completed_late":
        return say("sentence.completed_late", row["days_overdue"], **values)
    if status == "overdue":
        return say("sentence.overdue", row["days_overdue"], **values)
    if status == "no_report" and row["days_overdue"] is not None:
        return say("sentence.no_report_past_due", row["days_overdue"], **values)
    if status == "completed":
        day = date_words(row["completed_on"], language, row["completed_on_precision"])
        return say("sentence.completed", day=day)
    return say(f"sentence.{status}")
