"""Survey counts too small to publish are gone from the release before anybody can read it."""

import pytest

from tests.release_rows import add, new_release
from tests.store import fresh_store
from tracker.schema import run_steps

HIDDEN = None


@pytest.fixture(scope="module")
def survey_release():
    release = new_release()
    add(release, "survey")
    add(release, "survey_question", question_code="Q1")
    add(release, "survey_question", question_code="S1", is_sensitive=True)
    return release


@pytest.fixture
def release(survey_release):
    with fresh_store(survey_release) as store:
        yield store.connection


def add_answers(release, *counts, **values):
    for number, answer_count in enumerate(counts):
        add(release, "survey_answer", option_en=f"option {number}", answer_count=answer_count, **values)


def published(release, question="Q1", group=None):
    return [
        count
        for (count,) in release.execute(
            "SELECT answer_count FROM survey_answer"
            " WHERE question_code = ? AND respondent_group IS NOT DISTINCT FROM ? ORDER BY row_number",
            [question, group],
        ).fetchall()
    ]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((20, 28), [20, 28]),
        ((5, 43), [5, 43]),  # five is enough
        ((4, 3, 41), [HIDDEN, HIDDEN, 41]),
        ((1, 2, 45), [HIDDEN, HIDDEN, 45]),
        ((4, 44), [HIDDEN, HIDDEN]),  # one alone could be worked out, so the next smallest goes too
        ((4, 12, 32), [HIDDEN, HIDDEN, 32]),
        ((32, 12, 4), [32, HIDDEN, HIDDEN]),
        ((0, 48), [0, 48]),  # zero is shown
        ((0, 4, 44), [0, HIDDEN, HIDDEN]),  # and never taken as the next smallest
        ((0, 0, 3), [0, 0, HIDDEN]),  # where nothing is left to take, the one goes alone
        ((4, 10, 10, 24), [HIDDEN, HIDDEN, 10, 24]),  # of equals, the first of the sheet
        ((), []),
    ],
)
def test_small_counts_are_withheld(release, counts, shown):
    add_answers(release, *counts)
    run_steps(release)
    assert published(release) == shown


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((10, 38), [10, 38]),
        ((9, 39), [HIDDEN, HIDDEN]),
        ((9, 5, 34), [HIDDEN, HIDDEN, 34]),
        ((1, 0, 15, 32), [HIDDEN, 0, HIDDEN, 32]),
    ],
)
def test_a_sensitive_question_withholds_counts_under_ten(release, counts, shown):
    add_answers(release, *counts, question_code="S1")
    run_steps(release)
    assert published(release, "S1") == shown


@pytest.mark.parametrize(("base", "shown"), [(9, [HIDDEN, HIDDEN]), (10, [5, 5])])
def test_a_base_under_ten_withholds_the_question(release, base, shown):
    add_answers(release, 5, 5, base_count=base)
    run_steps(release)
    assert published(release) == shown


def test_a_base_under_ten_withholds_zero_too(release):
    add_answers(release, 9, 0, base_count=9)
    run_steps(release)
    assert published(release) == [HIDDEN, HIDDEN]


def test_a_small_base_in_one_group_withholds_the_question_in_every_group(release):
    add_answers(release, 30, 18)
    add_answers(release, 25, 14, base_count=39, respondent_group="large")
    add_answers(release, 5, 4, base_count=9, respondent_group="small")
    add_answers(release, 40, 8, question_code="S2")
    run_steps(release)
    assert (
        published(release) == published(release, group="large") == published(release, group="small") == [HIDDEN, HIDDEN]
    )
    assert published(release, "S2") == [40, 8]


def test_each_group_of_a_question_is_judged_by_itself(release):
    add_answers(release, 4, 10, 20, base_count=34, respondent_group="A")
    add_answers(release, 6, 10, 20, base_count=36, respondent_group="B")
    run_steps(release)
    assert published(release, group="A") == [HIDDEN, HIDDEN, 20]
    assert published(release, group="B") == [6, 10, 20]


def test_each_survey_is_judged_by_itself(release):
    add(release, "submission", submission_id="survey2", kind="survey")
    add(release, "survey_question", submission_id="survey2", question_code="Q1", is_sensitive=True)
    add_answers(release, 20, 7, 21)
    add_answers(release, 5, 3, submission_id="survey2", base_count=9)
    run_steps(release)
    shown = "SELECT answer_count FROM survey_answer WHERE submission_id = 'survey' ORDER BY row_number"
    assert release.execute(shown).fetchall() == [(20,), (7,), (21,)]


def test_what_is_withheld_is_marked_and_what_is_shown_is_marked_as_shown(release):
    add_answers(release, 4, 12, 32)
    run_steps(release)
    marked = release.execute("SELECT answer_count, is_suppressed FROM survey_answer ORDER BY row_number").fetchall()
    assert marked == [(None, True), (None, True), (32, False)]


def test_the_base_stays(release):
    add_answers(release, 4, 5, base_count=9)
    run_steps(release)
    assert release.execute("SELECT DISTINCT base_count FROM survey_answer").fetchall() == [(9,)]


def test_withholding_twice_withholds_no_more(release):
    add_answers(release, 4, 12, 32)
    add_answers(release, 0, 3, 12, question_code="S1")
    run_steps(release)
    once = published(release), published(release, "S1")
    run_steps(release)
    assert (published(release), published(release, "S1")) == once


def test_the_order_of_the_rows_in_the_table_decides_nothing(release):
    for number in (3, 1, 2):
        add(release, "survey_answer", answer_count=10, row_number=number)
    add(release, "survey_answer", answer_count=4, row_number=4)
    run_steps(release)
    assert published(release) == [HIDDEN, 10, 10, HIDDEN]
