-- One row per objective of both levels of the plan in force on a day: what its completion is worked out from, and what one
-- activity more would make of it; NULL: nothing to complete, or everything is.
CREATE MACRO objective_reason(as_of DATE) AS TABLE
SELECT
    progress.objective_code,
    progress.parent_code,
    progress.activity_count,
    progress.cancelled_count,
    progress.completed_count,
    progress.completed_late_count,
    progress.no_report_count + progress.awaiting_report_count + progress.no_public_information_count AS unknown_count,
    progress.completion_share,
    CASE
        WHEN progress.completed_count + progress.completed_late_count < progress.activity_count
            THEN share_of(progress.completed_count + progress.completed_late_count + 1, progress.activity_count)
    END AS completion_share_next,
FROM objective_progress(as_of) AS progress;

COMMENT ON MACRO TABLE objective_reason IS 'One row per objective of the plan in force on a day: what its completion is worked out from, and what one activity more would make of it.';
