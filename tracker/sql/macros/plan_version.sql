-- One row per version of the plan that took effect by a day. Of two that took effect together, the one decided later.
CREATE MACRO plan_version(as_of DATE) AS TABLE
WITH known AS (
    SELECT
        plan.*,
        counts_as_official(plan.basis) AS is_official,
    FROM main.plan
    JOIN main.submission USING (submission_id)
    WHERE plan.effective_from <= as_of
    QUALIFY row_number() OVER (
        PARTITION BY plan.effective_from
        ORDER BY submission.decision_level DESC, plan.submission_id
    ) = 1
)
SELECT
    known.submission_id,
    known.sheet,
    known.row_number,
    known.strategy_code,
    known.country_code,
    known.start_date,
    known.end_date,
    known.effective_from,
    lead(known.effective_from) OVER (ORDER BY known.effective_from) AS replaced_on,
    known.report_due_days,
    known.report_due_source_url,
    known.basis,
    known.is_official,
FROM known;

COMMENT ON MACRO TABLE plan_version IS 'One row per version of the plan that took effect by a day; replaced_on: when the next one did, NULL: in force.';
