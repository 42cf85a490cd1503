-- One row per accepted, not withdrawn submission whose rows stand in the release, and one for the bundled reference.
CREATE TABLE submission (
    submission_id VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    file_sha256 VARCHAR,
    decision_level INTEGER NOT NULL,
    CHECK (kind IN ('plan', 'progress', 'assessment', 'capacity', 'survey', 'context', 'request', 'reference')),
);

COMMENT ON TABLE submission IS 'One row per accepted, not withdrawn submission whose rows stand in the release, and one for the bundled reference.';
COMMENT ON COLUMN submission.submission_id IS 'The submission; reference: bundled with the program.';
COMMENT ON COLUMN submission.kind IS 'Kind of workbook: plan, progress, assessment, capacity, survey, context, request; or reference.';
COMMENT ON COLUMN submission.file_sha256 IS 'SHA-256 of the original bytes.';
COMMENT ON COLUMN submission.decision_level IS 'Orders submissions that speak of the same thing by decision: 0, or one more than the highest of those decided earlier.';
