-- Wrong: a cell is shown word for word although its row or its column does not stand in the release:
-- it was replaced, or it is never released.
SELECT
    submission_id,
    sheet,
    row_number,
    column_letter,
FROM submitted_cell
LEFT JOIN sheet_column USING (submission_id, sheet, column_letter)
LEFT JOIN (
    SELECT DISTINCT submission_id, sheet, row_number, sheet_of
    FROM fact_row()
) AS fact USING (submission_id, sheet, row_number)
WHERE sheet_column.table_name IS DISTINCT FROM fact.sheet_of
    OR fact.sheet_of IS NULL;
