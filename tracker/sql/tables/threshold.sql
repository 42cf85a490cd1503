-- One row per threshold a rule uses; the only home of these numbers.
CREATE TABLE threshold (
    threshold_code VARCHAR PRIMARY KEY,
    threshold_value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
);

COMMENT ON TABLE threshold IS 'One row per threshold a rule uses; the only home of these numbers.';
COMMENT ON COLUMN threshold.threshold_code IS 'Name of the threshold.';
COMMENT ON COLUMN threshold.threshold_value IS 'Its value.';
COMMENT ON COLUMN threshold.unit IS 'What the value counts: share, days, months, count.';
COMMENT ON COLUMN threshold.note IS 'What it decides, and whether it is an assumption.';
