-- One row: the sentence on top by its code, with the numbers it speaks.
-- As of the publication day; any other day: SELECT * FROM verdict(DATE '2025-12-31').
CREATE VIEW verdict AS
SELECT *
FROM verdict((SELECT publication_day FROM release_info));

COMMENT ON VIEW verdict IS 'One row: the sentence on top by its code, with the numbers it speaks.';
COMMENT ON COLUMN verdict.sentence_code IS 'plan_not_official, cannot_be_said, nothing_due_yet, nearly_all_completed, most_completed, half_completed or less_than_half_completed.';
COMMENT ON COLUMN verdict.basis IS 'Basis of the plan in force.';
COMMENT ON COLUMN verdict.commitment_count IS 'Activities of the plan in force that it does not cancel.';
COMMENT ON COLUMN verdict.known_completed_count IS 'Of these, completed or completed_late.';
COMMENT ON COLUMN verdict.no_public_information_count IS 'Of these, with no public information; 0 where the plan is official.';
COMMENT ON COLUMN verdict.year IS 'The year judged: the latest whose reports are due and in which something was due, else the latest in which something was due; NULL: nothing was due yet.';
COMMENT ON COLUMN verdict.is_provisional IS 'TRUE: the reports on that year are not due yet.';
COMMENT ON COLUMN verdict.due_count IS 'Activities due in that year.';
COMMENT ON COLUMN verdict.completed_count IS 'Of these, completed in it.';
COMMENT ON COLUMN verdict.unreported_count IS 'Of these, not completed and unreported.';
COMMENT ON COLUMN verdict.completed_count_high IS 'completed_count and unreported_count together: if all silence were success.';
COMMENT ON COLUMN verdict.rate IS 'completed_count over due_count; NULL: nothing due, or the plan is not official.';
COMMENT ON COLUMN verdict.rate_high IS 'completed_count_high over due_count; NULL likewise.';
COMMENT ON COLUMN verdict.months_behind IS 'Months the work is behind the plan, as in schedule; under zero: ahead; NULL: cannot be said.';
COMMENT ON COLUMN verdict.months_behind_low IS 'What months_behind would be if all silence were success.';
