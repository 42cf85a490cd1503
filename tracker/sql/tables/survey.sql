-- A survey: who asked whom, when. One row per row of the sheet Survey.
CREATE TABLE survey (
    submission_id VARCHAR NOT NULL,
    sheet VARCHAR,
    row_number INTEGER,
    survey_code VARCHAR NOT NULL,
    title_sq VARCHAR,
    title_sr VARCHAR,
    title_en VARCHAR,
    fielded_from DATE,
    fielded_from_precision VARCHAR,
    fielded_to DATE,
    fielded_to_precision VARCHAR,
    organisation VARCHAR NOT NULL,
    respondent_count INTEGER NOT NULL,
    population_sq VARCHAR,
    population_sr VARCHAR,
    population_en VARCHAR,
    basis VARCHAR NOT NULL,
    source_url VARCHAR,
    source_date DATE,
    source_date_precision VARCHAR,
    archived_url VARCHAR,
    retrieved_on DATE,
    retrieved_on_precision VARCHAR,
    CHECK (fielded_from_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (fielded_to_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (basis IN ('official', 'public_source', 'independent', 'estimate', 'illustrative')),
    CHECK (source_date_precision IN ('day', 'month', 'quarter', 'year')),
    CHECK (retrieved_on_precision IN ('day', 'month', 'quarter', 'year')),
);

COMMENT ON TABLE survey IS 'A survey: who asked whom, when. One row per row of the sheet Survey.';
COMMENT ON COLUMN survey.submission_id IS 'The submission the row comes from; reference: bundled with the program.';
COMMENT ON COLUMN survey.sheet IS 'Name of the sheet, as in the workbook.';
COMMENT ON COLUMN survey.row_number IS 'Row of the sheet.';
COMMENT ON COLUMN survey.survey_code IS 'Survey code.';
COMMENT ON COLUMN survey.title_sq IS 'Title in Albanian; NULL: not given.';
COMMENT ON COLUMN survey.title_sr IS 'Title in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN survey.title_en IS 'Title in English; NULL: not given.';
COMMENT ON COLUMN survey.fielded_from IS 'Fielded from.';
COMMENT ON COLUMN survey.fielded_from_precision IS 'How precisely fielded from is known: day, month, quarter or year.';
COMMENT ON COLUMN survey.fielded_to IS 'Fielded to.';
COMMENT ON COLUMN survey.fielded_to_precision IS 'How precisely fielded to is known: day, month, quarter or year.';
COMMENT ON COLUMN survey.organisation IS 'Organisation.';
COMMENT ON COLUMN survey.respondent_count IS 'Respondents (n).';
COMMENT ON COLUMN survey.population_sq IS 'Population in Albanian; NULL: not given.';
COMMENT ON COLUMN survey.population_sr IS 'Population in Serbian (Latin); NULL: not given.';
COMMENT ON COLUMN survey.population_en IS 'Population in English; NULL: not given.';
COMMENT ON COLUMN survey.basis IS 'What the row rests on: official, public_source, independent, estimate, illustrative.';
COMMENT ON COLUMN survey.source_url IS 'Source URL: Address of the source. Needed wherever the basis is a public source.';
COMMENT ON COLUMN survey.source_date IS 'Source date: Date of the source, as precise as the source shows it.';
COMMENT ON COLUMN survey.source_date_precision IS 'How precisely source date is known: day, month, quarter or year.';
COMMENT ON COLUMN survey.archived_url IS 'Archived URL: A lasting copy of the page the address points to.';
COMMENT ON COLUMN survey.retrieved_on IS 'Retrieved on: Day the address was last opened.';
COMMENT ON COLUMN survey.retrieved_on_precision IS 'How precisely retrieved on is known: day, month, quarter or year.';
