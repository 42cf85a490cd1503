-- One row: why the sentence on top is what it is, with the thresholds it compares, and the smallest change that would give
-- another: so many more reports on what is unreported (reports_needed), or so many more completed in the year
-- (completions_needed); NULL: none can be told.
CREATE MACRO verdict_reason(as_of DATE) AS TABLE
WITH spoken_verdict AS MATERIALIZED (
    SELECT
        verdict.*,
        share_of(unreported_count, due_count) AS unreported_share,
        threshold_of('verdict_unreported_share') AS unreported_limit,
        threshold_of('verdict_high_rate') AS high_rate,
        threshold_of('verdict_middle_rate') AS middle_rate,
        threshold_of('verdict_low_rate') AS low_rate,
    FROM verdict(as_of) AS verdict
),
needed AS (
    SELECT
        spoken_verdict.*,
        CASE sentence_code
            WHEN 'less_than_half_completed' THEN low_rate
            WHEN 'half_completed' THEN middle_rate
            WHEN 'most_completed' THEN high_rate
        END AS next_rate,
        CASE
            WHEN sentence_code = 'cannot_be_said'
                THEN unreported_count - CAST(floor(round(unreported_limit * due_count, 9)) AS BIGINT)
        END AS reports_needed,
        CAST(ceil(round(next_rate * due_count, 9)) AS BIGINT) - completed_count AS completions_needed,
    FROM spoken_verdict
)
SELECT
    needed.*,
    CASE
        WHEN reports_needed IS NOT NULL
            THEN verdict_by(TRUE, due_count, completed_count, unreported_count - reports_needed)
        WHEN completions_needed IS NOT NULL
            THEN verdict_by(
                TRUE,
                due_count,
                completed_count + completions_needed,
                least(unreported_count, due_count - completed_count - completions_needed)
            )
        WHEN sentence_code = 'plan_not_official'
            THEN verdict_by(TRUE, due_count, completed_count, unreported_count)
    END AS new_sentence_code,
FROM needed;

COMMENT ON MACRO TABLE verdict_reason IS 'One row: why the sentence on top is what it is on a day, the thresholds it compares, and the smallest change that would give another.';
