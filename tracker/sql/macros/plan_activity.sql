-- One row per version of the plan up to a day and activity in it, with the code the activity bears now.
-- An activity that was split later has one row per code it bears now.
CREATE MACRO plan_activity(as_of DATE) AS TABLE
WITH everyone AS (
    SELECT
        institution.submission_id,
        list_sort(list_distinct(list(institution.institution_code))) AS codes,
    FROM main.institution
    GROUP BY institution.submission_id
),
budgeted AS (
    SELECT
        budget.submission_id,
        budget.activity_code,
        sum(budget.amount_eur) AS amount_eur,
    FROM main.budget
    GROUP BY
        budget.submission_id,
        budget.activity_code
)
SELECT
    version.submission_id,
    version.effective_from,
    version.replaced_on,
    version.replaced_on IS NULL AS is_in_force,
    version.is_official AS is_official_plan,
    lineage.lineage_code,
    activity.activity_code,
    activity.objective_code,
    coalesce(objective.parent_code, activity.objective_code) AS strategic_objective_code,
    written_out(activity.responsible_institutions, everyone.codes) AS responsible_codes,
    nullif(array_to_string(responsible_codes, ', '), '') AS responsible_institution,
    activity.start_date,
    coalesce(activity.start_date, version.start_date) AS runs_from,
    activity.due_date,
    coalesce(activity.is_continuous, FALSE) AS is_continuous,
    coalesce(activity.is_cancelled, FALSE) AS is_cancelled,
    coalesce(activity.budget_eur, CAST(budgeted.amount_eur AS DECIMAL(18, 2))) AS budget_eur,
    activity.capacity_criteria,
    activity.basis,
    activity.confidence,
    activity.sheet,
    activity.row_number,
FROM plan_version(as_of) AS version
JOIN main.activity USING (submission_id)
JOIN code_lineage(as_of) AS lineage
    ON lineage.kind = 'activity'
    AND lineage.code = activity.activity_code
LEFT JOIN main.objective
    ON objective.submission_id = activity.submission_id
    AND objective.objective_code = activity.objective_code
LEFT JOIN everyone
    ON everyone.submission_id = activity.submission_id
    AND list_contains(activity.responsible_institutions, 'ALL')
LEFT JOIN budgeted
    ON budgeted.submission_id = activity.submission_id
    AND budgeted.activity_code = activity.activity_code;

COMMENT ON MACRO TABLE plan_activity IS 'One row per version of the plan up to a day and activity in it, with the code the activity bears now, its responsible institutions and its money.';
