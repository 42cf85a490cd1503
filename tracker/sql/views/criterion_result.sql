-- One row per criterion of each latest capacity assessment, also where the assessment says nothing about it.
-- As of the publication day; any other day: SELECT * FROM criterion_result(DATE '2025-12-31').
CREATE VIEW criterion_result AS
SELECT *
FROM criterion_result((SELECT publication_day FROM release_info));

COMMENT ON VIEW criterion_result IS 'One row per criterion of each latest capacity assessment, also where the assessment says nothing about it.';
COMMENT ON COLUMN criterion_result.framework_code IS 'Framework, with its version.';
COMMENT ON COLUMN criterion_result.country_code IS 'Country assessed.';
COMMENT ON COLUMN criterion_result.basis IS 'What the assessment rests on.';
COMMENT ON COLUMN criterion_result.assessor IS 'Who assessed.';
COMMENT ON COLUMN criterion_result.assessed_on IS 'Day of the assessment.';
COMMENT ON COLUMN criterion_result.pillar_code IS 'Pillar of the criterion.';
COMMENT ON COLUMN criterion_result.capacity_code IS 'Capacity of the criterion.';
COMMENT ON COLUMN criterion_result.criterion_code IS 'Criterion.';
COMMENT ON COLUMN criterion_result.state IS 'met: full points and a public evidence address; claimed_without_evidence: full points and none; not_met: 0; unknown: empty or left out.';
COMMENT ON COLUMN criterion_result.points_available IS 'Points the criterion is worth.';
COMMENT ON COLUMN criterion_result.evidence_url IS 'Public address that proves it.';
COMMENT ON COLUMN criterion_result.criteria_submission_id IS 'Submission that declares the criteria and their weights; reference: bundled with the program.';
COMMENT ON COLUMN criterion_result.submission_id IS 'Submission that holds the assessment.';
COMMENT ON COLUMN criterion_result.sheet IS 'Sheet of that workbook; NULL: the assessment leaves the criterion out.';
COMMENT ON COLUMN criterion_result.cell IS 'Cell of the points; NULL: the assessment leaves the criterion out.';
