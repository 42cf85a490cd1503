-- One row per version of the plan, activity, institution and role; ALL written out.
-- As of the publication day; any other day: SELECT * FROM activity_responsibility(DATE '2025-12-31').
CREATE VIEW activity_responsibility AS
SELECT *
FROM activity_responsibility((SELECT publication_day FROM release_info));

COMMENT ON VIEW activity_responsibility IS 'One row per version of the plan, activity, institution and role; ALL written out.';
COMMENT ON COLUMN activity_responsibility.submission_id IS 'The plan''s submission.';
COMMENT ON COLUMN activity_responsibility.effective_from IS 'First day on which the version holds.';
COMMENT ON COLUMN activity_responsibility.is_in_force IS 'TRUE: the version is in force.';
COMMENT ON COLUMN activity_responsibility.activity_code IS 'Activity, by its code in that version.';
COMMENT ON COLUMN activity_responsibility.role IS 'responsible or supporting.';
COMMENT ON COLUMN activity_responsibility.institution_code IS 'Institution.';
