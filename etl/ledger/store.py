"""Opening the ledger: one SQLite file beside the releases, or the database TRACKER_LEDGER names."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, create_engine, event, func, insert, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.pool import NullPool, StaticPool

from etl.ledger.tables import DECISION, METADATA, SUBMISSION, trigger_statements

SECONDS_TO_WAIT: Final = 60
_ADVISORY_LOCK: Final = 5_023_2027


class DamagedLedger(Exception):
    """The ledger cannot be read or written: damaged, locked for too long, or no ledger at all."""


class Ledger:
    """A ledger at an address; nothing is written before the first submission."""

    def __init__(self, address: str) -> None:
        self.address = address

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; a ledger that is not there yet reads as an empty one."""
        with _damage_named(), (self._engine if self._is_there() else _empty_ledger()).begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that nobody else writes beside; all of it is kept, or none."""
        with _damage_named():
            path = self._path
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        with _damage_named(), self._engine.execution_options(writes=True).begin() as connection:
            if not inspect(connection).has_table(SUBMISSION.name):
                _create_tables(connection)
            yield connection

    @property
    def _path(self) -> Path | None:
        url = make_url(self.address)
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    def _is_there(self) -> bool:
        path = self._path
        if path is not None:
            return path.exists() and path.stat().st_size > 0
        with self._engine.connect() as connection:
            return inspect(connection).has_table(SUBMISSION.name)

    @cached_property
    def _engine(self) -> Engine:
        is_sqlite = make_url(self.address).get_backend_name() == "sqlite"
        arguments = {"timeout": SECONDS_TO_WAIT} if is_sqlite else {}
        return _prepared(create_engine(self.address, poolclass=NullPool, connect_args=arguments))


def ledger_address(state: Path) -> str:
    """Where the ledger is: TRACKER_LEDGER, else ledger.db in the state folder."""
    return os.environ.get("TRACKER_LEDGER") or f"sqlite:///{(state / 'ledger.db').resolve().as_posix()}"


def open_ledger(state: Path) -> Ledger:
    """The ledger of a state folder."""
    return Ledger(ledger_address(state))


def now() -> datetime:
    """The moment in UTC, for people to read; order comes from sequence numbers alone."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def last_sequence(connection: Connection) -> int:
    """The newest number given out: submissions and decisions share one count, so that their order is one."""
    return max(connection.scalar(select(func.max(table.c.sequence))) or 0 for table in (SUBMISSION, DECISION))


def append(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Add a row with the next number, bound to everything before it."""
    sequence = last_sequence(connection)
    row = {"sequence": sequence + 1} | dict(values)
    connection.execute(insert(table).values(row | {"chain": _chain(_chain_at(connection, sequence), row)}))


def first_broken_link(connection: Connection) -> int | None:
    """The number of the first row that is not what was appended, or is missing; None where all are as they were."""
    rows: list[dict[str, Any]] = []
    with readable_rows():
        for table in (SUBMISSION, DECISION):
            columns = [column for column in table.c if column.name != "original"]
            rows += [dict(row._mapping) for row in connection.execute(select(*columns))]
    before = ""
    for expected, row in enumerate(sorted(rows, key=lambda row: row["sequence"]), start=1):
        chain = row.pop("chain")
        if row["sequence"] != expected or chain != _chain(before, row):
            return expected
        before = chain
    return None


def _chain_at(connection: Connection, sequence: int) -> str:
    for table in (SUBMISSION, DECISION):
        chain = connection.scalar(select(table.c.chain).where(table.c.sequence == sequence))
        if chain is not None:
            return chain
    return ""


def _chain(before: str, row: Mapping[str, Any]) -> str:
    """What binds a row to all before it; the original's bytes are bound by their sha256."""
    bound = {name: value for name, value in row.items() if name != "original"}
    text = json.dumps(bound, sort_keys=True, ensure_ascii=False, default=datetime.isoformat)
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def _prepared(engine: Engine) -> Engine:
    """Make every transaction begin explicitly; writers begin by keeping other writers out."""
    dialect = engine.dialect.name

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        if dialect == "sqlite":
            connection.isolation_level = None  # the driver's own BEGIN comes too late to keep writers apart
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        if dialect == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        elif writes:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")

    return engine


def _empty_ledger() -> Engine:
    engine = _prepared(create_engine("sqlite://", poolclass=StaticPool))
    with engine.begin() as connection:
        _create_tables(connection)
    return engine


def _create_tables(connection: Connection) -> None:
    METADATA.create_all(connection)
    for statement in trigger_statements(connection.dialect.name):
        connection.exec_driver_sql(statement)


@contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise DamagedLedger(str(error.orig)) from error
    except UnicodeDecodeError as error:  # a damaged file, named by the driver in broken words
        raise DamagedLedger(str(error)) from error
    except (ArgumentError, ModuleNotFoundError) as error:  # the address, or the driver it asks for
        raise DamagedLedger(str(error)) from error


@contextmanager
def readable_rows() -> Iterator[None]:
    """Values in rows that nobody can have appended are damage, not a defect of whoever reads them."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise DamagedLedger(str(error)) from error
