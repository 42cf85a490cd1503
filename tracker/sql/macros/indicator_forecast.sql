-- One row per indicator and year after its latest value up to its target year: where the straight line through the
-- reported values leads, with the 80 % prediction interval around it. The line is least squares; every year weighs the same.
-- None for a yes/no indicator, a stale one, one without target year, or one with too few values; values before the baseline
-- are not used, and the baseline itself is no reported value. The bounds are those of the line, not of what is possible.
CREATE MACRO indicator_forecast(as_of DATE) AS TABLE
WITH used_value AS MATERIALIZED (
    SELECT
        indicator.indicator_code,
        indicator.target_year,
        reported.value_year,
        reported.reported_value,
    FROM plan_in_force(as_of) AS plan
    JOIN main.indicator USING (submission_id)
    JOIN indicator_value(as_of) AS reported USING (indicator_code)
    WHERE indicator.kind <> 'yes_no'
        AND (indicator.baseline_year IS NULL OR reported.value_year >= indicator.baseline_year)
),
summed AS (
    SELECT
        indicator_code,
        any_value(target_year) AS target_year,
        max(value_year) AS latest_year,
        count(*) AS points_used,
        avg(value_year) AS mean_year,
        avg(reported_value) AS mean_value,
        regr_slope(reported_value, value_year) AS slope,
        regr_sxx(reported_value, value_year) AS year_spread,
    FROM used_value
    GROUP BY indicator_code
),
drawn AS (
    SELECT *
    FROM summed
    WHERE points_used >= threshold_of('forecast_points')
        AND stale_after(latest_year) >= as_of
        AND latest_year < target_year
),
scattered AS (
    SELECT
        drawn.indicator_code,
        sqrt(
            sum(pow(used_value.reported_value - drawn.mean_value - drawn.slope * (used_value.value_year - drawn.mean_year), 2))
            / (any_value(drawn.points_used) - 2)
        ) AS standard_error,
    FROM drawn
    JOIN used_value USING (indicator_code)
    GROUP BY drawn.indicator_code
),
continued AS (
    SELECT
        drawn.*,
        unnest(range(drawn.latest_year + 1, drawn.target_year + 1)) AS forecast_year,
        scattered.standard_error,
    FROM drawn
    JOIN scattered USING (indicator_code)
),
expected AS (
    SELECT
        continued.indicator_code,
        continued.forecast_year,
        continued.points_used,
        continued.mean_value + continued.slope * (continued.forecast_year - continued.mean_year) AS expected_value,
        prediction_quantile(continued.points_used - 2)
            * continued.standard_error
            * sqrt(
                1
                + 1.0 / continued.points_used
                + pow(continued.forecast_year - continued.mean_year, 2) / continued.year_spread
            ) AS half_width,
    FROM continued
)
SELECT
    expected.indicator_code,
    CAST(expected.forecast_year AS INTEGER) AS year,
    rounded_ratio(expected.expected_value) AS forecast_value,
    rounded_ratio(expected.expected_value - expected.half_width) AS low,
    rounded_ratio(expected.expected_value + expected.half_width) AS high,
    expected.points_used,
FROM expected;

COMMENT ON MACRO TABLE indicator_forecast IS 'One row per indicator and year after its latest value: where the straight line through the reported values leads, with its 80 % prediction interval.';
