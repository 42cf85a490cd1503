"""Former codes: a code that was replaced stays replaced, in this version of the plan and in every later one."""

from collections.abc import Iterator

from etl.checking.book import Book
from etl.checking.known import PLAN_CODES, KnownPlan
from etl.checking.stated_dates import StatedDate
from etl.problems import Problem


def check_former_codes(book: Book) -> Iterator[Problem]:
    """Former codes that are still in use, or claimed twice; and codes that an earlier version has replaced."""
    plan = book.head()
    if book.layout.kind != "plan" or plan is None:
        return
    others = _other_versions(book)
    day = plan["effective_from"]
    effective_from = day.first.isoformat() if isinstance(day, StatedDate) else None
    earlier = [other for other in others if effective_from and other.effective_from < effective_from]
    later = [other for other in others if effective_from and other.effective_from > effective_from]
    for kind in PLAN_CODES:
        name = f"{kind}_code"
        rows = book.rows(kind)
        in_use = {row[name]: row.cell(name) for row in rows if row[name]}
        claimed: dict[str, str] = {}
        for row in rows:
            for former in row["former_codes"] or ():
                version = next((other.effective_from for other in later if former in other.codes[kind]), None)
                if former in in_use:
                    yield row.problem(
                        "former_codes", "former_code_in_use", "unused_former_code", former=former, other=in_use[former]
                    )
                elif version:
                    yield row.problem(
                        "former_codes",
                        "former_code_in_later_plan",
                        "unused_former_code",
                        former=former,
                        version=version,
                    )
                elif former in claimed:
                    yield row.problem(
                        "former_codes",
                        "former_code_doubled",
                        "unused_former_code",
                        former=former,
                        other_cell=claimed[former],
                    )
                claimed.setdefault(former, row.cell("former_codes"))
            version = next((other.effective_from for other in earlier if row[name] in other.former_codes[kind]), None)
            if row[name] and version:
                yield row.problem(name, "code_was_replaced", "new_code", former=row[name], version=version)


def _other_versions(book: Book) -> list[KnownPlan]:
    """Accepted versions of the same strategy; the one this workbook would replace is left out."""
    plan = book.head()
    if plan is None or not plan["strategy_code"] or not isinstance(plan["effective_from"], StatedDate):
        return []
    same_day = plan["effective_from"].first.isoformat()
    return [
        other
        for other in book.known.plans
        if other.strategy_code == plan["strategy_code"] and other.effective_from != same_day
    ]
