-- A ratio as every rule publishes and compares it: nine decimals, and never a negative zero.
CREATE MACRO rounded_ratio(ratio) AS
    CASE WHEN round(ratio, 9) = 0 THEN CAST(0 AS DOUBLE) ELSE round(ratio, 9) END;

COMMENT ON MACRO rounded_ratio IS 'A ratio as every rule publishes and compares it: nine decimals, and never a negative zero.';
