-- One row per criterion, capacity, pillar and total of each latest capacity assessment, and one per published score. Frameworks are never added or compared.
-- As of the publication day; any other day: SELECT * FROM capacity_score(DATE '2025-12-31').
CREATE VIEW capacity_score AS
SELECT *
FROM capacity_score((SELECT publication_day FROM release_info));

COMMENT ON VIEW capacity_score IS 'One row per criterion, capacity, pillar and total of each latest capacity assessment, and one per published score. Frameworks are never added or compared.';
COMMENT ON COLUMN capacity_score.framework_code IS 'Framework, with its version.';
COMMENT ON COLUMN capacity_score.country_code IS 'Country assessed.';
COMMENT ON COLUMN capacity_score.basis IS 'What the assessment or the published score rests on.';
COMMENT ON COLUMN capacity_score.assessor IS 'Who assessed; NULL for a published score.';
COMMENT ON COLUMN capacity_score.assessed_on IS 'Day of the assessment, or of the published score.';
COMMENT ON COLUMN capacity_score.level IS 'total, pillar, capacity, criterion; or published: a score as its publisher gave it.';
COMMENT ON COLUMN capacity_score.code IS 'Code of the criterion, capacity or pillar; the framework''s code for total and published.';
COMMENT ON COLUMN capacity_score.parent_code IS 'Code one level up; NULL for total and published.';
COMMENT ON COLUMN capacity_score.state IS 'Of a criterion: met, claimed_without_evidence, not_met or unknown.';
COMMENT ON COLUMN capacity_score.points IS 'Points of the criteria that are met; NULL for an unknown criterion, and for a published score given without points.';
COMMENT ON COLUMN capacity_score.points_available IS 'Points that can be had.';
COMMENT ON COLUMN capacity_score.points_claimed IS 'Points claimed without public evidence; they are not in points.';
COMMENT ON COLUMN capacity_score.points_unknown IS 'Points of criteria nothing is known about.';
COMMENT ON COLUMN capacity_score.criteria_met IS 'Criteria met.';
COMMENT ON COLUMN capacity_score.criteria_count IS 'Criteria there are.';
COMMENT ON COLUMN capacity_score.score_low IS 'Percent of the points available if everything unknown were not met.';
COMMENT ON COLUMN capacity_score.score_high IS 'Percent of the points available if everything unknown were met.';
COMMENT ON COLUMN capacity_score.score IS 'Percent of the points available; NULL while anything is unknown. Of a published score: as given.';
COMMENT ON COLUMN capacity_score.confidence IS 'Of a published score: how sure it is; a score of low confidence is shown and never leads.';
COMMENT ON COLUMN capacity_score.source_url IS 'Of a criterion: the public evidence. Of a published score: its source.';
COMMENT ON COLUMN capacity_score.submission_id IS 'Submission that holds the assessment or the score.';
COMMENT ON COLUMN capacity_score.sheet IS 'Of a criterion or a published score: sheet of that workbook.';
COMMENT ON COLUMN capacity_score.cell IS 'Of a criterion or a published score: cell of the points or the score; NULL for a criterion the assessment leaves out.';
