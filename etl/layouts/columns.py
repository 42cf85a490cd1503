"""How one column of a workbook is declared: its headings, what its cells hold, and what they may refer to."""

from dataclasses import dataclass
from typing import Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, Field

from tracker.vocabulary import LANGUAGES

CELL_KINDS = (
    "text",  # any words
    "code",  # an official short code, kept as text
    "codes",  # codes, separated by commas
    "start",  # a day; month, quarter or year mean their first day
    "end",  # a day; month, quarter or year mean their last day
    "due",  # as end, or the word continuous
    "day",  # a day; month, quarter or year mean their last day, precision is kept
    "year",
    "integer",
    "number",
    "value",  # a number, or a yes/no word of a yes/no indicator
    "money",  # euro
    "percent",  # 0 to 100 on paper, kept as a share of 0 to 1
    "yes_no",
    "word",  # one word of a closed list, see `words`
    "period",  # 2025, 2025-H1, 2025-Q3
    "url",
)
DATE_KINDS = ("start", "end", "due", "day")


@dataclass(frozen=True)
class Column:
    """One column as people head it in three languages, and what a cell of it may hold."""

    headings: dict[str, str]
    kind: str
    required: bool = False
    words: str | None = None  # name of the vocabulary in etl.layouts.words
    refers: str | None = None  # what the code names: activity, institution, objective, …
    by_language: bool = False  # one column per language, headed "Title en", "Titulli sq", …
    released: bool = True  # False: stays in the ledger
    note: str = ""  # what a person should know who fills or reads it (English, for the dictionary)


def column(
    en: str,
    sq: str,
    sr: str,
    kind: str = "text",
    *,
    required: bool = False,
    words: str | None = None,
    refers: str | None = None,
    by_language: bool = False,
    released: bool = True,
    note: str = "",
) -> Any:
    """Declare a field of a row model as a column of the sheet."""
    if kind not in CELL_KINDS:
        raise ValueError(f"unknown kind of cell: {kind}")
    declared = Column(
        {"en": en, "sq": sq, "sr": sr},
        kind,
        required,
        words,
        refers,
        by_language,
        released,
        note,
    )
    return Field(default=None, json_schema_extra={"column": declared})  # type: ignore[dict-item]


class SheetRow(BaseModel):
    """One row of a sheet; each field is a column. Every field may be empty here: what is required is checked apart."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)

    table: ClassVar[str]  # the release table its rows go to
    sheet: ClassVar[dict[str, str]]  # the sheet's name by language
    required: ClassVar[bool] = False  # the workbook must have the sheet
    single: ClassVar[bool] = False  # exactly one row
    key: ClassVar[tuple[str, ...]] = ()  # two rows may not agree in all of these

    @classmethod
    def columns(cls) -> dict[str, Column]:
        """Field name → its declared column, in the order of the sheet."""
        return {
            name: cast(dict[str, Any], field.json_schema_extra)["column"] for name, field in cls.model_fields.items()
        }


@dataclass(frozen=True)
class Layout:
    """One kind of workbook: its sheets in order."""

    kind: str
    sheets: tuple[type[SheetRow], ...]

    def sheet_of(self, table: str) -> type[SheetRow]:
        """The sheet whose rows go to a table."""
        return next(sheet for sheet in self.sheets if sheet.table == table)


def table_columns(sheet: type[SheetRow]) -> dict[str, str]:
    """Release columns of a sheet → DuckDB type, in order; dates bring their precision, titles their languages.

    A column that stays in the ledger is left out.
    """
    types = {
        "text": "VARCHAR", "code": "VARCHAR", "codes": "VARCHAR[]", "year": "INTEGER",
        "integer": "INTEGER", "number": "DOUBLE", "value": "DOUBLE", "money": "DECIMAL(18, 2)",
        "percent": "DOUBLE", "yes_no": "BOOLEAN", "word": "VARCHAR", "period": "VARCHAR",
        "url": "VARCHAR",
    }  # fmt: skip
    result: dict[str, str] = {}
    for name, declared in sheet.columns().items():
        if not declared.released:
            continue
        if declared.by_language:
            result |= {f"{name}_{language}": "VARCHAR" for language in LANGUAGES}
        elif declared.kind in DATE_KINDS:
            result[name] = "DATE"
            result[f"{name}_precision"] = "VARCHAR"
            if declared.kind == "due":
                result["is_continuous"] = "BOOLEAN"
        else:
            result[name] = types[declared.kind]
    return result
