-- Whether a row speaks for the responsible body. Illustrative rows never share a release with others, so in the
-- release of a demonstration illustrative counts as official.
CREATE MACRO counts_as_official(row_basis) AS
    row_basis IN ('official', 'illustrative');

COMMENT ON MACRO counts_as_official IS 'Whether a row speaks for the responsible body; in the release of a demonstration, illustrative does.';
