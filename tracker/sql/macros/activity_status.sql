-- One row per activity of the plan in force on a day: where it stands, and the cell that says so.
CREATE MACRO activity_status(as_of DATE) AS TABLE
SELECT
    judgement.activity_code,
    judgement.objective_code,
    judgement.responsible_institution,
    judgement.start_date,
    judgement.due_date,
    judgement.original_due_date,
    judgement.slip_days,
    judgement.status,
    judgement.reported_state,
    judgement.completed_on,
    judgement.completion_share,
    judgement.period_code,
    judgement.reported_on,
    judgement.days_overdue,
    judgement.is_outdated,
    judgement.is_reversed,
    judgement.has_evidence,
    judgement.budget_eur,
    judgement.spent_eur,
    judgement.basis,
    judgement.confidence,
    judgement.submission_id,
    judgement.sheet,
    judgement.cell,
FROM activity_judgement(as_of) AS judgement;

COMMENT ON MACRO TABLE activity_status IS 'One row per activity of the plan in force on a day: where it stands, and the cell that says so.';
