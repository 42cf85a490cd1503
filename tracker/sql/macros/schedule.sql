-- One row: earned schedule. How many months of the plan the completed work is worth, against the months that have passed.
CREATE MACRO schedule(as_of DATE) AS TABLE
WITH judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement(as_of)
)
SELECT *
FROM schedule_of(as_of, 'judged');

COMMENT ON MACRO TABLE schedule IS 'One row: months of the plan that the completed work is worth, against the months that have passed, as known on a day.';
