-- Wrong: the text of an activity that is not public has come into the release.
SELECT
    submission_id,
    activity_code,
FROM activity
WHERE NOT is_public
    AND coalesce(title_sq, title_sr, title_en, output_sq, output_sr, output_en, reference_documents) IS NOT NULL;
