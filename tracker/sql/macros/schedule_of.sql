-- One row: earned schedule on a day, from the caller's rows; see schedule_measure_of.
-- judged_rows: name of the caller's rows of activity_judgement.
CREATE MACRO schedule_of(as_of DATE, judged_rows) AS TABLE
SELECT
    measure.activity_count,
    measure.due_count,
    measure.earned_count,
    measure.unreported_count,
    measure.es_months,
    measure.at_months,
    measure.months_behind,
    measure.months_behind_low,
    measure.schedule_index,
FROM schedule_measure_of(as_of, judged_rows) AS measure;

COMMENT ON MACRO TABLE schedule_of IS 'schedule on a day, from the caller''s rows of activity_judgement, which are named.';
