"""The command line as it was promised: exit codes, ids, JSON shapes, one line for every mistake."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builders import as_file
from openpyxl import load_workbook
from submitted import bring, events
from submitted_files import file_of, spreadsheet_of

from etl.commands.command_line import main
from etl.ledger import open_ledger, submissions
from tracker.release import current_release

ROOT = Path(__file__).parent.parent
NOBODY = "0" * 16


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Files to submit: a plan, a report on it, a plan with one bad cell, and a text that calls itself a workbook."""
    folder = tmp_path_factory.mktemp("files")
    for kind in ("plan", "progress"):
        (folder / f"{kind}.xlsx").write_bytes(file_of(kind))
    spoilt = spreadsheet_of("plan")
    spoilt["Interim targets"]["B2"] = "soon"
    (folder / "spoilt.xlsx").write_bytes(as_file(spoilt))
    (folder / "text.xlsx").write_bytes(b"only text")
    return folder


@pytest.fixture(autouse=True)
def surroundings(tmp_path, monkeypatch):
    for name in ("TRACKER_LEDGER", "TRACKER_AS_OF", "TRACKER_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRACKER_STATE", str(tmp_path / "state"))


@pytest.fixture(scope="module")
def prepared(folder, tmp_path_factory):
    """A state with release 1 of a plan and release 2 of the plan and a report."""
    state = tmp_path_factory.mktemp("prepared") / "state"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        patch.setenv("TRACKER_STATE", str(state))
        for kind in ("plan", "progress"):
            assert main(["submit", str(folder / f"{kind}.xlsx"), "--as", "Analyst", "--accept"]) == 0
            assert main(["build"]) == 0
    return state


@pytest.fixture
def state(prepared, tmp_path):
    return shutil.copytree(prepared, tmp_path / "state")


@pytest.fixture
def run(capsys):
    """Run a command: its exit code, what it answers, and what it says beside."""

    def run_command(*arguments):
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:  # a call the parser itself refuses
            code = end.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_command


def ids(state):
    with open_ledger(state).reading() as connection:
        return [each.submission_id for each in submissions(connection)]


def test_checking_a_sound_workbook_ends_with_0_and_an_empty_list(run, folder, tmp_path):
    code, out, _ = run("check", folder / "plan.xlsx", "--json")
    assert (code, json.loads(out)) == (0, [])
    assert not (tmp_path / "state").exists()


def test_checking_a_spoilt_workbook_ends_with_1_and_names_the_cell(run, folder):
    code, out, _ = run("check", folder / "spoilt.xlsx", "--json")
    [problem] = json.loads(out)
    assert code == 1
    assert list(problem) == ["file", "code", "severity", "sheet", "cell", "column", "found", "expected", "message"]
    assert (problem["file"], problem["severity"]) == ("spoilt.xlsx", "error")
    assert (problem["sheet"], problem["cell"], problem["found"]) == ("Interim targets", "B2", "soon")


def test_problems_are_told_in_the_language_of_the_call(run, folder, monkeypatch):
    told = {language: run("check", folder / "spoilt.xlsx", "--lang", language)[1] for language in ("sq", "sr", "en")}
    assert len(set(told.values())) == 3
    monkeypatch.setenv("TRACKER_LANG", "sr")
    assert run("check", folder / "spoilt.xlsx")[1] == told["sr"]


def test_a_sheet_that_was_left_aside_is_told_and_is_no_problem(run, folder, tmp_path):
    book = load_workbook(folder / "plan.xlsx")
    book.create_sheet("Scratch")["A1"] = "sums"
    book.save(tmp_path / "scratch.xlsx")
    code, out, _ = run("check", tmp_path / "scratch.xlsx", "--lang", "en")
    assert code == 0
    assert "scratch.xlsx: remark: The sheet Scratch is not part of this kind of workbook" in out


def test_a_text_that_calls_itself_a_workbook_is_one_clear_line_and_nothing_is_written(folder, tmp_path):
    for command in (["check"], ["submit", "--as", "Analyst", "--accept"]):
        called = [sys.executable, "-m", "etl", command[0], str(folder / "text.xlsx"), *command[1:]]
        surroundings = os.environ | {"TRACKER_STATE": str(tmp_path / "state"), "PYTHONUTF8": "1"}
        done = subprocess.run(called, cwd=ROOT, env=surroundings, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 1
        assert [line for line in done.stdout.splitlines() if "error:" in line][0].startswith("text.xlsx: error: ")
        assert sum("error:" in line for line in done.stdout.splitlines()) == 1
        assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "state").exists()


def test_submitting_prints_the_ids_in_the_order_given_and_the_same_ones_again(run, folder, tmp_path):
    files = (folder / "progress.xlsx", folder / "plan.xlsx")
    code, out, _ = run("submit", *files, "--as", "Analyst", "--note", "first")
    assert code == 0 and sorted(out.split()) == sorted(ids(tmp_path / "state")) and len(out.split()) == 2
    again, repeated, aside = run("submit", *files, "--as", "Another")
    assert (again, repeated) == (0, out) and "plan.xlsx" in aside
    assert len(ids(tmp_path / "state")) == 2


def test_one_spoilt_file_keeps_the_others_out(run, folder, tmp_path):
    code, out, aside = run("submit", folder / "plan.xlsx", folder / "spoilt.xlsx", "--as", "Analyst")
    assert code == 1 and "B2" in out and "Nothing was submitted" in aside
    assert not (tmp_path / "state").exists()


WRONG_CALLS = {
    "no command": [],
    "an unknown command": ["publish"],
    "a file that is not there": ["check", "no-such-file.xlsx"],
    "a folder instead of a file": ["submit", str(ROOT), "--as", "Analyst"],
    "nobody who submits": ["submit", str(ROOT / "README.md")],
    "a name of blanks": ["submit", str(ROOT / "README.md"), "--as", "  "],
    "an unknown submission": ["accept", NOBODY, "--as", "Editor"],
    "a return without a reason": ["return", NOBODY, "--as", "Editor"],
    "a withdrawal with a reason of blanks": ["withdraw", NOBODY, "--as", "Editor", "--reason", " "],
    "an unknown set": ["build", "--set", "elsewhere"],
    "a rollback to an unknown release": ["rollback", "9", "--as", "Editor", "--reason", "why"],
    "a rollback to the current release": ["rollback", "2", "--as", "Editor", "--reason", "why"],
    "a rollback to no number": ["rollback", "first", "--as", "Editor", "--reason", "why"],
    "comparing with an unknown release": ["compare", "1", "9"],
    "an unknown relation": ["query", "activity_state"],
    "a day that is none": ["query", "activity_status", "--as-of", "2025-02-30"],
    "asking an unknown release": ["query", "activity_status", "--release", "9"],
    "an unknown argument": ["query", "activity_status", "--with", "colour=red"],
    "an argument without a value": ["query", "activity_status", "--with", "colour"],
    "an unknown format": ["query", "activity_status", "--format", "xml"],
    "an unknown language": ["status", "--lang", "de"],
    "an unknown kind of template": ["template", "report", "-o", "out.xlsx"],
    "a template for an unknown institution": ["template", "progress", "--institution", "NO", "-o", "out.xlsx"],
    "a template for no period": ["template", "progress", "--period", "soon", "-o", "out.xlsx"],
}


@pytest.mark.parametrize("case", WRONG_CALLS)
def test_a_wrong_call_ends_with_2_says_why_and_changes_nothing(run, state, tmp_path, monkeypatch, case):
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in state.rglob("*") if path.is_file()}
    code, out, aside = run(*WRONG_CALLS[case])
    assert (code, out) == (2, "") and aside.strip() and "Traceback" not in aside
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_decisions_are_taken_and_taken_back(run, state):
    plan, report = ids(state)
    assert run("withdraw", report, "--as", "Editor", "--reason", "not theirs")[0] == 0
    _, out, _ = run("build")
    assert "Release 3" in out
    assert run("accept", report, "--as", "Editor")[0] == 0
    code, out, _ = run("accept", report, "--as", "Editor")
    assert code == 0 and "Nothing to do" in out
    assert run("return", plan, "--as", "Editor", "--reason", "old")[0] == 0


def test_building_twice_publishes_once_and_says_so(run, state):
    code, out, _ = run("build")
    assert code == 0 and "Nothing has changed" in out and current_release(state).number == 2


def test_status_is_one_object_about_the_current_release(run, state):
    code, out, _ = run("status", "--json")
    [status] = json.loads(out)
    release = current_release(state)
    assert code == 0 and list(status) == ["release", "content_hash", "published_at", "counts"]
    assert (status["release"], status["content_hash"]) == (2, release.content_hash)
    assert status["published_at"] == f"{release.published_at.isoformat()}Z"
    assert status["counts"]["activity"] == 3 and status["counts"]["event"] == 0


def test_status_before_the_first_release_is_empty(run):
    assert run("status", "--json")[:2] == (0, "[]\n")
    assert run("history", "--json")[:2] == (0, "[]\n")


def test_history_tells_submissions_decisions_and_releases_in_their_order(run, state):
    run("rollback", "1", "--as", "Editor", "--reason", "wrong report")
    code, out, _ = run("history", "--json")
    history = json.loads(out)
    assert code == 0
    assert [entry["event"] for entry in history] == [
        "submit", "accept", "publish", "submit", "accept", "publish", "rollback",
    ]  # fmt: skip
    assert {tuple(entry) for entry in history} == {tuple(history[0])}
    assert (history[0]["file_name"], history[0]["by"], history[0]["release"]) == ("plan.xlsx", "Analyst", None)
    assert (history[-1]["release"], history[-1]["by"], history[-1]["reason"]) == (1, "Editor", "wrong report")
    assert len(run("history")[1].splitlines()) == 7


def test_rolling_back_moves_the_pointer(run, state):
    assert run("rollback", "1", "--as", "Editor", "--reason", "wrong report")[0] == 0
    assert current_release(state).number == 1


def test_rolling_back_to_a_damaged_release_ends_with_1(run, state):
    path = next((state / "releases").glob("000001-*"))
    path.write_bytes(b"damaged")
    code, _, aside = run("rollback", "1", "--as", "Editor", "--reason", "why")
    assert code == 1 and len(aside.splitlines()) == 1
    assert current_release(state).number == 2


def test_a_difference_found_by_verifying_ends_with_1(run, state):
    code, out, _ = run("verify", "--json")
    assert (code, json.loads(out)) == (0, [])
    path = next((state / "releases").glob("000001-*"))
    path.write_bytes(b"damaged")
    code, out, _ = run("verify", "--json")
    [difference] = json.loads(out)
    assert code == 1 and list(difference) == ["what", "subject", "expected", "found", "message"]
    assert (difference["what"], difference["subject"]) == ("file_changed", path.name)


def test_comparing_lists_what_is_new(run, state):
    code, out, _ = run("compare", "1", "2", "--json")
    changes = json.loads(out)
    assert code == 0
    assert {tuple(change) for change in changes} == {("table", "key", "change", "column", "old", "new")}
    assert {change["change"] for change in changes} == {"new"}
    assert {change["table"] for change in changes} == {"submission", "report", "activity_report", "indicator_report"}
    assert "say the same" in run("compare", "1", "1")[1]


def test_a_relation_comes_as_json_with_iso_dates_nulls_and_whole_numbers(run, state):
    code, out, _ = run("query", "indicator", "--format", "json")
    rows = json.loads(out)
    assert code == 0 and [row["indicator_code"] for row in rows] == ["I1", "I2", "I3"]
    assert isinstance(rows[0]["baseline_year"], int) and rows[0]["former_codes"] == ["X1"]
    [report] = json.loads(run("query", "report", "--format", "json")[1])
    assert report["reported_on"] == "2026-02-20"
    activities = json.loads(run("query", "activity", "--format", "json")[1])
    assert activities[1]["due_date"] is None and activities[1]["is_continuous"] is True


def test_a_relation_comes_as_csv_by_default(run, state):
    code, out, _ = run("query", "activity")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0 and [row["activity_code"] for row in rows] == ["A1", "A2", "A3"]
    assert (rows[0]["responsible_institutions"], rows[0]["budget_eur"]) == ("MIA, KP", "250000.00")
    assert (rows[1]["due_date"], rows[1]["is_continuous"], rows[0]["is_cancelled"]) == ("", "true", "false")


def test_the_day_and_the_release_of_a_query_can_be_named(run, state):
    def reported(*more):
        rows = json.loads(run("query", "activity_status", "--format", "json", *more)[1])
        return [row["reported_state"] for row in rows]

    assert reported("--as-of", "2026-06-30") == ["completed", "in_progress", "delayed"]
    assert reported("--as-of", "2025-06-30") == [None, None, None]
    assert reported("--as-of", "2026-06-30", "--release", "1") == [None, None, None]
    assert reported() == reported("--as-of", "2026-06-30")  # the evaluation date of the plan


def test_asking_before_the_first_release_is_a_wrong_call(run):
    code, _, aside = run("query", "activity_status")
    assert code == 2 and len(aside.splitlines()) == 1


def test_a_template_is_written_and_passes_its_own_recognition(run, state, tmp_path):
    output = tmp_path / "out.xlsx"
    code, out, _ = run("template", "progress", "--institution", "KP", "--period", "2026", "--lang", "sq", "-o", output)
    assert code == 0 and str(output) in out and output.stat().st_size > 0


def test_invented_rows_beside_others_are_refused_in_one_line(run, state):
    bring(open_ledger(state), events("E1", basis="illustrative"))
    code, out, aside = run("build")
    told = [line for line in aside.splitlines() if not line.endswith("…")]
    assert (code, out) == (1, "") and len(told) == 1 and "illustrative" in told[0]
    assert current_release(state).number == 2


def test_a_damaged_ledger_is_one_clear_line(run, state):
    (state / "ledger.db").write_bytes(b"this is not a ledger" * 300)
    for command in ("history", "build"):
        code, _, aside = run(command)
        told = [line for line in aside.splitlines() if not line.endswith("…")]
        assert code == 1 and len(told) == 1


def test_a_bundled_set_is_loaded_into_an_empty_ledger_only(run, state, folder):
    before = ids(state)
    assert run("build", "--set", "kosovo")[0] == 0
    assert ids(state) == before
