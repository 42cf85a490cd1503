-- One row per indicator of the plan in force, also where nothing was reported or nothing can be measured.
-- NULL: cannot be said. A yes/no indicator and one whose baseline already meets the target have no path, so no ratios.
CREATE MACRO indicator_progress(as_of DATE) AS TABLE
WITH planned AS (
    SELECT
        indicator.*,
        baseline_value IS NOT NULL
            AND baseline_year IS NOT NULL
            AND target_value IS NOT NULL
            AND target_year IS NOT NULL AS is_measurable,
        coalesce(target_reached(direction, baseline_value, target_value), FALSE) AS is_maintenance,
        is_measurable AND NOT is_maintenance AND kind <> 'yes_no' AS has_path,
    FROM indicator
    JOIN plan_in_force(as_of) AS plan USING (submission_id)
),
used_value AS (
    SELECT indicator_value.*
    FROM indicator_value(as_of) AS indicator_value
    JOIN planned USING (indicator_code)
    WHERE planned.baseline_year IS NULL OR indicator_value.value_year >= planned.baseline_year
),
latest_value AS (
    SELECT
        *,
        coalesce(
            NOT has_reached_target
            AND bool_or(has_reached_target) OVER (PARTITION BY indicator_code),
            FALSE
        ) AS was_lost,
    FROM used_value
    QUALIFY row_number() OVER (PARTITION BY indicator_code ORDER BY value_year DESC) = 1
),
path_point AS (
    SELECT indicator_code, baseline_year AS year, 0.0 AS share
    FROM planned
    WHERE has_path AND baseline_year < target_year
    UNION ALL
    SELECT
        planned.indicator_code,
        interim_target.year,
        progress_share(planned.baseline_value, planned.target_value, interim_target.target_value),
    FROM planned
    JOIN interim_target USING (submission_id, indicator_code)
    WHERE planned.has_path
        AND interim_target.year > planned.baseline_year
        AND interim_target.year < planned.target_year
    UNION ALL
    SELECT indicator_code, target_year, 1.0
    FROM planned
    WHERE has_path
),
expected AS (
    SELECT
        indicator_code,
        straight_line(
            any_value(latest_value.value_year),
            max(path_point.year) FILTER (path_point.year <= latest_value.value_year),
            arg_max(path_point.share, path_point.year) FILTER (path_point.year <= latest_value.value_year),
            min(path_point.year) FILTER (path_point.year > latest_value.value_year),
            arg_min(path_point.share, path_point.year) FILTER (path_point.year > latest_value.value_year)
        ) AS expected_share,
    FROM path_point
    JOIN latest_value USING (indicator_code)
    GROUP BY indicator_code
),
measured AS (
    SELECT
        planned.* EXCLUDE (submission_id, sheet, basis),
        latest_value.reported_value,
        latest_value.value_year,
        latest_value.period_code,
        latest_value.reported_on,
        latest_value.has_reached_target,
        coalesce(latest_value.was_lost, FALSE) AS was_lost,
        CASE WHEN has_path THEN progress_share(baseline_value, target_value, latest_value.reported_value) END
            AS exact_progress_share,
        rounded_ratio(exact_progress_share) AS progress_share,
        rounded_ratio(expected.expected_share) AS expected_share,
        CASE WHEN expected.expected_share > 0 THEN rounded_ratio(exact_progress_share / expected.expected_share) END
            AS pace,
        CASE
            WHEN has_path
                THEN rounded_ratio(
                    yearly_change(baseline_value, baseline_year, latest_value.reported_value, latest_value.value_year)
                )
        END AS pace_made,
        CASE
            WHEN has_path
                THEN rounded_ratio(
                    yearly_change(latest_value.reported_value, latest_value.value_year, target_value, target_year)
                )
        END AS pace_needed,
        CASE
            WHEN has_path
                THEN rounded_ratio(
                    growth_ratio(
                        baseline_value,
                        baseline_year,
                        target_value,
                        target_year,
                        latest_value.reported_value,
                        latest_value.value_year
                    )
                )
        END AS growth_ratio,
        stale_after(latest_value.value_year) < as_of AS is_stale,
        coalesce(latest_value.basis, planned.basis) AS basis,
        coalesce(latest_value.submission_id, planned.submission_id) AS submission_id,
        CASE WHEN latest_value.indicator_code IS NULL THEN planned.sheet ELSE latest_value.sheet END AS sheet,
        CASE
            WHEN latest_value.indicator_code IS NOT NULL
                THEN latest_value.cell
            ELSE coalesce(plan_column.column_letter, code_column.column_letter) || planned.row_number
        END AS cell,
    FROM planned
    LEFT JOIN latest_value USING (indicator_code)
    LEFT JOIN expected USING (indicator_code)
    LEFT JOIN sheet_column AS plan_column
        ON plan_column.submission_id = planned.submission_id
        AND plan_column.sheet = planned.sheet
        AND plan_column.table_name = 'indicator'
        AND plan_column.column_name = CASE
            WHEN planned.baseline_value IS NULL THEN 'baseline_value'
            WHEN planned.baseline_year IS NULL THEN 'baseline_year'
            WHEN planned.target_value IS NOT NULL AND planned.target_year IS NULL THEN 'target_year'
            ELSE 'target_value'
        END
    LEFT JOIN sheet_column AS code_column
        ON code_column.submission_id = planned.submission_id
        AND code_column.sheet = planned.sheet
        AND code_column.table_name = 'indicator'
        AND code_column.column_name = 'indicator_code'
),
judged AS (
    SELECT
        *,
        CASE
            WHEN NOT is_measurable THEN 'not_measurable'
            WHEN reported_value IS NULL THEN 'not_reported'
            WHEN kind = 'yes_no' AND has_reached_target THEN 'achieved'
            WHEN is_stale THEN 'stale'
            WHEN is_maintenance AND has_reached_target THEN 'achieved'
            WHEN is_maintenance THEN 'deteriorating'
            WHEN has_reached_target THEN 'achieved'
            WHEN kind = 'yes_no' AND target_year >= year(as_of) THEN 'on_track'
            WHEN kind = 'yes_no' THEN 'off_track'
            WHEN progress_share < 0 THEN 'deteriorating'
            WHEN expected_share <= 0 OR pace >= threshold_of('on_track_pace') THEN 'on_track'
            WHEN pace >= threshold_of('acceleration_needed_pace') THEN 'acceleration_needed'
            ELSE 'off_track'
        END AS status,
        CASE
            WHEN growth_ratio IS NULL OR is_stale THEN NULL
            WHEN has_reached_target THEN 'achieved'
            WHEN growth_ratio >= threshold_of('on_track_pace') THEN 'on_track'
            WHEN growth_ratio >= threshold_of('acceleration_needed_pace') THEN 'acceleration_needed'
            WHEN growth_ratio >= 0 THEN 'off_track'
            ELSE 'deteriorating'
        END AS second_opinion,
    FROM measured
)
SELECT
    indicator_code,
    objective_code,
    kind,
    direction,
    responsible_institution,
    baseline_value,
    baseline_year,
    target_value,
    target_year,
    reported_value,
    value_year,
    period_code,
    reported_on,
    progress_share,
    expected_share,
    pace,
    pace_made,
    pace_needed,
    status,
    was_lost,
    second_opinion,
    coalesce(second_opinion <> status, FALSE) AS methods_disagree,
    basis,
    submission_id,
    sheet,
    cell,
FROM judged;

COMMENT ON MACRO TABLE indicator_progress IS 'One row per indicator of the plan in force on a day: where it stands against its baseline, its path and its target.';
