-- Wrong: the requests counted by institution and outcome are not the requests, or an outcome is none we know.
SELECT
    counted.request_count,
    listed.request_count AS listed_count,
FROM (SELECT coalesce(sum(request_count), 0) AS request_count FROM request_count) AS counted
CROSS JOIN (SELECT count(*) AS request_count FROM request_result) AS listed
WHERE counted.request_count <> listed.request_count
UNION ALL
SELECT 1, count(*)
FROM request_result
GROUP BY request_code
HAVING count(*) > 1
    OR bool_or(outcome NOT IN ('full', 'partial', 'refused', 'no_reply', 'not_held', 'pending'))
    OR bool_or(days_to_reply < 0);
