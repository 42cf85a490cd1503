-- Change per year from one value to another; NULL where no year lies between them.
CREATE MACRO yearly_change(from_value, from_year, to_value, to_year) AS
    (to_value - from_value) / nullif(to_year - from_year, 0);

COMMENT ON MACRO yearly_change IS 'Change per year from one value to another; NULL where no year lies between them.';
