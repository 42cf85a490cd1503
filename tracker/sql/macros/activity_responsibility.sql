-- One row per version of the plan up to a day, activity, institution and role: responsible or supporting.
-- ALL stands for every institution the version names.
CREATE MACRO activity_responsibility(as_of DATE) AS TABLE
WITH everyone AS (
    SELECT
        institution.submission_id,
        list_sort(list_distinct(list(institution.institution_code))) AS codes,
    FROM main.institution
    GROUP BY institution.submission_id
),
planned AS (
    SELECT
        version.submission_id,
        version.effective_from,
        version.replaced_on IS NULL AS is_in_force,
        activity.activity_code,
        written_out(activity.responsible_institutions, everyone.codes) AS responsible_codes,
        written_out(activity.supporting_institutions, everyone.codes) AS supporting_codes,
    FROM plan_version(as_of) AS version
    JOIN main.activity USING (submission_id)
    LEFT JOIN everyone
        ON everyone.submission_id = activity.submission_id
        AND (
            list_contains(activity.responsible_institutions, 'ALL')
            OR list_contains(activity.supporting_institutions, 'ALL')
        )
)
SELECT
    planned.submission_id,
    planned.effective_from,
    planned.is_in_force,
    planned.activity_code,
    'responsible' AS role,
    unnest(planned.responsible_codes) AS institution_code,
FROM planned
UNION ALL
SELECT
    planned.submission_id,
    planned.effective_from,
    planned.is_in_force,
    planned.activity_code,
    'supporting',
    unnest(planned.supporting_codes),
FROM planned;

COMMENT ON MACRO TABLE activity_responsibility IS 'One row per version of the plan up to a day, activity, institution and role (responsible, supporting); ALL written out.';
