"""tabulate: respondents' rows to an aggregated survey workbook; it asks no ledger and leaves nothing behind."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from etl.commands.speech import AddCommand, WrongCall, say, say_aside
from etl.commands.submitting import named_files
from etl.intake import IncomingFile
from etl.opening import UnreadableWorkbook, open_workbook
from etl.problems import Problem
from etl.raw import RawWorkbook
from etl.tabulating.counting import counted_rows, to_survey_workbook, withheld_counts
from etl.tabulating.responses import Responses, read_responses
from etl.tabulating.survey_shape import SurveyShape, read_shape
from tracker.words import list_words


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    command = add("tabulate", run_tabulate)
    command.add_argument("responses", type=Path, metavar="RESPONSES")
    command.add_argument("--survey", required=True, type=Path, metavar="SURVEY")
    command.add_argument("-o", dest="output", required=True, type=Path, metavar="FILE")


def run_tabulate(called: Namespace) -> bool:
    """Write the survey workbook with its counts; where anything cannot be read, say so and write nothing."""
    if called.output.resolve() in (called.responses.resolve(), called.survey.resolve()):
        raise WrongCall("command.tabulate.same_file", file=called.output)
    responses_file, survey_file = named_files([called.responses, called.survey])
    opened = [_opened(called, file) for file in (survey_file, responses_file)]
    if opened[0] is None or opened[1] is None:
        return False
    shape, problems = read_shape(opened[0])
    if shape is None and not problems:
        raise WrongCall("command.tabulate.not_survey", file=survey_file.name)
    if not _is_sound(called, survey_file, problems) or shape is None:
        return False
    responses, problems = read_responses(opened[1], shape)
    if not _is_sound(called, responses_file, problems):
        return False
    rows = counted_rows(shape, responses.respondents)
    called.output.write_bytes(to_survey_workbook(rows, shape.language))
    _tell(called, shape, responses)
    for each in withheld_counts(rows):
        say_aside(
            called,
            "command.tabulate.withheld",
            each.withheld_count,
            question=each.question_code,
            total=each.answer_count,
        )
    say(called, "command.written", file=called.output)
    return True


def _opened(called: Namespace, file: IncomingFile) -> RawWorkbook | None:
    try:
        return open_workbook(file.data)
    except UnreadableWorkbook as error:
        _is_sound(called, file, [error.problem])
        return None


def _is_sound(called: Namespace, file: IncomingFile, problems: Sequence[Problem]) -> bool:
    """Print the problems of a file that stop it; whether there are none."""
    errors = [problem for problem in problems if problem.severity == "error"]
    for problem in errors:
        say(called, "command.error", file=file.name, message=problem.message(called.lang))
    return not errors


def _tell(called: Namespace, shape: SurveyShape, responses: Responses) -> None:
    """How many were counted, which columns were left aside, and what an empty cell was taken for."""
    count = len(responses.respondents)
    say_aside(called, "command.tabulate.counted", count)
    if shape.stated_respondents not in (None, count):
        say_aside(called, "command.tabulate.stated_otherwise", stated=shape.stated_respondents, count=count)
    if responses.left_aside:
        say_aside(called, "command.tabulate.left_aside", columns=list_words(responses.left_aside, called.lang))
    for question, empty in responses.not_asked.items():
        if empty:
            say_aside(called, "command.tabulate.not_asked", empty, question=question)
