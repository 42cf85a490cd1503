-- One row per reported state and verdict that occur together, with the number of activities.
-- As of the publication day; any other day: SELECT * FROM claim_matrix(DATE '2025-12-31').
CREATE VIEW claim_matrix AS
SELECT *
FROM claim_matrix((SELECT publication_day FROM release_info));

COMMENT ON VIEW claim_matrix IS 'One row per reported state and verdict that occur together, with the number of activities.';
COMMENT ON COLUMN claim_matrix.reported_state IS 'What the latest report says; NULL: no report.';
COMMENT ON COLUMN claim_matrix.verdict IS 'An assessor''s latest verdict; NULL: nobody assessed it.';
COMMENT ON COLUMN claim_matrix.activity_count IS 'Activities; one whose assessors differ is counted once under each verdict, so the rows do not add up.';
