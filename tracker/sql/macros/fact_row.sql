-- One row per row of any table that workbooks fill: where it comes from, and the column of its sheet that is never missing.
CREATE MACRO fact_row() AS TABLE
SELECT 'activity' AS table_name, 'activity' AS sheet_of, 'activity_code' AS key_column, submission_id, sheet, row_number, basis FROM activity
UNION ALL
SELECT 'activity_report' AS table_name, 'activity_report' AS sheet_of, 'activity_code' AS key_column, submission_id, sheet, row_number, basis FROM activity_report
UNION ALL
SELECT 'assessment' AS table_name, 'assessment' AS sheet_of, 'organisation_code' AS key_column, submission_id, sheet, row_number, basis FROM assessment
UNION ALL
SELECT 'budget' AS table_name, 'budget' AS sheet_of, 'activity_code' AS key_column, submission_id, sheet, row_number, basis FROM budget
UNION ALL
SELECT 'capacity_assessment' AS table_name, 'capacity_assessment' AS sheet_of, 'framework_code' AS key_column, submission_id, sheet, row_number, basis FROM capacity_assessment
UNION ALL
SELECT 'criterion' AS table_name, 'criterion' AS sheet_of, 'criterion_code' AS key_column, submission_id, sheet, row_number, basis FROM criterion
UNION ALL
SELECT 'criterion_points' AS table_name, 'criterion_points' AS sheet_of, 'criterion_code' AS key_column, submission_id, sheet, row_number, basis FROM criterion_points
UNION ALL
SELECT 'event' AS table_name, 'event' AS sheet_of, 'event_code' AS key_column, submission_id, sheet, row_number, basis FROM event
UNION ALL
SELECT 'framework' AS table_name, 'framework' AS sheet_of, 'framework_code' AS key_column, submission_id, sheet, row_number, basis FROM framework
UNION ALL
SELECT 'indicator' AS table_name, 'indicator' AS sheet_of, 'indicator_code' AS key_column, submission_id, sheet, row_number, basis FROM indicator
UNION ALL
SELECT 'indicator_report' AS table_name, 'indicator_report' AS sheet_of, 'indicator_code' AS key_column, submission_id, sheet, row_number, basis FROM indicator_report
UNION ALL
SELECT 'information_request' AS table_name, 'information_request' AS sheet_of, 'request_code' AS key_column, submission_id, sheet, row_number, basis FROM information_request
UNION ALL
SELECT 'institution' AS table_name, 'institution' AS sheet_of, 'institution_code' AS key_column, submission_id, sheet, row_number, basis FROM institution
UNION ALL
SELECT 'interim_target' AS table_name, 'interim_target' AS sheet_of, 'indicator_code' AS key_column, submission_id, sheet, row_number, basis FROM interim_target
UNION ALL
SELECT 'objective' AS table_name, 'objective' AS sheet_of, 'objective_code' AS key_column, submission_id, sheet, row_number, basis FROM objective
UNION ALL
SELECT 'plan' AS table_name, 'plan' AS sheet_of, 'strategy_code' AS key_column, submission_id, sheet, row_number, basis FROM plan
UNION ALL
SELECT 'published_score' AS table_name, 'published_score' AS sheet_of, 'framework_code' AS key_column, submission_id, sheet, row_number, basis FROM published_score
UNION ALL
SELECT 'received_report' AS table_name, 'report' AS sheet_of, 'submitted_by' AS key_column, submission_id, sheet, row_number, basis FROM received_report
UNION ALL
SELECT 'report' AS table_name, 'report' AS sheet_of, 'submitted_by' AS key_column, submission_id, sheet, row_number, basis FROM report
UNION ALL
SELECT 'statement' AS table_name, 'statement' AS sheet_of, 'statement_code' AS key_column, submission_id, sheet, row_number, basis FROM statement
UNION ALL
SELECT 'survey' AS table_name, 'survey' AS sheet_of, 'survey_code' AS key_column, submission_id, sheet, row_number, basis FROM survey
UNION ALL
SELECT 'survey_answer' AS table_name, 'survey_answer' AS sheet_of, 'question_code' AS key_column, submission_id, sheet, row_number, basis FROM survey_answer
UNION ALL
SELECT 'survey_finding' AS table_name, 'survey_finding' AS sheet_of, 'topic' AS key_column, submission_id, sheet, row_number, basis FROM survey_finding
UNION ALL
SELECT 'survey_question' AS table_name, 'survey_question' AS sheet_of, 'question_code' AS key_column, submission_id, sheet, row_number, basis FROM survey_question
UNION ALL
SELECT 'assessor_verdict' AS table_name, 'assessor_verdict' AS sheet_of, 'activity_code' AS key_column, submission_id, sheet, row_number, basis FROM assessor_verdict;

COMMENT ON MACRO TABLE fact_row IS 'One row per row of any table that workbooks fill: where it comes from, and the column of its sheet that is never missing.';
