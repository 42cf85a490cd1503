-- Codes of institutions, sorted, once each, with ALL replaced by everyone the version of the plan names.
-- everyone: sorted, once each. One code, or ALL alone, is the usual case and needs no sorting.
CREATE MACRO written_out(codes, everyone) AS
    CASE
        WHEN len(codes) = 1 AND codes[1] = 'ALL' THEN coalesce(everyone, [])
        WHEN len(codes) = 1 AND codes[1] <> 'ALL' THEN codes
        ELSE list_sort(list_distinct(
            CASE
                WHEN list_contains(codes, 'ALL')
                    THEN list_concat(list_filter(codes, lambda code: code <> 'ALL'), coalesce(everyone, []))
                ELSE coalesce(codes, [])
            END
        ))
    END;

COMMENT ON MACRO written_out IS 'Codes of institutions, sorted, once each, with ALL replaced by everyone the version of the plan names.';
