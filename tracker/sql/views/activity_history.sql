-- One row per report on an activity, those of low confidence and independent ones included but not counted.
-- As of the publication day; any other day: SELECT * FROM activity_history(DATE '2025-12-31').
CREATE VIEW activity_history AS
SELECT *
FROM activity_history((SELECT publication_day FROM release_info));

COMMENT ON VIEW activity_history IS 'One row per report on an activity, those of low confidence and independent ones included but not counted.';
COMMENT ON COLUMN activity_history.activity_code IS 'Activity, by its present code.';
COMMENT ON COLUMN activity_history.reported_activity_code IS 'Code the report used.';
COMMENT ON COLUMN activity_history.institution_code IS 'Institution that reports; NULL: none named.';
COMMENT ON COLUMN activity_history.is_responsible IS 'TRUE: that institution is responsible in the plan in force.';
COMMENT ON COLUMN activity_history.period_code IS 'Period reported on.';
COMMENT ON COLUMN activity_history.period_end IS 'Its last day; the report covers every day up to it.';
COMMENT ON COLUMN activity_history.reported_on IS 'Day the report was handed in; NULL: unknown.';
COMMENT ON COLUMN activity_history.reported_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN activity_history.received_through IS 'report_to_council, information_request or publication.';
COMMENT ON COLUMN activity_history.submitted_by IS 'Organisation that handed in the workbook.';
COMMENT ON COLUMN activity_history.reported_state IS 'State reported.';
COMMENT ON COLUMN activity_history.completion_share IS 'Share completed, as reported.';
COMMENT ON COLUMN activity_history.completed_on IS 'Day of completion, as reported; the last day of a month, quarter or year.';
COMMENT ON COLUMN activity_history.completed_on_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN activity_history.completed_from IS 'First day that completion date may mean.';
COMMENT ON COLUMN activity_history.spent_eur IS 'Spent to date, EUR, as reported.';
COMMENT ON COLUMN activity_history.obstacles IS 'Obstacles, as reported.';
COMMENT ON COLUMN activity_history.expected_completion IS 'Expected completion, as reported.';
COMMENT ON COLUMN activity_history.expected_completion_precision IS 'How precisely that day is known.';
COMMENT ON COLUMN activity_history.explanation IS 'Explanation, as reported.';
COMMENT ON COLUMN activity_history.evidence_url IS 'Address of the evidence.';
COMMENT ON COLUMN activity_history.evidence_kind IS 'Kind of evidence.';
COMMENT ON COLUMN activity_history.source_url IS 'Address of the report itself.';
COMMENT ON COLUMN activity_history.basis IS 'What the report rests on.';
COMMENT ON COLUMN activity_history.confidence IS 'How sure the row is.';
COMMENT ON COLUMN activity_history.is_counted IS 'TRUE: it may set a status; FALSE: low confidence or independent, shown only.';
COMMENT ON COLUMN activity_history.rank_in_period IS '1: it speaks for its period end; NULL: not counted.';
COMMENT ON COLUMN activity_history.submission_id IS 'Submission that holds the fact.';
COMMENT ON COLUMN activity_history.sheet IS 'Sheet of that workbook.';
COMMENT ON COLUMN activity_history.row_number IS 'Row of that sheet.';
COMMENT ON COLUMN activity_history.cell IS 'Its State cell.';
