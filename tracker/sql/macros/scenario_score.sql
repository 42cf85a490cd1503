-- One row per criterion, capacity, pillar and total of the assessment that scenarios rest on: as it is, and as it would be
-- if every criterion that the chosen activities name were met. A scenario, not a forecast; scenario_ columns say so.
-- A code that is no activity of the plan in force is an error. An activity the plan cancels serves no criterion.
CREATE MACRO scenario_score(as_of DATE, activity_codes VARCHAR[]) AS TABLE
WITH planned AS MATERIALIZED (
    SELECT
        activity.activity_code,
        activity.capacity_criteria,
        coalesce(activity.is_cancelled, FALSE) AS is_cancelled,
    FROM main.activity
    JOIN plan_in_force(as_of) AS plan USING (submission_id)
),
chosen AS MATERIALIZED (
    SELECT DISTINCT unnest(activity_codes) AS activity_code
),
checked AS MATERIALIZED (
    SELECT
        CASE
            WHEN count(*) > 0
                THEN error('unknown activity: ' || string_agg(coalesce(chosen.activity_code, 'NULL'), ', ' ORDER BY chosen.activity_code))
            ELSE TRUE
        END AS is_known,
    FROM chosen
    ANTI JOIN planned USING (activity_code)
),
served AS (
    SELECT DISTINCT unnest(planned.capacity_criteria) AS criterion
    FROM chosen
    JOIN planned USING (activity_code)
    WHERE NOT planned.is_cancelled
),
assumed AS (
    SELECT
        assessed.*,
        CASE WHEN served.criterion IS NULL THEN assessed.state ELSE 'met' END AS scenario_state,
    FROM checked
    JOIN scenario_criterion(as_of) AS assessed
        ON checked.is_known
    LEFT JOIN served USING (criterion)
),
counted AS (
    SELECT
        framework_code,
        country_code,
        basis,
        assessor,
        assessed_on,
        submission_id,
        CASE
            WHEN grouping(criterion_code) = 0 THEN 'criterion'
            WHEN grouping(capacity_code) = 0 THEN 'capacity'
            WHEN grouping(pillar_code) = 0 THEN 'pillar'
            ELSE 'total'
        END AS level,
        CASE level
            WHEN 'criterion' THEN criterion_code
            WHEN 'capacity' THEN capacity_code
            WHEN 'pillar' THEN pillar_code
            ELSE framework_code
        END AS code,
        CASE level
            WHEN 'criterion' THEN capacity_code
            WHEN 'capacity' THEN pillar_code
            WHEN 'pillar' THEN framework_code
        END AS parent_code,
        CASE WHEN level = 'criterion' THEN any_value(state) END AS state,
        CASE WHEN level = 'criterion' THEN any_value(scenario_state) END AS scenario_state,
        sum(points_available) AS points_available,
        coalesce(sum(points_available) FILTER (state = 'met'), 0) AS points,
        coalesce(sum(points_available) FILTER (state = 'unknown'), 0) AS points_unknown,
        coalesce(sum(points_available) FILTER (scenario_state = 'met'), 0) AS scenario_points,
        coalesce(sum(points_available) FILTER (scenario_state = 'unknown'), 0) AS scenario_points_unknown,
        count(*) FILTER (state = 'met') AS criteria_met,
        count(*) FILTER (scenario_state = 'met') AS scenario_criteria_met,
        count(*) AS criteria_count,
    FROM assumed
    GROUP BY
        framework_code,
        country_code,
        basis,
        assessor,
        assessed_on,
        submission_id,
        GROUPING SETS (
            (),
            (pillar_code),
            (pillar_code, capacity_code),
            (pillar_code, capacity_code, criterion_code)
        )
)
SELECT
    counted.framework_code,
    counted.country_code,
    counted.basis,
    counted.assessor,
    counted.assessed_on,
    counted.level,
    counted.code,
    counted.parent_code,
    counted.state,
    counted.scenario_state,
    CAST(counted.points AS DOUBLE) AS points,
    CAST(counted.scenario_points AS DOUBLE) AS scenario_points,
    CAST(counted.scenario_points - counted.points AS DOUBLE) AS scenario_points_gained,
    CAST(counted.points_available AS DOUBLE) AS points_available,
    CAST(counted.points_unknown AS DOUBLE) AS points_unknown,
    CAST(counted.scenario_points_unknown AS DOUBLE) AS scenario_points_unknown,
    counted.criteria_met,
    counted.scenario_criteria_met,
    counted.criteria_count,
    score_of(counted.points, counted.points_available) AS score_low,
    score_of(counted.points + counted.points_unknown, counted.points_available) AS score_high,
    score_of(counted.scenario_points, counted.points_available) AS scenario_score_low,
    score_of(counted.scenario_points + counted.scenario_points_unknown, counted.points_available)
        AS scenario_score_high,
    CASE WHEN counted.scenario_points_unknown = 0 THEN scenario_score_low END AS scenario_score,
    counted.submission_id,
FROM counted;

COMMENT ON MACRO TABLE scenario_score IS 'One row per criterion, capacity, pillar and total: the assessment as it is on a day, and as it would be if the criteria of the chosen activities were met. A scenario.';
