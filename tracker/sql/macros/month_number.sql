-- Which month of the strategy a day lies in: 1 is the month it starts in, 0 the month before.
CREATE MACRO month_number(on_day, strategy_start) AS
    12 * (year(on_day) - year(strategy_start)) + month(on_day) - month(strategy_start) + 1;

COMMENT ON MACRO month_number IS 'Which month of the strategy a day lies in: 1 is the month it starts in, 0 the month before.';
