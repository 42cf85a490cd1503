-- One row per cell that was not empty, in the rows of submitted sheets that stand in the release: what was written there.
-- Only of columns that are released; headings stand in sheet_column.
CREATE TABLE submitted_cell (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_letter VARCHAR NOT NULL,
    written VARCHAR,
);

COMMENT ON TABLE submitted_cell IS 'One row per cell that was not empty, in the rows of submitted sheets that stand in the release: what was written there. Only of columns that are released.';
COMMENT ON COLUMN submitted_cell.submission_id IS 'The submission.';
COMMENT ON COLUMN submitted_cell.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN submitted_cell.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN submitted_cell.column_letter IS 'Column letter in the sheet.';
COMMENT ON COLUMN submitted_cell.written IS 'The cell as the workbook shows it, word for word; NULL: withheld, as the value it stands for is.';
