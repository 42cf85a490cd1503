-- One row per submission in the release: its file name and days. Outside the content hash.
CREATE TABLE submission_log (
    submission_id VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    accepted_at TIMESTAMP NOT NULL,
);

COMMENT ON TABLE submission_log IS 'One row per submission in the release: its file name and days. Outside the content hash.';
COMMENT ON COLUMN submission_log.submission_id IS 'The submission.';
COMMENT ON COLUMN submission_log.file_name IS 'Name of the file as it was submitted.';
COMMENT ON COLUMN submission_log.submitted_at IS 'When it came in, UTC.';
COMMENT ON COLUMN submission_log.accepted_at IS 'When it was accepted, UTC.';
