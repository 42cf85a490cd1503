-- The state of a criterion: full points count only with a public evidence address, and silence is not none.
CREATE MACRO criterion_state_by(points_given, full_points, evidence_address) AS
    CASE
        WHEN points_given = 0 THEN 'not_met'
        WHEN points_given = full_points AND evidence_address IS NOT NULL THEN 'met'
        WHEN points_given = full_points THEN 'claimed_without_evidence'
        ELSE 'unknown'
    END;

COMMENT ON MACRO criterion_state_by IS 'The state of a criterion by the points given and the evidence for them.';
