"""What a prefilled template starts from: what an institution answers for, and what was last said of it."""

from datetime import date

from duckdb import DuckDBPyConnection

from tracker.queries.answers import Row, all_rows

_ACTIVITIES = """
SELECT
    status.activity_code,
    activity.title_sq,
    activity.title_sr,
    activity.title_en,
    activity.is_public,
    status.due_date,
    activity.due_date_precision,
    activity.is_continuous,
    status.reported_state,
    status.completion_share,
    status.period_code,
    status.spent_eur,
FROM activity_status($as_of) AS status
JOIN plan_in_force($as_of) AS plan ON TRUE
JOIN activity
    ON activity.submission_id = plan.submission_id
    AND activity.activity_code = status.activity_code
WHERE status.status <> 'cancelled'
    AND (
        $institution_code IS NULL
        OR EXISTS (
            FROM activity_responsibility($as_of) AS responsibility
            WHERE responsibility.submission_id = plan.submission_id
                AND responsibility.activity_code = status.activity_code
                AND responsibility.institution_code = $institution_code
        )
    )
ORDER BY code_order(status.activity_code)
"""

_INDICATORS = """
SELECT
    indicator.indicator_code,
    indicator.title_sq,
    indicator.title_sr,
    indicator.title_en,
    indicator.kind,
    indicator.unit,
    value.reported_value,
    value.value_year,
FROM indicator
JOIN plan_in_force($as_of) AS plan USING (submission_id)
LEFT JOIN (
    FROM indicator_value($as_of) AS latest
    QUALIFY row_number() OVER (PARTITION BY latest.indicator_code ORDER BY latest.value_year DESC) = 1
) AS value USING (indicator_code)
WHERE $institution_code IS NULL
    OR indicator.responsible_institution = $institution_code
ORDER BY code_order(indicator.indicator_code)
"""

_CRITERIA = """
SELECT
    criterion.criterion_code,
    criterion.title_sq,
    criterion.title_sr,
    criterion.title_en,
    criterion.points,
FROM criterion
JOIN submission USING (submission_id)
WHERE criterion.framework_code = $framework_code
    AND submission.kind = 'reference'
ORDER BY code_order(criterion.criterion_code)
"""

_INSTITUTION = """
SELECT
    institution.institution_code,
    institution.name_sq,
    institution.name_sr,
    institution.name_en,
FROM institution
JOIN plan_in_force($as_of) AS plan USING (submission_id)
WHERE $institution_code IS NULL
    OR institution.institution_code = $institution_code
ORDER BY institution.institution_code
"""

_PLAN = """
SELECT
    plan.strategy_code,
    plan.country_code,
    plan.basis,
FROM plan_in_force($as_of) AS plan
"""


def activities_to_report(connection: DuckDBPyConnection, as_of: date, institution_code: str | None) -> list[Row]:
    """Activities of the plan in force that an institution is responsible for or supports, with what was last said."""
    return all_rows(connection, _ACTIVITIES, {"as_of": as_of, "institution_code": institution_code})


def indicators_to_report(connection: DuckDBPyConnection, as_of: date, institution_code: str | None) -> list[Row]:
    """Indicators an institution answers for, with the last reported value."""
    return all_rows(connection, _INDICATORS, {"as_of": as_of, "institution_code": institution_code})


def criteria_to_assess(connection: DuckDBPyConnection, framework_code: str) -> list[Row]:
    """The bundled criteria of a framework."""
    return all_rows(connection, _CRITERIA, {"framework_code": framework_code})


def planned_institution(connection: DuckDBPyConnection, as_of: date, institution_code: str | None) -> list[Row]:
    """The institution, or every one, as the plan in force names it; empty where it does not."""
    return all_rows(connection, _INSTITUTION, {"as_of": as_of, "institution_code": institution_code})


def plan_in_force(connection: DuckDBPyConnection, as_of: date) -> list[Row]:
    """The strategy, country and basis of the plan in force; empty before the first."""
    return all_rows(connection, _PLAN, {"as_of": as_of})
