-- One row per responsible institution, year and single change that would give its reporting another status, everything
-- else as it is. The change as data: the day its report was received, the deadline or basis of the plan, or (no
-- table_name) nothing but the passing of time until new_day. The status then is judged by the same rule.
CREATE MACRO institution_change(as_of DATE) AS TABLE
WITH reasoned AS MATERIALIZED (
    SELECT
        reason.*,
        reason.running_count > 0 AS is_running,
    FROM institution_reason(as_of) AS reason
),
changed AS (
    SELECT
        'received_in_time' AS change_code,
        least(report_due_date, as_of) AS new_day,
        reasoned.* REPLACE (
            least(report_due_date, as_of) AS reported_on,
            least(report_due_date, as_of) AS received_from
        ),
    FROM reasoned
    UNION ALL
    SELECT
        'received_late',
        report_due_date + 1,
        reasoned.* REPLACE (report_due_date + 1 AS reported_on, report_due_date + 1 AS received_from),
    FROM reasoned
    WHERE report_due_date < as_of
    UNION ALL
    SELECT 'deadline_sourced', NULL, reasoned.* REPLACE (TRUE AS is_deadline_sourced),
    FROM reasoned
    UNION ALL
    SELECT 'plan_official', NULL, reasoned.* REPLACE (TRUE AS is_official_plan),
    FROM reasoned
    UNION ALL
    SELECT 'time_passes', report_due_date, reasoned.* REPLACE (TRUE AS is_report_due),
    FROM reasoned
    WHERE NOT is_report_due
),
rejudged AS (
    SELECT
        changed.*,
        reporting_status_by(
            is_official_plan,
            reported_on,
            received_from,
            is_deadline_sourced,
            report_due_date,
            is_running,
            is_report_due
        ) AS new_status,
    FROM changed
)
SELECT
    rejudged.institution_code,
    rejudged.period_code,
    row_number() OVER (
        PARTITION BY rejudged.institution_code, rejudged.period_code
        ORDER BY list_position(
            ['received_in_time', 'received_late', 'deadline_sourced', 'plan_official', 'time_passes'],
            rejudged.change_code
        )
    ) AS rank,
    rejudged.change_code,
    CASE rejudged.change_code
        WHEN 'received_in_time' THEN 'received_report'
        WHEN 'received_late' THEN 'received_report'
        WHEN 'deadline_sourced' THEN 'plan'
        WHEN 'plan_official' THEN 'plan'
    END AS table_name,
    CASE rejudged.change_code
        WHEN 'received_in_time' THEN 'reported_on'
        WHEN 'received_late' THEN 'reported_on'
        WHEN 'deadline_sourced' THEN 'report_due_days'
        WHEN 'plan_official' THEN 'basis'
    END AS column_name,
    CASE rejudged.change_code
        WHEN 'deadline_sourced' THEN CAST(rejudged.report_due_days AS VARCHAR)
        WHEN 'plan_official' THEN 'official'
    END AS new_value,
    rejudged.new_day,
    rejudged.new_status,
FROM rejudged
WHERE rejudged.new_status <> rejudged.status;

COMMENT ON MACRO TABLE institution_change IS 'One row per responsible institution, year and single change that would give its reporting another status, as data.';
