-- Which rule decides the status of an activity on a day: the first that applies, in the order of the method's section 2.
-- judged_from: first day it may have been completed; covered_to: last day its latest report covers; uncovered: a report was
-- due for a later period; unjudged: a continuous activity before the first year whose report was due.
CREATE MACRO activity_rule(
    on_day, cancelled, latest_state, judged_from, due_on, covered_to, uncovered, begins_on, unjudged
) AS
    CASE
        WHEN cancelled THEN 'plan_cancels'
        WHEN latest_state = 'completed' AND judged_from > due_on THEN 'completed_after_due'
        WHEN latest_state = 'completed' THEN 'completed_in_time'
        WHEN latest_state = 'cancelled' THEN 'report_cancels'
        WHEN due_on < on_day AND covered_to >= due_on THEN 'due_and_covered'
        WHEN due_on < on_day AND uncovered THEN 'due_and_unreported'
        WHEN due_on < on_day THEN 'due_and_awaited'
        WHEN begins_on > on_day AND coalesce(latest_state, 'not_started') = 'not_started' THEN 'not_begun'
        WHEN unjudged THEN 'no_year_judged'
        WHEN uncovered THEN 'unreported'
        WHEN latest_state IS NOT NULL THEN 'as_reported'
        ELSE 'nothing_due_yet'
    END;

COMMENT ON MACRO activity_rule IS 'Which rule decides the status of an activity on a day: the first that applies.';
