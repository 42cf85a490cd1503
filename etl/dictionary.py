"""The data dictionary, made from the layouts and the comments in SQL: `python -m etl.dictionary` writes it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb

from etl.layouts import LAYOUTS, Column, SheetRow
from etl.layouts.words import CONTINUOUS, WORDS, YES_NO, Words
from tracker.queries.catalogue import Described, described_columns, described_rules, described_tables, described_views
from tracker.schema import create_schema

DICTIONARY = Path(__file__).parent.parent / "docs" / "data-dictionary.md"

_HOLDS = {
    "text": "text",
    "code": "code",
    "codes": "codes, separated by commas",
    "start": "date; a month, quarter or year means its first day",
    "end": "date; a month, quarter or year means its last day",
    "due": "date as above, or *continuous*",
    "day": "date; a month, quarter or year keeps its precision",
    "year": "year",
    "integer": "whole number",
    "number": "number",
    "value": "number, or yes/no",
    "money": "euro",
    "percent": "percent, 0 to 100",
    "yes_no": "yes or no",
    "word": "one of",
    "period": "year, half-year or quarter",
    "url": "https or http address",
}


def dictionary_text() -> str:
    """The whole data dictionary as Markdown."""
    lines = [
        "# Data dictionary",
        "",
        "Made by `python -m etl.dictionary` from the layouts in `etl/layouts` and the comments in `tracker/sql`; "
        "change those, never this page.",
        "",
        "- [Workbooks](#workbooks): every sheet and column an analyst fills in",
        "- [Words](#words): what may stand in columns with a closed list",
        "- [Release](#release): every table and rule of a published release",
        "",
        *_workbooks(),
        *_words(),
        *_release(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def write_dictionary(path: Path = DICTIONARY) -> None:
    """Write the data dictionary to its place."""
    path.write_text(dictionary_text(), encoding="utf-8", newline="\n")


def _workbooks() -> Iterator[str]:
    yield from ("## Workbooks", "")
    yield from (
        "Sheets and headings are recognised in Albanian, Serbian and English, in any order, whatever the file is "
        "called. A column “by language” is three columns, such as `Title sq`, `Title sr` and `Title en`.",
        "",
    )
    for layout in LAYOUTS.values():
        yield from (f"### Workbook `{layout.kind}`", "")
        for sheet in layout.sheets:
            yield from _sheet(sheet)


def _sheet(sheet: type[SheetRow]) -> Iterator[str]:
    names = " · ".join(sheet.sheet[language] for language in ("en", "sq", "sr"))
    traits = ["required" if sheet.required else "optional", "one row" if sheet.single else "any number of rows"]
    if sheet.key:
        traits.append(f"no two rows with the same {', '.join(f'`{name}`' for name in sheet.key)}")
    yield from (f"#### {names}", "", f"{sheet.__doc__} Table `{sheet.table}`; {'; '.join(traits)}.", "")
    yield from _table(
        ("Column", "English", "Shqip", "Srpski", "Holds", "Required", "Note"),
        (
            (
                f"`{name}`" if column.released else f"`{name}` (never released)",
                *(column.headings[language] for language in ("en", "sq", "sr")),
                _holds(column),
                "yes" if column.required else "",
                column.note,
            )
            for name, column in sheet.columns().items()
        ),
    )


def _holds(column: Column) -> str:
    if column.kind == "word":
        return f"one of [{column.words}](#{column.words})"
    held = _HOLDS[column.kind] + (", by language" if column.by_language else "")
    return f"{held}, of a known {column.refers.replace('_', ' ')}" if column.refers else held


def _words() -> Iterator[str]:
    yield from ("## Words", "", "The first word of each language is the one templates offer.", "")
    listed: dict[str, Words] = {"yes_no": YES_NO, "due_date": {"continuous": CONTINUOUS}, **WORDS}
    for name, words in listed.items():
        yield from (f"### {name}", "")
        yield from _table(
            ("Code", "English", "Shqip", "Srpski"),
            (
                (f"`{code}`", *(", ".join(accepted[language]) for language in ("en", "sq", "sr")))
                for code, accepted in words.items()
            ),
        )


def _release() -> Iterator[str]:
    with duckdb.connect() as connection:
        create_schema(connection)
        tables = described_tables(connection)
        views = {view.name: view for view in described_views(connection)}
        columns = described_columns(connection)
        relations = described_rules(connection, give_rows=True)
        values = described_rules(connection, give_rows=False)
    yield from (
        "## Release",
        "",
        "A release is one DuckDB file. Rules take the day they are evaluated on: "
        "`SELECT * FROM activity_status(DATE '2025-12-31')`. A view of the same name shows a rule on the day of "
        "publication; where a table has that name already, the view has another and is listed on its own.",
        "",
        "### Rules that give rows",
        "",
    )
    for rule in relations:
        yield from (f"#### {rule.name}({', '.join(rule.parameters)})", "", _sentence(rule.comment), "")
        if rule.name in views:
            yield from _columns(columns[rule.name])
    for view in (view for name, view in views.items() if name not in {rule.name for rule in relations}):
        yield from (f"#### View {view.name}", "", _sentence(view.comment), "")
        yield from _columns(columns[view.name])
    yield from ("### Rules that give one value", "")
    yield from _table(
        ("Rule", "Meaning"), ((f"`{rule.name}({', '.join(rule.parameters)})`", rule.comment) for rule in values)
    )
    yield from ("### Tables", "")
    for table in tables:
        yield from (f"#### {table.name}", "", _sentence(table.comment), "")
        yield from _columns(columns[table.name])


def _columns(columns: Sequence[Described]) -> Iterator[str]:
    yield from _table(
        ("Column", "Type", "Meaning"), ((f"`{column.name}`", column.type, column.comment) for column in columns)
    )


def _sentence(comment: str) -> str:
    return comment if comment.endswith((".", "…")) or not comment else f"{comment}."


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row([cell.replace("|", "\\|").replace("\n", " ") for cell in row])
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    write_dictionary()
    print(f"{DICTIONARY} written")
