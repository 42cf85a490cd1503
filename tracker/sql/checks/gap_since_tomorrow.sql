-- Wrong: a gap has been open since a day that is not known, or has not come yet.
SELECT
    gap_kind,
    subject_code,
    since_date,
    days_open,
FROM gap
WHERE coalesce(days_open, -1) < 0;
