-- Calendar months from the beginning of the strategy's first month through a day: full ones, and the part of the running
-- one. A strategy that starts on 1 January has run 12 months on 31 December.
CREATE MACRO months_elapsed(on_day, strategy_start) AS
    month_number(on_day, strategy_start) - 1 + CAST(day(on_day) AS DOUBLE) / day(last_day(on_day));

COMMENT ON MACRO months_elapsed IS 'Calendar months from the beginning of the strategy''s first month through a day: full ones, and the part of the running one.';
