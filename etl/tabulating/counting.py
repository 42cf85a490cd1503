"""From respondents to the counts of a survey workbook, and which of these a release will withhold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from etl.building.release_rows import reference_rows
from etl.checking.folding import fold
from etl.checking.sheets import field_names
from etl.layouts.columns import DATE_KINDS
from etl.layouts.survey import SURVEY, AnswerRow, QuestionRow, SurveyRow
from etl.tabulating.responses import Respondent
from etl.tabulating.survey_shape import Question, SurveyShape, Values, options_of
from etl.templating.writing import write_workbook
from tracker.queries.release_tables import column_types, insert_rows, table_rows
from tracker.schema import create_schema, run_steps

_SUBMISSION = "tabulated"


@dataclass(frozen=True)
class Withheld:
    """How many counts of a question a release will withhold."""

    question_code: str
    withheld_count: int
    answer_count: int


def counted_rows(shape: SurveyShape, respondents: Sequence[Respondent]) -> dict[str, list[Values]]:
    """Table → rows of the survey workbook, with how many of those asked gave each listed answer."""
    questions = {question.code: question for question in shape.questions}
    survey = [row | {"respondent_count": len(respondents)} for row in shape.rows(SurveyRow.table)]
    answers = [_counted(row, questions[row["question_code"]], respondents) for row in shape.rows(AnswerRow.table)]
    return {sheet.table: shape.rows(sheet.table) for sheet in SURVEY.sheets} | {
        SurveyRow.table: survey,
        AnswerRow.table: answers,
    }


def _counted(row: Values, question: Question, respondents: Sequence[Respondent]) -> Values:
    """One listed answer: those asked are those of the group whose cell is not empty."""
    group = fold(row["respondent_group"]) if row["respondent_group"] else None
    asked = [
        respondent.chosen[question.code]
        for respondent in respondents
        if question.code in respondent.chosen and (group is None or fold(respondent.group or "") == group)
    ]
    option = options_of(row)[0]
    return row | {"answer_count": sum(option in chosen for chosen in asked), "base_count": len(asked)}


def to_survey_workbook(rows: dict[str, list[Values]], language: str) -> bytes:
    """The aggregated workbook as .xlsx bytes."""
    return write_workbook(
        SURVEY,
        {sheet.table: [_shown(sheet, row) for row in rows[sheet.table]] for sheet in SURVEY.sheets},
        language,
    )


def _shown(sheet: Any, row: Values) -> Values:
    """The values of a row that its sheet has columns for."""
    names = set()
    for name, column in sheet.columns().items():
        names |= {*field_names(name, column)} | ({f"{name}_precision"} if column.kind in DATE_KINDS else set())
    return {name: value for name, value in row.items() if name in names}


def withheld_counts(rows: dict[str, list[Values]]) -> list[Withheld]:
    """What a build of these rows will withhold, decided by the very step of the build."""
    with duckdb.connect() as staging:
        create_schema(staging)
        insert_rows(staging, "threshold", reference_rows()["threshold"])
        for table in (QuestionRow.table, AnswerRow.table):
            placed = [
                {"submission_id": _SUBMISSION, "sheet": table, "row_number": number} | row
                for number, row in enumerate(rows[table], start=2)
            ]
            insert_rows(staging, table, placed)
        run_steps(staging)
        names = list(column_types(staging, AnswerRow.table))
        decided = [dict(zip(names, row, strict=True)) for row in table_rows(staging, AnswerRow.table)]
    found = []
    for question in rows[QuestionRow.table]:
        own = [row for row in decided if row["question_code"] == question["question_code"]]
        withheld = sum(bool(row["is_suppressed"]) for row in own)
        if withheld:
            found.append(Withheld(question["question_code"], withheld, len(own)))
    return found
