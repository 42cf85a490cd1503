"""The demonstration: an invented country, read through the real door, in which every state of every page occurs."""

import re
from collections import Counter
from datetime import date
from io import BytesIO
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from babel import Locale

from data.demo.ardenia.handwriting import ABOVE, OWN_COLUMN
from data.demo.generate import demo_workbooks, write_workbooks
from etl.checking import known_codes
from etl.intake import bundled_codes, check_files, read_files
from etl.layouts import LAYOUTS
from etl.opening import open_workbook
from tests.site import ROOT
from tracker import vocabulary
from tracker.evaluation_day import default_day
from tracker.release import current_release, open_release
from tracker.vocabulary import LANGUAGES
from tracker.words import LOCALE_NAMES

FOLDER = ROOT / "data" / "demo"
EVALUATED_ON = date(2026, 3, 31)
BEFORE_THE_FIRST_LATE_REPORT = date(2024, 3, 1)


@pytest.fixture(scope="module")
def files():
    return read_files(sorted(FOLDER.glob("*.xlsx")))


@pytest.fixture(scope="module")
def checked(files):
    return check_files(files, known_codes([], bundled_codes()))


@pytest.fixture(scope="module")
def rows(checked):
    """Every row of every workbook: table and values."""
    return [(row.table, row.values) for each in checked for row in each.workbook.rows]


@pytest.fixture(scope="module")
def release(demo_state):
    return open_release(current_release(demo_state))


@pytest.fixture
def ask(release):
    """Rows of a question to the release as tuples; {day} stands for the day it is asked on."""
    cursor = release.cursor()
    return lambda question, day=EVALUATED_ON: cursor.execute(question.format(day=f"DATE '{day}'")).fetchall()


def _parts(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_generator_rewrites_the_committed_workbooks(files):
    made = demo_workbooks()
    assert [file.name for file in files] == sorted(made)
    for file in files:
        assert _parts(file.data) == _parts(made[file.name]), file.name


def test_every_workbook_passes_the_door(checked):
    errors = {each.file.name: [problem for problem in each.problems if problem.severity == "error"] for each in checked}
    assert {name: found for name, found in errors.items() if found} == {}
    assert Counter(each.workbook.kind for each in checked) == {
        "plan": 2, "progress": 27, "assessment": 3, "capacity": 2, "survey": 1, "context": 1, "request": 1,
    }  # fmt: skip


def test_warnings_are_raised_where_the_story_has_them(checked):
    warned = {problem.code for each in checked for problem in each.problems}
    assert {"completed_without_evidence", "value_unusual", "value_against_direction"} <= warned
    assert not warned & {
        "e_mail_found",
        "phone_found",
        "personal_number_found",
        "translation_missing",
        "translations_missing",
    }


def test_the_workbooks_come_in_three_languages_and_three_handwritings(checked, files):
    headings = {column.heading for each in checked for column in each.workbook.columns}
    assert {"Gjendja", "Stanje", "State"} <= headings
    orders = {
        tuple(column.column for column in each.workbook.columns if column.table == "activity_report")
        for each in checked
        if each.workbook.kind == "progress"
    }
    assert len(orders) > 4
    names = ("53_progress_2025_mda", "52_progress_2025_aca", "20_progress_2023_aca", "40_plan_2025_amended")
    cells = [
        cell
        for file in files
        if file.name.removesuffix(".xlsx") in names
        for sheet in open_workbook(file.data).sheets
        for row in sheet.cells.values()
        for cell in row.values()
    ]
    texts = {cell.value for cell in cells if cell.kind == "text"}
    assert {"50,5", "100 %", "26.02.2026", OWN_COLUMN["sq"]} <= texts  # by hand
    assert {"2026-02-12", "100", *ABOVE["en"]} <= texts  # old form
    assert any(cell.kind == "date" for cell in cells) and any(cell.is_percent for cell in cells)  # tidy
    assert "TM4 2024" in texts


def test_everything_is_illustrative(rows):
    assert {values["basis"] for _, values in rows} == {"illustrative"}


def test_every_title_is_in_three_languages(rows):
    for table, values in rows:
        for name in {name[:-3] for name in values if name.endswith("_sq")}:
            texts = [values[f"{name}_{language}"] for language in LANGUAGES]
            assert all(texts) or not any(texts), (table, values)
            assert not any(texts) or len(set(texts)) == 3, texts


def test_every_address_leads_nowhere(rows):
    found = {urlsplit(value) for _, values in rows for name, value in values.items() if name.endswith("url") and value}
    found |= {urlsplit(values["website"]) for table, values in rows if table == "institution"}
    assert len(found) > 100 and {(url.scheme, url.netloc) for url in found} == {("https", "example.org")}


def test_no_country_is_named_and_every_institution_is_ardenian(rows):
    countries = {
        name
        for language in LANGUAGES
        for code, name in Locale.parse(LOCALE_NAMES[language]).territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in ("XA", "XB", "ZZ")
    }
    assert {"Kosovë", "Albania", "Srbija"} <= countries
    written = " ".join(value for _, values in rows for value in values.values() if isinstance(value, str))
    assert sorted(name for name in countries if re.search(rf"\b{re.escape(name)}\b", written)) == []
    bodies = {
        value
        for _, values in rows
        for name, value in values.items()
        if value and (name in ("organisation", "assessor", "submitted_by") or name.startswith("name_"))
    }
    assert len(bodies) > 20 and all("Arden" in body for body in bodies)
    assert {values["country_code"] for _, values in rows if "country_code" in values} == {"XA"}


def test_the_plan_has_the_size_of_a_real_one(ask):
    (counts,) = ask(
        """
        SELECT
            (SELECT count(*) FROM objective JOIN plan USING (submission_id) WHERE parent_code IS NULL),
            (SELECT count(*) FROM objective JOIN plan USING (submission_id) WHERE parent_code IS NOT NULL),
            (SELECT count(*) FROM activity JOIN plan USING (submission_id)),
            (SELECT count(*) FROM indicator JOIN plan USING (submission_id)),
            (SELECT count(*) FROM institution JOIN plan USING (submission_id))
        FROM plan_in_force({day}) AS plan
    """.replace("JOIN plan USING", "JOIN plan_in_force({day}) AS plan USING")
    )
    assert counts == (5, 13, 66, 30, 9)


def test_figures_are_evaluated_on_the_plans_own_day(release, monkeypatch):
    monkeypatch.delenv("TRACKER_AS_OF", raising=False)
    assert default_day(release, release_pinned=False) == EVALUATED_ON


def test_every_activity_status_of_an_official_plan_occurs(ask):
    found = {status for (status,) in ask("SELECT DISTINCT status FROM activity_status({day})")}
    assert found == set(vocabulary.ACTIVITY_STATUSES) - {"no_public_information"}


def test_activities_left_out_of_the_amended_plan_are_dropped_or_closed(ask):
    found = ask("SELECT activity_code, status FROM dropped_activity({day}) ORDER BY activity_code")
    assert found == [("1.3.6", "closed_with_plan"), ("2.1.7", "dropped"), ("3.1.7", "closed_with_plan")]


def test_an_activity_keeps_its_history_under_its_new_code(ask):
    found = ask("SELECT status, original_due_date, slip_days FROM activity_status({day}) WHERE activity_code = '4.1.7'")
    assert found == [("completed", date(2024, 12, 31), 365)]
    reported = ask("SELECT period_code FROM activity_history({day}) WHERE activity_code = '4.1.7' ORDER BY period_code")
    assert [period for (period,) in reported] == ["2023", "2024", "2025"]


def test_a_step_back_from_completed_is_shown(ask):
    found = ask("SELECT activity_code, status FROM activity_status({day}) WHERE is_reversed ORDER BY activity_code")
    assert found == [("2.1.2", "overdue"), ("4.1.3", "completed")]


def test_a_report_of_low_confidence_completes_nothing(ask):
    assert ask("SELECT status FROM activity_status({day}) WHERE activity_code = '5.2.4'") == [("no_report",)]


def test_every_indicator_status_occurs(ask):
    found = {status for (status,) in ask("SELECT DISTINCT status FROM indicator_progress({day})")}
    assert found == set(vocabulary.INDICATOR_STATUSES)


def test_indicators_that_were_lost_and_methods_that_disagree_occur(ask):
    assert ask("SELECT indicator_code FROM indicator_progress({day}) WHERE was_lost") != []
    assert ("I11",) in ask("SELECT indicator_code FROM indicator_progress({day}) WHERE methods_disagree")


def test_every_reporting_status_of_an_official_plan_occurs(ask):
    """The plan in force on the day decides whether a deadline is sourced, so one day cannot show all of them.

    The first plan names no deadline: received and not received, against our own 31 days.
    The amended one gives 60 days: on time, late and missing.
    """
    question = "SELECT DISTINCT status, is_deadline_sourced FROM institution_reporting({day})"
    before, now = ask(question, BEFORE_THE_FIRST_LATE_REPORT), ask(question)
    assert {status for status, _ in before} == {"received", "not_received", "not_yet_due", "nothing_to_report"}
    assert {status for status, _ in now} == {"on_time", "late", "missing", "not_yet_due", "nothing_to_report"}
    assert {sourced for _, sourced in before} == {False} and {sourced for _, sourced in now} == {True}
    assert {status for status, _ in before + now} == set(vocabulary.REPORTING_STATUSES) - {"not_public"}


def test_the_sentence_on_top_speaks_of_the_strategy(ask):
    ((sentence, year, due, completed, unreported),) = ask(
        "SELECT sentence_code, year, due_count, completed_count, unreported_count FROM verdict({day})"
    )
    assert (sentence, year, due, completed, unreported) == ("half_completed", 2025, 28, 16, 5)


def test_every_criterion_state_occurs_in_both_assessments(ask):
    for day in (date(2024, 3, 31), EVALUATED_ON):
        states = ask("SELECT DISTINCT state FROM capacity_score({day}) WHERE level = 'criterion'", day)
        assert {state for (state,) in states} == set(vocabulary.CRITERION_STATES)
    low, high = (
        ask("SELECT score_low FROM capacity_score({day}) WHERE level = 'total'", day)
        for day in (date(2024, 3, 31), EVALUATED_ON)
    )
    assert low < high
    assert ask("SELECT count(*) FROM capacity_score({day}) WHERE level = 'published'") == [(2,)]


def test_small_cells_of_the_survey_are_suppressed_and_others_shown(ask):
    question = "SELECT count(*) FILTER (is_suppressed), count(*) FROM survey_answer WHERE question_code = '{code}'"
    found = {code: ask(question.replace("{code}", code))[0] for code in ("Q1", "Q2", "Q3", "Q4", "Q5", "Q6")}
    assert found == {"Q1": (0, 3), "Q2": (2, 4), "Q3": (0, 4), "Q4": (2, 3), "Q5": (2, 6), "Q6": (2, 2)}
    assert ask("SELECT count(*) FROM survey_answer WHERE is_suppressed AND answer_count IS NOT NULL") == [(0,)]


def test_reports_of_one_period_disagree(ask):
    found = ask("""
        SELECT activity_code FROM activity_report
        WHERE period_code = '2025' AND confidence <> 'low'
        GROUP BY activity_code HAVING count(DISTINCT reported_state) > 1 ORDER BY activity_code
    """)
    assert found == [("1.2.3",), ("1.2.4",)]


def test_claims_and_verdicts_meet_in_every_way(ask):
    found = ask("""
        SELECT DISTINCT status.reported_state IS NOT DISTINCT FROM 'completed', assessor_verdict.verdict
        FROM activity_status({day}) AS status
        LEFT JOIN main.assessor_verdict USING (activity_code)
    """)
    met = {verdict for is_completed, verdict in found if is_completed}
    unmet = {verdict for is_completed, verdict in found if not is_completed}
    assert met == {*vocabulary.VERDICTS, None}
    assert {"confirmed", "not_confirmed", None} <= unmet


def test_every_agreement_of_claims_and_verdicts_occurs(ask):
    found = {agreement for (agreement,) in ask("SELECT DISTINCT agreement FROM claim_check({day})")}
    assert found == set(vocabulary.AGREEMENTS)


def test_every_kind_of_gap_occurs_in_its_list(ask):
    found = ask("SELECT DISTINCT gap_group, gap_kind FROM gap({day})")
    assert set(found) == {(group, kind) for group, kinds in vocabulary.GAP_KINDS.items() for kind in kinds}


def test_the_work_is_behind_its_plan_by_a_range(ask):
    ((earned, behind, behind_low),) = ask("SELECT earned_count, months_behind, months_behind_low FROM schedule({day})")
    assert earned == 26 and 0 < behind_low < behind


def test_a_scenario_moves_the_range_and_some_activities_gain_points(ask):
    ((low, high, scenario_low, scenario_high),) = ask(
        "SELECT score_low, score_high, scenario_score_low, scenario_score_high"
        " FROM scenario_score({day}, ['1.1.2', '5.1.4']) WHERE level = 'total'"
    )
    assert low < scenario_low and high < scenario_high
    assert ask("SELECT count(*) > 10 FROM scenario_gain({day}) WHERE points_gained > 0") == [(True,)]


def test_every_outcome_of_a_request_and_forecasts_occur(ask):
    found = {outcome for (outcome,) in ask("SELECT DISTINCT outcome FROM request_result({day})")}
    assert found == set(vocabulary.REQUEST_OUTCOMES)
    assert ask("SELECT count(DISTINCT indicator_code) > 10 FROM indicator_forecast({day})") == [(True,)]


def test_a_text_that_is_not_public_stays_out_of_the_release(ask):
    found = ask("SELECT DISTINCT title_sq, title_sr, title_en, is_public FROM activity WHERE activity_code = '2.2.4'")
    assert found == [(None, None, None, False)]


def test_every_word_of_every_closed_list_occurs(rows):
    by_list = {}
    for layout in LAYOUTS.values():
        for sheet in layout.sheets:
            for name, column in sheet.columns().items():
                if column.words:
                    found = {values[name] for table, values in rows if table == sheet.table and values[name]}
                    by_list.setdefault(column.words, set()).update(found)
    assert by_list.pop("basis") == {"illustrative"}
    expected = {
        "institution_kind": vocabulary.INSTITUTION_KINDS, "indicator_kind": vocabulary.INDICATOR_KINDS,
        "direction": vocabulary.DIRECTIONS, "budget_kind": vocabulary.BUDGET_KINDS,
        "report_channel": vocabulary.REPORT_CHANNELS, "reported_state": vocabulary.REPORTED_STATES,
        "evidence_kind": vocabulary.EVIDENCE_KINDS, "verdict": vocabulary.VERDICTS,
        "event_kind": vocabulary.EVENT_KINDS, "statement_kind": vocabulary.STATEMENT_KINDS,
        "request_outcome": vocabulary.REQUEST_OUTCOMES, "confidence": vocabulary.CONFIDENCES,
    }  # fmt: skip
    assert by_list == {name: set(codes) for name, codes in expected.items()}


def test_running_the_generator_writes_the_files_and_nothing_else_stays(tmp_path):
    (tmp_path / "old.xlsx").write_bytes(b"left over")
    write_workbooks(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in FOLDER.glob("*.xlsx"))
