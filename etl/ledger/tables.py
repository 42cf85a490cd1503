"""The ledger's tables, and the triggers that let nothing in them be changed or removed."""

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from tracker.vocabulary import WORKBOOK_KINDS

ACTIONS: Final = ("accept", "return", "withdraw")


def _one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


METADATA = MetaData()

SUBMISSION = Table(
    "submission",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("submission_id", String(16), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("file_name", Text, nullable=False),
    Column("kind", String(20), _one_of("kind", WORKBOOK_KINDS), nullable=False),
    Column("supersede_keys", Text, nullable=False),
    Column("workbook", Text, nullable=False),
    Column("reader_version", Integer, nullable=False),
    Column("submitted_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("submitted_at", DateTime, nullable=False),
    Column("chain", String(64), nullable=False),
    Column("original", LargeBinary, nullable=False),
)

DECISION = Table(
    "decision",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("submission_id", String(16), ForeignKey("submission.submission_id"), nullable=False),
    Column("action", String(10), _one_of("action", ACTIONS), nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", DateTime, nullable=False),
    Column("chain", String(64), nullable=False),
)

_REFUSAL: Final = "the ledger is append-only"

_SAME_ROW: Final = {
    SUBMISSION.name: "sequence = NEW.sequence OR submission_id = NEW.submission_id OR sha256 = NEW.sha256",
    DECISION.name: "sequence = NEW.sequence",
}

# In SQLite INSERT OR REPLACE takes a row away without asking the DELETE trigger: hence the third.
_TRIGGERS: Final = {
    "sqlite": (
        "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END",
        "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END",
        "CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
        " BEGIN SELECT RAISE(ABORT, '{refusal}'); END",
    ),
    "postgresql": (
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql"
        " AS $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$",
        "CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ),
}


def trigger_statements(dialect: str) -> list[str]:
    """The statements that make both tables append-only."""
    return [
        statement.format(table=table, refusal=_REFUSAL, same=same)
        for table, same in _SAME_ROW.items()
        for statement in _TRIGGERS[dialect]
    ]
