"""What the overview asks about a release: what it changed against the one before."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

_RELEASE = """
SELECT
    predecessor,
    publication_day,
    (SELECT count(*) FROM release_change) > 0 AS is_compared,
FROM release_info
"""

# A subject with several changed columns has changed once.
_COUNTS = """
SELECT
    relation,
    count(DISTINCT subject_code) FILTER (change = 'new') AS new_count,
    count(DISTINCT subject_code) FILTER (change = 'changed') AS changed_count,
    count(DISTINCT subject_code) FILTER (change = 'gone') AS gone_count,
FROM release_change
WHERE NOT is_headline
GROUP BY relation
ORDER BY relation
"""

_HEADLINES = """
SELECT
    relation,
    column_name,
    TRY_CAST(old_value AS DOUBLE) AS old_number,
    TRY_CAST(new_value AS DOUBLE) AS new_number,
    difference,
FROM release_change
WHERE is_headline
    AND change = 'changed'
"""


def compared_release(connection: DuckDBPyConnection, as_of: date) -> Row | None:
    """The release before, if there was one, and the day both are evaluated on."""
    return one_row(connection, _RELEASE, {})


def change_counts(connection: DuckDBPyConnection, as_of: date) -> dict[str, Row]:
    """Relation to how many of its subjects are new, changed and gone; those without any are left out."""
    return {row["relation"]: row for row in all_rows(connection, _COUNTS, {})}


def headline_changes(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Headline numbers that are not what they were, with the difference where both can be said."""
    return all_rows(connection, _HEADLINES, {})
