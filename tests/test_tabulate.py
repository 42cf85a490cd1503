"""`tabulate`: respondents' rows become counts on the analyst's own machine, and nothing of one respondent gets out."""

import io
import re
from collections import Counter
from zipfile import ZipFile

import pytest
from openpyxl import Workbook as Spreadsheet
from openpyxl import load_workbook
from submitted_files import file_of

from etl.commands.command_line import main
from etl.layouts import LAYOUTS
from etl.templates import write_workbook
from tests.released import rows
from tracker.release import current_release
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

YES, NO, UNSURE = ("Po", "Da", "Yes"), ("Jo", "Ne", "No"), ("Nuk e di", "Ne znam", "Don't know")
BACKUPS, TWO_STEPS, INSURANCE = (
    ("Kopje", "Kopije", "Backups"),
    ("Dy hapa", "Dva koraka", "Two steps"),
    ("", "", "None, yet"),
)
CAPITAL, VILLAGES = "Kryeqyteti", "Fshatra"


def words(name, given):
    return {f"{name}_{language}": each for language, each in zip(LANGUAGES, given, strict=True) if each}


def question(code, wording, *, many=False, sensitive=False):
    values = {"question_code": code, **words("wording", wording), "topic": "t"}
    return values | {"is_multiple_choice": many, "is_sensitive": sensitive}


def answer(code, option, group=None, **counts):
    return {"question_code": code, **words("option", option), "respondent_group": group, **counts}


def survey_rows():
    """A survey whose answers are listed without counts."""
    return {
        "survey": [
            {
                "survey_code": "NGO-1", **words("title", ("Anketa", "Anketa", "The survey")), "organisation": "Us",
                "fielded_from": "2025-09-01", "fielded_from_precision": "day", "fielded_to": "2025-10-01",
                "fielded_to_precision": "month", "basis": "independent",
            }
        ],
        "survey_question": [
            question("Q1", ("A keni plan?", "Imate li plan?", "Do you have a plan?")),
            question("Q2", ("Cilat masa?", "Koje mere?", "Which measures?"), many=True),
            question("Q3", ("A pati incident?", "Je li bilo incidenta?", "Was there an incident?"), sensitive=True),
            question("Q4", ("A u trajnuat?", "Jeste li obučeni?", "Were you trained?")),
        ],
        "survey_answer": [
            *(answer("Q1", option) for option in (YES, NO, UNSURE)),
            *(answer("Q2", option) for option in (BACKUPS, TWO_STEPS, INSURANCE)),
            *(answer("Q3", option) for option in (YES, NO, UNSURE)),
            *(answer("Q4", option, group) for group in (CAPITAL, VILLAGES) for option in (YES, NO)),
        ],
        "survey_finding": [
            {"topic": "t", **words("finding", ("Pak", "Malo", "Few")), "source_url": "https://example.org/report"}
        ],
    }  # fmt: skip


def respondents():
    """The heading row and 40 respondents."""
    table = [["Timestamp", "E-mail", "Group", "Q1", "Which measures?", "q3", "Jeste li obučeni?"]]
    for number in range(40):
        table.append(
            [
                "2025-09-02",
                f"person{number}@example.org",
                CAPITAL if number < 28 else "FSHATRA ",
                "yes" if number < 16 else "Jo" if number < 37 else "ne znam",
                "–" if number == 0 else "Backups; dy hapa" if number < 12 else "Kopije",
                None if number < 4 else "No" if number < 25 else "Da" if number < 34 else "Nuk e di",
                "Po" if number % 2 else "No",
            ]  # fmt: skip
        )
    return table


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Writes SURVEY.xlsx and RESPONSES.xlsx, runs the command, and gives its exit code."""
    for name in ("TRACKER_LEDGER", "TRACKER_AS_OF", "TRACKER_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRACKER_STATE", str(tmp_path / "state"))

    def run(survey=None, table=None, language="en", out="OUT.xlsx"):
        (tmp_path / "SURVEY.xlsx").write_bytes(write_workbook(LAYOUTS["survey"], survey or survey_rows(), language))
        sheet = Spreadsheet()
        for row in table or respondents():
            sheet.active.append(row)
        sheet.save(tmp_path / "RESPONSES.xlsx")
        names = [str(tmp_path / name) for name in ("RESPONSES.xlsx", "SURVEY.xlsx", out)]
        return main(["tabulate", names[0], "--survey", names[1], "-o", names[2]])

    run.folder = tmp_path
    return run


def counted(path, sheet="Answers"):
    """Question, answer, group → count and base, as the workbook has them."""
    table = [list(row) for row in load_workbook(path)[sheet].iter_rows(values_only=True)]
    at = {name: table[0].index(name) for name in ("Question code", "Option en", "Group", "Count", "Base (n asked)")}
    return {
        tuple(row[at[name]] for name in list(at)[:3]): tuple(row[at[name]] for name in list(at)[3:])
        for row in table[1:]
    }


EXPECTED = {
    ("Q1", "Yes", None): (16, 40),
    ("Q1", "No", None): (21, 40),
    ("Q1", "Don't know", None): (3, 40),
    ("Q2", "Backups", None): (39, 40),  # who was asked and gave none is in the base
    ("Q2", "Two steps", None): (11, 40),  # several answers of one respondent
    ("Q2", "None, yet", None): (0, 40),
    ("Q3", "Yes", None): (9, 36),  # who was not asked is not
    ("Q3", "No", None): (21, 36),
    ("Q3", "Don't know", None): (6, 36),
    ("Q4", "Yes", CAPITAL): (14, 28),
    ("Q4", "No", CAPITAL): (14, 28),
    ("Q4", "Yes", VILLAGES): (6, 12),
    ("Q4", "No", VILLAGES): (6, 12),
}


def test_counts_and_bases_are_those_of_the_respondents(files):
    assert files() == 0
    assert counted(files.folder / "OUT.xlsx") == EXPECTED


def test_the_rest_of_the_survey_stays_as_it_was(files):
    files()
    book = load_workbook(files.folder / "OUT.xlsx")
    assert book.sheetnames == ["Survey", "Questions", "Answers", "Findings"]
    survey = dict(zip(*[[cell.value for cell in row] for row in book["Survey"].iter_rows()], strict=True))
    assert survey["Respondents (n)"] == 40 and survey["Survey code"] == "NGO-1"
    assert survey["Fielded to"] == "2025-10" and survey["Basis"] == "independent"
    assert [row[0] for row in book["Questions"].iter_rows(min_row=2, values_only=True)] == ["Q1", "Q2", "Q3", "Q4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_passes_the_check_in_the_language_of_its_headings(files, language, capsys):
    assert files(language=language) == 0
    capsys.readouterr()
    assert main(["check", str(files.folder / "OUT.xlsx"), "--lang", language]) == 0
    sheets = [sheet.sheet[language] for sheet in LAYOUTS["survey"].sheets]
    assert load_workbook(files.folder / "OUT.xlsx").sheetnames == sheets


def test_nothing_of_one_respondent_gets_into_the_workbook_or_anywhere_else(files, capsys):
    files()
    with ZipFile(io.BytesIO((files.folder / "OUT.xlsx").read_bytes())) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist())
    assert b"example.org/report" in inside
    assert b"person" not in inside and b"Timestamp" not in inside
    assert sorted(path.name for path in files.folder.iterdir()) == ["OUT.xlsx", "RESPONSES.xlsx", "SURVEY.xlsx"]
    said = capsys.readouterr()
    assert "person" not in said.out + said.err
    assert text("command.tabulate.left_aside", "en", columns="Timestamp and E-mail") in said.err


def test_what_it_says_will_be_withheld_is_what_a_build_withholds(files, capsys):
    files()
    announced = dict(re.findall(r"(Q\d): (\d+) of \d+ counts will be withheld", capsys.readouterr().err))
    (files.folder / "plan.xlsx").write_bytes(file_of("plan"))
    assert (
        main(["submit", *[str(files.folder / name) for name in ("plan.xlsx", "OUT.xlsx")], "--as", "A", "--accept"])
        == 0
    )
    assert main(["build"]) == 0
    withheld = rows(
        current_release(files.folder / "state"), "SELECT question_code FROM survey_answer WHERE is_suppressed"
    )
    assert announced == {code: str(count) for code, count in Counter(code for (code,) in withheld).items()}
    assert announced == {"Q1": "2", "Q3": "2"}


def test_an_empty_cell_is_taken_as_not_asked_and_that_is_said(files, capsys):
    files()
    said = capsys.readouterr().err
    assert text("command.tabulate.not_asked", "en", 4, question="Q3") in said
    assert "Q1: " not in said.replace("Q1: 2 of 3", "")


def test_another_number_of_respondents_than_stated_is_said(files, capsys):
    survey = survey_rows()
    survey["survey"][0]["respondent_count"] = 64
    assert files(survey) == 0
    assert text("command.tabulate.stated_otherwise", "en", stated=64, count=40) in capsys.readouterr().err


def test_counts_already_there_are_counted_anew(files):
    survey = survey_rows()
    survey["survey_answer"] = [row | {"answer_count": 1000, "base_count": 7} for row in survey["survey_answer"]]
    assert files(survey) == 0
    assert counted(files.folder / "OUT.xlsx") == EXPECTED


def test_a_comma_inside_an_answer_does_not_divide_it(files):
    table = respondents()
    table[1][4], table[2][4] = "None, yet", "Backups, Two steps"
    assert files(table=table) == 0
    found = counted(files.folder / "OUT.xlsx")
    assert found["Q2", "None, yet", None] == (1, 40) and found["Q2", "Two steps", None] == (11, 40)


def spoilt_respondents(row, column, value):
    def spoil(survey, table):
        table[row][column] = value

    return spoil


def whole_and_groups(survey, table):
    survey["survey_answer"].append(answer("Q4", UNSURE))


def without_answers(survey, table):
    survey["survey_answer"] = [row for row in survey["survey_answer"] if row["question_code"] != "Q3"]


def alike_answers(survey, table):
    survey["survey_answer"].append(answer("Q1", ("Ndoshta", "Da", "Perhaps")))


def no_respondents(survey, table):
    del table[1:]


REFUSED = {
    "an answer that is not listed": (spoilt_respondents(3, 3, "perhaps"), "D4", "tabulate_answer_unknown"),
    "two answers where one is asked for": (spoilt_respondents(3, 3, "Yes; No"), "D4", "tabulate_answer_unknown"),
    "one of several not listed": (spoilt_respondents(2, 4, "Backups; luck"), "E3", "tabulate_answer_unknown"),
    "a group that is not listed": (spoilt_respondents(40, 2, "Abroad"), "C41", "tabulate_group_unknown"),
    "nobody's group": (spoilt_respondents(40, 2, None), "C41", "tabulate_group_unknown"),
    "a question without column": (spoilt_respondents(0, 3, "Q9"), "A1", "tabulate_column_missing"),
    "no column of groups": (spoilt_respondents(0, 2, "Region"), "A1", "tabulate_group_column_missing"),
    "a question twice": (spoilt_respondents(0, 0, "Q1"), "D1", "column_doubled"),
    "a formula nobody calculated": (spoilt_respondents(5, 3, "=B1"), "D6", "formula_without_value"),
    "headings of nothing": (
        lambda survey, table: table[0].__setitem__(slice(None), list("abcdefg")), "A1", "tabulate_headings_not_found",
    ),
    "no respondent at all": (no_respondents, "A2", "tabulate_no_respondents"),
    "a question as a whole and by group": (whole_and_groups, "A5", "tabulate_whole_and_groups"),
    "a question without listed answers": (without_answers, "A4", "tabulate_no_answers_listed"),
    "two answers that read alike": (alike_answers, "A2", "tabulate_answers_alike"),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("spoil", "cell", "code"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_counted_is_refused_at_its_cell_and_nothing_is_written(
    files, capsys, monkeypatch, spoil, cell, code, language
):
    survey, table = survey_rows(), respondents()
    spoil(survey, table)
    monkeypatch.setenv("TRACKER_LANG", language)
    assert files(survey, table) == 1
    own_words = max(text(f"problem.{code}", language, **dict.fromkeys(FIELDS, "@")).split("@"), key=len)
    lines = [line for line in capsys.readouterr().out.splitlines() if f" {cell}:" in line]
    assert len(lines) == 1 and own_words in lines[0]
    assert not (files.folder / "OUT.xlsx").exists()


FIELDS = ("sheet", "cell", "column", "found", "expected", "other", "question", "answer", "group")


def test_every_problem_of_the_respondents_is_named_at_once(files, capsys):
    table = respondents()
    for row in (3, 9, 12):
        table[row][3] = "perhaps"
    assert files(table=table) == 1
    assert len(re.findall(r"cell D\d+", capsys.readouterr().out)) == 3


def test_a_survey_workbook_with_errors_is_refused_as_the_check_refuses_it(files, capsys):
    survey = survey_rows()
    survey["survey_answer"][0]["question_code"] = "Q77"
    assert files(survey) == 1
    assert "A2" in capsys.readouterr().out
    assert not (files.folder / "OUT.xlsx").exists()


def test_a_workbook_of_another_kind_is_a_wrong_call(files, capsys):
    files()
    (files.folder / "plan.xlsx").write_bytes(file_of("plan"))
    names = [str(files.folder / name) for name in ("RESPONSES.xlsx", "plan.xlsx", "NEW.xlsx")]
    assert main(["tabulate", names[0], "--survey", names[1], "-o", names[2]]) == 2
    assert text("command.tabulate.not_survey", "en", file="plan.xlsx") in capsys.readouterr().err


@pytest.mark.parametrize("name", ["RESPONSES.xlsx", "SURVEY.xlsx"])
def test_neither_of_the_two_files_is_ever_overwritten(files, name):
    assert files(out=name) == 2
    assert load_workbook(files.folder / "RESPONSES.xlsx").active["A1"].value == "Timestamp"
