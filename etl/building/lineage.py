"""One identity for what plan versions renumber: `Former codes` lead from an old code to the newest."""

from collections.abc import Iterable

from etl.workbook import Workbook


def newest_codes(plans: Iterable[Workbook], table: str) -> dict[str, str]:
    """Former code → the code it has in the newest plan version, through chains."""
    column = f"{table}_code"
    renamed: dict[str, str] = {}
    for plan in by_effective_date(plans):
        for row in plan.of(table):
            renamed |= {former: row.values[column] for former in row.values.get("former_codes") or ()}
    return {former: _follow(former, renamed) for former in renamed}


def by_effective_date(plans: Iterable[Workbook]) -> list[Workbook]:
    """The plan versions in the order in which they take effect."""
    return sorted(plans, key=lambda plan: plan.of("plan")[0].values["effective_from"])


def _follow(code: str, renamed: dict[str, str]) -> str:
    seen = set()
    while code in renamed and code not in seen:
        seen.add(code)
        code = renamed[code]
    return code
