-- One row per thing that needs attention, in three lists that are never ranked against each other.
-- As of the publication day; any other day: SELECT * FROM gap(DATE '2025-12-31').
CREATE VIEW gap AS
SELECT *
FROM gap((SELECT publication_day FROM release_info));

COMMENT ON VIEW gap IS 'One row per thing that needs attention, in three lists that are never ranked against each other.';
COMMENT ON COLUMN gap.gap_group IS 'work, reporting or knowledge.';
COMMENT ON COLUMN gap.gap_kind IS 'What is missing; each kind belongs to one list.';
COMMENT ON COLUMN gap.subject_code IS 'Activity, indicator, objective, institution, request or statement; a criterion with its framework, such as NCSI-STYLE:5.1.';
COMMENT ON COLUMN gap.period_code IS 'Year of a missing report of an institution; NULL: every other kind.';
COMMENT ON COLUMN gap.responsible_institution IS 'Whose move it is: codes of the institutions, joined by a comma; NULL: nobody''s by name.';
COMMENT ON COLUMN gap.since_date IS 'Since when: the due date, the first missed deadline, the day of the report, verdict, assessment, reply or statement, the day a value became stale, else the day the plan took effect.';
COMMENT ON COLUMN gap.days_open IS 'Days since then.';
COMMENT ON COLUMN gap.points_at_stake IS 'Points of the linked criteria that are not met; NULL: none can be linked, or there is no assessment.';
COMMENT ON COLUMN gap.budget_eur IS 'Planned money of the activity, EUR; NULL: unknown, or no activity.';
COMMENT ON COLUMN gap.rank IS 'Place in its list: by points, days, money and code.';
