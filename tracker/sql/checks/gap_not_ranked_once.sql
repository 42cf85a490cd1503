-- Wrong: the ranks of a list of gaps are not 1, 2, 3 and so on, or a gap stands in it twice.
WITH listed AS MATERIALIZED (
    SELECT gap_group, gap_kind, subject_code, period_code, rank
    FROM gap
)
SELECT gap_group, NULL AS gap_kind, NULL AS subject_code, NULL AS period_code
FROM listed
GROUP BY gap_group
HAVING min(rank) <> 1
    OR max(rank) <> count(*)
    OR count(DISTINCT rank) <> count(*)
UNION ALL
SELECT gap_group, gap_kind, subject_code, period_code
FROM listed
GROUP BY
    gap_group,
    gap_kind,
    subject_code,
    period_code
HAVING count(*) > 1;
