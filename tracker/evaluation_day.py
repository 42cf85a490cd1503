"""The day figures are evaluated on when nobody names one."""

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from duckdb import DuckDBPyConnection

from tracker.queries.release_tables import plan_evaluation_date, publication_day

PLACE: Final = ZoneInfo("Europe/Belgrade")


def today() -> date:
    """Today in Kosovo."""
    return datetime.now(PLACE).date()


def default_day(connection: DuckDBPyConnection, release_pinned: bool) -> date:
    """TRACKER_AS_OF, else the evaluation date of the plan (demonstration only), else today.

    A release that is pinned without a day is evaluated on its publication day.
    """
    if release_pinned:
        return publication_day(connection)
    named = os.environ.get("TRACKER_AS_OF")
    if named:
        return date.fromisoformat(named)
    return plan_evaluation_date(connection, today()) or today()
