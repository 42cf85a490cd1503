-- Last day of a reporting period: 2025, 2025-H1 or 2025-Q3.
CREATE MACRO period_end(period) AS
    last_day(
        make_date(
            CAST(left(period, 4) AS INTEGER),
            CASE substr(period, 6, 1)
                WHEN 'H' THEN 6 * CAST(substr(period, 7) AS INTEGER)
                WHEN 'Q' THEN 3 * CAST(substr(period, 7) AS INTEGER)
                ELSE 12
            END,
            1
        )
    );

COMMENT ON MACRO period_end IS 'Last day of a reporting period: 2025, 2025-H1 or 2025-Q3.';
