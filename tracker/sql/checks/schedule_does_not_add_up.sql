-- Wrong: more is earned or due than there is, the delay if silence were success is the greater one, or time has not passed.
SELECT *
FROM schedule
WHERE earned_count > activity_count
    OR due_count > activity_count
    OR unreported_count > due_count
    OR months_behind_low > months_behind
    OR at_months <= 0
    OR es_months < 0
    OR (at_months IS NULL AND coalesce(es_months, months_behind, months_behind_low, schedule_index) IS NOT NULL);
