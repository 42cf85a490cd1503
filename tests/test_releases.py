"""Releases: built whole from what is accepted, and the same from the same decisions."""

import shutil
from datetime import UTC, date

import pytest
from released import released, rows
from submitted import bring, decision, events, id_of, made, plan, progress

from etl.build import FailedChecks, read_source
from etl.building.release_rows import release_rows
from etl.compare import compare
from etl.ledger import open_ledger
from etl.publish import publish
from tracker.content_hash import OUTSIDE, content_hash, table_hashes, texts_hash
from tracker.evaluation_day import PLACE
from tracker.queries.release_tables import row_count, table_names
from tracker.release import all_releases, current_release, open_release
from tracker.schema import sql_texts

SECRET = "Zxqv-secret-wording"
ON_TIME = progress(reported_on="2025-01-20", obstacles=f"{SECRET}-2", explanation=f"{SECRET}-3")
LATE = progress(state="completed", completed_on="2024-11-01", reported_on="2025-09-09", explanation=f"{SECRET}-4")
TEXTS = {"title_en": f"{SECRET}-1", "output_en": f"{SECRET}-5", "reference_documents": f"{SECRET}-6"}
SURVEY = made(
    "survey",
    ["survey|V"],
    [
        (
            "survey",
            {
                "survey_code": "V",
                "respondent_count": 40,
                "title_en": "Survey",
                "organisation": "NGO",
                "basis": "independent",
            },
        ),
        ("survey_question", {"question_code": "Q1", "wording_en": "Do you?", "topic": "T", "basis": "independent"}),
        *(
            (
                "survey_answer",
                {
                    "question_code": "Q1",
                    "option_en": option,
                    "answer_count": count,
                    "base_count": 40,
                    "basis": "independent",
                },
            )
            for option, count in (("yes", 31), ("no", 6), ("unsure", 3))
        ),
    ],
)
EVERYTHING = (plan(**TEXTS), ON_TIME, LATE, progress("2023"), events("E1", "E2"), events("E2", title="New"), SURVEY)


@pytest.fixture(scope="module", autouse=True)
def usual_surroundings():
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        yield


@pytest.fixture
def state(two, tmp_path):
    """A state folder of its own with those two releases."""
    return shutil.copytree(two[1].path.parent.parent, tmp_path / "state")


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """The release of an empty ledger and the one after it, of several workbooks."""
    state = tmp_path_factory.mktemp("two")
    return released(state), released(state, *EVERYTHING)


def table_rows(state, *workbooks):
    """The rows that would stand in a release of some workbooks, by table."""
    ledger = open_ledger(state)
    for workbook in workbooks:
        bring(ledger, workbook)
    return release_rows(read_source(ledger).accepted)


def test_an_empty_ledger_gives_a_release_that_holds_only_the_bundled_reference(two):
    assert rows(two[0], "SELECT submission_id, kind FROM submission") == [("reference", "reference")]
    connection = open_release(two[0]).cursor()
    assert row_count(connection, "threshold") > 0 and row_count(connection, "criterion") > 0
    assert row_count(connection, "activity") == 0


def test_every_value_arrives_with_its_type_and_its_cell(two):
    found = rows(two[1], "SELECT submission_id, sheet, row_number, due_date, budget_eur::VARCHAR FROM activity")
    assert found == [(id_of(EVERYTHING[0]), "Activity", 2, date(2024, 12, 31), "100.50")]
    letter = "SELECT column_letter FROM sheet_column WHERE table_name = 'activity' AND column_name = 'due_date'"
    assert rows(two[1], letter) == [("E",)]


def test_the_release_knows_its_number_its_day_and_the_one_before(two):
    first, second = two
    assert (first.number, first.predecessor, second.number, second.predecessor) == (1, None, 2, 1)
    [(number, published_at, day, predecessor)] = rows(second, "SELECT * FROM release_info")
    assert (number, published_at, predecessor) == (2, second.published_at, 1)
    assert day == published_at.replace(tzinfo=UTC).astimezone(PLACE).date()
    assert second.path.name == f"000002-{second.content_hash[:12]}.duckdb"


def test_a_correction_leaves_proof_of_when_the_first_report_came(two):
    assert rows(two[1], "SELECT reported_on FROM report WHERE period_code = '2024'") == [(date(2025, 9, 9),)]
    received = "SELECT submission_id, reported_on FROM received_report WHERE period_code = '2024' ORDER BY reported_on"
    assert rows(two[1], received) == [(id_of(ON_TIME), date(2025, 1, 20)), (id_of(LATE), date(2025, 9, 9))]


def test_events_of_a_code_that_a_later_workbook_took_over_are_left_out(two):
    found = rows(two[1], "SELECT event_code, title_en FROM event ORDER BY event_code")
    assert found == [("E1", "Exercise"), ("E2", "New")]


def test_counts_too_small_to_publish_are_nowhere_in_the_release(two):
    found = rows(two[1], "SELECT option_en, answer_count, is_suppressed FROM survey_answer ORDER BY option_en")
    assert found == [("no", None, True), ("unsure", None, True), ("yes", 31, False)]


def test_the_content_hash_can_be_recomputed_from_the_file_and_covers_the_rules(two):
    tables = table_hashes(open_release(two[1]).cursor())
    texts = sql_texts()
    assert content_hash(tables, texts_hash(texts)) == two[1].content_hash
    some = next(iter(texts))
    assert content_hash(tables, texts_hash(texts | {some: texts[some] + " "})) != two[1].content_hash
    assert set(table_names(open_release(two[1]).cursor())) - set(tables) <= OUTSIDE


def test_the_order_of_arrival_leaves_the_content_hash_unchanged(two, tmp_path):
    first, last = (EVERYTHING.index(ON_TIME), EVERYTHING.index(LATE))
    competing = (EVERYTHING[first], EVERYTHING[last], EVERYTHING[4], EVERYTHING[5])
    others = [workbook for workbook in EVERYTHING if workbook not in competing]
    again = released(tmp_path, *competing, *reversed(others))
    assert again.content_hash == two[1].content_hash
    assert again.file_sha256 != two[1].file_sha256


def test_the_order_of_competing_decisions_decides(tmp_path):
    one = table_rows(tmp_path / "one", plan(), ON_TIME, LATE)
    other = table_rows(tmp_path / "other", plan(), LATE, ON_TIME)
    assert [row["reported_state"] for row in one["activity_report"]] == ["completed"]
    assert [row["reported_state"] for row in other["activity_report"]] == ["in_progress"]


def test_a_withdrawn_submission_leaves_no_row(tmp_path):
    ledger = open_ledger(tmp_path / "withdrawn")
    decision(ledger, bring(ledger, progress()), "withdraw")
    withdrawn = table_rows(tmp_path / "withdrawn", plan())
    plain = table_rows(tmp_path / "plain", plan())
    assert {table: rows for table, rows in withdrawn.items() if table != "submission_log"} == {
        table: rows for table, rows in plain.items() if table != "submission_log"
    }


def test_an_unchanged_ledger_publishes_nothing_new(state):
    before = current_release(state)
    again = publish(open_ledger(state), state)
    assert (again.release, again.is_new) == (before, False)
    assert [release.number for release in all_releases(state)] == [1, 2]
    assert not list(before.path.parent.glob("building*"))


def test_nothing_an_activity_that_is_not_public_says_is_in_the_file(two, tmp_path):
    withheld = released(tmp_path, plan(is_public=False, **TEXTS), ON_TIME)
    assert two[1].path.read_bytes().count(SECRET.encode()) >= 4
    assert SECRET.encode() not in withheld.path.read_bytes()
    assert rows(withheld, "SELECT activity_code, budget_eur::VARCHAR FROM activity") == [("1.1.1", "100.50")]


def test_a_later_plan_that_takes_an_activity_out_of_the_public_withholds_all_about_it(tmp_path):
    renumbered = plan("2025-01-01", activity_code="9.9.9", former_codes=["1.1.1"], is_public=False, title_en=SECRET)
    assert SECRET in str(table_rows(tmp_path / "public", plan(title_en=SECRET), ON_TIME))
    assert SECRET not in str(table_rows(tmp_path / "withheld", plan(title_en=SECRET), ON_TIME, renumbered))


def test_a_later_plan_that_makes_an_activity_public_shows_its_own_text_only(tmp_path):
    found = table_rows(tmp_path, plan(is_public=False, title_en=SECRET), plan("2025-01-01", title_en="Now public"))
    assert sorted(str(row["title_en"]) for row in found["activity"]) == ["None", "Now public"]


LEVELS = {
    "the same activity and period": ([progress(), progress(by="Other")], [0, 1]),
    "periods that end on one day": ([progress("2024-H2"), progress("2024-Q4"), progress("2024")], [0, 1, 2]),
    "other periods": ([progress("2024"), progress("2023"), progress("2024-H1")], [0, 0, 0]),
    "other activities": ([progress(), progress(by="Other", activity_code="1.1.2")], [0, 0]),
    "a renumbered activity": ([progress(), progress(by="Other", activity_code="0.9")], [0, 1]),
}


@pytest.mark.parametrize("case", LEVELS)
def test_decisions_are_ordered_among_those_that_speak_of(case, tmp_path):
    workbooks, levels = LEVELS[case]
    found = table_rows(tmp_path, plan(former_codes=["0.9"]), *workbooks)
    by_id = {row["submission_id"]: row["decision_level"] for row in found["submission"]}
    assert [by_id[id_of(workbook)] for workbook in workbooks] == levels


def test_invented_rows_beside_others_are_refused_and_the_former_release_stays(state):
    former = current_release(state)
    with pytest.raises(FailedChecks) as refusal:
        released(state, events("E3", basis="illustrative"))
    assert [name for name, _ in refusal.value.found] == ["illustrative_mixed_with_other_rows"]
    assert current_release(state) == former
    assert not list(former.path.parent.glob("building*"))


def test_comparing_tells_new_changed_and_gone_by_key(state):
    older = current_release(state)
    decision(open_ledger(state), id_of(EVERYTHING[4]), "withdraw")
    newer = released(state, progress("2023", state="delayed"), events("E4"))
    found = {
        (change.table, change.key.split(" · ")[-1], change.change, change.column, change.old, change.new)
        for change in compare(open_release(older).cursor(), open_release(newer).cursor())
        if change.table != "submission"
    }
    assert found == {
        ("activity_report", "2023", "changed", "reported_state", "in_progress", "delayed"),
        ("event", "E1", "gone", None, None, None),
        ("event", "E4", "new", None, None, None),
    }


def test_a_release_compared_with_itself_shows_no_change(two):
    assert list(compare(open_release(two[1]).cursor(), open_release(two[1]).cursor())) == []
