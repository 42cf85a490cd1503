-- One row per indicator of the plan in force: where it stands against its baseline, its path and its target. NULL: cannot be said.
-- As of the publication day; any other day: SELECT * FROM indicator_progress(DATE '2025-12-31').
CREATE VIEW indicator_progress AS
SELECT *
FROM indicator_progress((SELECT publication_day FROM release_info));

COMMENT ON VIEW indicator_progress IS 'One row per indicator of the plan in force: where it stands against its baseline, its path and its target. NULL: cannot be said.';
COMMENT ON COLUMN indicator_progress.indicator_code IS 'Indicator, by its code in the plan in force.';
COMMENT ON COLUMN indicator_progress.objective_code IS 'Objective it belongs to.';
COMMENT ON COLUMN indicator_progress.kind IS 'number, yes_no or ordinal (step numbers).';
COMMENT ON COLUMN indicator_progress.direction IS 'up: more is better; down: less is better.';
COMMENT ON COLUMN indicator_progress.responsible_institution IS 'Institution that answers for it; NULL: none named.';
COMMENT ON COLUMN indicator_progress.baseline_value IS 'Where it started.';
COMMENT ON COLUMN indicator_progress.baseline_year IS 'Year at whose end the baseline stood.';
COMMENT ON COLUMN indicator_progress.target_value IS 'Where it should arrive.';
COMMENT ON COLUMN indicator_progress.target_year IS 'Year at whose end the target is due.';
COMMENT ON COLUMN indicator_progress.reported_value IS 'Value of the latest reported year, not before the baseline year; NULL: nothing reported.';
COMMENT ON COLUMN indicator_progress.value_year IS 'That year.';
COMMENT ON COLUMN indicator_progress.period_code IS 'Period of the report that gave the value.';
COMMENT ON COLUMN indicator_progress.reported_on IS 'Day that report was handed in; NULL: no value, or unknown.';
COMMENT ON COLUMN indicator_progress.progress_share IS 'Share of the planned change that has happened: 0 at the baseline, 1 at the target. NULL also for yes/no indicators and where the baseline already meets the target.';
COMMENT ON COLUMN indicator_progress.expected_share IS 'Share that the straight lines through baseline, interim targets and target ask for at the end of the value''s year.';
COMMENT ON COLUMN indicator_progress.pace IS 'progress_share over expected_share; NULL also while nothing is expected.';
COMMENT ON COLUMN indicator_progress.pace_made IS 'Change per year from baseline to value.';
COMMENT ON COLUMN indicator_progress.pace_needed IS 'Change per year still needed from value to target; NULL in the target year itself.';
COMMENT ON COLUMN indicator_progress.status IS 'achieved, on_track, acceleration_needed, off_track, deteriorating, stale, not_reported or not_measurable.';
COMMENT ON COLUMN indicator_progress.was_lost IS 'TRUE: an earlier year''s value had reached the target and the latest has not.';
COMMENT ON COLUMN indicator_progress.second_opinion IS 'Status by the growth-rate method; NULL where that method says nothing.';
COMMENT ON COLUMN indicator_progress.methods_disagree IS 'TRUE: there is a second opinion and it is another word than status.';
COMMENT ON COLUMN indicator_progress.basis IS 'What the value rests on; without a value, what the plan''s row rests on.';
COMMENT ON COLUMN indicator_progress.submission_id IS 'Submission that holds the value; without a value, the plan.';
COMMENT ON COLUMN indicator_progress.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN indicator_progress.cell IS 'Cell of the value; without a value, the plan''s first missing baseline or target cell, else its target cell.';
