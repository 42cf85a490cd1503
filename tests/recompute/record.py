"""What the accepted workbooks say: plan versions, reports and values, with the codes followed through the versions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.recompute.workbooks import Row, Workbook, period_end, read_reference, read_workbooks

STATE_ORDER = {"not_started": 0, "in_progress": 1, "partly_completed": 1, "delayed": 1, "completed": 2}
OFFICIAL = ("official", "illustrative")  # the demonstration's rows count as official


@dataclass
class Activity:
    """An activity as one version of the plan has it; `subject` is its code through all versions."""

    subject: str
    code: str
    objective: str
    responsible: list[str]
    supporting: list[str]
    start: date | None
    due: date | None
    is_continuous: bool
    is_cancelled: bool
    budget: Decimal | None
    criteria: list[str]
    row: Row


@dataclass
class Plan:
    """One version of the plan."""

    head: Row
    order: int
    institutions: list[str]
    objectives: dict[str, str | None]
    activities: dict[str, Activity]
    budgets: list[Row]
    indicators: dict[str, Row]
    interim: dict[str, dict[int, float]]

    @property
    def effective_from(self) -> date:
        """The day from which it is in force."""
        return self.head["effective_from"]

    @property
    def grace_days(self) -> int | None:
        """Days after a year's end by which its report is due; None where the plan names none."""
        return self.head["report_due_days"]

    def starts(self, activity: Activity) -> date:
        """When an activity starts; with the strategy where the plan does not say."""
        return activity.start or self.head["start_date"]

    def top(self, objective: str) -> str:
        """The strategic objective an objective belongs to."""
        return self.objectives[objective] or objective


@dataclass
class Report:
    """What one institution said of one activity for one period."""

    subject: str
    institution: str
    period: str
    end: date
    reported_on: date | None
    basis: str
    order: int
    row: Row

    @property
    def state(self) -> str:
        """The state it reports."""
        return self.row["reported_state"]

    @property
    def known_on(self) -> date:
        """The day from which it counts: when it was handed in; the period's end where that is unknown."""
        return self.reported_on or self.end

    @property
    def year(self) -> int:
        """The year of its period."""
        return self.end.year


@dataclass
class Value:
    """What one institution said of one indicator for one year."""

    subject: str
    year: int
    value: float
    institution: str | None
    period: str
    end: date
    reported_on: date | None
    basis: str
    order: int
    row: Row


@dataclass
class Received:
    """A progress workbook that arrived, superseded or not: an institution, a period, a day."""

    institution: str
    period: str
    reported_on: date | None
    channel: str
    basis: str
    row: Row


class Record:
    """Everything that was accepted, and what each code was called in each version."""

    def __init__(self, folder: Path, reference: Path) -> None:
        """Read a folder of workbooks and the bundled reference."""
        books = read_workbooks(folder)
        standing = _standing(books)
        self.books = {kind: [book for book in standing if book.kind == kind] for kind in _KINDS}
        self.thresholds = {
            row["threshold_code"]: float(row["threshold_value"]) for row in read_reference(reference / "threshold.csv")
        }
        self.criteria = read_reference(reference / "criterion.csv")
        self.newest_activity = _newest(self.books["plan"], "activity")
        self.newest_indicator = _newest(self.books["plan"], "indicator")
        self.plans = sorted((self._plan(book) for book in self.books["plan"]), key=_version_order)
        self.reports: dict[str, list[Report]] = defaultdict(list)  # by activity
        self.values: dict[str, list[Value]] = defaultdict(list)  # by indicator
        for book in self.books["progress"]:
            for report in self._reports(book):
                self.reports[report.subject].append(report)
            for value in self._values(book):
                self.values[value.subject].append(value)
        self.received = [received for book in books if book.kind == "progress" for received in _received(book)]

    def versions(self, day: date) -> list[Plan]:
        """The plans effective by a day, oldest first."""
        return [plan for plan in self.plans if plan.effective_from <= day]

    def plan_on(self, day: date) -> Plan | None:
        """The plan in force on a day."""
        versions = self.versions(day)
        return versions[-1] if versions else None

    def report_due(self, year: int, day: date) -> tuple[date, bool]:
        """When the report on a year is due by the plan in force on `day`, and whether the plan says so itself."""
        plan = self.plan_on(day)
        named = plan.grace_days if plan else None
        grace = self.thresholds["reporting_grace_days"] if named is None else named
        return date.fromordinal(date(year, 12, 31).toordinal() + int(grace)), named is not None

    def years(self, day: date) -> list[int]:
        """The strategy's years up to that of a day."""
        plan = self.plan_on(day)
        if plan is None:
            return []
        return list(range(plan.head["start_date"].year, min(plan.head["end_date"].year, day.year) + 1))

    def _plan(self, book: Workbook) -> Plan:
        institutions = [row["institution_code"] for row in book.tables["institution"]]
        budgets = book.tables.get("budget", [])
        yearly: dict[str, Decimal] = {}
        for row in budgets:
            yearly[row["activity_code"]] = yearly.get(row["activity_code"], Decimal(0)) + row["amount_eur"]
        activities = {}
        for row in book.tables["activity"]:
            code = row["activity_code"]
            activity = Activity(
                self.newest_activity.get(code, code),
                code,
                row["objective_code"],
                _institutions(row["responsible_institutions"], institutions),
                _institutions(row["supporting_institutions"], institutions),
                row["start_date"],
                row["due_date"],
                bool(row["is_continuous"]),
                row["is_cancelled"] == "yes",
                row["budget_eur"] if row["budget_eur"] is not None else yearly.get(code),
                row["capacity_criteria"] or [],
                row,
            )
            activities[activity.subject] = activity
        indicators = {
            self.newest_indicator.get(row["indicator_code"], row["indicator_code"]): row
            for row in book.tables["indicator"]
        }
        interim: dict[str, dict[int, float]] = {}
        for row in book.tables.get("interim_target", []):
            interim.setdefault(row["indicator_code"], {})[row["year"]] = row["target_value"]
        objectives = {row["objective_code"]: row["parent_code"] for row in book.tables["objective"]}
        return Plan(book.one("plan"), book.order, institutions, objectives, activities, budgets, indicators, interim)

    def _reports(self, book: Workbook) -> Iterable[Report]:
        head = book.one("report")
        for row in book.tables.get("activity_report", []):
            if row["confidence"] == "low":
                continue  # shown in the history, and never more
            period = row["period_code"] or head["period_code"]
            yield Report(
                self.newest_activity.get(row["activity_code"], row["activity_code"]),
                row["institution_code"] or head["institution_code"],
                period,
                period_end(period),
                head["reported_on"],
                head["basis"],
                book.order,
                row,
            )

    def _values(self, book: Workbook) -> Iterable[Value]:
        head = book.one("report")
        for row in book.tables.get("indicator_report", []):
            period = head["period_code"] or str(row["year"])
            yield Value(
                self.newest_indicator.get(row["indicator_code"], row["indicator_code"]),
                row["year"],
                row["reported_value"],
                row["institution_code"] or head["institution_code"],
                period,
                period_end(period),
                head["reported_on"],
                head["basis"],
                book.order,
                row,
            )


_KINDS = ("plan", "progress", "assessment", "capacity", "survey", "context", "request")


def _version_order(plan: Plan) -> tuple[date, int]:
    return plan.effective_from, plan.order


def _institutions(codes: list[str] | None, everyone: list[str]) -> list[str]:
    return sorted({each for code in codes or [] for each in (everyone if code == "ALL" else [code])})


def _named_pairs(book: Workbook) -> frozenset[tuple[Any, Any]]:
    """The institutions and periods a progress workbook names."""
    head = book.one("report")
    rows = book.tables.get("activity_report", []) or [head]
    return frozenset(
        (row["institution_code"] or head["institution_code"], row["period_code"] or head["period_code"]) for row in rows
    )


def _supersede_key(book: Workbook) -> Any:
    """What an accepted workbook replaces: the earlier one of the same key."""
    if book.kind == "plan":
        head = book.one("plan")
        return "plan", head["strategy_code"], head["effective_from"]
    if book.kind == "progress":
        head = book.one("report")
        return "progress", head["received_through"], head["submitted_by"], _named_pairs(book)
    if book.kind == "assessment":
        head = book.one("assessment")
        return "assessment", head["organisation_code"], head["assessed_on"]
    if book.kind == "capacity":
        head = book.one("capacity_assessment")
        return "capacity", *(head[name] for name in ("framework_code", "country_code", "assessed_on", "assessor"))
    return book.kind, book.name  # one workbook of each of the other kinds


def _standing(books: list[Workbook]) -> list[Workbook]:
    """The workbooks no later one has replaced, in the order of acceptance."""
    last = {_supersede_key(book): book for book in books}
    return sorted(last.values(), key=lambda book: book.order)


def _newest(plans: list[Workbook], table: str) -> dict[str, str]:
    """Former code → the code of the newest version, through chains."""
    renamed = {
        former: row[f"{table}_code"]
        for book in plans
        for row in book.tables[table]
        for former in row["former_codes"] or []
    }

    def newest(code: str) -> str:
        return newest(renamed[code]) if code in renamed else code

    return {code: newest(code) for code in renamed}


def _received(book: Workbook) -> Iterable[Received]:
    head = book.one("report")
    for institution, period in _named_pairs(book):
        if institution and period:
            yield Received(institution, period, head["reported_on"], head["received_through"], head["basis"], head)
