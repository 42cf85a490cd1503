-- One row: the version of the plan in force on a day; none before the first.
CREATE MACRO plan_in_force(as_of DATE) AS TABLE
SELECT
    version.submission_id,
    version.sheet,
    version.row_number,
    version.strategy_code,
    version.country_code,
    version.start_date,
    version.end_date,
    version.effective_from,
    days_to_report(version.report_due_days) AS report_due_days,
    version.report_due_days IS NOT NULL AS is_deadline_sourced,
    version.report_due_source_url,
    version.basis,
    version.is_official,
FROM plan_version(as_of) AS version
WHERE version.replaced_on IS NULL;

COMMENT ON MACRO TABLE plan_in_force IS 'One row: the version of the plan in force on a day, and how many days after a year its reports are due; none before the first version.';
