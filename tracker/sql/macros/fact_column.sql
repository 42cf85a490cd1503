-- One row per submission and sheet: the letter of the column that holds a fact, or of the key where the sheet lacks it.
CREATE MACRO fact_column(of_table, of_column, else_column) AS TABLE
SELECT
    sheet_column.submission_id,
    sheet_column.sheet,
    arg_min(sheet_column.column_letter, CASE WHEN sheet_column.column_name = of_column THEN 0 ELSE 1 END)
        AS column_letter,
FROM main.sheet_column
WHERE sheet_column.table_name = of_table
    AND sheet_column.column_name IN (of_column, else_column)
GROUP BY
    sheet_column.submission_id,
    sheet_column.sheet;

COMMENT ON MACRO TABLE fact_column IS 'One row per submission and sheet: the letter of the column that holds a fact, or of the key where the sheet lacks it.';
