-- Words as people type them in a hurry: small letters without diacritics, Cyrillic as Latin, đ as d however it is written.
-- 'Zbatueshmëri' and 'zbatueshmeri' are the same; so are 'međunarodni', 'medjunarodni' and 'међународни'.
CREATE MACRO folded(words) AS
    replace(
        replace(
            replace(
                replace(
                    translate(
                        strip_accents(lower(words)),
                        'đабвгдђежзијклмнопрстћуфхцчш',
                        'dabvgddezzijklmnoprstcufhccs'
                    ),
                    'љ',
                    'lj'
                ),
                'њ',
                'nj'
            ),
            'џ',
            'dz'
        ),
        'dj',
        'd'
    );

COMMENT ON MACRO folded IS 'Words as people type them in a hurry: small letters without diacritics, Cyrillic as Latin, đ as d.';
