-- Wrong: nobody can see what was written for a row: its key has no cell although the submission's cells were kept.
-- Submissions read before cells were kept have none at all.
SELECT
    fact.table_name,
    fact.submission_id,
    fact.sheet,
    fact.row_number,
FROM fact_row() AS fact
SEMI JOIN submitted_cell USING (submission_id)
LEFT JOIN sheet_column
    ON sheet_column.submission_id = fact.submission_id
    AND sheet_column.sheet = fact.sheet
    AND sheet_column.table_name = fact.sheet_of
    AND sheet_column.column_name = fact.key_column
LEFT JOIN submitted_cell
    ON submitted_cell.submission_id = fact.submission_id
    AND submitted_cell.sheet = fact.sheet
    AND submitted_cell.row_number = fact.row_number
    AND submitted_cell.column_letter = sheet_column.column_letter
WHERE submitted_cell.written IS NULL;
