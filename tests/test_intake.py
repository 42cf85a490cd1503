"""Workbooks through the one door: checked together, into the ledger all of them or none."""

import pytest
from submitted_files import file_of

from etl.intake import FilesWithErrors, IncomingFile, check_files, known_to_ledger, submit_files
from etl.ledger import effective_submissions, open_ledger, submissions
from tracker.vocabulary import WORKBOOK_KINDS


@pytest.fixture(scope="module")
def files():
    """A sound file of every kind."""
    return {kind: IncomingFile(f"{kind}.xlsx", file_of(kind)) for kind in WORKBOOK_KINDS}


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)
    return open_ledger(tmp_path)


def errors(checked):
    return {
        each.file.name: [problem.code for problem in each.problems if problem.severity == "error"] for each in checked
    }


def test_files_of_one_call_know_each_others_codes_whatever_their_order(files, ledger):
    checked = check_files(list(reversed(files.values())), known_to_ledger(ledger))
    assert errors(checked) == {f"{kind}.xlsx": [] for kind in reversed(WORKBOOK_KINDS)}
    submitted = submit_files(ledger, checked, "Analyst", accept=True)
    assert [each.file_name for each in submitted] == [f"{kind}.xlsx" for kind in reversed(WORKBOOK_KINDS)]
    with ledger.reading() as connection:
        accepted = effective_submissions(connection)
    assert [each.submission.kind for each in accepted] == list(WORKBOOK_KINDS)


def test_a_report_about_activities_nobody_planned_is_refused(files, ledger):
    [checked] = check_files([files["progress"]], known_to_ledger(ledger))
    assert checked.workbook is None and set(errors([checked])["progress.xlsx"]) == {"code_unknown"}


def test_codes_of_a_plan_are_known_once_it_is_accepted_and_not_before(files, ledger):
    [plan] = check_files([files["plan"]], known_to_ledger(ledger))
    submit_files(ledger, [plan], "Analyst")
    assert check_files([files["progress"]], known_to_ledger(ledger))[0].workbook is None
    submit_files(ledger, [plan], "Analyst", accept=True)
    assert check_files([files["progress"]], known_to_ledger(ledger))[0].workbook is not None


def test_one_bad_file_keeps_all_of_them_out(files, ledger, tmp_path):
    bad = IncomingFile("notes.xlsx", b"just text")
    checked = check_files([files["plan"], bad], known_to_ledger(ledger))
    assert checked[0].workbook is not None and len(checked[1].problems) == 1
    with pytest.raises(FilesWithErrors):
        submit_files(ledger, checked, "Analyst", accept=True)
    assert list(tmp_path.iterdir()) == []


def test_one_file_named_twice_in_a_call_is_one_submission(files, ledger):
    checked = check_files([files["plan"], files["plan"]], known_to_ledger(ledger))
    first, second = submit_files(ledger, checked, "Analyst")
    assert (first.submission_id, first.is_new, second.is_new) == (second.submission_id, True, False)
    with ledger.reading() as connection:
        assert len(submissions(connection)) == 1
