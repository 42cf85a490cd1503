-- One row per activity of an earlier version of the plan that is absent from the one in force, as it last stood there.
CREATE MACRO dropped_activity(as_of DATE) AS TABLE
WITH planned AS MATERIALIZED (
    SELECT *
    FROM plan_activity(as_of)
),
spoken AS MATERIALIZED (
    SELECT *
    FROM latest_report(as_of)
)
SELECT *
FROM dropped_activity_of('planned', 'spoken');

COMMENT ON MACRO TABLE dropped_activity IS 'One row per activity of an earlier version of the plan that is absent from the one in force on a day.';
