-- How an assessor's verdict agrees with what is reported; see the table in claim_check's section of the method.
CREATE MACRO agreement_of(reported, verdict_given) AS
    CASE
        WHEN verdict_given IS NULL THEN 'not_assessed'
        WHEN reported IS NOT DISTINCT FROM 'completed'
            THEN CASE verdict_given
                WHEN 'confirmed' THEN 'agree'
                WHEN 'partly_confirmed' THEN 'partly_confirmed'
                WHEN 'not_confirmed' THEN 'claimed_not_confirmed'
                WHEN 'no_public_evidence' THEN 'no_public_evidence'
            END
        WHEN verdict_given = 'confirmed' THEN 'confirmed_not_claimed'
        ELSE 'no_claim'
    END;

COMMENT ON MACRO agreement_of IS 'How an assessor''s verdict agrees with what is reported.';
