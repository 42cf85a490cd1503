-- The second method: yearly growth made over yearly growth needed, baseline to target.
-- NULL: no year has passed, none was planned, baseline or target is zero, signs differ, or no growth is needed.
CREATE MACRO growth_ratio(baseline_value, baseline_year, target_value, target_year, indicator_value, value_year) AS
    CASE
        WHEN baseline_value * target_value > 0
            AND baseline_value * indicator_value >= 0
            AND value_year > baseline_year
            AND target_year > baseline_year
            THEN (pow(indicator_value / baseline_value, 1.0 / (value_year - baseline_year)) - 1)
                / nullif(pow(target_value / baseline_value, 1.0 / (target_year - baseline_year)) - 1, 0)
    END;

COMMENT ON MACRO growth_ratio IS 'The second method: yearly growth made over yearly growth needed. NULL: no year has passed, none was planned, baseline or target is zero, signs differ, or no growth is needed.';
