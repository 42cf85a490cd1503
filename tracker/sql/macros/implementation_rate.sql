-- One row per year of the strategy up to a day × scope: overall, each institution, each strategic objective of any
-- version of the plan up to the day; also where nothing was due. NULL rate: nothing due, or the plan is not official.
CREATE MACRO implementation_rate(as_of DATE) AS TABLE
WITH effective AS MATERIALIZED (
    SELECT submission_id
    FROM plan_version(as_of)
),
objective_lineage AS MATERIALIZED (
    SELECT code, lineage_code
    FROM code_lineage(as_of)
    WHERE kind = 'objective'
),
subject AS (
    SELECT
        'overall' AS scope,
        CAST(NULL AS VARCHAR) AS responsible_institution,
        CAST(NULL AS VARCHAR) AS objective_code,
    UNION ALL
    SELECT DISTINCT 'institution', institution.institution_code, NULL
    FROM main.institution
    JOIN effective USING (submission_id)
    UNION ALL
    SELECT DISTINCT 'strategic_objective', NULL, objective_lineage.lineage_code
    FROM main.objective
    JOIN effective USING (submission_id)
    JOIN objective_lineage
        ON objective_lineage.code = objective.objective_code
    WHERE objective.parent_code IS NULL
),
counted_activity AS MATERIALIZED (
    SELECT *
    FROM rate_activity(as_of)
),
scoped AS (
    SELECT
        'overall' AS scope,
        CAST(NULL AS VARCHAR) AS responsible_institution,
        CAST(NULL AS VARCHAR) AS objective_code,
        activity.* EXCLUDE (responsible_codes),
    FROM counted_activity AS activity
    UNION ALL
    SELECT 'institution', unnest(activity.responsible_codes), NULL, activity.* EXCLUDE (responsible_codes)
    FROM counted_activity AS activity
    UNION ALL
    SELECT 'strategic_objective', NULL, objective_lineage.lineage_code, activity.* EXCLUDE (responsible_codes)
    FROM counted_activity AS activity
    JOIN objective_lineage
        ON objective_lineage.code = activity.strategic_objective_code
),
counted AS (
    SELECT
        scoped.scope,
        scoped.responsible_institution,
        scoped.objective_code,
        scoped.year,
        count(*) FILTER (yardstick = 'opening' AND NOT is_undated) AS due_count,
        count(*) FILTER (yardstick = 'opening' AND NOT is_undated AND is_completed) AS completed_count,
        count(*) FILTER (yardstick = 'opening' AND NOT is_undated AND NOT is_completed AND NOT is_covered)
            AS unreported_count,
        count(*) FILTER (yardstick = 'opening' AND is_undated) AS undated_count,
        count(*) FILTER (yardstick = 'current' AND NOT is_undated) AS due_count_current_plan,
        count(*) FILTER (yardstick = 'current' AND NOT is_undated AND is_completed) AS completed_count_current_plan,
    FROM scoped
    GROUP BY
        scoped.scope,
        scoped.responsible_institution,
        scoped.objective_code,
        scoped.year
)
SELECT
    year.year,
    subject.scope,
    subject.responsible_institution,
    subject.objective_code,
    coalesce(counted.due_count, 0) AS due_count,
    coalesce(counted.completed_count, 0) AS completed_count,
    coalesce(counted.unreported_count, 0) AS unreported_count,
    CASE WHEN year.is_official THEN share_of(counted.completed_count, counted.due_count) END AS rate,
    CASE WHEN year.is_official THEN share_of(counted.completed_count + counted.unreported_count, counted.due_count) END
        AS rate_high,
    coalesce(counted.undated_count, 0) AS undated_count,
    NOT year.is_report_due AS is_provisional,
    coalesce(counted.due_count_current_plan, 0) AS due_count_current_plan,
    coalesce(counted.completed_count_current_plan, 0) AS completed_count_current_plan,
    CASE WHEN year.is_official THEN share_of(counted.completed_count_current_plan, counted.due_count_current_plan) END
        AS rate_current_plan,
FROM strategy_year(as_of) AS year
CROSS JOIN subject
LEFT JOIN counted
    ON counted.year = year.year
    AND counted.scope = subject.scope
    AND counted.responsible_institution IS NOT DISTINCT FROM subject.responsible_institution
    AND counted.objective_code IS NOT DISTINCT FROM subject.objective_code;

COMMENT ON MACRO TABLE implementation_rate IS 'One row per year of the strategy up to a day and scope: how many of the activities due in the year were completed in it.';
