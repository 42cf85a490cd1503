-- First day that a date known as a day, month, quarter or year may mean; the tables keep the last one.
CREATE MACRO earliest_day(last_possible_day, known_precision) AS
    CASE known_precision
        WHEN 'month' THEN CAST(date_trunc('month', last_possible_day) AS DATE)
        WHEN 'quarter' THEN CAST(date_trunc('quarter', last_possible_day) AS DATE)
        WHEN 'year' THEN CAST(date_trunc('year', last_possible_day) AS DATE)
        ELSE last_possible_day
    END;

COMMENT ON MACRO earliest_day IS 'First day that a date known as a day, month, quarter or year may mean; the tables keep the last one.';
