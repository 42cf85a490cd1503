-- Withholds survey counts that are too small to publish, once, while the release is built: nobody can read them later.
-- Zero is shown. A question with a base too small is withheld as a whole, in every group: a group left out alone
-- could be worked out from the others. Where one count alone would be missing, the next smallest goes with it.
UPDATE survey_answer
SET
    answer_count = CASE WHEN decided.is_withheld THEN NULL ELSE survey_answer.answer_count END,
    is_suppressed = decided.is_withheld,
FROM (
    WITH small AS (
        SELECT
            survey_answer.rowid AS answer_row,
            survey_answer.*,
            coalesce(survey_answer.is_suppressed, FALSE)
                OR (
                    survey_answer.answer_count > 0
                    AND survey_answer.answer_count < CASE
                        WHEN survey_question.is_sensitive THEN threshold_of('survey_small_sensitive_count')
                        ELSE threshold_of('survey_small_count')
                    END
                ) AS is_small,
            min(coalesce(survey_answer.base_count, 0)) OVER (
                PARTITION BY survey_answer.submission_id, survey_answer.question_code
            ) < threshold_of('survey_small_base') AS has_small_base,
        FROM survey_answer
        LEFT JOIN survey_question USING (submission_id, question_code)
    ),
    ranked AS (
        SELECT
            *,
            count(*) FILTER (is_small) OVER (PARTITION BY submission_id, question_code, respondent_group)
                AS small_count,
            row_number() OVER (
                PARTITION BY submission_id, question_code, respondent_group
                ORDER BY is_small OR answer_count = 0, answer_count, row_number
            ) AS position_by_size,
        FROM small
    )
    SELECT
        answer_row,
        has_small_base
            OR is_small
            OR (small_count = 1 AND position_by_size = 1 AND answer_count > 0) AS is_withheld,
    FROM ranked
) AS decided
WHERE survey_answer.rowid = decided.answer_row;
