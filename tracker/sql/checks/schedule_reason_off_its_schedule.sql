-- Wrong: the reason given for the months behind is not that of the schedule, or its months do not hold the work done.
SELECT schedule.months_behind, reason.months_behind AS reason_months_behind
FROM schedule
FULL JOIN schedule_reason((SELECT publication_day FROM release_info)) AS reason
    ON TRUE
WHERE schedule.months_behind IS DISTINCT FROM reason.months_behind
    OR schedule.months_behind_low IS DISTINCT FROM reason.months_behind_low
    OR (
        reason.planned_before IS NOT NULL
        AND reason.earned_count NOT BETWEEN reason.planned_before AND reason.planned_through
    );
