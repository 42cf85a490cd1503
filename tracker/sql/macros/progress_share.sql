-- Share of the planned change that has happened: 0 at the baseline, 1 at the target.
-- Also right for an indicator meant to fall. NULL means "cannot be said", never "none".
CREATE MACRO progress_share(baseline_value, target_value, indicator_value) AS
    (indicator_value - baseline_value) / nullif(target_value - baseline_value, 0);

COMMENT ON MACRO progress_share IS 'Share of the planned change that has happened: 0 at the baseline, 1 at the target, also where the indicator is meant to fall. NULL: cannot be said.';
