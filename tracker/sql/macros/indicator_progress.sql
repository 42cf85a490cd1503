-- One row per indicator of the plan in force, also where nothing was reported or nothing can be measured.
-- NULL: cannot be said. A yes/no indicator and one whose baseline already meets the target have no path, so no ratios.
CREATE MACRO indicator_progress(as_of DATE) AS TABLE
SELECT
    judgement.indicator_code,
    judgement.objective_code,
    judgement.kind,
    judgement.direction,
    judgement.responsible_institution,
    judgement.baseline_value,
    judgement.baseline_year,
    judgement.target_value,
    judgement.target_year,
    judgement.reported_value,
    judgement.value_year,
    judgement.period_code,
    judgement.reported_on,
    judgement.progress_share,
    judgement.expected_share,
    judgement.pace,
    judgement.pace_made,
    judgement.pace_needed,
    judgement.status,
    judgement.was_lost,
    judgement.second_opinion,
    judgement.methods_disagree,
    judgement.basis,
    judgement.submission_id,
    judgement.sheet,
    judgement.cell,
FROM indicator_judgement(as_of) AS judgement;

COMMENT ON MACRO TABLE indicator_progress IS 'One row per indicator of the plan in force on a day: where it stands against its baseline, its path and its target.';
