-- The height of a straight line at a year; the last known point holds where none follows.
CREATE MACRO straight_line(at_year, from_year, from_share, to_year, to_share) AS
    CASE
        WHEN to_year IS NULL THEN from_share
        ELSE from_share + (to_share - from_share) * (at_year - from_year) / nullif(to_year - from_year, 0)
    END;

COMMENT ON MACRO straight_line IS 'The height of a straight line at a year; the last known point holds where none follows.';
