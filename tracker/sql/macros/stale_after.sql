-- The day after which a value of a year is too old to speak for the present.
CREATE MACRO stale_after(value_year) AS
    CAST(
        make_date(value_year, 12, 31) + to_months(CAST(threshold_of('stale_after_months') AS INTEGER)) AS DATE
    );

COMMENT ON MACRO stale_after IS 'The day after which a value of a year is too old to speak for the present.';
