"""What a checked workbook would change if it were accepted: its rows against those it would take the place of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from etl.compare import Key, key_part, layout_key
from etl.layouts import LAYOUTS
from etl.ledger import Ledger, Submission, effective_submissions, workbook_texts
from etl.workbook import Workbook, WorkbookRow, row_key


@dataclass(frozen=True)
class TableChange:
    """One table of a workbook: its rows, and how many of them are new or changed; gone: earlier rows it lacks."""

    table: str
    row_count: int
    new_count: int
    changed_count: int
    gone_count: int


@dataclass(frozen=True)
class ExpectedChanges:
    """Table by table what accepting a workbook would change, and the submissions it would supersede, even in part."""

    tables: tuple[TableChange, ...]
    replaced: tuple[Submission, ...]


def expected_changes(ledger: Ledger, workbook: Workbook) -> ExpectedChanges:
    """The rows of a workbook against the accepted rows of the same keys."""
    keys = frozenset(workbook.supersede_keys)
    with ledger.reading() as connection:
        replaced = [
            each.submission
            for each in effective_submissions(connection)
            if each.submission.kind == workbook.kind and each.held_keys & keys
        ]
        texts = workbook_texts(connection, [each.submission_id for each in replaced])
    earlier = [
        row
        for text in texts.values()
        for row in Workbook.from_json(text).rows
        if row_key(row) is None or row_key(row) in keys
    ]
    before, after = _keyed(earlier), _keyed(workbook.rows)
    tables = (sheet.table for sheet in LAYOUTS[workbook.kind].sheets)
    changes = (_table_change(table, before, after) for table in tables)
    return ExpectedChanges(tuple(each for each in changes if each.row_count or each.gone_count), tuple(replaced))


def _table_change(table: str, before: dict[Key, WorkbookRow], after: dict[Key, WorkbookRow]) -> TableChange:
    old = {key: row.values for key, row in before.items() if row.table == table}
    new = {key: row.values for key, row in after.items() if row.table == table}
    both = old.keys() & new.keys()
    return TableChange(
        table,
        row_count=len(new),
        new_count=len(new.keys() - old.keys()),
        changed_count=sum(old[key] != new[key] for key in both),
        gone_count=len(old.keys() - new.keys()),
    )


def _keyed(rows: Iterable[WorkbookRow]) -> dict[Key, WorkbookRow]:
    """Rows by table and key; rows that share one are counted through in the order of the sheet."""
    seen: Counter[Key] = Counter()
    keyed: dict[Key, WorkbookRow] = {}
    for row in rows:
        columns = layout_key(row.table)
        names = tuple(row.values) if columns is None else columns
        key = (row.table, *(key_part(row.values, name) for name in names))
        seen[key] += 1
        keyed[(*key, f"#{seen[key]}")] = row
    return keyed
