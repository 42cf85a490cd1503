-- One row per institution asked and outcome that occurs, with the number of requests sent by a day.
CREATE MACRO request_count(as_of DATE) AS TABLE
SELECT
    asked.institution_code,
    asked.outcome,
    count(*) AS request_count,
FROM request_outcome(as_of) AS asked
GROUP BY
    asked.institution_code,
    asked.outcome;

COMMENT ON MACRO TABLE request_count IS 'One row per institution asked and outcome, with the number of requests sent by a day.';
