-- One row per criterion, capacity, pillar and total of the assessment that scenarios rest on. The view chooses no activity, so nothing changes.
-- Any other day and choice: SELECT * FROM scenario_score(DATE '2025-12-31', ['1.1.1', '2.2.3']).
CREATE VIEW scenario_score AS
SELECT *
FROM scenario_score((SELECT publication_day FROM release_info), []);

COMMENT ON VIEW scenario_score IS 'One row per criterion, capacity, pillar and total of the assessment that scenarios rest on. The view chooses no activity, so nothing changes.';
COMMENT ON COLUMN scenario_score.framework_code IS 'Framework, with its version.';
COMMENT ON COLUMN scenario_score.country_code IS 'Country assessed.';
COMMENT ON COLUMN scenario_score.basis IS 'What the assessment rests on.';
COMMENT ON COLUMN scenario_score.assessor IS 'Who assessed.';
COMMENT ON COLUMN scenario_score.assessed_on IS 'Day of the assessment.';
COMMENT ON COLUMN scenario_score.level IS 'total, pillar, capacity or criterion.';
COMMENT ON COLUMN scenario_score.code IS 'Code of the criterion, capacity or pillar; the framework''s code for the total.';
COMMENT ON COLUMN scenario_score.parent_code IS 'Code one level up; NULL for the total.';
COMMENT ON COLUMN scenario_score.state IS 'Of a criterion: met, claimed_without_evidence, not_met or unknown.';
COMMENT ON COLUMN scenario_score.scenario_state IS 'The same, if the criteria of the chosen activities were met.';
COMMENT ON COLUMN scenario_score.points IS 'Points of the criteria that are met.';
COMMENT ON COLUMN scenario_score.scenario_points IS 'The same in the scenario.';
COMMENT ON COLUMN scenario_score.scenario_points_gained IS 'Points the scenario adds.';
COMMENT ON COLUMN scenario_score.points_available IS 'Points that can be had.';
COMMENT ON COLUMN scenario_score.points_unknown IS 'Points of criteria nothing is known about.';
COMMENT ON COLUMN scenario_score.scenario_points_unknown IS 'The same in the scenario.';
COMMENT ON COLUMN scenario_score.criteria_met IS 'Criteria met.';
COMMENT ON COLUMN scenario_score.scenario_criteria_met IS 'The same in the scenario.';
COMMENT ON COLUMN scenario_score.criteria_count IS 'Criteria there are.';
COMMENT ON COLUMN scenario_score.score_low IS 'Percent of the points available if everything unknown were not met.';
COMMENT ON COLUMN scenario_score.score_high IS 'Percent of the points available if everything unknown were met.';
COMMENT ON COLUMN scenario_score.scenario_score_low IS 'score_low in the scenario.';
COMMENT ON COLUMN scenario_score.scenario_score_high IS 'score_high in the scenario.';
COMMENT ON COLUMN scenario_score.scenario_score IS 'Percent of the points available in the scenario; NULL while anything is unknown.';
COMMENT ON COLUMN scenario_score.submission_id IS 'Submission that holds the assessment.';
