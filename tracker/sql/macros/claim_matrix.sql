-- One row per reported state and verdict that occur together, with the number of activities; NULL: no report, no verdict.
-- An activity whose assessors differ stands in several rows, so the rows do not add up to the activities.
CREATE MACRO claim_matrix(as_of DATE) AS TABLE
SELECT
    claim.reported_state,
    claim.verdict,
    count(DISTINCT claim.activity_code) AS activity_count,
FROM claim_check(as_of) AS claim
GROUP BY
    claim.reported_state,
    claim.verdict;

COMMENT ON MACRO TABLE claim_matrix IS 'One row per reported state and verdict that occur together on a day, with the number of activities.';
