-- Wrong: the reason given for an implementation rate counts other activities than the rate.
SELECT rate.year, rate.rate, reason.rate AS reason_rate
FROM implementation_rate AS rate
FULL JOIN rate_reason((SELECT publication_day FROM release_info)) AS reason
    ON reason.year = rate.year
WHERE coalesce(rate.scope, 'overall') = 'overall'
    AND (
        rate.due_count IS DISTINCT FROM reason.due_count
        OR rate.completed_count IS DISTINCT FROM len(reason.completed_codes)
        OR rate.unreported_count IS DISTINCT FROM len(reason.unreported_codes)
        OR rate.rate IS DISTINCT FROM reason.rate
        OR rate.rate_high IS DISTINCT FROM reason.rate_high
    );
