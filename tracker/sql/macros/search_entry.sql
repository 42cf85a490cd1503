-- One row per thing a reader can search for: objectives, activities, indicators and institutions of the plan, criteria,
-- statements and events. folded_words: its code and its words in every language, folded; what is searched.
-- Several accounts of an event are one row, found by the words of each. Institutions of earlier versions of the plan stay.
CREATE MACRO search_entry(as_of DATE) AS TABLE
WITH in_force AS MATERIALIZED (
    SELECT submission_id
    FROM plan_in_force(as_of)
),
versions AS MATERIALIZED (
    SELECT submission_id, effective_from
    FROM plan_version(as_of)
),
entry AS (
    SELECT
        'objective' AS subject_kind,
        objective_code AS subject_code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
        CAST(former_codes AS VARCHAR) AS other_words,
    FROM main.objective
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'activity' AS subject_kind,
        activity_code AS subject_code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
        is_public,
        concat_ws(' ', CAST(former_codes AS VARCHAR), output_sq, output_sr, output_en) AS other_words,
    FROM main.activity
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'indicator' AS subject_kind,
        indicator_code AS subject_code,
        objective_code,
        title_sq,
        title_sr,
        title_en,
        CAST(former_codes AS VARCHAR) AS other_words,
    FROM main.indicator
    JOIN in_force USING (submission_id)
    UNION ALL BY NAME
    SELECT
        'institution' AS subject_kind,
        institution_code AS subject_code,
        name_sq AS title_sq,
        name_sr AS title_sr,
        name_en AS title_en,
    FROM main.institution
    JOIN versions USING (submission_id)
    QUALIFY row_number() OVER (PARTITION BY institution_code ORDER BY effective_from DESC) = 1
    UNION ALL BY NAME
    SELECT
        'criterion' AS subject_kind,
        criterion_code AS subject_code,
        framework_code,
        title_sq,
        title_sr,
        title_en,
        concat_ws(' ', what_counts_sq, what_counts_sr, what_counts_en) AS other_words,
    FROM main.criterion
    JOIN main.submission USING (submission_id)
    QUALIFY row_number() OVER (
        PARTITION BY framework_code, criterion_code
        ORDER BY submission.kind = 'reference' DESC, submission.decision_level DESC, submission_id
    ) = 1
    UNION ALL BY NAME
    SELECT
        'statement' AS subject_kind,
        statement_code AS subject_code,
        wording_sq AS title_sq,
        wording_sr AS title_sr,
        wording_en AS title_en,
        concat_ws(' ', topic, organisation) AS other_words,
        kind AS own_kind,
        date,
        date_precision,
        organisation,
        submission_id,
        sheet,
        row_number,
    FROM main.statement
    WHERE coalesce(date, as_of) <= as_of
    UNION ALL BY NAME
    SELECT
        'event' AS subject_kind,
        event_code AS subject_code,
        arg_min(title_sq, place) AS title_sq,
        arg_min(title_sr, place) AS title_sr,
        arg_min(title_en, place) AS title_en,
        string_agg(concat_ws(' ', title_sq, title_sr, title_en, account, partner), ' ' ORDER BY place) AS other_words,
        arg_min(kind, place) AS own_kind,
        arg_min(date, place) AS date,
        arg_min(date_precision, place) AS date_precision,
    FROM (
        SELECT
            *,
            (list_position(['day', 'month', 'quarter', 'year'], coalesce(date_precision, 'day')), date, row_number)
                AS place,
        FROM main.event
        WHERE date <= as_of
    )
    GROUP BY event_code
)
SELECT
    entry.subject_kind,
    entry.subject_code,
    entry.title_sq,
    entry.title_sr,
    entry.title_en,
    entry.objective_code,
    entry.framework_code,
    entry.is_public,
    entry.own_kind,
    entry.date,
    entry.date_precision,
    entry.organisation,
    entry.submission_id,
    entry.sheet,
    entry.row_number,
    folded(concat_ws(' ', entry.title_sq, entry.title_sr, entry.title_en)) AS folded_title,
    folded(
        concat_ws(
            ' ', entry.subject_code, entry.title_sq, entry.title_sr, entry.title_en, entry.organisation, entry.other_words
        )
    ) AS folded_words,
FROM entry
WHERE (SELECT count(*) FROM in_force) > 0;

COMMENT ON MACRO TABLE search_entry IS 'One row per thing a reader can search for on a day, with its code and its words in every language, folded.';
