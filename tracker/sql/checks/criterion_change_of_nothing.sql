-- Wrong: a change named for a criterion leaves its state, or the criterion is none of the latest assessments.
SELECT change.criterion_code, change.change_code, result.state, change.new_state
FROM criterion_change((SELECT publication_day FROM release_info)) AS change
LEFT JOIN criterion_result AS result USING (submission_id, criterion_code)
WHERE result.state IS NULL
    OR result.state = change.new_state;
