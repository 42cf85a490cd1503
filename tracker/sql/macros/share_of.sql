-- A part as a share of a whole, as every rule publishes it; nothing in the whole: cannot be said.
CREATE MACRO share_of(part, whole) AS
    rounded_ratio(part / nullif(whole, 0));

COMMENT ON MACRO share_of IS 'A part as a share of a whole, nine decimals; NULL where the whole is empty.';
