-- First day of a reporting period: 2025, 2025-H1 or 2025-Q3.
CREATE MACRO period_start(period) AS
    make_date(
        CAST(left(period, 4) AS INTEGER),
        CASE substr(period, 6, 1)
            WHEN 'H' THEN 6 * CAST(substr(period, 7) AS INTEGER) - 5
            WHEN 'Q' THEN 3 * CAST(substr(period, 7) AS INTEGER) - 2
            ELSE 1
        END,
        1
    );

COMMENT ON MACRO period_start IS 'First day of a reporting period: 2025, 2025-H1 or 2025-Q3.';
