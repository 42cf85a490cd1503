-- The status that a rule of indicator_rule gives.
CREATE MACRO indicator_status_by(rule_name) AS
    CASE rule_name
        WHEN 'not_measurable' THEN 'not_measurable'
        WHEN 'not_reported' THEN 'not_reported'
        WHEN 'stale' THEN 'stale'
        WHEN 'reached' THEN 'achieved'
        WHEN 'kept' THEN 'achieved'
        WHEN 'not_kept' THEN 'deteriorating'
        WHEN 'worse_than_baseline' THEN 'deteriorating'
        WHEN 'nothing_expected' THEN 'on_track'
        WHEN 'yes_no_open' THEN 'on_track'
        WHEN 'pace_high' THEN 'on_track'
        WHEN 'pace_middle' THEN 'acceleration_needed'
        WHEN 'pace_low' THEN 'off_track'
        WHEN 'yes_no_over' THEN 'off_track'
    END;

COMMENT ON MACRO indicator_status_by IS 'The status that a rule of indicator_rule gives an indicator.';
