-- One row per objective of both levels of the plan in force; a strategic objective includes its specific ones.
-- As of the publication day; any other day: SELECT * FROM objective_progress(DATE '2025-12-31').
CREATE VIEW objective_progress AS
SELECT *
FROM objective_progress((SELECT publication_day FROM release_info));

COMMENT ON VIEW objective_progress IS 'One row per objective of both levels of the plan in force; a strategic objective includes its specific ones.';
COMMENT ON COLUMN objective_progress.objective_code IS 'Objective.';
COMMENT ON COLUMN objective_progress.parent_code IS 'Its strategic objective; NULL: it is one.';
COMMENT ON COLUMN objective_progress.activity_count IS 'Activities the plan does not cancel; all shares and sums are over these.';
COMMENT ON COLUMN objective_progress.completed_count IS 'Activities with status completed.';
COMMENT ON COLUMN objective_progress.completed_late_count IS 'Activities with status completed_late.';
COMMENT ON COLUMN objective_progress.in_progress_count IS 'Activities with status in_progress.';
COMMENT ON COLUMN objective_progress.partly_completed_count IS 'Activities with status partly_completed.';
COMMENT ON COLUMN objective_progress.delayed_count IS 'Activities with status delayed.';
COMMENT ON COLUMN objective_progress.not_started_count IS 'Activities with status not_started.';
COMMENT ON COLUMN objective_progress.not_yet_due_count IS 'Activities with status not_yet_due.';
COMMENT ON COLUMN objective_progress.overdue_count IS 'Activities with status overdue.';
COMMENT ON COLUMN objective_progress.cancellation_reported_count IS 'Activities with status cancellation_reported.';
COMMENT ON COLUMN objective_progress.cancelled_count IS 'Activities with status cancelled.';
COMMENT ON COLUMN objective_progress.no_report_count IS 'Activities with status no_report.';
COMMENT ON COLUMN objective_progress.awaiting_report_count IS 'Activities with status awaiting_report.';
COMMENT ON COLUMN objective_progress.no_public_information_count IS 'Activities with status no_public_information.';
COMMENT ON COLUMN objective_progress.completion_share IS 'Completed and completed_late over activity_count.';
COMMENT ON COLUMN objective_progress.reported_share IS 'Of the activities that owe at least one due report, those whose latest report is not outdated; NULL also where the plan is not official.';
COMMENT ON COLUMN objective_progress.evidence_share IS 'Of the completed ones, those with evidence.';
COMMENT ON COLUMN objective_progress.budget_eur IS 'Planned money, EUR; unknown is skipped; NULL: all unknown.';
COMMENT ON COLUMN objective_progress.spent_eur IS 'Spent to date, EUR; unknown is skipped; NULL: all unknown.';
COMMENT ON COLUMN objective_progress.uncosted_count IS 'Activities whose budget is unknown; 0 is known.';
COMMENT ON COLUMN objective_progress.indicator_count IS 'Its indicators.';
COMMENT ON COLUMN objective_progress.indicator_achieved_count IS 'Indicators with status achieved.';
COMMENT ON COLUMN objective_progress.indicator_on_track_count IS 'Indicators with status on_track.';
COMMENT ON COLUMN objective_progress.indicator_acceleration_needed_count IS 'Indicators with status acceleration_needed.';
COMMENT ON COLUMN objective_progress.indicator_off_track_count IS 'Indicators with status off_track.';
COMMENT ON COLUMN objective_progress.indicator_deteriorating_count IS 'Indicators with status deteriorating.';
COMMENT ON COLUMN objective_progress.indicator_stale_count IS 'Indicators with status stale.';
COMMENT ON COLUMN objective_progress.indicator_not_reported_count IS 'Indicators with status not_reported.';
COMMENT ON COLUMN objective_progress.indicator_not_measurable_count IS 'Indicators with status not_measurable.';
COMMENT ON COLUMN objective_progress.mean_pace IS 'Mean pace of its indicators that have one and are not stale, each capped at 1; NULL where too many cannot be measured, are not reported or stale.';
