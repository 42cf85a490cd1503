"""What is known before a workbook is read, from accepted workbooks and the bundled reference."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from etl.layouts.words import ALL_INSTITUTIONS
from etl.workbook import Workbook

# Table → its column that defines codes others refer to.
DEFINING_COLUMNS = {
    "institution": "institution_code",
    "objective": "objective_code",
    "indicator": "indicator_code",
    "activity": "activity_code",
    "framework": "framework_code",
    "criterion": "criterion_code",
    "survey_question": "question_code",
}
PLAN_CODES = ("objective", "indicator", "activity")  # kinds of code that may have former ones


@dataclass(frozen=True)
class KnownIndicator:
    """What a plan says of an indicator; None where it does not say."""

    kind: str | None
    direction: str | None
    baseline_value: float | None
    baseline_year: int | None
    target_value: float | None
    target_year: int | None


@dataclass(frozen=True)
class KnownPlan:
    """The codes of one plan version, by kind of code: those in use, and the former ones it replaces."""

    strategy_code: str
    effective_from: str
    codes: Mapping[str, frozenset[str]]
    former_codes: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class KnownCodes:
    """Codes by kind (a criterion as framework:criterion), and what rules need to know about them."""

    codes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    institutions_by_activity: Mapping[str, frozenset[str]] = field(default_factory=dict)
    indicators: Mapping[str, KnownIndicator] = field(default_factory=dict)
    indicator_values: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    points_by_criterion: Mapping[str, float] = field(default_factory=dict)
    plans: tuple[KnownPlan, ...] = ()

    def has(self, kind: str, code: str) -> bool:
        """Whether a code of a kind is known."""
        return code in self.codes.get(kind, frozenset())

    def merged(self, other: "KnownCodes") -> "KnownCodes":
        """Both together; where they differ about one thing (a plan version, an indicator, …), the other holds."""
        return KnownCodes(
            _joined(self.codes, other.codes),
            _joined(self.institutions_by_activity, other.institutions_by_activity),
            {**self.indicators, **other.indicators},
            {
                code: {**self.indicator_values.get(code, {}), **other.indicator_values.get(code, {})}
                for code in {*self.indicator_values, *other.indicator_values}
            },
            {**self.points_by_criterion, **other.points_by_criterion},
            tuple({(plan.strategy_code, plan.effective_from): plan for plan in self.plans + other.plans}.values()),
        )


def known_codes(workbooks: Iterable[Workbook], reference_rows: Iterable[Mapping[str, Any]] = ()) -> KnownCodes:
    """What accepted workbooks and the bundled rows of frameworks and criteria make known.

    A reference row has `framework_code`, and for a criterion `criterion_code` and `points`.
    """
    known = _known_reference(reference_rows)
    for workbook in sorted(workbooks, key=_effective_from):
        rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in workbook.rows:
            rows[row.table].append(row.values)
        known = known.merged(known_rows(rows))
    return known


def known_rows(rows: Mapping[str, list[dict[str, Any]]]) -> KnownCodes:
    """What the rows of one workbook make known; table → normalised values, of which some may be missing."""
    codes: dict[str, set[str]] = defaultdict(set)
    for table, found in rows.items():
        own_codes = {name: name.removesuffix("_code") for row in found[:1] for name in row if name.endswith("_code")}
        defining = DEFINING_COLUMNS.get(table)
        for row in found:
            for name, kind in own_codes.items():
                if row.get(name) and (name == defining or kind not in _REFERRED):
                    codes[kind].add(row[name])
            if table == "criterion" and row.get("framework_code") and row.get("criterion_code"):
                codes["criterion"].add(f"{row['framework_code']}:{row['criterion_code']}")
    values: dict[str, dict[int, float]] = defaultdict(dict)
    for row in rows.get("indicator_report", ()):
        if row.get("indicator_code") and row.get("year") and row.get("reported_value") is not None:
            values[row["indicator_code"]][row["year"]] = row["reported_value"]
    return KnownCodes(
        _frozen(codes),
        {
            row["activity_code"]: frozenset(
                [*(row.get("responsible_institutions") or ()), *(row.get("supporting_institutions") or ())]
            )
            for row in rows.get("activity", ())
            if row.get("activity_code")
        },
        {
            row["indicator_code"]: KnownIndicator(
                *(row.get(name) for name in KnownIndicator.__dataclass_fields__),
            )
            for row in rows.get("indicator", ())
            if row.get("indicator_code")
        },
        dict(values),
        _criterion_points(rows.get("criterion", ())),
        tuple(_known_plans(rows)),
    )


_REFERRED = frozenset(("institution", "objective", "indicator", "activity", "framework", "criterion", "question"))


def serves_institution(institutions: frozenset[str], institution_code: str) -> bool:
    """Whether an institution is among those an activity names."""
    return institution_code in institutions or ALL_INSTITUTIONS in institutions


def _known_plans(rows: Mapping[str, list[dict[str, Any]]]) -> Iterable[KnownPlan]:
    for plan in rows.get("plan", ()):
        if plan.get("strategy_code") and plan.get("effective_from"):
            yield KnownPlan(
                plan["strategy_code"],
                plan["effective_from"],
                {
                    table: frozenset(row[f"{table}_code"] for row in rows.get(table, ()) if row.get(f"{table}_code"))
                    for table in PLAN_CODES
                },
                {
                    table: frozenset(code for row in rows.get(table, ()) for code in row.get("former_codes") or ())
                    for table in PLAN_CODES
                },
            )


def _known_reference(reference_rows: Iterable[Mapping[str, Any]]) -> KnownCodes:
    rows = [dict(row) for row in reference_rows]
    codes: dict[str, set[str]] = {"framework": {str(row["framework_code"]) for row in rows}}
    criteria = [row for row in rows if row.get("criterion_code")]
    codes["criterion"] = {f"{row['framework_code']}:{row['criterion_code']}" for row in criteria}
    return KnownCodes(_frozen(codes), points_by_criterion=_criterion_points(criteria))


def _criterion_points(criteria: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    return {
        f"{row['framework_code']}:{row['criterion_code']}": float(row["points"])
        for row in criteria
        if row.get("framework_code") and row.get("criterion_code") and row.get("points") not in (None, "")
    }


def _effective_from(workbook: Workbook) -> str:
    plans = workbook.of("plan")
    return plans[0].values["effective_from"] if plans else ""


def _frozen(codes: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {kind: frozenset(found) for kind, found in codes.items()}


def _joined(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {key: one.get(key, frozenset()) | other.get(key, frozenset()) for key in {*one, *other}}
