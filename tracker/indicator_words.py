"""What an indicator's values and its pace are in words, and the one sentence on how it stands."""

from collections.abc import Mapping
from typing import Any

from tracker.texts import text
from tracker.words import list_words, number_words

# No number with decimals is “one”: every language has it in the form it uses for many.
_MANY = 5
_SMALLEST_SHOWN = 0.005


def value_words(value: float | None, kind: str, unit: str | None, language: str) -> str:
    """A value of an indicator with its unit: “60 %”, “step 3”, “yes”."""
    if value is None:
        return text("unknown", language)
    if kind == "yes_no":
        return text("indicator.yes" if value else "indicator.no", language)
    number = number_words(value, language)
    if kind == "ordinal":
        return text("indicator.step", language, step=number)
    return f"{number}\u00a0{unit}" if unit else number


def change_words(change: float, language: str, kind: str = "number", unit: str | None = None) -> str:
    """A change with its sign; a change of a percentage is one of percentage points."""
    size = abs(change)
    if size < _SMALLEST_SHOWN:
        sign, size = "", 0.0
    else:
        sign = "+" if change > 0 else "\u2212"
    number = f"{sign}{number_words(size, language)}"
    if kind == "ordinal" or not unit:
        return number
    if unit == "%":
        return text("indicator.percentage_points", language, int(size) if size == int(size) else _MANY, number=number)
    return f"{number}\u00a0{unit}"


def target_words(row: Mapping[str, Any], language: str) -> str:
    """The target with its year, in words."""
    target = value_words(row["target_value"], row["kind"], row["unit"], language)
    if row["target_value"] is None or row["target_year"] is None:
        return target
    return text("indicator.target_by", language, target=target, year=row["target_year"])


def indicator_sentence(row: Mapping[str, Any], language: str) -> str:
    """How an indicator stands, in one sentence that never says more than is known.

    `row`: one row of tracker.queries.indicators.indicators.
    """
    kind, unit = row["kind"], row["unit"]
    key = _sentence(row)
    values: dict[str, object] = {name: row[name] for name in ("baseline_year", "target_year", "reached_year")}
    values["year"] = row["value_year"]
    values["value"] = value_words(row["reported_value"], kind, unit, language)
    values["target"] = value_words(row["target_value"], kind, unit, language)
    values["missing"] = list_words(_missing(row, language), language)
    if row["pace_needed"] is not None:
        values["needed"] = change_words(row["pace_needed"], language, kind, unit)
    if row["pace_made"] is not None:
        values["made"] = change_words(row["pace_made"], language)
    return text(f"indicator.sentence.{key}", language, **values)


def _sentence(row: Mapping[str, Any]) -> str:
    """Which sentence fits."""
    status = row["status"]
    if status == "not_measurable":
        return "not_measurable" if row["reported_value"] is None else "not_measurable_with_value"
    if status == "not_reported":
        return "not_reported"
    if status == "stale":
        return "stale_lost" if row["was_lost"] else "stale"
    if row["kind"] == "yes_no":
        return _yes_no_sentence(row)
    if row["is_maintenance"]:
        kept = "kept" if status == "achieved" else "kept_then_lost" if row["was_lost"] else "not_kept"
        return f"{kept}_{row['direction']}"
    if status == "achieved":
        return "reached"
    if row["was_lost"]:
        return "lost"
    if row["is_target_over"]:
        return "target_over"
    return "needs" if row["pace_made"] is not None else "needs_only"


def _yes_no_sentence(row: Mapping[str, Any]) -> str:
    if row["status"] == "achieved":
        return "yes_no_reached"
    if row["is_maintenance"]:
        return "yes_no_not_kept"
    if row["was_lost"]:
        return "yes_no_lost"
    return "yes_no_over" if row["status"] == "off_track" else "yes_no_open"


def _missing(row: Mapping[str, Any], language: str) -> list[str]:
    """What the plan lacks of baseline and target: all of it, or the value or the year alone."""
    missing = []
    for name in ("baseline", "target"):
        parts = [part for part in ("value", "year") if row[f"{name}_{part}"] is None]
        if len(parts) == 2:
            missing.append(text(f"indicator.missing.{name}", language))
        missing += [text(f"indicator.missing.{name}_{part}", language) for part in parts if len(parts) == 1]
    return missing
