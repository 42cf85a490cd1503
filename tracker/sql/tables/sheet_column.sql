-- One row per field of a submitted sheet: the column letter it stands in. Letter and row number make the cell.
CREATE TABLE sheet_column (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    column_letter VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    heading_row INTEGER NOT NULL,
);

COMMENT ON TABLE sheet_column IS 'One row per field of a submitted sheet: the column letter it stands in. Letter and row number make the cell.';
COMMENT ON COLUMN sheet_column.submission_id IS 'The submission.';
COMMENT ON COLUMN sheet_column.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN sheet_column.table_name IS 'Release table the rows of the sheet went to.';
COMMENT ON COLUMN sheet_column.column_name IS 'Column of that table.';
COMMENT ON COLUMN sheet_column.column_letter IS 'Column letter in the sheet.';
COMMENT ON COLUMN sheet_column.heading IS 'Heading, as in the workbook.';
COMMENT ON COLUMN sheet_column.heading_row IS 'Row of the sheet in which the heading stands.';
