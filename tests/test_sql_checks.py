"""Every check is silent on a sound release and speaks on the row made for it."""

import re

import duckdb
import pytest

from tests.release_rows import add, add_columns, new_release
from tests.store import fresh_store
from tracker import vocabulary
from tracker.schema import SQL_FOLDER, run_checks, run_steps

CHECKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((SQL_FOLDER / "checks").glob("*.sql"))}
EVIDENCE = "https://example.org/law"


def fill_soundly(release):
    """One or two sound rows in every table a check looks at."""
    add(release, "plan")
    add(release, "institution", institution_code="MA", name_en="Ministry")
    add(release, "objective", objective_code="1", title_en="Strategic")
    add(release, "objective", objective_code="1.1", parent_code="1", title_en="Specific")
    for code, budget in [("A", "10.00"), ("B", None), ("C", None)]:
        add(
            release, "activity",
            activity_code=code, objective_code="1.1", title_en=f"Activity {code}", budget_eur=budget,
            responsible_institutions=["MA"], due_date="2025-06-30", is_cancelled=code == "C",
        )  # fmt: skip
    add(release, "activity", activity_code="D", objective_code="1", is_public=False, due_date="2027-06-30")
    add(release, "budget", activity_code="B")
    measured = {"baseline_value": 0, "baseline_year": 2023, "target_value": 100, "target_year": 2027}
    add(release, "indicator", objective_code="1.1", **measured)
    add(release, "indicator", indicator_code="J", objective_code="1", **measured)
    add(release, "interim_target", year=2025, target_value=40)
    add(release, "report", institution_code="MA", period_code="2025", reported_on="2026-01-31")
    add(
        release, "received_report",
        submission_id="progress", sheet="report", row_number=1, institution_code="MA", period_code="2025",
        reported_on="2026-01-31", received_through="report_to_council", basis="official",
    )  # fmt: skip
    add(release, "activity_report", reported_state="completed", completed_on="2025-05-31", completion_share=1)
    add(release, "activity_report", activity_code="B", reported_state="in_progress", completion_share=0.5)
    add(release, "indicator_report", year=2025, reported_value=50, period_code="2025")
    add(release, "framework", points_total=5)
    for code, points in [("1.1", 3), ("1.2", 2)]:
        add(release, "criterion", criterion_code=code, pillar_code="one", capacity_code="1", points=points)
    add(release, "capacity_assessment", assessed_on="2025-06-30")
    add(release, "criterion_points", criterion_code="1.1", points=3, evidence_url=EVIDENCE)
    add(release, "criterion_points", criterion_code="1.2", points=None)
    add(release, "published_score", date="2023-01-01", score=50)
    add(release, "survey")
    add(release, "survey_question", question_code="Q1")
    for answer_count in (20, 15, 10, 3, 0):
        add(release, "survey_answer", answer_count=answer_count)
    run_steps(release)
    places = release.execute(
        "SELECT DISTINCT submission_id, sheet_of, key_column FROM fact_row() WHERE submission_id <> 'reference'"
    ).fetchall()
    for submission_id, table, key_column in places:
        add_columns(release, submission_id, table, **{key_column: "A"})
    add_columns(release, "progress", "activity_report", reported_state="B")
    add_columns(release, "plan", "activity", attributed_by="C")
    add_columns(release, "survey", "survey_answer", answer_count="D")
    release.execute(
        "INSERT INTO submitted_cell SELECT DISTINCT submission_id, sheet, row_number, 'A', 'as written'"
        " FROM fact_row() WHERE submission_id <> 'reference'"
    )


@pytest.fixture(scope="module")
def sound_release():
    release = new_release()
    fill_soundly(release)
    return release


@pytest.fixture
def release(sound_release):
    with fresh_store(sound_release) as store:
        yield store.connection


def replace_view(release, name, **columns):
    """Let a rule say something it must never say."""
    spoilt = ", ".join(f"{value} AS {column}" for column, value in columns.items())
    release.execute(
        f"CREATE OR REPLACE VIEW {name} AS SELECT * REPLACE ({spoilt})"
        f" FROM {name}((SELECT publication_day FROM release_info))"
    )


def double_view(release, name):
    release.execute(
        f"CREATE OR REPLACE VIEW {name} AS"
        f" FROM {name}((SELECT publication_day FROM release_info))"
        f" UNION ALL FROM {name}((SELECT publication_day FROM release_info))"
    )


def mix_in_an_illustrative_row(release):
    release.execute("UPDATE survey_question SET basis = 'illustrative'")


def name_a_submission_that_is_not_there(release):
    add(release, "institution", submission_id="elsewhere", institution_code="MB")


def forget_a_column_letter(release):
    release.execute("DELETE FROM sheet_column WHERE table_name = 'indicator'")


def report_twice_in_one_workbook(release):
    add(release, "report")


def load_a_second_strategy(release):
    add(release, "submission", submission_id="plan2", kind="plan")
    add(release, "plan", submission_id="plan2", strategy_code="T", effective_from="2020-01-01")


def repeat_an_interim_target(release):
    add(release, "interim_target", year=2025, target_value=41)


def name_a_parent_that_is_not_there(release):
    add(release, "objective", objective_code="2.1", parent_code="2")


def go_down_to_a_third_level(release):
    add(release, "objective", objective_code="1.1.1", parent_code="1.1")


def belong_to_no_objective(release):
    add(release, "activity", activity_code="E", objective_code="9")


def pay_for_an_unknown_activity(release):
    add(release, "budget", activity_code="Z")


def aim_beyond_the_target(release):
    add(release, "interim_target", indicator_code="J", year=2027, target_value=90)


def complete_more_than_everything(release):
    release.execute("UPDATE activity_report SET completion_share = 1.01 WHERE activity_code = 'A'")


def show_a_withheld_title(release):
    release.execute("UPDATE activity SET title_sr = 'Tajna' WHERE activity_code = 'D'")


def give_part_of_the_points(release):
    release.execute("UPDATE criterion_points SET points = 1 WHERE criterion_code = '1.1'")


def show_a_small_count(release):
    release.execute("UPDATE survey_answer SET answer_count = 4, is_suppressed = FALSE WHERE answer_count = 15")


def show_the_second_withheld_count(release):
    release.execute(
        "UPDATE survey_answer SET answer_count = 10, is_suppressed = FALSE"
        " WHERE row_number = (SELECT min(row_number) FROM survey_answer WHERE is_suppressed)"
    )


def say_an_unknown_status(release):
    replace_view(release, "indicator_progress", status="'fine'")


def lose_an_activity(release):
    release.execute(
        "CREATE OR REPLACE VIEW activity_status AS"
        " FROM activity_status((SELECT publication_day FROM release_info)) WHERE activity_code <> 'A'"
    )


def count_an_indicator_twice(release):
    double_view(release, "indicator_progress")


def divide_by_nothing(release):
    replace_view(release, "indicator_progress", pace="CAST('inf' AS DOUBLE)")


def count_points_twice(release):
    replace_view(release, "capacity_score", points="CASE WHEN level = 'total' THEN points * 2 ELSE points END")


def count_an_activity_too_many(release):
    replace_view(release, "objective_progress", activity_count="activity_count + 1")


def complete_more_than_was_due(release):
    replace_view(release, "implementation_rate", rate="CAST(1.5 AS DOUBLE)")


def trust_a_report_of_low_confidence(release):
    release.execute("UPDATE activity_report SET confidence = 'low' WHERE activity_code = 'A'")
    cell = release.execute("SELECT 'B' || row_number FROM activity_report WHERE activity_code = 'A'").fetchone()[0]
    replace_view(release, "activity_status", submission_id="'progress'", sheet="'activity_report'", cell=f"'{cell}'")


def plan_a_little_more(release):
    replace_view(release, "objective_money", budget_eur="budget_eur + 1")


def hold_somebody_to_a_plan_that_is_not_official(release):
    release.execute("UPDATE plan SET basis = 'public_source'")
    replace_view(release, "institution_reporting", status="'missing'")


def show_the_cell_of_a_withheld_text(release):
    release.execute(
        "INSERT INTO submitted_cell SELECT submission_id, sheet, row_number, 'C', 'Tajna'"
        " FROM activity WHERE activity_code = 'D'"
    )


def keep_the_cell_of_a_replaced_row(release):
    release.execute("DELETE FROM budget")


def lose_what_was_written(release):
    release.execute("DELETE FROM submitted_cell WHERE sheet = 'indicator'")


def forget_who_assessed(release):
    replace_view(release, "claim_check", agreement="'agree'")


def forecast_below_its_band(release):
    for year in (2023, 2024):
        add(release, "indicator_report", year=year, reported_value=year % 7, period_code=str(year))
    replace_view(release, "indicator_forecast", low="high + 1")


def rank_a_gap_twice(release):
    double_view(release, "gap")


def ask_for_the_cost_of_a_completed_activity(release):
    replace_view(release, "gap", gap_kind="'activity_without_cost'", subject_code="'A'")


def put_a_gap_in_no_list(release):
    replace_view(release, "gap", gap_group="CAST(NULL AS VARCHAR)")


def open_a_gap_tomorrow(release):
    replace_view(release, "gap", days_open="-1")


def count_a_request_nobody_made(release):
    release.execute("CREATE OR REPLACE VIEW request_count AS SELECT 'MA' AS institution_code, 1 AS request_count")


def lose_points_in_a_scenario(release):
    replace_view(release, "scenario_gain", points_gained="CAST(-1 AS DOUBLE)")


def earn_more_than_there_is(release):
    replace_view(release, "schedule", earned_count="activity_count + 1")


def let_more_answer_than_were_asked(release):
    replace_view(release, "survey_result", share="CAST(1.5 AS DOUBLE)")


def call_an_activity_something_else(release):
    replace_view(release, "activity_status", status="'fine'")


def move_a_pace(release):
    replace_view(release, "indicator_progress", pace="CAST(0.5 AS DOUBLE)")


def call_every_report_late(release):
    replace_view(release, "institution_reporting", status="'late'")


def let_more_be_due(release):
    replace_view(release, "implementation_rate", due_count="due_count + 1")


def fall_a_month_further_behind(release):
    replace_view(release, "schedule", months_behind="coalesce(months_behind, 0) + 1")


def say_another_sentence(release):
    replace_view(release, "verdict", sentence_code="'fine'")


def raise_a_score(release):
    replace_view(release, "capacity_score", score_low="score_low + 1")


def meet_no_criterion(release):
    replace_view(release, "criterion_result", state="'not_met'")


def complete_a_little_more(release):
    replace_view(release, "objective_progress", completion_share="completion_share + 0.1")


SPOILT = {
    "activity_reason_off_its_status": call_an_activity_something_else,
    "capacity_reason_off_its_score": raise_a_score,
    "criterion_change_of_nothing": meet_no_criterion,
    "indicator_reason_off_its_status": move_a_pace,
    "institution_reason_off_its_status": call_every_report_late,
    "objective_reason_off_its_share": complete_a_little_more,
    "rate_reason_off_its_rate": let_more_be_due,
    "schedule_reason_off_its_schedule": fall_a_month_further_behind,
    "verdict_reason_off_its_verdict": say_another_sentence,
    "activity_not_counted_once": lose_an_activity,
    "capacity_points_do_not_add_up": count_points_twice,
    "cell_of_no_row": keep_the_cell_of_a_replaced_row,
    "claim_not_counted_once": forget_who_assessed,
    "completion_share_out_of_range": complete_more_than_everything,
    "first_sheet_with_several_rows": report_twice_in_one_workbook,
    "forecast_outside_its_band": forecast_below_its_band,
    "gap_not_ranked_once": rank_a_gap_twice,
    "gap_of_closed_activity": ask_for_the_cost_of_a_completed_activity,
    "gap_outside_vocabulary": put_a_gap_in_no_list,
    "gap_since_tomorrow": open_a_gap_tomorrow,
    "illustrative_mixed_with_other_rows": mix_in_an_illustrative_row,
    "indicator_not_counted_once": count_an_indicator_twice,
    "interim_target_off_its_path": aim_beyond_the_target,
    "low_confidence_sets_status": trust_a_report_of_low_confidence,
    "money_does_not_add_up": plan_a_little_more,
    "objective_counts_do_not_add_up": count_an_activity_too_many,
    "objective_on_third_level": go_down_to_a_third_level,
    "objective_without_parent": name_a_parent_that_is_not_there,
    "plan_code_twice": repeat_an_interim_target,
    "plan_row_of_unknown_code": pay_for_an_unknown_activity,
    "plan_row_without_objective": belong_to_no_objective,
    "points_not_allowed": give_part_of_the_points,
    "ratio_not_finite": divide_by_nothing,
    "request_not_counted_once": count_a_request_nobody_made,
    "row_without_cell": forget_a_column_letter,
    "row_without_submission": name_a_submission_that_is_not_there,
    "row_without_written_cell": lose_what_was_written,
    "scenario_off_its_assessment": lose_points_in_a_scenario,
    "schedule_does_not_add_up": earn_more_than_there_is,
    "several_strategies": load_a_second_strategy,
    "share_out_of_range": complete_more_than_was_due,
    "status_outside_vocabulary": say_an_unknown_status,
    "survey_count_can_be_worked_out": show_the_second_withheld_count,
    "survey_share_out_of_range": let_more_answer_than_were_asked,
    "survey_small_count_shown": show_a_small_count,
    "unofficial_plan_held_to_account": hold_somebody_to_a_plan_that_is_not_official,
    "withheld_cell_shown": show_the_cell_of_a_withheld_text,
    "withheld_text_shown": show_a_withheld_title,
}


def test_every_check_has_a_row_made_for_it():
    assert set(SPOILT) == set(CHECKS)


def test_a_sound_release_passes_every_check(release):
    assert run_checks(release) == []


@pytest.mark.parametrize("check", sorted(SPOILT))
def test_a_check_speaks_on_the_row_made_for_it(release, check):
    SPOILT[check](release)
    assert release.execute(CHECKS[check]).fetchall() != []


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_a_check_first_says_what_would_be_wrong(check):
    assert CHECKS[check].startswith("-- Wrong: ")


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        ("UPDATE activity_report SET completion_share = -0.01", "completion_share_out_of_range"),
        ("UPDATE survey_answer SET is_suppressed = FALSE", "survey_count_can_be_worked_out"),
        ("UPDATE survey_answer SET is_suppressed = TRUE", "survey_count_can_be_worked_out"),
        ("UPDATE survey_answer SET base_count = 9", "survey_small_count_shown"),
        ("UPDATE survey_question SET is_sensitive = TRUE;"
         "UPDATE survey_answer SET answer_count = 9 WHERE answer_count = 15", "survey_small_count_shown"),
        ("DELETE FROM capacity_assessment", "points_not_allowed"),
        ("UPDATE criterion_points SET criterion_code = '9.9' WHERE points IS NULL", "points_not_allowed"),
        ("UPDATE interim_target SET year = 2023", "interim_target_off_its_path"),
        ("UPDATE interim_target SET indicator_code = 'Z'", "plan_row_of_unknown_code"),
        ("UPDATE indicator SET objective_code = '9'", "plan_row_without_objective"),
        ("INSERT INTO submitted_cell SELECT submission_id, sheet, row_number, 'D', '3' FROM survey_answer"
         " WHERE is_suppressed", "withheld_cell_shown"),
        ("INSERT INTO submitted_cell SELECT submission_id, sheet, row_number, 'Z', 'Office' FROM report",
         "cell_of_no_row"),
        ("UPDATE submitted_cell SET written = NULL WHERE sheet = 'plan'", "row_without_written_cell"),
        ("CREATE OR REPLACE VIEW gap AS SELECT 'work' AS gap_group, 'activity_overdue' AS gap_kind,"
         " 'A' AS subject_code, NULL AS period_code, 2 AS rank", "gap_not_ranked_once"),
        ("CREATE OR REPLACE VIEW gap AS SELECT 'reports_disagree' AS gap_kind, 'C' AS subject_code",
         "gap_of_closed_activity"),
        ("CREATE OR REPLACE VIEW gap AS SELECT 'stale' AS gap_kind, 'I' AS subject_code, NULL::DATE AS since_date,"
         " NULL::BIGINT AS days_open", "gap_since_tomorrow"),
        ("UPDATE plan SET basis = 'public_source'; CREATE OR REPLACE VIEW gap AS"
         " SELECT 'indicator_not_reported' AS gap_kind, 'J' AS subject_code", "unofficial_plan_held_to_account"),
        ("UPDATE plan SET basis = 'public_source'; CREATE OR REPLACE VIEW schedule AS SELECT NULL AS es_months,"
         " 1 AS at_months, NULL AS months_behind, NULL AS months_behind_low, NULL AS schedule_index",
         "unofficial_plan_held_to_account"),
        ("CREATE OR REPLACE VIEW schedule AS SELECT * REPLACE (months_behind + 1 AS months_behind_low)"
         " FROM schedule((SELECT publication_day FROM release_info))", "schedule_does_not_add_up"),
        ("CREATE OR REPLACE VIEW schedule AS SELECT * REPLACE (NULL AS at_months)"
         " FROM schedule((SELECT publication_day FROM release_info))", "schedule_does_not_add_up"),
        ("CREATE OR REPLACE VIEW claim_check AS FROM claim_check((SELECT publication_day FROM release_info)) LIMIT 1",
         "claim_not_counted_once"),
        ("CREATE OR REPLACE VIEW scenario_gain AS SELECT 'A' AS activity_code, 1.0 AS points_gained",
         "scenario_off_its_assessment"),
        ("CREATE OR REPLACE VIEW scenario_score AS SELECT 'total' AS level, 'F' AS code, 1 AS scenario_points_gained,"
         " 1 AS scenario_score_low, 1 AS score_low, 1 AS scenario_score_high, 1 AS score_high, NULL AS scenario_state,"
         " NULL AS state, 5 AS points_available, 5 AS points", "scenario_off_its_assessment"),
        ("CREATE OR REPLACE VIEW survey_result AS SELECT * REPLACE (0.5 AS share)"
         " FROM survey_result((SELECT publication_day FROM release_info))", "survey_share_out_of_range"),
        ("UPDATE institution SET sheet = NULL", "row_without_cell"),
        ("UPDATE plan SET row_number = NULL", "row_without_cell"),
        ("UPDATE objective SET parent_code = '1.1' WHERE objective_code = '1.1'", "objective_on_third_level"),
    ],
)  # fmt: skip
def test_a_check_speaks_on_every_other_way_to_be_wrong(release, spoil, check):
    release.execute(spoil)
    assert release.execute(CHECKS[check]).fetchall() != []


def test_a_release_of_illustrative_rows_alone_is_sound(release):
    for table in ("plan", "institution", "objective", "activity", "budget", "indicator", "interim_target", "report"):
        release.execute(f"UPDATE {table} SET basis = 'illustrative'")
    for table in ("activity_report", "indicator_report", "received_report", "capacity_assessment", "criterion_points"):
        release.execute(f"UPDATE {table} SET basis = 'illustrative'")
    for table in ("published_score", "survey", "survey_question", "survey_answer"):
        release.execute(f"UPDATE {table} SET basis = 'illustrative'")
    assert run_checks(release) == []


@pytest.mark.parametrize(("count", "sound"), [(4, False), (5, True), (0, True)])
def test_a_count_of_five_and_zero_may_be_shown(release, count, sound):
    release.execute("UPDATE survey_answer SET answer_count = ? WHERE answer_count = 15", [count])
    assert (release.execute(CHECKS["survey_small_count_shown"]).fetchall() == []) is sound


WORDS = {
    ("institution", "kind"): vocabulary.INSTITUTION_KINDS,
    ("indicator", "kind"): vocabulary.INDICATOR_KINDS,
    ("indicator", "direction"): vocabulary.DIRECTIONS,
    ("budget", "kind"): vocabulary.BUDGET_KINDS,
    ("report", "received_through"): vocabulary.REPORT_CHANNELS,
    ("received_report", "received_through"): vocabulary.REPORT_CHANNELS,
    ("activity_report", "reported_state"): vocabulary.REPORTED_STATES,
    ("activity_report", "evidence_kind"): vocabulary.EVIDENCE_KINDS,
    ("assessor_verdict", "verdict"): vocabulary.VERDICTS,
    ("event", "kind"): vocabulary.EVENT_KINDS,
    ("statement", "kind"): vocabulary.STATEMENT_KINDS,
    ("information_request", "outcome"): vocabulary.REQUEST_OUTCOMES,
    ("submission", "kind"): (*vocabulary.WORKBOOK_KINDS, "reference"),
    ("release_change", "change"): vocabulary.RELEASE_CHANGES,
}


def test_a_table_takes_exactly_the_words_of_the_vocabulary(release):
    columns = release.execute(
        "SELECT table_name, column_name FROM duckdb_columns()"
        " WHERE table_name IN (SELECT table_name FROM duckdb_tables()) AND NOT internal"
    ).fetchall()
    expected = dict(WORDS)
    for table, column in columns:
        if column == "basis":
            expected[table, column] = vocabulary.BASES
        elif column == "confidence":
            expected[table, column] = vocabulary.CONFIDENCES
        elif column.endswith("_precision"):
            expected[table, column] = vocabulary.DATE_PRECISIONS
    found = {}
    for table, constraint in release.execute(
        "SELECT table_name, constraint_text FROM duckdb_constraints() WHERE constraint_type = 'CHECK'"
    ).fetchall():
        column = re.search(r"(\w+) IN", constraint).group(1)
        found[table, column] = tuple(re.findall(r"'(\w+)'", constraint))
    assert found == expected


def test_a_word_outside_the_vocabulary_is_refused(release):
    with pytest.raises(duckdb.ConstraintException):
        add(release, "indicator", indicator_code="K", direction="sideways")


def test_the_check_of_statuses_knows_exactly_the_vocabulary():
    named = [
        set(re.findall(r"'(\w+)'", words))
        for words in re.findall(r"NOT IN \(([^)]*)\)", CHECKS["status_outside_vocabulary"])
    ]
    growth = {"achieved", "on_track", "acceleration_needed", "off_track", "deteriorating"}
    assert named == [
        set(vocabulary.ACTIVITY_STATUSES),
        set(vocabulary.INDICATOR_STATUSES),
        growth,
        set(vocabulary.REPORTING_STATUSES),
        set(vocabulary.CRITERION_STATES),
    ]


def test_fact_row_has_every_table_that_workbooks_fill(release):
    filled = release.execute(
        "SELECT table_name FROM duckdb_columns() WHERE column_name = 'row_number'"
        " AND table_name IN (SELECT table_name FROM duckdb_tables()) AND table_name <> 'submitted_cell'"
    ).fetchall()
    listed = set(re.findall(r"SELECT '(\w+)' AS table_name", (SQL_FOLDER / "macros" / "fact_row.sql").read_text()))
    assert listed == {table for (table,) in filled}
