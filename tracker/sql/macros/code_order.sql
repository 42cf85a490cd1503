-- A code as it sorts for people: 1.2 before 1.10.
CREATE MACRO code_order(code) AS
    list_transform(string_split(code, '.'), lambda part: lpad(part, 12, '0'));

COMMENT ON MACRO code_order IS 'A code as it sorts for people: 1.2 before 1.10.';
