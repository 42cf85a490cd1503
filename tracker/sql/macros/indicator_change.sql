-- One row per indicator of the plan in force and single change that would give it another status, everything else as it is.
-- The change as data: a reported value for new_year, missing columns of the plan, or (no table_name) nothing but the
-- passing of time until new_day. Of several values that give the same status, the one nearest to what is reported.
-- new_status NULL: what is missing decides it. The status it would have then is judged by the same rule.
CREATE MACRO indicator_change(as_of DATE) AS TABLE
WITH reasoned AS MATERIALIZED (
    SELECT *
    FROM indicator_reason(as_of)
),
stepped AS (
    -- One step in the indicator's good direction: one unit, or a hundredth of a target that is no whole number.
    SELECT
        reasoned.*,
        CASE WHEN direction = 'up' THEN 1 ELSE -1 END
            * CASE WHEN target_value = round(target_value) THEN 1 ELSE abs(target_value) / 100 END AS step,
    FROM reasoned
    WHERE is_measurable
        AND new_year IS NOT NULL
),
valued AS (
    SELECT
        stepped.*,
        unnest([
            {'change_code': 'target_value', 'value': target_value},
            {'change_code': 'on_track_value', 'value': CASE WHEN has_path AND new_expected_share > 0
                THEN baseline_value + on_track_pace * new_expected_share * (target_value - baseline_value) END},
            {'change_code': 'acceleration_value', 'value': CASE WHEN has_path AND new_expected_share > 0
                THEN baseline_value + acceleration_pace * new_expected_share * (target_value - baseline_value) END},
            {'change_code': 'baseline_value', 'value': CASE WHEN has_path THEN baseline_value END},
            {'change_code': 'short_of_target', 'value': target_value - step},
            {'change_code': 'worse_than_baseline', 'value': CASE WHEN rule IN ('pace_low', 'nothing_expected')
                THEN baseline_value - step END},
        ], max_depth := 2),
    FROM stepped
),
rejudged AS (
    SELECT
        valued.*,
        CASE WHEN has_path THEN rounded_ratio(progress_share(baseline_value, target_value, value)) END AS new_progress,
        indicator_status_by(indicator_rule(
            TRUE,
            value,
            kind = 'yes_no',
            target_reached(direction, value, target_value),
            stale_after(new_year) < as_of,
            is_maintenance,
            is_over,
            new_progress,
            new_expected_share,
            CASE
                WHEN new_expected_share > 0
                    THEN rounded_ratio(progress_share(baseline_value, target_value, value) / new_expected_share)
            END
        )) AS new_status,
    FROM valued
    WHERE value IS NOT NULL
),
nearest AS (
    SELECT *
    FROM rejudged
    WHERE new_status <> status
    QUALIFY row_number() OVER (
        PARTITION BY indicator_code, new_status
        ORDER BY abs(value - coalesce(reported_value, baseline_value)), change_code
    ) = 1
),
later AS (
    SELECT
        reasoned.*,
        CASE
            WHEN kind = 'yes_no' AND NOT is_over AND make_date(target_year + 1, 1, 1) <= stale_after
                THEN make_date(target_year + 1, 1, 1)
            ELSE stale_after + 1
        END AS new_day,
    FROM reasoned
    WHERE is_measurable
        AND NOT is_stale
        AND stale_after IS NOT NULL
),
found AS (
    SELECT
        indicator_code,
        change_code,
        'indicator_report' AS table_name,
        ['reported_value'] AS column_names,
        rounded_ratio(value) AS new_value,
        new_year,
        CAST(NULL AS DATE) AS new_day,
        status,
        new_status,
    FROM nearest
    UNION ALL
    SELECT
        indicator_code,
        'time_passes',
        NULL,
        NULL,
        NULL,
        NULL,
        new_day,
        status,
        indicator_status_by(indicator_rule(
            TRUE,
            reported_value,
            kind = 'yes_no',
            target_reached(direction, reported_value, target_value),
            stale_after < new_day,
            is_maintenance,
            target_year < year(new_day),
            progress_share,
            expected_share,
            pace
        )),
    FROM later
    UNION ALL
    SELECT
        indicator_code,
        'plan_completed',
        'indicator',
        missing_columns,
        NULL,
        NULL,
        NULL,
        status,
        CASE WHEN reported_value IS NULL THEN 'not_reported' END,
    FROM reasoned
    WHERE NOT is_measurable
)
SELECT
    found.indicator_code,
    row_number() OVER (
        PARTITION BY found.indicator_code
        ORDER BY
            list_position(['achieved', 'on_track', 'acceleration_needed', 'off_track'], found.new_status) NULLS LAST,
            found.change_code
    ) AS rank,
    found.change_code,
    found.table_name,
    found.column_names,
    found.new_value,
    found.new_year,
    found.new_day,
    found.new_status,
FROM found
WHERE found.new_status IS DISTINCT FROM found.status;

COMMENT ON MACRO TABLE indicator_change IS 'One row per indicator of the plan in force on a day and single change that would give it another status, as data.';
