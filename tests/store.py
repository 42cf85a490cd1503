"""A release in memory, filled line by line, so that a case of a rule reads like the sentence it tests."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from tracker.schema import create_schema

THRESHOLDS = Path(__file__).parent.parent / "data" / "reference" / "threshold.csv"

# Where the fields stand in the sheets of the store: A is the key, the others follow.
LETTERS = {
    "plan": {"strategy_code": "A"},
    "activity": {"activity_code": "A", "due_date": "B", "is_cancelled": "C"},
    "indicator": {"indicator_code": "A", "target_value": "B"},
    "report": {"submitted_by": "A", "reported_on": "B"},
    "activity_report": {"activity_code": "A", "reported_state": "B"},
    "indicator_report": {"indicator_code": "A", "reported_value": "B"},
    "assessor_verdict": {"activity_code": "A", "verdict": "B"},
}


def day(text: str | date | None) -> date | None:
    """A date from its ISO text."""
    return date.fromisoformat(text) if isinstance(text, str) else text


def said(period: str, state: str, **details: Any) -> dict[str, Any]:
    """What one report says, for `Store.report`."""
    return {"period": period, "state": state} | details


def completed(period: str, finished: str, precision: str = "day", **details: Any) -> dict[str, Any]:
    """A report of completion, for `Store.report`."""
    return said(period, "completed", completed=finished, precision=precision) | details


class Store:
    """Rows of a release; every plan and every report is a submission of its own."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.current_plan = ""
        self.plan_basis = "official"
        self._rows: Counter[tuple[str, str]] = Counter()

    def insert(self, table: str, **values: Any) -> None:
        """Put one row into a table."""
        names = ", ".join(values)
        places = ", ".join("?" for _ in values)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(values.values()))

    def fact(self, submission_id: str, table: str, **values: Any) -> None:
        """Put one row of a sheet into a table, on the next row of the sheet."""
        self._rows[submission_id, table] += 1
        number = 1 + self._rows[submission_id, table]
        self.insert(table, submission_id=submission_id, sheet=table, row_number=number, **values)

    def submission(self, kind: str, level: int, without: Sequence[str] = ()) -> str:
        """Begin a submission; `without`: columns its sheets lack."""
        count = self.connection.execute("SELECT count(*) FROM submission").fetchone()[0]
        submission_id = f"{kind}-{count + 1:03}"
        self.insert("submission", submission_id=submission_id, kind=kind, decision_level=level)
        rows = [
            (submission_id, table, table, column, letter, column, 1)
            for table, letters in LETTERS.items()
            for column, letter in letters.items()
            if column not in without
        ]
        self.connection.executemany("INSERT INTO sheet_column VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        return submission_id

    def plan(
        self,
        effective_from: str = "2023-01-01",
        *,
        start: str = "2023-01-01",
        end: str = "2027-12-31",
        due_days: int | None = None,
        basis: str = "official",
        institutions: Sequence[str] = ("MA", "MB"),
        objectives: Sequence[tuple[str, str | None]] = (("1", None), ("1.1", "1")),
        level: int = 0,
        without: Sequence[str] = (),
    ) -> str:
        """Begin a version of the plan; activities and indicators that follow belong to it."""
        self.current_plan = self.submission("plan", level, without)
        self.plan_basis = basis
        self.fact(
            self.current_plan,
            "plan",
            strategy_code="S",
            country_code="XK",
            start_date=start,
            end_date=end,
            effective_from=effective_from,
            report_due_days=due_days,
            basis=basis,
        )
        for code in institutions:
            self.fact(self.current_plan, "institution", institution_code=code, basis=basis)
        for code, parent in objectives:
            self.objective(code, parent)
        return self.current_plan

    def objective(self, code: str, parent: str | None = None, former: Sequence[str] = ()) -> None:
        """An objective of the plan; without parent a strategic one."""
        self.fact(
            self.current_plan,
            "objective",
            objective_code=code,
            parent_code=parent,
            former_codes=list(former) or None,
            basis=self.plan_basis,
        )

    def activity(
        self,
        code: str = "A",
        due: str | None = "2024-06-30",
        *,
        start: str | None = None,
        by: Sequence[str] | None = ("MA",),
        supports: Sequence[str] | None = None,
        objective: str = "1.1",
        former: Sequence[str] = (),
        cancelled: bool = False,
        budget: str | None = None,
        criteria: Sequence[str] = (),
        confidence: str = "high",
    ) -> None:
        """An activity of the plan; due: a day, `continuous`, or None; criteria: codes without their framework."""
        continuous = due == "continuous"
        self.fact(
            self.current_plan,
            "activity",
            activity_code=code,
            objective_code=objective,
            responsible_institutions=list(by) if by else None,
            supporting_institutions=list(supports) if supports else None,
            start_date=start,
            due_date=None if continuous else due,
            is_continuous=continuous,
            is_cancelled=cancelled,
            budget_eur=budget,
            capacity_criteria=[f"NCSI-STYLE:{criterion}" for criterion in criteria] or None,
            former_codes=list(former) or None,
            basis=self.plan_basis,
            confidence=confidence,
        )

    def budget(self, code: str, year: int, amount: str) -> None:
        """Money planned for an activity in a year."""
        self.fact(self.current_plan, "budget", activity_code=code, year=year, amount_eur=amount, basis=self.plan_basis)

    def indicator(self, code: str, objective: str = "1.1", **values: Any) -> None:
        """An indicator of the plan, from 0 in 2023 to 100 in 2027 unless told otherwise."""
        usual = {
            "kind": "number",
            "direction": "up",
            "baseline_value": 0,
            "baseline_year": 2023,
            "target_value": 100,
            "target_year": 2027,
        }
        self.fact(
            self.current_plan,
            "indicator",
            indicator_code=code,
            objective_code=objective,
            basis=self.plan_basis,
            **(usual | values),
        )

    def value(self, code: str, year: int, value: float, on: str | None = None, level: int = 0) -> None:
        """A reported value of an indicator."""
        submission_id = self._progress(
            None, None, on or f"{year + 1}-01-15", "report_to_council", self.plan_basis, level, (), None
        )
        self.fact(
            submission_id,
            "indicator_report",
            indicator_code=code,
            year=year,
            reported_value=value,
            basis=self.plan_basis,
            period_code=str(year),
        )

    def report(
        self,
        code: str | None = "A",
        period: str = "2023",
        state: str = "in_progress",
        *,
        on: str | None = "",
        by: str | None = "MA",
        completed: str | None = None,
        precision: str = "day",
        evidence: str | None = None,
        confidence: str = "high",
        basis: str | None = None,
        level: int = 0,
        spent: str | None = None,
        share: float | None = None,
        through: str = "report_to_council",
        superseded: bool = False,
        on_precision: str = "day",
        without: Sequence[str] = (),
    ) -> str:
        """A report on one activity (code None: an empty one); on: 20 days after the year unless told, None: unknown."""
        reported_on = f"{int(period[:4]) + 1}-01-20" if on == "" else on
        basis = basis or self.plan_basis
        submission_id = self._progress(
            by, period, reported_on, through, basis, level, without, on_precision, superseded
        )
        if code and not superseded:
            self.fact(
                submission_id,
                "activity_report",
                activity_code=code,
                institution_code=by,
                period_code=period,
                reported_state=state,
                completed_on=completed,
                completed_on_precision=precision if completed else None,
                completion_share=share,
                evidence_url=evidence,
                spent_eur=spent,
                confidence=confidence,
                basis=basis,
            )
        return submission_id

    def verdict(
        self,
        code: str = "A",
        verdict: str = "not_confirmed",
        on: str = "2024-05-01",
        *,
        by: str = "NGO",
        **reply: Any,
    ) -> None:
        """An independent organisation's verdict on an activity; reply: further columns of its row."""
        submission_id = self.submission("assessment", 0)
        self.fact(
            submission_id,
            "assessment",
            organisation_code=by,
            organisation=f"Organisation {by}",
            assessed_on=on,
            basis="independent",
        )
        self.fact(submission_id, "assessor_verdict", activity_code=code, verdict=verdict, basis="independent", **reply)

    def request(self, code: str = "R", outcome: str = "pending", sent: str = "2024-03-01", **values: Any) -> None:
        """A request for information; values: further columns of its row."""
        usual = {"organisation": "NGO", "institution_code": "MA", "sent_on_precision": "day", "basis": "independent"}
        self.fact(
            self.submission("request", 0),
            "information_request",
            request_code=code,
            outcome=outcome,
            sent_on=sent,
            **(usual | values),
        )

    def statement(self, code: str = "S", kind: str = "practice_missing", on: str | None = None, **values: Any) -> None:
        """A statement of a public source; on: its date, None: unknown."""
        usual = {"topic": "practice", "organisation": "NGO", "basis": "public_source", "confidence": "high"}
        self.fact(
            self.submission("context", 0),
            "statement",
            statement_code=code,
            kind=kind,
            date=on,
            source_url="https://example.org/statement",
            **(usual | values),
        )

    def capacity(
        self,
        states: Mapping[str, str | None],
        on: str = "2024-01-15",
        *,
        framework: str = "NCSI-STYLE",
        country: str = "XK",
        assessor: str = "Us",
        points: Mapping[str, int] | None = None,
    ) -> str:
        """A capacity assessment that brings its criteria: code → state, None: left out; points: 2 unless told."""
        submission_id = self.submission("capacity", 0)
        self.fact(
            submission_id,
            "capacity_assessment",
            framework_code=framework,
            country_code=country,
            assessed_on=on,
            assessor=assessor,
            basis="estimate",
        )
        for code, state in states.items():
            full = (points or {}).get(code, 2)
            self.fact(
                submission_id,
                "criterion",
                framework_code=framework,
                criterion_code=code,
                pillar_code="one" if code[0] in "123" else "two",
                capacity_code=code.split(".")[0],
                points=full,
                basis="estimate",
            )
            if state is not None:
                self.fact(
                    submission_id,
                    "criterion_points",
                    criterion_code=code,
                    points={"unknown": None, "not_met": 0}.get(state, full),
                    evidence_url="https://example.org/law" if state == "met" else None,
                    basis="estimate",
                )
        return submission_id

    def _progress(
        self,
        by: str | None,
        period: str | None,
        reported_on: str | None,
        through: str,
        basis: str,
        level: int,
        without: Sequence[str],
        on_precision: str | None,
        superseded: bool = False,
    ) -> str:
        submission_id = self.submission("progress", level, without)
        head = {
            "institution_code": by,
            "period_code": period,
            "reported_on": reported_on,
            "reported_on_precision": on_precision if reported_on else None,
            "received_through": through,
            "basis": basis,
        }
        if not superseded:
            self.fact(submission_id, "report", submitted_by=by or "a newspaper", **head)
        if by and period:
            self.insert("received_report", submission_id=submission_id, sheet="report", row_number=2, **head)
        return submission_id

    def rows(self, relation: str, as_of: str | date, **where: Any) -> list[dict[str, Any]]:
        """Rows of a relation on a day, as mappings; `where` keeps those that agree."""
        result = self.connection.execute(f"SELECT * FROM {relation}(CAST(? AS DATE)) ORDER BY ALL", [day(as_of)])
        names = [column[0] for column in result.description]
        found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
        return [row for row in found if all(row[name] == value for name, value in where.items())]

    def row(self, relation: str, as_of: str | date, **where: Any) -> dict[str, Any]:
        """The one row of a relation that agrees; anything else is an error."""
        found = self.rows(relation, as_of, **where)
        assert len(found) == 1, f"{len(found)} rows of {relation} where one was expected"
        return found[0]

    def status(self, as_of: str | date, code: str = "A") -> str:
        """The status of one activity on a day."""
        return self.row("activity_status", as_of, activity_code=code)["status"]


def empty_release() -> duckdb.DuckDBPyConnection:
    """A database with the schema of a release, the bundled thresholds, and nothing else."""
    connection = duckdb.connect()
    create_schema(connection)
    with THRESHOLDS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            connection.execute("INSERT INTO threshold VALUES (?, ?, ?, ?)", list(row.values()))
    connection.execute("INSERT INTO release_info VALUES (1, TIMESTAMP '2026-02-10 09:00:00', DATE '2026-02-10', NULL)")
    return connection


@contextmanager
def fresh_store(connection: duckdb.DuckDBPyConnection) -> Iterator[Store]:
    """A store whose rows are gone afterwards."""
    connection.execute("BEGIN")
    try:
        yield Store(connection)
    finally:
        connection.execute("ROLLBACK")


@cache
def shared_release() -> duckdb.DuckDBPyConnection:
    """One empty release for all tests of a process; `fresh_store` leaves it empty."""
    return empty_release()
