-- Wrong: a forecast lies outside its own interval, is not a number, or stands on fewer years than it needs.
SELECT
    indicator_code,
    year,
FROM indicator_forecast
WHERE low IS NULL
    OR high IS NULL
    OR NOT isfinite(low)
    OR NOT isfinite(high)
    OR NOT forecast_value BETWEEN low AND high
    OR points_used < threshold_of('forecast_points');
