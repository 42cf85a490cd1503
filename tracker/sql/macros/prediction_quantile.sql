-- Quantile 0.90 of Student's t distribution, which makes an 80 % prediction interval; 1 to 30 degrees of freedom.
-- Beyond 30 that of 30 stands, which makes the interval a little too wide, never too narrow.
-- Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 (three decimals); here with six.
CREATE MACRO prediction_quantile(degrees_of_freedom) AS
    list_extract(
        [
            3.077684, 1.885618, 1.637744, 1.533206, 1.475884, 1.439756, 1.414924, 1.396815, 1.383029, 1.372184,
            1.363430, 1.356217, 1.350171, 1.345030, 1.340606, 1.336757, 1.333379, 1.330391, 1.327728, 1.325341,
            1.323188, 1.321237, 1.319460, 1.317836, 1.316345, 1.314972, 1.313703, 1.312527, 1.311434, 1.310415,
        ],
        least(degrees_of_freedom, 30)
    );

COMMENT ON MACRO prediction_quantile IS 'Quantile 0.90 of Student''s t distribution by degrees of freedom, for an 80 % prediction interval.';
