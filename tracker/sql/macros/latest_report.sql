-- One row per activity with a counted report: its latest one; and for continuous activities one per year.
CREATE MACRO latest_report(as_of DATE) AS TABLE
WITH history AS (
    SELECT *
    FROM activity_history(as_of)
)
SELECT *
FROM latest_report_of('history');

COMMENT ON MACRO TABLE latest_report IS 'One row per activity: its latest counted report, over all years (report_year NULL) and, for continuous activities, by the reports of each year alone.';
