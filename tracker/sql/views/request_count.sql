-- One row per institution asked and outcome that occurs, with the number of requests.
-- As of the publication day; any other day: SELECT * FROM request_count(DATE '2025-12-31').
CREATE VIEW request_count AS
SELECT *
FROM request_count((SELECT publication_day FROM release_info));

COMMENT ON VIEW request_count IS 'One row per institution asked and outcome that occurs, with the number of requests.';
COMMENT ON COLUMN request_count.institution_code IS 'Institution asked.';
COMMENT ON COLUMN request_count.outcome IS 'full, partial, refused, no_reply, not_held or pending.';
COMMENT ON COLUMN request_count.request_count IS 'Requests.';
