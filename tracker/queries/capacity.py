"""What the page Capacity asks: assessments, their scores and criteria, and what others published."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows, one_row

# A framework named by several submissions bears the bundled name, else the one decided last.
_NAMED_FRAMEWORK = """
named_framework AS (
    SELECT framework.*
    FROM framework
    JOIN submission USING (submission_id)
    QUALIFY row_number() OVER (
        PARTITION BY framework.framework_code
        ORDER BY submission.kind = 'reference' DESC, submission.decision_level DESC, submission_id
    ) = 1
)
"""

_ASSESSMENTS = f"""
WITH {_NAMED_FRAMEWORK}
SELECT
    assessment.framework_code
        || '.' || strftime(assessment.assessed_on, '%Y-%m-%d')
        || CASE WHEN count(*) OVER same_day > 1 THEN '.' || row_number() OVER listed ELSE '' END AS assessment_code,
    named_framework.title_sq,
    named_framework.title_sr,
    named_framework.title_en,
    coalesce(assessment.country_code = plan.country_code, FALSE) AS is_own_country,
    assessment.submission_id IN (SELECT submission_id FROM capacity_score($as_of) WHERE level = 'total') AS is_latest,
    submission.file_sha256,
    day_column.column_letter || assessment.row_number AS cell,
    assessment.*,
FROM capacity_assessment AS assessment
JOIN submission USING (submission_id)
LEFT JOIN named_framework USING (framework_code)
LEFT JOIN plan_in_force($as_of) AS plan ON TRUE
LEFT JOIN fact_column('capacity_assessment', 'assessed_on', 'framework_code') AS day_column
    ON day_column.submission_id = assessment.submission_id
    AND day_column.sheet = assessment.sheet
WHERE assessment.assessed_on <= $as_of
WINDOW
    same_day AS (PARTITION BY assessment.framework_code, assessment.assessed_on),
    listed AS (
        PARTITION BY assessment.framework_code, assessment.assessed_on
        ORDER BY assessment.country_code, assessment.assessor, assessment.basis, assessment.submission_id
    )
ORDER BY
    is_own_country DESC,
    is_latest DESC,
    assessment.assessed_on DESC,
    assessment_code
"""  # noqa: S608 the text of this module

_SCORES = """
SELECT *
FROM capacity_score(CAST($assessed_on AS DATE))
WHERE submission_id = $submission_id
    AND level IN ('total', 'pillar', 'capacity')
"""

_COUNTS = """
SELECT
    count(*) AS criteria_count,
    count(*) FILTER (result.state = 'met') AS met_count,
    count(*) FILTER (result.state = 'claimed_without_evidence') AS claimed_without_evidence_count,
    count(*) FILTER (result.state = 'not_met') AS not_met_count,
    count(*) FILTER (result.state = 'unknown') AS unknown_count,
    count(*) FILTER (criterion.is_verified) AS verified_count,
    count(*) FILTER (criterion.basis = 'estimate') AS declared_by_us_count,
FROM criterion_result(CAST($assessed_on AS DATE)) AS result
JOIN criterion
    ON criterion.submission_id = result.criteria_submission_id
    AND criterion.framework_code = result.framework_code
    AND criterion.criterion_code = result.criterion_code
WHERE result.submission_id = $submission_id
"""

_CRITERIA = """
SELECT
    criterion.pillar_sq,
    criterion.pillar_sr,
    criterion.pillar_en,
    criterion.capacity_sq,
    criterion.capacity_sr,
    criterion.capacity_en,
    criterion.title_sq,
    criterion.title_sr,
    criterion.title_en,
    criterion.what_counts_sq,
    criterion.what_counts_sr,
    criterion.what_counts_en,
    criterion.is_verified,
    criterion.basis AS weight_basis,
    criterion.source_url AS weight_source_url,
    given.evidence_title,
    given.note,
    given.archived_url,
    given.retrieved_on,
    given.retrieved_on_precision,
    submission.file_sha256,
    result.*,
FROM criterion_result(CAST($assessed_on AS DATE)) AS result
JOIN criterion
    ON criterion.submission_id = result.criteria_submission_id
    AND criterion.framework_code = result.framework_code
    AND criterion.criterion_code = result.criterion_code
JOIN submission ON submission.submission_id = result.submission_id
LEFT JOIN criterion_points AS given
    ON given.submission_id = result.submission_id
    AND given.criterion_code = result.criterion_code
WHERE result.submission_id = $submission_id
ORDER BY code_order(result.criterion_code)
"""

_SERVING_ACTIVITIES = """
SELECT
    activity.title_sq,
    activity.title_sr,
    activity.title_en,
    activity.is_public,
    status.activity_code,
    status.objective_code,
    status.status,
FROM activity_status($as_of) AS status
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN activity
    ON activity.submission_id = plan.submission_id
    AND activity.activity_code = status.activity_code
WHERE list_contains(activity.capacity_criteria, $criterion)
    AND status.status <> 'cancelled'
ORDER BY code_order(status.activity_code)
"""

# A score of low confidence is shown and never leads.
_PUBLISHED = f"""
WITH {_NAMED_FRAMEWORK}
SELECT
    named_framework.title_sq,
    named_framework.title_sr,
    named_framework.title_en,
    named_framework.publisher,
    named_framework.source_url AS framework_url,
    coalesce(score.country_code = plan.country_code, FALSE) AS is_own_country,
    score.confidence <> 'low'
        AND row_number() OVER (
            PARTITION BY score.framework_code, score.country_code
            ORDER BY score.confidence = 'low', score.assessed_on DESC, score.submission_id, score.cell
        ) = 1 AS is_leading,
    published.date_precision,
    published.note,
    published.archived_url,
    plan.country_code AS own_country_code,
    submission.file_sha256,
    score.*,
FROM capacity_score($as_of) AS score
JOIN submission USING (submission_id)
JOIN fact_column('published_score', 'score', 'framework_code') AS score_column
    ON score_column.submission_id = score.submission_id
    AND score_column.sheet = score.sheet
JOIN published_score AS published
    ON published.submission_id = score.submission_id
    AND published.sheet = score.sheet
    AND score_column.column_letter || published.row_number = score.cell
LEFT JOIN named_framework ON named_framework.framework_code = score.framework_code
LEFT JOIN plan_in_force($as_of) AS plan ON TRUE
WHERE score.level = 'published'
ORDER BY
    score.framework_code,
    score.country_code,
    score.assessed_on DESC,
    score.cell
"""  # noqa: S608 the text of this module


def assessments(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every capacity assessment up to the day: the strategy's country first, the latest of each assessor first."""
    return all_rows(connection, _ASSESSMENTS, {"as_of": as_of})


def scores(connection: DuckDBPyConnection, as_of: date, submission_id: str, assessed_on: str) -> list[Row]:
    """Total, pillars and capacities of one assessment, as they stood on the day it was made."""
    del as_of
    return all_rows(connection, _SCORES, {"submission_id": submission_id, "assessed_on": assessed_on})


def criterion_counts(connection: DuckDBPyConnection, as_of: date, submission_id: str, assessed_on: str) -> Row | None:
    """How many criteria of one assessment stand in each state, and how many weights were seen at the publisher."""
    del as_of
    return one_row(connection, _COUNTS, {"submission_id": submission_id, "assessed_on": assessed_on})


def criteria(connection: DuckDBPyConnection, as_of: date, submission_id: str, assessed_on: str) -> list[Row]:
    """Every criterion of one assessment: what counts, its state, the evidence and the cell of its points."""
    del as_of
    return all_rows(connection, _CRITERIA, {"submission_id": submission_id, "assessed_on": assessed_on})


def serving_activities(
    connection: DuckDBPyConnection, as_of: date, framework_code: str, criterion_code: str
) -> list[Row]:
    """Activities of the plan in force that name the criterion and are not cancelled."""
    criterion = f"{framework_code}:{criterion_code}"
    return all_rows(connection, _SERVING_ACTIVITIES, {"as_of": as_of, "criterion": criterion})


def published_scores(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """Every score somebody published up to the day, by framework and country, newest first."""
    return all_rows(connection, _PUBLISHED, {"as_of": as_of})
