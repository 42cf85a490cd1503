-- One row per indicator and year after its latest value, up to its target year: where the straight line through its reported values leads, with the 80 % prediction interval.
-- As of the publication day; any other day: SELECT * FROM indicator_forecast(DATE '2025-12-31').
CREATE VIEW indicator_forecast AS
SELECT *
FROM indicator_forecast((SELECT publication_day FROM release_info));

COMMENT ON VIEW indicator_forecast IS 'One row per indicator and year after its latest value, up to its target year: where the straight line through its reported values leads, with the 80 % prediction interval.';
COMMENT ON COLUMN indicator_forecast.indicator_code IS 'Indicator, by its code in the plan in force.';
COMMENT ON COLUMN indicator_forecast.year IS 'Year, as at its end.';
COMMENT ON COLUMN indicator_forecast.forecast_value IS 'Value of the line in that year, in the indicator''s unit.';
COMMENT ON COLUMN indicator_forecast.low IS 'Lower end of the 80 % prediction interval; not held to what is possible.';
COMMENT ON COLUMN indicator_forecast.high IS 'Upper end of the 80 % prediction interval; not held to what is possible.';
COMMENT ON COLUMN indicator_forecast.points_used IS 'Reported years the line is drawn through; three or more.';
