-- Wrong: the reason given for a capacity score is not that of the score.
SELECT score.level, score.code, score.score_low, reason.score_low AS reason_score_low
FROM capacity_score AS score
LEFT JOIN capacity_reason((SELECT publication_day FROM release_info)) AS reason USING (submission_id, level, code)
WHERE score.level IN ('total', 'pillar', 'capacity')
    AND (
        score.score_low IS DISTINCT FROM reason.score_low
        OR score.score_high IS DISTINCT FROM reason.score_high
        OR (reason.next_criterion_code IS NULL) <> (score.criteria_met = score.criteria_count)
    );
