"""What the cells of a row must not say together; each rule looks only at cells that could be read."""

from collections.abc import Callable, Hashable, Iterator

from etl.checking.book import Book
from etl.checking.rows import ReadRow, lacking_value
from etl.checking.sheets import field_names
from etl.checking.stated_dates import StatedDate
from etl.problems import Problem

# Table → pairs of which the second may not lie before the first.
ORDERED_DATES = {
    "plan": [("start_date", "end_date")],
    "activity": [("start_date", "due_date")],
    "event": [("date", "end_date")],
    "survey": [("fielded_from", "fielded_to")],
    "assessor_verdict": [("sent_for_reply_on", "reply_due"), ("sent_for_reply_on", "reply_date")],
    "information_request": [("sent_on", "legal_deadline"), ("sent_on", "replied_on")],
}


def check_ordered_dates(book: Book) -> Iterator[Problem]:
    """An end lies before its start, even where both are read as generously as their precision allows."""
    for row in book.all_rows():
        for first, second in ORDERED_DATES.get(row.table, ()):
            start, end = row[first], row[second]
            if isinstance(start, StatedDate) and isinstance(end, StatedDate) and end.last < start.first:
                yield row.refuse(
                    second,
                    "end_before_start",
                    "not_before",
                    other=row.placed.heading(first),
                    other_cell=row.cell(first),
                )


def check_indicator_years(book: Book) -> Iterator[Problem]:
    """A target year lies before the baseline year."""
    for row in book.rows("indicator"):
        if row["baseline_year"] and row["target_year"] and row["target_year"] < row["baseline_year"]:
            other, cell = row.placed.heading("baseline_year"), row.cell("baseline_year")
            yield row.refuse("target_year", "end_before_start", "not_before", other=other, other_cell=cell)


def check_counts(book: Book) -> Iterator[Problem]:
    """More answers than people asked."""
    for row in book.rows("survey_answer"):
        count, base = row["answer_count"], row["base_count"]
        if count is not None and base is not None and count > base:
            yield row.refuse(
                "answer_count", "count_above_base", "at_most", base=base, other_cell=row.cell("base_count")
            )


def check_source_addresses(book: Book) -> Iterator[Problem]:
    """A row that retells a public source gives its address."""
    for sheet in book.sheets:
        columns = sheet.declared.columns()
        if "source_url" not in columns or columns["source_url"].required:
            continue
        for row in sheet.rows:
            if book.basis(row) == "public_source" and row["source_url"] is None and row.is_readable("source_url"):
                if "source_url" in sheet.placed.letters:
                    yield row.refuse("source_url", "source_address_missing", "url")
                else:
                    yield from lacking_value(row, "source_url")


def check_keys(book: Book) -> Iterator[Problem]:
    """Two rows of a sheet for one key: the second is named, the first is mentioned."""
    for sheet in book.sheets:
        key = sheet.declared.key
        names = {base: field_names(base, sheet.declared.columns()[base]) for base in key}
        seen: dict[Hashable, ReadRow] = {}
        for row in sheet.rows:
            if not key or not _is_key_readable(book, row, names):
                continue
            value = tuple(_key_part(book, row, base, names[base]) for base in key)
            first = seen.setdefault(value, row)
            if first is not row:
                place = names[key[0]][0]
                yield row.problem(place, "row_doubled", "other_key", other_cell=first.cell(place))


def _is_key_readable(book: Book, row: ReadRow, names: dict[str, list[str]]) -> bool:
    fields = [name for parts in names.values() for name in parts]
    if row.table in ("activity_report", "indicator_report"):
        return all(book.is_inherited_readable(row, name) for name in fields)
    return row.is_readable(*fields)


def _key_part(book: Book, row: ReadRow, base: str, names: list[str]) -> Hashable:
    """One part of a key: what the row inherits counts, dates by their last day, texts in the first language given."""
    if row.table in ("activity_report", "indicator_report"):
        return book.inherited(row, base)
    value = next((row[name] for name in names if row[name] is not None), None)
    return value.last if isinstance(value, StatedDate) else value


def check_points(book: Book) -> Iterator[Problem]:
    """Points are empty, 0 or the full points of the criterion."""
    head = book.head()
    framework = head["framework_code"] if head else None
    own = {(row["framework_code"], row["criterion_code"]): row for row in book.rows("criterion")}
    for row in book.rows("criterion_points"):
        if not framework or row["points"] in (None, 0) or not row["criterion_code"]:
            continue
        criterion = own.get((framework, row["criterion_code"]))
        full = (
            criterion["points"]
            if criterion
            else book.known.points_by_criterion.get(f"{framework}:{row['criterion_code']}")
        )
        if full is not None and row["points"] != full:
            yield row.refuse("points", "points_neither_none_nor_full", "points", full=f"{full:g}")


def check_objective_levels(book: Book) -> Iterator[Problem]:
    """An objective below one that has itself a parent would be a third level."""
    rows = {row["objective_code"]: row for row in book.rows("objective") if row["objective_code"]}
    for row in rows.values():
        parent = rows.get(row["parent_code"]) if row["parent_code"] else None
        if parent and parent["parent_code"]:
            yield row.problem("parent_code", "objective_third_level", "top_objective", parent=parent["objective_code"])


def check_interim_years(book: Book) -> Iterator[Problem]:
    """Interim targets lie strictly between the baseline year and the target year of their indicator."""
    own = {row["indicator_code"]: row for row in book.rows("indicator") if row["indicator_code"]}
    for row in book.rows("interim_target"):
        code, year = row["indicator_code"], row["year"]
        if code is None or year is None:
            continue
        if code in own:
            first, last = own[code]["baseline_year"], own[code]["target_year"]
            if not own[code].is_readable("baseline_year", "target_year"):
                continue
        elif code in book.known.indicators:
            first, last = book.known.indicators[code].baseline_year, book.known.indicators[code].target_year
        else:
            continue
        if first is not None and year <= first or last is not None and year >= last:
            yield row.refuse("year", "interim_year_outside", "year_between", first=first or "…", last=last or "…")


ROW_RULES: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    check_ordered_dates,
    check_indicator_years,
    check_counts,
    check_source_addresses,
    check_points,
    check_objective_levels,
    check_interim_years,
    check_keys,
)
