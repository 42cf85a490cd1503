-- Withholds what was written in the cells of survey counts that are withheld; the step before has decided which.
UPDATE submitted_cell
SET written = NULL
FROM survey_answer
JOIN sheet_column
    ON sheet_column.submission_id = survey_answer.submission_id
    AND sheet_column.sheet = survey_answer.sheet
    AND sheet_column.table_name = 'survey_answer'
    AND sheet_column.column_name = 'answer_count'
WHERE survey_answer.is_suppressed
    AND submitted_cell.submission_id = survey_answer.submission_id
    AND submitted_cell.sheet = survey_answer.sheet
    AND submitted_cell.row_number = survey_answer.row_number
    AND submitted_cell.column_letter = sheet_column.column_letter;
