-- Wrong: a gap has a kind that stands in no list.
SELECT
    gap_kind,
    subject_code,
FROM gap
WHERE gap_group IS NULL;
