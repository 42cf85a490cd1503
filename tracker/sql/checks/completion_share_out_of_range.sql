-- Wrong: a share reported for an activity is not between 0 and 1.
SELECT
    submission_id,
    sheet,
    row_number,
    completion_share,
FROM activity_report
WHERE NOT completion_share BETWEEN 0 AND 1;
