"""The recomputed relations by name, and what differs from rows of the release."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from tests.recompute import activities, capacity, claims, gaps, indicators, money, rates
from tests.recompute.activities import Rows
from tests.recompute.record import Record

Recompute = Callable[[Record, date], Rows]

# Relation → how it is recomputed, and the columns that tell its rows apart.
RELATIONS: dict[str, tuple[Recompute, tuple[str, ...]]] = {
    "activity_status": (activities.activity_status, ("activity_code",)),
    "dropped_activity": (activities.dropped_activity, ("activity_code",)),
    "implementation_rate": (
        rates.implementation_rate,
        ("year", "scope", "responsible_institution", "objective_code"),
    ),
    "objective_progress": (indicators.objective_progress, ("objective_code",)),
    "activity_money": (money.activity_money, ("activity_code", "year")),
    "objective_money": (money.objective_money, ("objective_code", "year")),
    "indicator_progress": (indicators.indicator_progress, ("indicator_code",)),
    "indicator_forecast": (indicators.indicator_forecast, ("indicator_code", "year")),
    "schedule": (rates.schedule, ()),
    "capacity_score": (
        capacity.capacity_score,
        ("framework_code", "assessor", "assessed_on", "level", "code"),
    ),
    "scenario_gain": (capacity.scenario_gain, ("activity_code",)),
    "claim_check": (claims.claim_check, ("activity_code", "assessor")),
    "claim_matrix": (claims.claim_matrix, ("reported_state", "verdict")),
    "gap": (gaps.gap, ("gap_kind", "subject_code", "period_code")),
    "institution_reporting": (rates.institution_reporting, ("institution_code", "period_code")),
    "request_result": (claims.request_result, ("request_code",)),
    "request_count": (claims.request_count, ("institution_code", "outcome")),
    "survey_result": (claims.survey_result, ("question_code", "respondent_group", "option_en")),
    "verdict": (rates.verdict, ()),
}

# What is copied from a cell and never computed: words of people, addresses, and how precisely a day is given.
COPIED = {
    "dropped_activity": {"basis", "confidence", "submission_id", "sheet", "cell"},
    "capacity_score": {"confidence", "source_url", "submission_id", "sheet"},
    "claim_check": {
        "assessed_on_precision", "evidence_date_precision", "sent_for_reply_on_precision",
        "reply_due_precision", "reply_date_precision",
    },
    "request_result": {
        "sent_on_precision", "legal_deadline_precision", "replied_on_precision", "complaint_on_precision", "ground",
        "document_url",
    },
    "survey_result": {
        "basis", "fielded_from_precision", "fielded_to_precision", "wording_sq", "wording_sr", "option_sq", "option_sr",
    },
    "scenario_score": {"submission_id"},
}  # fmt: skip


def differences(published: Rows, recomputed: Rows, key: tuple[str, ...]) -> list[str]:
    """What differs between two sets of rows, in words; only columns that were recomputed are compared."""
    ours, theirs = _by_key(recomputed, key), _by_key(published, key)
    found = [f"{name}: not published" for name in ours if name not in theirs]
    found += [f"{name}: not recomputed" for name in theirs if name not in ours]
    for name, row in ours.items():
        for column, value in row.items():
            if name in theirs and not is_same(value, theirs[name][column]):
                found.append(f"{name} {column}: recomputed {value!r}, published {theirs[name][column]!r}")
    return found


def is_same(one: Any, other: Any) -> bool:
    """Equal, or for fractions equal to the last published decimal."""
    if isinstance(one, float) or isinstance(other, float):
        if one is None or other is None:
            return one is other
        return abs(float(one) - float(other)) <= 1.1e-9 * max(1.0, abs(float(one)))
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        return one == other
    return type(one) is type(other) and one == other


def _by_key(rows: Iterable[dict[str, Any]], key: tuple[str, ...]) -> dict[tuple[Any, ...], dict[str, Any]]:
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        name = tuple(row[column] for column in key)
        if name in found:
            raise ValueError(f"two rows for {name}")
        found[name] = row
    return found
