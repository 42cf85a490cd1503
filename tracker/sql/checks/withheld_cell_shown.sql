-- Wrong: a cell is shown word for word although its row does not say what it holds:
-- a text of an activity that is not public, or a survey count that is too small to publish.
WITH said AS (
    SELECT
        submission_id,
        sheet,
        row_number,
        unnest([
            'title_sq', 'title_sr', 'title_en', 'output_sq', 'output_sr', 'output_en',
            'attributed_by', 'funding_source', 'reference_documents',
        ]) AS column_name,
        unnest([
            title_sq, title_sr, title_en, output_sq, output_sr, output_en,
            attributed_by, funding_source, reference_documents,
        ]) AS words,
    FROM activity
    UNION ALL
    SELECT
        submission_id,
        sheet,
        row_number,
        unnest(['obstacles', 'explanation']) AS column_name,
        unnest([obstacles, explanation]) AS words,
    FROM activity_report
    UNION ALL
    SELECT
        submission_id,
        sheet,
        row_number,
        unnest(['explanation', 'reply']) AS column_name,
        unnest([explanation, reply]) AS words,
    FROM assessor_verdict
    UNION ALL
    SELECT
        submission_id,
        sheet,
        row_number,
        'funding_source' AS column_name,
        funding_source AS words,
    FROM budget
    UNION ALL
    SELECT
        submission_id,
        sheet,
        row_number,
        'answer_count' AS column_name,
        CAST(answer_count AS VARCHAR) AS words,
    FROM survey_answer
)
SELECT
    submission_id,
    sheet,
    row_number,
    column_name,
FROM said
JOIN sheet_column USING (submission_id, sheet, column_name)
JOIN submitted_cell USING (submission_id, sheet, row_number, column_letter)
WHERE said.words IS NULL
    AND submitted_cell.written IS NOT NULL;
