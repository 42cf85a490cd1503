-- Wrong: the status of an activity rests on a report of low confidence.
SELECT
    activity_status.activity_code,
    activity_status.submission_id,
    activity_status.sheet,
    activity_status.cell,
FROM activity_status
JOIN activity_report
    ON activity_report.submission_id = activity_status.submission_id
    AND activity_report.sheet = activity_status.sheet
    AND CAST(activity_report.row_number AS VARCHAR) = regexp_extract(activity_status.cell, '\d+$')
WHERE activity_report.confidence = 'low';
