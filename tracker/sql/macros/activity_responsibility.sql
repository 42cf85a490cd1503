-- One row per version of the plan up to a day, activity, institution and role: responsible or supporting.
-- ALL stands for every institution the version names.
CREATE MACRO activity_responsibility(as_of DATE) AS TABLE
WITH named AS (
    SELECT
        activity.submission_id,
        activity.activity_code,
        'responsible' AS role,
        unnest(activity.responsible_institutions) AS institution_code,
    FROM main.activity
    UNION
    SELECT
        activity.submission_id,
        activity.activity_code,
        'supporting',
        unnest(activity.supporting_institutions),
    FROM main.activity
),
written_out AS (
    SELECT named.submission_id, named.activity_code, named.role, named.institution_code
    FROM named
    WHERE named.institution_code <> 'ALL'
    UNION
    SELECT named.submission_id, named.activity_code, named.role, institution.institution_code
    FROM named
    JOIN main.institution USING (submission_id)
    WHERE named.institution_code = 'ALL'
)
SELECT
    written_out.submission_id,
    version.effective_from,
    version.replaced_on IS NULL AS is_in_force,
    written_out.activity_code,
    written_out.role,
    written_out.institution_code,
FROM written_out
JOIN plan_version(as_of) AS version USING (submission_id);

COMMENT ON MACRO TABLE activity_responsibility IS 'One row per version of the plan up to a day, activity, institution and role (responsible, supporting); ALL written out.';
