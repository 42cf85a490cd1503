"""The rules for the status of an activity once more, in plain Python, written from the method and not from the SQL."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from duckdb import DuckDBPyConnection

Row = dict[str, Any]
ORDER = {"not_started": 0, "in_progress": 1, "partly_completed": 1, "delayed": 1, "completed": 2}
OFFICIAL = ("official", "illustrative")


def read_rows(connection: DuckDBPyConnection, table: str) -> list[Row]:
    """Every row of a table as a mapping."""
    result = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def period_bounds(code: str) -> tuple[date, date]:
    """First and last day of 2025, 2025-H1 or 2025-Q3."""
    year = int(code[:4])
    first, months = 1, 12
    if code[5:6] == "H":
        first, months = {"1": 1, "2": 7}[code[6]], 6
    elif code[5:6] == "Q":
        first, months = {"1": 1, "2": 4, "3": 7, "4": 10}[code[6]], 3
    after = date(year + 1, 1, 1) if first + months > 12 else date(year, first + months, 1)
    return date(year, first, 1), after - timedelta(days=1)


def first_possible_day(last: date | None, precision: str | None) -> date | None:
    """First day a date known as a day, month, quarter or year may mean."""
    if last is None or precision in (None, "day"):
        return last
    month = {"month": last.month, "quarter": last.month - (last.month - 1) % 3, "year": 1}[precision]
    return date(last.year, month, 1)


@dataclass
class Oracle:
    """The rows of a release, judged on one day."""

    plans: list[Row]
    activities: list[Row]
    institutions: list[Row]
    budgets: list[Row]
    reports: list[Row]
    grace_days: int
    as_of: date

    @classmethod
    def of(cls, connection: DuckDBPyConnection, as_of: date) -> "Oracle":
        """The oracle over the rows of a release."""
        levels = {row["submission_id"]: row["decision_level"] for row in read_rows(connection, "submission")}
        plans = [
            row | {"level": levels[row["submission_id"]]}
            for row in read_rows(connection, "plan")
            if row["effective_from"] <= as_of
        ]
        heads = {row["submission_id"]: row for row in read_rows(connection, "report")}
        reports = []
        for row in read_rows(connection, "activity_report"):
            begins, ends = period_bounds(row["period_code"])
            handed_in = heads[row["submission_id"]]["reported_on"]
            if (handed_in or ends) <= as_of and row["confidence"] != "low" and row["basis"] != "independent":
                level = levels[row["submission_id"]]
                reports.append(row | {"begins": begins, "ends": ends, "reported_on": handed_in, "level": level})
        grace = next(
            int(row["threshold_value"])
            for row in read_rows(connection, "threshold")
            if row["threshold_code"] == "reporting_grace_days"
        )
        return cls(
            plans,
            read_rows(connection, "activity"),
            read_rows(connection, "institution"),
            read_rows(connection, "budget"),
            reports,
            grace,
            as_of,
        )

    # The plan and its codes

    def plan_on(self, day: date) -> Row | None:
        """Latest effective_from up to the day; ties: later decision."""
        known = [plan for plan in self.plans if plan["effective_from"] <= day]
        return max(known, key=lambda plan: (plan["effective_from"], plan["level"]), default=None)

    def versions(self) -> list[Row]:
        """The versions that were ever in force, oldest first."""
        days = sorted({plan["effective_from"] for plan in self.plans})
        return [plan for plan in (self.plan_on(day) for day in days) if plan]

    def rows_of(self, plan: Row) -> list[Row]:
        """The activities of a version."""
        return [row for row in self.activities if row["submission_id"] == plan["submission_id"]]

    def present_codes(self, code: str) -> set[str]:
        """The codes an activity bears now, following former codes through chains."""
        versions = self.versions()
        newer = set()
        for place, plan in enumerate(versions):
            still_used = {row["activity_code"] for later in versions[place:] for row in self.rows_of(later)}
            for row in self.rows_of(plan):
                if code in (row["former_codes"] or []) and code not in still_used:
                    newer.add(row["activity_code"])
        if not newer:
            return {code}
        return set().union(*(self.present_codes(each) for each in newer))

    def responsible(self, row: Row) -> list[str]:
        """Responsible institutions, ALL written out."""
        named = set(row["responsible_institutions"] or [])
        if "ALL" in named:
            named.remove("ALL")
            named |= {
                each["institution_code"] for each in self.institutions if each["submission_id"] == row["submission_id"]
            }
        return sorted(named)

    # Reports

    def speaking(self, reports: list[Row], current: Row) -> list[Row]:
        """Of each period end the report that ranks first; oldest period end first."""
        by_end: dict[date, list[Row]] = {}
        for report in reports:
            by_end.setdefault(report["ends"], []).append(report)
        in_charge = self.responsible(current)

        def rank(report: Row) -> tuple[Any, ...]:
            return (
                report["basis"] not in OFFICIAL,
                report["institution_code"] not in in_charge,
                -report["level"],
                -(report["ends"] - report["begins"]).days,
                report["institution_code"] is None,
                report["institution_code"] or "",
                report["submission_id"],
                report["row_number"],
            )

        return [min(by_end[end], key=rank) for end in sorted(by_end)]

    def owed_years(self, current: Row, spoken: list[Row]) -> list[int]:
        """Years of the strategy for which a report on the activity is owed and was due by the day."""
        plan = self.plan_on(self.as_of)
        assert plan
        days = plan["report_due_days"] if plan["report_due_days"] is not None else self.grace_days
        last_running = 9999
        if spoken and spoken[-1]["reported_state"] == "completed":
            for report in reversed(spoken):
                if report["reported_state"] != "completed":
                    break
                last_running = report["ends"].year
        owed = []
        for year in range(plan["start_date"].year, plan["end_date"].year + 1):
            last_day = date(year, 12, 31)
            if last_day + timedelta(days=days) > self.as_of:
                continue
            judge = self.plan_on(min(last_day, self.as_of))
            if judge is None:
                continue
            for row in self.rows_of(judge):
                if current["activity_code"] not in self.present_codes(row["activity_code"]):
                    continue
                started = (row["start_date"] or judge["start_date"]) <= last_day
                ended = not row["is_continuous"] and year > last_running
                if started and not ended and not row["is_cancelled"] and self.responsible(row):
                    owed.append(year)
        return sorted(set(owed))

    # The table of section 2

    def statuses(self) -> dict[str, Row]:
        """Activity code → the columns of activity_status that the rules decide."""
        plan = self.plan_on(self.as_of)
        return {row["activity_code"]: self.judge(row, plan) for row in self.rows_of(plan)} if plan else {}

    def judge(self, row: Row, plan: Row) -> Row:
        """One activity of the plan in force, by the first rule that applies."""
        reports = [each for each in self.reports if row["activity_code"] in self.present_codes(each["activity_code"])]
        owed = self.owed_years(row, self.speaking(reports, row))
        due, original = row["due_date"], self.original_due_date(row)
        if row["is_continuous"]:
            due, original = None, None
            if owed:
                due = date(owed[-1], 12, 31)
                reports = [each for each in reports if each["ends"].year == owed[-1]]
                owed = owed[-1:]
            else:
                reports = []
        spoken = self.speaking(reports, row)
        latest = spoken[-1] if spoken else None
        uncovered = any(latest is None or date(year, 12, 31) > latest["ends"] for year in owed)
        status = self.first_rule(row, plan, latest, due, owed, uncovered)
        days = None
        if status == "overdue" or (status == "no_report" and due and due < self.as_of):
            days = (self.as_of - due).days
        if status == "completed_late":
            days = (first_possible_day(latest["completed_on"], latest["completed_on_precision"]) - due).days
        amounts = [
            each["amount_eur"]
            for each in self.budgets
            if (each["submission_id"], each["activity_code"]) == (row["submission_id"], row["activity_code"])
        ]
        return {
            "responsible_institution": ", ".join(self.responsible(row)) or None,
            "due_date": due,
            "original_due_date": original,
            "slip_days": (due - original).days if due and original else None,
            "status": status,
            "reported_state": latest["reported_state"] if latest else None,
            "period_code": latest["period_code"] if latest else None,
            "reported_on": latest["reported_on"] if latest else None,
            "completed_on": latest["completed_on"] if latest else None,
            "spent_eur": latest["spent_eur"] if latest else None,
            "days_overdue": days,
            "is_outdated": uncovered and not (latest and latest["reported_state"] == "completed"),
            "is_reversed": any(
                ORDER.get(later["reported_state"], 9) < ORDER.get(earlier["reported_state"], -1)
                for place, earlier in enumerate(spoken)
                for later in spoken[place + 1 :]
            ),
            "has_evidence": bool(latest)
            and any(
                each["evidence_url"]
                for each in reports
                if each is latest
                or (each["reported_state"] == latest["reported_state"] and each["ends"] < latest["ends"])
            ),
            "budget_eur": row["budget_eur"] if row["budget_eur"] is not None else (sum(amounts) if amounts else None),
        }

    def original_due_date(self, row: Row) -> date | None:
        """Due date in the first version that has the activity; merged ones that differed: unknown."""
        for plan in self.versions():
            found = [
                each["due_date"]
                for each in self.rows_of(plan)
                if row["activity_code"] in self.present_codes(each["activity_code"])
            ]
            if found:
                return found[0] if len(set(found)) == 1 else None
        return None

    def first_rule(
        self, row: Row, plan: Row, latest: Row | None, due: date | None, owed: list[int], uncovered: bool
    ) -> str:
        """The table of section 2, line by line."""
        official = plan["basis"] in OFFICIAL
        silent = {
            "no_report": "no_report" if official else "no_public_information",
            "awaiting_report": "awaiting_report" if official else "no_public_information",
        }
        state = latest["reported_state"] if latest else None
        starts = row["start_date"] or plan["start_date"]
        if row["is_cancelled"]:
            return "cancelled"
        if state == "completed":
            done = first_possible_day(latest["completed_on"], latest["completed_on_precision"])
            return "completed_late" if due and done and done > due else "completed"
        if state == "cancelled":
            return "cancellation_reported"
        if not (row["is_continuous"] and not owed) and due and due < self.as_of:
            if latest and latest["ends"] >= due:
                return "overdue"
            if uncovered or any(date(year, 12, 31) >= due for year in owed):
                return silent["no_report"]
            return silent["awaiting_report"]
        if starts > self.as_of and state in (None, "not_started"):
            return "not_yet_due"
        if row["is_continuous"] and not owed:
            return silent["awaiting_report"]
        if uncovered:
            return silent["no_report"]
        return state or silent["awaiting_report"]
