-- Quantile 0.90 of Student's t distribution, which makes an 80 % prediction interval; 1 to 30 degrees of freedom.
-- Beyond 30 that of 30 stands, which makes the interval a little too wide, never too narrow.
-- Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 (three decimals); here with twelve, so that
-- the bounds are right to the decimals they are published with.
CREATE MACRO prediction_quantile(degrees_of_freedom) AS
    list_extract(
        [
            3.077683537175, 1.885618083164, 1.637744353696, 1.533206274059, 1.475884048824, 1.439755747265,
            1.414923927651, 1.396815309744, 1.383028738397, 1.372183641110, 1.363430318021, 1.356217334023,
            1.350171288780, 1.345030374455, 1.340605607850, 1.336757167327, 1.333379389722, 1.330390943570,
            1.327728209027, 1.325340706985, 1.323187873865, 1.321236741613, 1.319460239816, 1.317835933673,
            1.316345072674, 1.314971864271, 1.313702912829, 1.312526781593, 1.311433647302, 1.310415025391,
        ],
        least(degrees_of_freedom, 30)
    );

COMMENT ON MACRO prediction_quantile IS 'Quantile 0.90 of Student''s t distribution by degrees of freedom, for an 80 % prediction interval.';
