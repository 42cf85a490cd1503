"""What the page Search asks: everything whose code or words hold the words typed, whatever their letters."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

# Every word typed must occur. Where the title itself holds them all, that comes before what is found by other words.
_FOUND = """
WITH typed AS MATERIALIZED (
    SELECT regexp_extract_all(folded($words), '[^\\s,;!?"“”„''()]+') AS words
),
found AS (
    SELECT
        entry.*,
        list_bool_and(list_transform(typed.words, lambda word: contains(entry.folded_title, word))) AS is_in_title,
        folded(entry.subject_code) = array_to_string(typed.words, ' ') AS is_code,
    FROM search_entry($as_of) AS entry
    CROSS JOIN typed
    WHERE len(typed.words) > 0
        AND list_bool_and(list_transform(typed.words, lambda word: contains(entry.folded_words, word)))
)
SELECT
    found.* EXCLUDE (folded_title, folded_words, row_number),
    key_column.column_letter || found.row_number AS cell,
    count(*) OVER (PARTITION BY found.subject_kind) AS found_count,
FROM found
LEFT JOIN fact_column('statement', 'wording_en', 'statement_code') AS key_column
    ON key_column.submission_id = found.submission_id
    AND key_column.sheet = found.sheet
ORDER BY
    found.subject_kind,
    NOT found.is_code,
    NOT found.is_in_title,
    CASE WHEN found.subject_kind IN ('event', 'statement') THEN found.date END DESC NULLS LAST,
    code_order(found.subject_code),
    found.subject_code,
    found.framework_code
"""

_COUNTS = """
SELECT subject_kind, count(*) AS entry_count
FROM search_entry($as_of)
GROUP BY subject_kind
"""


def found_entries(connection: DuckDBPyConnection, as_of: date, words: str) -> list[Row]:
    """Everything that holds each of the words typed, by kind; what the title says comes first."""
    return all_rows(connection, _FOUND, {"as_of": as_of, "words": words})


def entry_counts(connection: DuckDBPyConnection, as_of: date) -> dict[str, int]:
    """Kind to the number of things that can be found."""
    return {row["subject_kind"]: row["entry_count"] for row in all_rows(connection, _COUNTS, {"as_of": as_of})}
