-- Wrong: a row cannot be traced to an accepted submission.
SELECT
    fact.table_name,
    fact.submission_id,
    fact.sheet,
    fact.row_number,
FROM fact_row() AS fact
ANTI JOIN submission USING (submission_id);
