-- One row: earned schedule on a day with every number its months are worked out from, and what one activity more would
-- make of them. es_months_high: months the work would be worth if all that is due and unreported were completed.
CREATE MACRO schedule_reason(as_of DATE) AS TABLE
WITH judged AS MATERIALIZED (
    SELECT *
    FROM activity_judgement(as_of)
)
SELECT
    measure.*,
    rounded_ratio(measure.at_months - measure.months_behind_low) AS es_months_high,
    in_force.start_date,
    in_force.is_official AS is_official_plan,
FROM schedule_measure_of(as_of, 'judged') AS measure
CROSS JOIN plan_in_force(as_of) AS in_force;

COMMENT ON MACRO TABLE schedule_reason IS 'One row: earned schedule on a day, with every number its months are worked out from, and what one activity more would make of them.';
