-- One row per row of a progress workbook that names an activity of any version of the plan, as known on a day.
-- A report becomes known when it was handed in; where that day is unknown, when its period ended.
-- is_counted: it may set a status. A row of low confidence may not, nor an independent verdict: it is shown only.
-- rank_in_period orders the counted reports of one activity and period end; 1 is the one that speaks for the period.
CREATE MACRO activity_history(as_of DATE) AS TABLE
WITH everyone AS (
    SELECT
        institution.submission_id,
        list_sort(list_distinct(list(institution.institution_code))) AS codes,
    FROM main.institution
    GROUP BY institution.submission_id
),
planned AS (
    SELECT
        activity.activity_code,
        TRUE AS is_in_force,
        written_out(activity.responsible_institutions, everyone.codes) AS responsible_codes,
    FROM plan_version(as_of) AS version
    JOIN main.activity USING (submission_id)
    LEFT JOIN everyone
        ON everyone.submission_id = activity.submission_id
        AND list_contains(activity.responsible_institutions, 'ALL')
    WHERE version.replaced_on IS NULL
)
SELECT *
FROM activity_history_of(as_of, 'planned');

COMMENT ON MACRO TABLE activity_history IS 'One row per report on an activity, as known on a day, those of low confidence and independent ones included but not counted.';
