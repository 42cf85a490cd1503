-- Points as a percentage of the points available, as every score is published: two decimals.
CREATE MACRO score_of(points_counted, points_available) AS
    round(CAST(points_counted AS DOUBLE) / CAST(points_available AS DOUBLE) * 100, 2);

COMMENT ON MACRO score_of IS 'Points as a percentage of the points available, two decimals.';
