-- One row per indicator of the plan in force: its status, the rule that decides it, and all that the rule compares.
-- new_year: the year a corrected or a new value would be for: the latest value's, or, where there is none or it is stale,
-- the last full year; NULL: before the baseline. new_expected_share: the expected share at its end, not rounded.
CREATE MACRO indicator_judgement(as_of DATE) AS TABLE
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
asked_year AS (
    SELECT
        planned.indicator_code,
        latest_value.value_year,
        CASE
            WHEN stale_after(latest_value.value_year) >= as_of THEN latest_value.value_year
            WHEN greatest(year(as_of) - 1, coalesce(planned.baseline_year, 0)) <= year(as_of)
                THEN greatest(year(as_of) - 1, coalesce(planned.baseline_year, 0))
        END AS new_year,
    FROM planned
    LEFT JOIN latest_value USING (indicator_code)
),
expected_at AS (
    SELECT
        asked.indicator_code,
        asked.year,
        straight_line(
            asked.year,
            max(path_point.year) FILTER (path_point.year <= asked.year),
            arg_max(path_point.share, path_point.year) FILTER (path_point.year <= asked.year),
            min(path_point.year) FILTER (path_point.year > asked.year),
            arg_min(path_point.share, path_point.year) FILTER (path_point.year > asked.year)
        ) AS expected_share,
    FROM path_point
    JOIN (
        SELECT DISTINCT indicator_code, unnest([value_year, new_year]) AS year
        FROM asked_year
    ) AS asked USING (indicator_code)
    WHERE asked.year IS NOT NULL
    GROUP BY
        asked.indicator_code,
        asked.year
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
        stale_after(latest_value.value_year) AS stale_after,
        stale_after(latest_value.value_year) < as_of AS is_stale,
        planned.target_year < year(as_of) AS is_over,
        asked_year.new_year,
        new_expected.expected_share AS new_expected_share,
        planned.submission_id AS plan_submission_id,
        planned.sheet AS plan_sheet,
        planned.row_number AS plan_row_number,
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
    LEFT JOIN asked_year USING (indicator_code)
    LEFT JOIN expected_at AS expected
        ON expected.indicator_code = planned.indicator_code
        AND expected.year = latest_value.value_year
    LEFT JOIN expected_at AS new_expected
        ON new_expected.indicator_code = planned.indicator_code
        AND new_expected.year = asked_year.new_year
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
ruled AS (
    SELECT
        *,
        indicator_rule(
            is_measurable,
            reported_value,
            kind = 'yes_no',
            has_reached_target,
            is_stale,
            is_maintenance,
            is_over,
            progress_share,
            expected_share,
            pace
        ) AS rule,
    FROM measured
),
judged AS (
    SELECT
        *,
        indicator_status_by(rule) AS status,
        CASE
            WHEN growth_ratio IS NULL OR is_stale THEN NULL
            WHEN has_reached_target THEN 'achieved'
            WHEN growth_ratio >= threshold_of('on_track_pace') THEN 'on_track'
            WHEN growth_ratio >= threshold_of('acceleration_needed_pace') THEN 'acceleration_needed'
            WHEN growth_ratio >= 0 THEN 'off_track'
            ELSE 'deteriorating'
        END AS second_opinion,
    FROM ruled
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
    rule,
    unit,
    is_measurable,
    is_maintenance,
    has_path,
    is_stale,
    is_over,
    stale_after,
    new_year,
    new_expected_share,
    plan_submission_id,
    plan_sheet,
    plan_row_number,
FROM judged;

COMMENT ON MACRO TABLE indicator_judgement IS 'One row per indicator of the plan in force on a day: its status, the rule that decides it, and all that the rule compares.';
