-- One row per code of an activity, objective or indicator in any version of the plan, and the code it bears now.
-- As of the publication day; any other day: SELECT * FROM code_lineage(DATE '2025-12-31').
CREATE VIEW code_lineage AS
SELECT *
FROM code_lineage((SELECT publication_day FROM release_info));

COMMENT ON VIEW code_lineage IS 'One row per code of an activity, objective or indicator in any version of the plan, and the code it bears now.';
COMMENT ON COLUMN code_lineage.kind IS 'activity, objective or indicator.';
COMMENT ON COLUMN code_lineage.code IS 'Code in use in some version, or named there as a former one.';
COMMENT ON COLUMN code_lineage.lineage_code IS 'Code it bears now, through renumberings.';
