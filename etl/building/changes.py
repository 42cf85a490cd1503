"""What a release changes against the one before: rows of the rules that are new, changed or gone, and headline numbers.

Only codes, days, states and numbers are told: a text that was withdrawn or withheld since must not live on in here.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from duckdb import DuckDBPyConnection

from tracker.queries.catalogue import described_columns
from tracker.queries.relations import relation_rows

Row = dict[str, Any]


@dataclass(frozen=True)
class Watched:
    """A relation that is compared: what names its rows, and which of its columns are told."""

    relation: str
    key: tuple[str, ...]
    columns: tuple[str, ...] = ()


WATCHED: Final = (
    Watched("submission", ("submission_id",)),
    Watched("plan", ("effective_from",), ("basis",)),
    Watched(
        "activity_status",
        ("activity_code",),
        ("status", "reported_state", "due_date", "completed_on", "responsible_institution", "budget_eur", "spent_eur"),
    ),
    Watched("dropped_activity", ("activity_code",), ("status",)),
    Watched(
        "implementation_rate",
        ("year", "scope", "responsible_institution", "objective_code"),
        ("due_count", "completed_count", "unreported_count", "rate", "rate_high", "rate_current_plan"),
    ),
    Watched(
        "objective_progress",
        ("objective_code",),
        ("activity_count", "completion_share", "reported_share", "evidence_share", "mean_pace"),
    ),
    Watched(
        "indicator_progress",
        ("indicator_code",),
        ("status", "value_year", "reported_value", "progress_share", "pace", "target_value", "target_year"),
    ),
    Watched("institution_reporting", ("institution_code", "period_code"), ("status", "reported_on")),
    Watched("claim_check", ("activity_code", "assessor"), ("verdict", "agreement")),
    Watched("request_result", ("request_code",), ("outcome",)),
    Watched("gap", ("gap_kind", "subject_code", "period_code")),
    Watched("scenario_score", ("level", "code"), ("assessed_on", "state", "score_low", "score_high")),
    Watched("published_score", ("framework_code", "country_code", "date"), ("score",)),
    Watched("survey", ("survey_code",)),
    Watched("event", ("event_code",)),
    Watched("statement", ("statement_code",)),
)

# Numbers of a relation's one row; of scenario_score with nothing chosen, its total.
HEADLINES: Final = {
    "verdict": (
        "commitment_count",
        "known_completed_count",
        "due_count",
        "completed_count",
        "unreported_count",
        "rate",
        "rate_high",
        "months_behind",
        "months_behind_low",
    ),
    "schedule": ("es_months", "at_months"),
    "scenario_score": ("score_low", "score_high"),
}


def release_changes(older: DuckDBPyConnection, newer: DuckDBPyConnection, day: date) -> Iterator[Row]:
    """Rows of release_change from one release to another, both evaluated on a day.

    A relation or column the older one does not know yet is left out: its rows are no news.
    """
    known = {name: {column.name for column in columns} for name, columns in described_columns(older).items()}
    for watched in WATCHED:
        if watched.relation in known and known[watched.relation].issuperset(watched.key):
            yield from _row_changes(watched, older, newer, day)
    for relation, columns in HEADLINES.items():
        if relation in known:
            yield from _headline_changes(relation, columns, older, newer, day)


def _row_changes(watched: Watched, older: DuckDBPyConnection, newer: DuckDBPyConnection, day: date) -> Iterator[Row]:
    before, after = (_keyed(watched, _rows(connection, watched.relation, day)) for connection in (older, newer))
    for key in sorted(before.keys() | after.keys()):
        if key not in before or key not in after:
            yield _change(watched.relation, key, "new" if key in after else "gone")
            continue
        for column in watched.columns:
            if column in before[key] and column in after[key] and before[key][column] != after[key][column]:
                yield _change(watched.relation, key, "changed", column, before[key][column], after[key][column])


def _headline_changes(
    relation: str, columns: tuple[str, ...], older: DuckDBPyConnection, newer: DuckDBPyConnection, day: date
) -> Iterator[Row]:
    before, after = (_headline_row(_rows(connection, relation, day)) for connection in (older, newer))
    for column in columns:
        old, new = before.get(column), after.get(column)
        change = "unchanged" if old == new else "changed"
        difference = None if old is None or new is None else float(new) - float(old)
        yield _change(relation, None, change, column, old, new) | {"difference": difference, "is_headline": True}


def _headline_row(rows: list[Row]) -> Row:
    return next((row for row in rows if row.get("level", "total") == "total"), {})


def _rows(connection: DuckDBPyConnection, relation: str, day: date) -> list[Row]:
    columns, rows = relation_rows(connection, relation, day)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _keyed(watched: Watched, rows: list[Row]) -> dict[str, Row]:
    """Rows by key; several of one key (two accounts of an event, two scores of one framework) in their order."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[" · ".join(_to_text(row[name]) for name in watched.key if row[name] is not None)].append(row)
    return {
        key if position == 0 else f"{key} · #{position + 1}": row
        for key, group in grouped.items()
        for position, row in enumerate(group)
    }


def _change(
    relation: str, key: str | None, change: str, column: str | None = None, old: Any = None, new: Any = None
) -> Row:
    return {
        "relation": relation,
        "subject_code": key,
        "change": change,
        "column_name": column,
        "old_value": None if old is None else _to_text(old),
        "new_value": None if new is None else _to_text(new),
        "is_headline": False,
    }


def _to_text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)
