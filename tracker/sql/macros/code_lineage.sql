-- One row per code that a version of the plan up to a day uses or names as former, and the code it bears now.
-- kind: activity, objective or indicator. Follows Former codes through chains. A code that was split bears several.
-- A former code still in use in that or a later version is no former code; so the chains cannot run in circles.
CREATE MACRO code_lineage(as_of DATE := DATE '9999-12-31') AS TABLE
WITH RECURSIVE listed AS (
    SELECT 'activity' AS kind, activity_code AS code, former_codes, submission_id
    FROM main.activity
    UNION ALL
    SELECT 'objective', objective_code, former_codes, submission_id
    FROM main.objective
    UNION ALL
    SELECT 'indicator', indicator_code, former_codes, submission_id
    FROM main.indicator
),
named AS MATERIALIZED (
    SELECT
        listed.kind,
        listed.code,
        listed.former_codes,
        version.effective_from,
    FROM listed
    JOIN plan_version(as_of) AS version USING (submission_id)
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
    SELECT
        renumbered.kind,
        renumbered.former_code,
        renumbered.code,
    FROM renumbered
    ANTI JOIN named AS still_used
        ON still_used.kind = renumbered.kind
        AND still_used.code = renumbered.former_code
        AND still_used.effective_from >= renumbered.effective_from
),
reached AS (
    SELECT successor.kind, successor.former_code AS code, successor.code AS lineage_code
    FROM successor
    UNION
    SELECT reached.kind, reached.code, successor.code
    FROM reached
    JOIN successor
        ON successor.kind = reached.kind
        AND successor.former_code = reached.lineage_code
),
borne AS (
    SELECT DISTINCT named.kind, named.code, named.code AS lineage_code
    FROM named
    UNION ALL
    SELECT reached.kind, reached.code, reached.lineage_code
    FROM reached
)
SELECT
    borne.kind,
    borne.code,
    borne.lineage_code,
FROM borne
ANTI JOIN successor
    ON successor.kind = borne.kind
    AND successor.former_code = borne.lineage_code;

COMMENT ON MACRO TABLE code_lineage IS 'One row per code of an activity, objective or indicator in any version of the plan up to a day, and the code it bears now, through renumberings.';
