-- Which rule decides the status of an indicator: the first that applies, in the order of the method's section 5.
-- over: the target year has passed on the day. Ratios come rounded.
CREATE MACRO indicator_rule(
    measurable, latest_value, yes_no, reached, stale, maintenance, over, progress, expected, pace_of_it
) AS
    CASE
        WHEN NOT measurable THEN 'not_measurable'
        WHEN latest_value IS NULL THEN 'not_reported'
        WHEN yes_no AND reached THEN 'reached'
        WHEN stale THEN 'stale'
        WHEN maintenance AND reached THEN 'kept'
        WHEN maintenance THEN 'not_kept'
        WHEN reached THEN 'reached'
        WHEN yes_no AND NOT over THEN 'yes_no_open'
        WHEN yes_no THEN 'yes_no_over'
        WHEN progress < 0 THEN 'worse_than_baseline'
        WHEN expected <= 0 THEN 'nothing_expected'
        WHEN pace_of_it >= threshold_of('on_track_pace') THEN 'pace_high'
        WHEN pace_of_it >= threshold_of('acceleration_needed_pace') THEN 'pace_middle'
        ELSE 'pace_low'
    END;

COMMENT ON MACRO indicator_rule IS 'Which rule decides the status of an indicator: the first that applies.';
