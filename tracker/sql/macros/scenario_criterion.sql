-- One row per criterion of the assessment that scenarios and gaps rest on: the latest in the manner of NCSI 3.0 of the
-- strategy's own country, whoever made it. None without such an assessment, or before the first version of the plan.
CREATE MACRO scenario_criterion(as_of DATE) AS TABLE
SELECT
    result.framework_code || ':' || result.criterion_code AS criterion,
    result.*,
FROM criterion_result(as_of) AS result
JOIN plan_in_force(as_of) AS plan USING (country_code)
JOIN main.submission
    ON submission.submission_id = result.submission_id
WHERE result.framework_code = 'NCSI-STYLE'
QUALIFY rank() OVER (
    ORDER BY result.assessed_on DESC, submission.decision_level DESC, result.submission_id
) = 1;

COMMENT ON MACRO TABLE scenario_criterion IS 'One row per criterion of the assessment that scenarios and gaps rest on: the latest in the manner of NCSI 3.0 of the strategy''s own country.';
