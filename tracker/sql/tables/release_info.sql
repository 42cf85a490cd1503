-- One row: the release itself. Outside the content hash.
CREATE TABLE release_info (
    release_number INTEGER NOT NULL,
    published_at TIMESTAMP NOT NULL,
    publication_day DATE NOT NULL,
    predecessor INTEGER,
);

COMMENT ON TABLE release_info IS 'One row: the release itself. Outside the content hash.';
COMMENT ON COLUMN release_info.release_number IS 'Number of the release.';
COMMENT ON COLUMN release_info.published_at IS 'When it was built, UTC.';
COMMENT ON COLUMN release_info.publication_day IS 'Its day in Europe/Belgrade.';
COMMENT ON COLUMN release_info.predecessor IS 'Number of the release that was current when it was built.';
