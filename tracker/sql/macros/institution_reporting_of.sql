-- institution_reporting on a day, from the caller's rows; see institution_record_of.
-- planned_rows, spoken_rows, year_rows: names of the caller's rows of plan_activity, latest_report and strategy_year.
CREATE MACRO institution_reporting_of(as_of DATE, planned_rows, spoken_rows, year_rows) AS TABLE
SELECT record.* EXCLUDE (received_from)
FROM institution_record_of(as_of, planned_rows, spoken_rows, year_rows) AS record;

COMMENT ON MACRO TABLE institution_reporting_of IS 'institution_reporting on a day, from the caller''s rows of plan_activity, latest_report and strategy_year, which are named.';
