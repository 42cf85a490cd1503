-- Wrong: the reason given for the sentence on top is not that of the verdict, or the change it names changes nothing.
SELECT verdict.sentence_code, reason.sentence_code AS reason_sentence_code, reason.new_sentence_code
FROM verdict
FULL JOIN verdict_reason((SELECT publication_day FROM release_info)) AS reason
    ON TRUE
WHERE verdict.sentence_code IS DISTINCT FROM reason.sentence_code
    OR reason.new_sentence_code = reason.sentence_code
    OR (verdict.sentence_code = 'cannot_be_said') <> coalesce(
        reason.unreported_share > reason.unreported_limit AND verdict.sentence_code <> 'plan_not_official',
        FALSE
    );
