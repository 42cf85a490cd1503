"""Values that only their column or their indicator can tell: shares, and numbers, steps or yes and no."""

from etl.checking.book import Book
from etl.checking.cells import IndicatorValue, Share
from etl.checking.known import KnownIndicator
from etl.checking.rows import ReadRow, expected_text
from etl.checking.sheets import fields_of
from etl.layouts import Column
from etl.problems import Problem


def check_shares(book: Book) -> list[Problem]:
    """Percentages become shares of 0 to 1.

    Bare numbers are percent, unless every bare number of the column is at most 1 and one of them has a fraction.
    """
    problems = []
    for sheet in book.sheets:
        for name, column in fields_of(sheet.declared).items():
            if column.kind != "percent":
                continue
            rows = [row for row in sheet.rows if row[name] is not None]
            bare = [row[name].number for row in rows if not row[name].is_marked]
            are_shares = all(number <= 1 for number in bare) and any(number != int(number) for number in bare)
            for row in rows:
                share: Share = row.values.pop(name)
                number = share.number if share.is_marked or are_shares else share.number / 100
                if 0 <= number <= 1:
                    row.values[name] = round(number, 9)
                else:
                    problems.append(row.refuse(name, "share_out_of_range", "percent"))
    return problems


def check_indicator_values(book: Book) -> list[Problem]:
    """Values suit the kind of their indicator: any number, a whole step, or yes and no."""
    problems = []
    kinds = {row["indicator_code"]: row["kind"] for row in book.rows("indicator") if row["indicator_code"]}
    for row in book.all_rows():
        for name, column in fields_of(row.placed.declared).items():
            if column.kind == "value" and row[name] is not None:
                if row.table == "indicator":
                    kind = row["kind"]
                else:
                    kind = kinds.get(row["indicator_code"]) or _known(book, row).kind
                problems += _check_value(row, name, column, row.values.pop(name), kind)
    return problems


def _known(book: Book, row: ReadRow) -> KnownIndicator:
    nothing = KnownIndicator(None, None, None, None, None, None)
    return book.known.indicators.get(row["indicator_code"], nothing)


def _check_value(row: ReadRow, name: str, column: Column, value: IndicatorValue, kind: str | None) -> list[Problem]:
    if kind == "yes_no" and value.number not in (0, 1):
        key, values = expected_text(Column({}, "yes_no"))
        return [row.refuse(name, "value_not_yes_no", key, **values)]
    if kind in ("number", "ordinal") and value.is_word:
        return [row.refuse(name, "value_not_a_number", "number")]
    if kind == "ordinal" and value.number != int(value.number):
        return [row.refuse(name, "value_not_a_step", "integer")]
    row.values[name] = value.number
    return []
