"""The survey workbook: aggregated answers and published findings, never micro-data."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class SurveyRow(SheetRow):
    """A survey: who asked whom, when."""

    table = "survey"
    sheet = {"en": "Survey", "sq": "Anketa", "sr": "Anketa"}
    required = True
    single = True

    survey_code: str | None = column("Survey code", "Kodi i anketës", "Šifra ankete", "code", required=True)
    title: object = shared.title()
    fielded_from: object = column("Fielded from", "Realizuar nga", "Sprovedeno od", "start")
    fielded_to: object = column("Fielded to", "Realizuar deri", "Sprovedeno do", "end")
    organisation: str | None = shared.organisation()
    respondent_count: int | None = column(
        "Respondents (n)", "Të anketuarit (n)", "Ispitanici (n)", "integer", required=True
    )
    population: object = column("Population", "Popullata", "Populacija", by_language=True)
    basis: str | None = shared.basis(required=True)
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class QuestionRow(SheetRow):
    """A question as it was asked."""

    table = "survey_question"
    sheet = {"en": "Questions", "sq": "Pyetjet", "sr": "Pitanja"}
    key = ("question_code",)

    question_code: str | None = column("Question code", "Kodi i pyetjes", "Šifra pitanja", "code", required=True)
    wording: object = column("Text", "Teksti", "Tekst", by_language=True, required=True)
    topic: str | None = column("Topic", "Tema", "Tema", required=True)
    is_multiple_choice: bool | None = column("Multiple choice", "Me shumë zgjedhje", "Višestruki izbor", "yes_no")
    is_sensitive: bool | None = column("Sensitive", "E ndjeshme", "Osetljivo", "yes_no")


class AnswerRow(SheetRow):
    """How many of those asked gave one answer."""

    table = "survey_answer"
    sheet = {"en": "Answers", "sq": "Përgjigjet", "sr": "Odgovori"}
    key = ("question_code", "option", "respondent_group")

    question_code: str | None = column(
        "Question code", "Kodi i pyetjes", "Šifra pitanja", "code",
        required=True, refers="question",
    )  # fmt: skip
    option: object = column("Option", "Opsioni", "Opcija", by_language=True, required=True)
    respondent_group: str | None = column("Group", "Grupi", "Grupa")
    answer_count: int | None = column("Count", "Numri", "Broj", "integer", required=True)
    base_count: int | None = column(
        "Base (n asked)", "Baza (n të pyetur)", "Osnova (n pitanih)", "integer", required=True
    )


class FindingRow(SheetRow):
    """A finding as the survey's makers published it, in words."""

    table = "survey_finding"
    sheet = {"en": "Findings", "sq": "Gjetjet", "sr": "Nalazi"}

    topic: str | None = column("Topic", "Tema", "Tema", required=True)
    finding: object = column("Finding", "Gjetja", "Nalaz", by_language=True, required=True)
    source_url: str | None = shared.source_url(required=True)
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


SURVEY = Layout("survey", (SurveyRow, QuestionRow, AnswerRow, FindingRow))
