"""The day figures are evaluated on when nobody names one."""

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from duckdb import DuckDBPyConnection

from tracker.deployment import WrongSetting
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
    return named_day() or plan_evaluation_date(connection, today()) or today()


def named_day() -> date | None:
    """The day TRACKER_AS_OF names; None where it names none. Raises WrongSetting for anything that is no day."""
    named = os.environ.get("TRACKER_AS_OF")
    if not named:
        return None
    try:
        return date.fromisoformat(named)
    except ValueError:
        raise WrongSetting(f"TRACKER_AS_OF must be a day like 2025-12-31, not {named!r}") from None
