-- The value of one threshold; the table threshold is the only home of these numbers.
CREATE MACRO threshold_of(code) AS (
    SELECT threshold.threshold_value
    FROM threshold
    WHERE threshold.threshold_code = code
);

COMMENT ON MACRO threshold_of IS 'The value of one threshold; the table threshold is the only home of these numbers.';
