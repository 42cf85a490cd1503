-- Wrong: a row of a workbook cannot be traced to its cell: no sheet, no row, or no column letter for its key.
SELECT
    fact.table_name,
    fact.submission_id,
    fact.sheet,
    fact.row_number,
FROM fact_row() AS fact
LEFT JOIN sheet_column
    ON sheet_column.submission_id = fact.submission_id
    AND sheet_column.sheet = fact.sheet
    AND sheet_column.table_name = fact.sheet_of
    AND sheet_column.column_name = fact.key_column
WHERE fact.submission_id <> 'reference'
    AND (fact.sheet IS NULL OR fact.row_number IS NULL OR sheet_column.column_letter IS NULL);
