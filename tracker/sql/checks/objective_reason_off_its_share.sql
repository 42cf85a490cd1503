-- Wrong: the reason given for an objective's completion is not that of its share, or one activity more would not raise it.
SELECT progress.objective_code, progress.completion_share, reason.completion_share_next
FROM objective_progress AS progress
LEFT JOIN objective_reason((SELECT publication_day FROM release_info)) AS reason USING (objective_code)
WHERE progress.completion_share IS DISTINCT FROM reason.completion_share
    OR coalesce(reason.completion_share_next <= reason.completion_share, FALSE);
