-- Wrong: a release holds more than one strategy.
SELECT
    strategy_code,
    country_code,
FROM plan
GROUP BY
    strategy_code,
    country_code
QUALIFY count(*) OVER () > 1;
