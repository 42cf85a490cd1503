-- One row per thing that differs from the release before, and one per headline number. Made when the release is published,
-- both releases evaluated on its publication day; outside the content hash. Codes, days and numbers only, never texts.
CREATE TABLE release_change (
    relation VARCHAR NOT NULL,
    subject_code VARCHAR,
    change VARCHAR NOT NULL,
    column_name VARCHAR,
    old_value VARCHAR,
    new_value VARCHAR,
    difference DOUBLE,
    is_headline BOOLEAN NOT NULL,
    CHECK (change IN ('new', 'changed', 'gone', 'unchanged')),
);

COMMENT ON TABLE release_change IS 'One row per thing that differs from the release before, and one per headline number; both evaluated on this release''s publication day.';
COMMENT ON COLUMN release_change.relation IS 'Relation that differs.';
COMMENT ON COLUMN release_change.subject_code IS 'Key of its row: codes, in the order of the relation''s key, joined by a middle dot; NULL: the relation has one row.';
COMMENT ON COLUMN release_change.change IS 'new or gone: the row; changed: one column of it; unchanged: a headline number that is the same.';
COMMENT ON COLUMN release_change.column_name IS 'Column that changed; NULL: the whole row is new or gone.';
COMMENT ON COLUMN release_change.old_value IS 'Value in the release before; NULL: unknown.';
COMMENT ON COLUMN release_change.new_value IS 'Value in this release; NULL: unknown.';
COMMENT ON COLUMN release_change.difference IS 'Of a headline number: new less old; NULL: one of them is unknown.';
COMMENT ON COLUMN release_change.is_headline IS 'TRUE: a number of the sentence on top, of the schedule or of the capacity score.';
