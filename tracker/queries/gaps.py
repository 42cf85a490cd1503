"""What the page Gaps asks: everything that needs attention, with the title of its subject and where that stands."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

# is_since_plan: no day of its own is known, so it counts from the day the plan took effect.
_GAPS = """
WITH in_force AS MATERIALIZED (
    SELECT *
    FROM plan_in_force($as_of)
),
named AS (
    SELECT
        'activity' AS subject_kind,
        activity_code AS code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
        is_public,
    FROM activity
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'dropped_activity' AS subject_kind,
        dropped.activity_code AS code,
        activity.title_sq,
        activity.title_sr,
        activity.title_en,
        activity.is_public,
        dropped.submission_id,
        dropped.sheet,
        dropped.cell,
    FROM dropped_activity($as_of) AS dropped
    LEFT JOIN activity USING (submission_id, activity_code)
    UNION ALL BY NAME
    SELECT
        'indicator' AS subject_kind,
        indicator_code AS code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
    FROM indicator
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'objective' AS subject_kind,
        objective_code AS code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
    FROM objective
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'institution' AS subject_kind,
        institution_code AS code,
        name_sq AS title_sq,
        name_sr AS title_sr,
        name_en AS title_en,
    FROM institution
    JOIN plan_version($as_of) AS version USING (submission_id)
    QUALIFY row_number() OVER (PARTITION BY institution_code ORDER BY version.effective_from DESC) = 1
    UNION ALL BY NAME
    SELECT
        'criterion' AS subject_kind,
        assessed.criterion AS code,
        criterion.title_sq,
        criterion.title_sr,
        criterion.title_en,
        assessed.submission_id,
        assessed.assessed_on,
        criterion.criterion_code,
    FROM scenario_criterion($as_of) AS assessed
    JOIN criterion
        ON criterion.submission_id = assessed.criteria_submission_id
        AND criterion.framework_code = assessed.framework_code
        AND criterion.criterion_code = assessed.criterion_code
    UNION ALL BY NAME
    SELECT
        'request' AS subject_kind,
        request_code AS code,
        title AS own_title,
        organisation,
        submission_id,
        sheet,
        cell,
    FROM request_result($as_of)
    UNION ALL BY NAME
    SELECT
        'statement' AS subject_kind,
        statement.statement_code AS code,
        statement.wording_sq AS title_sq,
        statement.wording_sr AS title_sr,
        statement.wording_en AS title_en,
        statement.organisation,
        statement.source_url,
        statement.date AS stated_on,
        statement.date_precision AS stated_on_precision,
        statement.confidence,
        statement.submission_id,
        statement.sheet,
        wording_column.column_letter || statement.row_number AS cell,
    FROM statement
    LEFT JOIN fact_column('statement', 'wording_en', 'statement_code') AS wording_column
        ON wording_column.submission_id = statement.submission_id
        AND wording_column.sheet = statement.sheet
),
listed AS (
    SELECT
        *,
        CASE
            WHEN gap_kind = 'activity_dropped' THEN 'dropped_activity'
            WHEN gap_kind IN ('claim_not_confirmed', 'reports_disagree') THEN 'activity'
            WHEN gap_kind = 'practice_named_missing' THEN 'statement'
            WHEN starts_with(gap_kind, 'capacity_') THEN 'criterion'
            ELSE regexp_extract(gap_kind, '^[a-z]+')
        END AS subject_kind,
    FROM gap($as_of)
)
SELECT
    listed.*,
    named.* EXCLUDE (subject_kind, code),
    listed.since_date = in_force.effective_from
        AND (
            contains(listed.gap_kind, '_without_') AND listed.subject_kind <> 'criterion'
                AND listed.gap_kind <> 'activity_completed_without_evidence'
            OR listed.subject_kind = 'statement' AND named.stated_on IS NULL
        ) AS is_since_plan,
FROM listed
CROSS JOIN in_force
LEFT JOIN named
    ON named.subject_kind = listed.subject_kind
    AND named.code = listed.subject_code
ORDER BY
    list_position(['work', 'reporting', 'knowledge'], listed.gap_group),
    listed.rank
"""


def gaps(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every gap in the order of its list, with the title of its subject."""
    return all_rows(connection, _GAPS, {"as_of": as_of})
