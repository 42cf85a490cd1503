-- One row per activity neither completed nor cancelled: the points its criteria would add if it alone were completed. A scenario, not a forecast.
-- As of the publication day; any other day: SELECT * FROM scenario_gain(DATE '2025-12-31').
CREATE VIEW scenario_gain AS
SELECT *
FROM scenario_gain((SELECT publication_day FROM release_info));

COMMENT ON VIEW scenario_gain IS 'One row per activity neither completed nor cancelled: the points its criteria would add if it alone were completed. A scenario, not a forecast.';
COMMENT ON COLUMN scenario_gain.activity_code IS 'Activity, by its code in the plan in force.';
COMMENT ON COLUMN scenario_gain.points_gained IS 'Points of the criteria it names that are not met; NULL: there is no assessment.';
