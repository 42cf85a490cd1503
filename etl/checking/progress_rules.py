"""What a progress workbook must not say: who reports, on which period, on which activities, and when it was done."""

from collections.abc import Iterator

from etl.checking.book import Book
from etl.checking.known import serves_institution
from etl.checking.rows import ReadRow, lacking_value
from etl.checking.stated_dates import StatedDate, period_start
from etl.problems import Problem


def check_progress(book: Book) -> Iterator[Problem]:
    """All rules of a progress workbook; those that spoil a cell of the report come first."""
    report = book.head()
    if book.layout.kind != "progress" or report is None:
        return
    yield from _check_needed(book, report, "institution_code", ("activity_report", "indicator_report"))
    yield from _check_needed(book, report, "period_code", ("activity_report",))
    if report["reported_on"] is None and report.is_readable("reported_on", "basis") and _must_name(book, report):
        yield from lacking_value(report, "reported_on")
    yield from _check_report_day(book, report)
    yield from _check_completion(book, report)
    yield from _check_institutions(book, report)


def _must_name(book: Book, row: ReadRow) -> bool:
    """A public source may retell a state without saying who reported it, or when."""
    return book.basis(row) not in (None, "public_source")


def _check_needed(book: Book, report: ReadRow, name: str, tables: tuple[str, ...]) -> Iterator[Problem]:
    """The institution or the period: of the report, unless its rows carry them."""
    rows = [row for table in tables for row in book.rows(table)]
    if report[name] is not None or not report.is_readable(name):
        return
    if not _must_name(book, report) and name == "institution_code":
        return
    carried = [row for row in rows if row[name] is not None or not row.is_readable(name)]
    if not carried and (book.rows("activity_report") or not book.rows("indicator_report") or name != "period_code"):
        yield from lacking_value(report, name)
        return
    for row in rows:
        if row[name] is None and row.is_readable(name):
            yield from lacking_value(row, name)


def _check_report_day(book: Book, report: ReadRow) -> Iterator[Problem]:
    """Nobody reports on a period that has not begun."""
    reported_on = report["reported_on"]
    if not isinstance(reported_on, StatedDate):
        return
    if report["period_code"] and reported_on.last < period_start(report["period_code"]):
        yield report.refuse("reported_on", "reported_before_period", "after_beginning", period=report["period_code"])
        return
    for row in book.rows("activity_report"):
        if row["period_code"] and reported_on.last < period_start(row["period_code"]):
            yield row.refuse("period_code", "reported_before_period", "after_beginning", period=row["period_code"])
    for row in book.rows("indicator_report"):
        if row["year"] and reported_on.last.year < row["year"]:
            yield row.refuse("year", "reported_before_period", "after_beginning", period=row["year"])


def _check_completion(book: Book, report: ReadRow) -> Iterator[Problem]:
    """A day of completion belongs to the state completed, and comes before the report."""
    for row in book.rows("activity_report"):
        state, completed_on = row["reported_state"], row["completed_on"]
        if not row.is_readable("reported_state", "completed_on"):
            continue
        if completed_on is None:
            if state == "completed":
                yield from lacking_value(row, "completed_on")
        elif state != "completed":
            yield row.refuse(
                "completed_on", "completed_without_state", "empty_or_completed", state_cell=row.cell("reported_state")
            )
        elif isinstance(report["reported_on"], StatedDate) and completed_on.first > report["reported_on"].last:
            yield row.refuse(
                "completed_on", "completed_after_reported", "not_after", other_cell=report.cell("reported_on")
            )


def _check_institutions(book: Book, report: ReadRow) -> Iterator[Problem]:
    """An institution reports only on activities that some accepted plan gives it."""
    for row in book.rows("activity_report"):
        activity, institution = row["activity_code"], book.inherited(row, "institution_code")
        if activity is None or institution is None or not book.is_inherited_readable(row, "institution_code"):
            continue
        if not serves_institution(book.known.institutions_by_activity.get(activity, frozenset()), str(institution)):
            place = "activity_code" if row["institution_code"] is None else "institution_code"
            yield row.problem(
                place, "institution_not_named", "named_institution", institution=institution, activity=activity
            )
