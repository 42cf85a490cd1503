-- One row per indicator of the plan in force and year with a reported value: the value that counts for that year.
-- As of the publication day; any other day: SELECT * FROM indicator_value(DATE '2025-12-31').
CREATE VIEW indicator_value AS
SELECT *
FROM indicator_value((SELECT publication_day FROM release_info));

COMMENT ON VIEW indicator_value IS 'One row per indicator of the plan in force and year with a reported value: the value that counts for that year.';
COMMENT ON COLUMN indicator_value.indicator_code IS 'Indicator, by its code in the plan in force.';
COMMENT ON COLUMN indicator_value.value_year IS 'Year the value describes, as at its end.';
COMMENT ON COLUMN indicator_value.reported_value IS 'Value as reported, in the indicator''s unit; a yes/no value is 1 or 0.';
COMMENT ON COLUMN indicator_value.has_reached_target IS 'The value has reached the target in the declared direction; NULL: no target value.';
COMMENT ON COLUMN indicator_value.institution_code IS 'Institution that reported it; NULL: not said.';
COMMENT ON COLUMN indicator_value.period_code IS 'Period the report speaks of; where it names none, the value''s year.';
COMMENT ON COLUMN indicator_value.reported_on IS 'Day the report was handed in; NULL: not known, then the period''s end counts.';
COMMENT ON COLUMN indicator_value.evidence_url IS 'Public address that proves the value.';
COMMENT ON COLUMN indicator_value.basis IS 'What the value rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN indicator_value.submission_id IS 'Submission that holds the value.';
COMMENT ON COLUMN indicator_value.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN indicator_value.cell IS 'Cell of the value.';
