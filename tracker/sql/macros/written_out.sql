-- Codes of institutions, sorted, once each, with ALL replaced by everyone the version of the plan names.
CREATE MACRO written_out(codes, everyone) AS
    list_sort(list_distinct(
        CASE
            WHEN list_contains(codes, 'ALL')
                THEN list_concat(list_filter(codes, lambda code: code <> 'ALL'), coalesce(everyone, []))
            ELSE coalesce(codes, [])
        END
    ));

COMMENT ON MACRO written_out IS 'Codes of institutions, sorted, once each, with ALL replaced by everyone the version of the plan names.';
