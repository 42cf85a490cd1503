"""What the page Timeline asks: events with all their accounts, what they bear on, and reports received."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

# An event stands where the earliest of its most precise accounts puts it; its kind is that account's.
_EVENT_PLACE = """
ranked AS (
    SELECT
        *,
        (list_position(['day', 'month', 'quarter', 'year'], coalesce(date_precision, 'day')), date, row_number)
            AS place_order,
    FROM event
    WHERE date <= $as_of
),
placed AS (
    SELECT
        event_code,
        arg_min(date, place_order) AS first_date,
        arg_min(kind, place_order) AS event_kind,
        count(*) AS account_count,
    FROM ranked
    GROUP BY event_code
)
"""

_ACCOUNTS = f"""
WITH {_EVENT_PLACE},
bears_on AS (
    SELECT
        named.submission_id,
        named.sheet,
        named.row_number,
        list(DISTINCT lineage.lineage_code ORDER BY lineage.lineage_code) AS present_codes,
    FROM (
        SELECT submission_id, sheet, row_number, unnest(activity_codes) AS code
        FROM event
    ) AS named
    JOIN code_lineage($as_of) AS lineage
        ON lineage.kind = 'activity'
        AND lineage.code = named.code
    JOIN activity_status($as_of) AS status ON status.activity_code = lineage.lineage_code
    GROUP BY ALL
)
SELECT
    placed.first_date,
    placed.event_kind,
    placed.account_count,
    coalesce(bears_on.present_codes, []) AS present_codes,
    submission.file_sha256,
    title_column.column_letter || event.row_number AS cell,
    event.*,
FROM event
JOIN placed USING (event_code)
JOIN submission USING (submission_id)
LEFT JOIN bears_on
    ON bears_on.submission_id = event.submission_id
    AND bears_on.sheet = event.sheet
    AND bears_on.row_number = event.row_number
LEFT JOIN fact_column('event', 'title_en', 'event_code') AS title_column
    ON title_column.submission_id = event.submission_id
    AND title_column.sheet = event.sheet
WHERE event.date <= $as_of
ORDER BY
    placed.first_date DESC,
    event.event_code,
    event.date,
    event.row_number
"""  # noqa: S608 the text of this module

_COUNTS = f"""
WITH {_EVENT_PLACE}
SELECT
    count(*) FILTER (event_kind <> 'incident') AS event_count,
    count(*) FILTER (event_kind = 'incident') AS incident_count,
    count(*) FILTER (account_count > 1) AS several_accounts_count,
    CAST(year(min(first_date)) AS INTEGER) AS first_year,
    CAST(year(max(first_date)) AS INTEGER) AS last_year,
FROM placed
"""  # noqa: S608 the text of this module

_REPORTS = """
SELECT
    received.reported_on,
    received.reported_on_precision,
    received.period_code,
    received.institution_code,
FROM received_report AS received
WHERE received.reported_on <= $as_of
ORDER BY
    received.reported_on,
    received.institution_code,
    received.period_code
"""


def accounts(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every account of every event up to the day, newest event first, accounts of one event together."""
    return all_rows(connection, _ACCOUNTS, {"as_of": as_of})


def event_counts(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """How many events there are, how many incidents apart from them, and on how many the accounts are several."""
    return one_row(connection, _COUNTS, {"as_of": as_of})


def reports_received(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every dated progress report received up to the day, oldest first."""
    return all_rows(connection, _REPORTS, {"as_of": as_of})
