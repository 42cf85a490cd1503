-- One row per code that a version of the plan up to a day uses or names as former, and the code it bears now.
-- kind: activity, objective or indicator. Follows Former codes through chains. A code that was split bears several.
-- A former code still in use in that or a later version is no former code; so the chains cannot run in circles.
CREATE MACRO code_lineage(as_of DATE := DATE '9999-12-31') AS TABLE
WITH RECURSIVE effective AS MATERIALIZED (
    SELECT submission_id, effective_from
    FROM plan_version(as_of)
),
named AS MATERIALIZED (
    SELECT 'activity' AS kind, activity.activity_code AS code, activity.former_codes, effective.effective_from
    FROM main.activity
    JOIN effective USING (submission_id)
    UNION ALL
    SELECT 'objective', objective.objective_code, objective.former_codes, effective.effective_from
    FROM main.objective
    JOIN effective USING (submission_id)
    UNION ALL
    SELECT 'indicator', indicator.indicator_code, indicator.former_codes, effective.effective_from
    FROM main.indicator
    JOIN effective USING (submission_id)
),
in_use AS (
    SELECT
        named.kind,
        named.code,
        max(named.effective_from) AS last_used_from,
    FROM named
    GROUP BY
        named.kind,
        named.code
),
renumbered AS (
    SELECT
        named.kind,
        unnest(named.former_codes) AS former_code,
        named.code,
        named.effective_from,
    FROM named
),
successor AS MATERIALIZED (
    SELECT DISTINCT
        renumbered.kind,
        renumbered.former_code,
        renumbered.code,
    FROM renumbered
    LEFT JOIN in_use
        ON in_use.kind = renumbered.kind
        AND in_use.code = renumbered.former_code
    WHERE in_use.last_used_from IS NULL
        OR in_use.last_used_from < renumbered.effective_from
),
reached AS (
    SELECT named.kind, named.code, named.code AS lineage_code
    FROM named
    UNION
    SELECT successor.kind, successor.former_code, successor.code
    FROM successor
    UNION
    SELECT reached.kind, reached.code, successor.code
    FROM reached
    JOIN successor
        ON successor.kind = reached.kind
        AND successor.former_code = reached.lineage_code
)
SELECT
    reached.kind,
    reached.code,
    reached.lineage_code,
FROM reached
ANTI JOIN successor
    ON successor.kind = reached.kind
    AND successor.former_code = reached.lineage_code;

COMMENT ON MACRO TABLE code_lineage IS 'One row per code of an activity, objective or indicator in any version of the plan up to a day, and the code it bears now, through renumberings.';
