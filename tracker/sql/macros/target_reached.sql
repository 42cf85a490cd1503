-- Whether a value has reached the target in the declared direction. NULL: value or target unknown.
CREATE MACRO target_reached(direction, indicator_value, target_value) AS
    CASE direction
        WHEN 'up' THEN indicator_value >= target_value
        WHEN 'down' THEN indicator_value <= target_value
    END;

COMMENT ON MACRO target_reached IS 'Whether a value has reached the target in the declared direction. NULL: value or target unknown.';
