"""Section 11 of the method: the shares of a survey."""

import pytest

from tests.release_rows import add, new_release, rows_of
from tests.store import fresh_store
from tracker.schema import run_steps


@pytest.fixture(scope="module")
def survey_release():
    release = new_release()
    add(release, "survey", fielded_from="2025-09-01", fielded_to="2025-10-03")
    add(release, "survey_question", question_code="Q1", wording_en="Do you?", topic="practice")
    return release


@pytest.fixture
def release(survey_release):
    with fresh_store(survey_release) as store:
        yield store.connection


def answers(release, as_of="2026-01-01"):
    """Every row, in the order of the sheet."""
    return rows_of(release, "SELECT * FROM survey_result(CAST(? AS DATE)) ORDER BY row_number", [as_of])


def ask(release, *counts, base=48, **values):
    for count in counts:
        add(release, "survey_answer", answer_count=count, base_count=base, **values)
    run_steps(release)


# Counts of a question, base → shares; None: withheld.
SHARES = [
    ("large enough", [12, 30], 48, [0.25, 0.625]),
    ("nine decimals", [16, 32], 48, [0.333333333, 0.666666667]),
    ("zero is shown", [0, 48], 48, [0.0, 1.0]),
    ("five is shown", [5, 43], 48, [0.104166667, 0.895833333]),
    ("two small ones", [4, 3, 41], 48, [None, None, 0.854166667]),
    ("a small one takes the next smallest with it", [4, 12, 32], 48, [None, None, 0.666666667]),
    ("a base under ten", [9, 0], 9, [None, None]),
    ("a base of ten", [5, 5], 10, [0.5, 0.5]),
]


@pytest.mark.parametrize(("counts", "base", "shares"), [line[1:] for line in SHARES], ids=[line[0] for line in SHARES])
def test_a_share_is_count_over_base_unless_withheld(release, counts, base, shares):
    ask(release, *counts, base=base)
    found = answers(release)
    assert [row["share"] for row in found] == shares
    assert [row["is_suppressed"] for row in found] == [share is None for share in shares]
    assert [row["answer_count"] is None for row in found] == [share is None for share in shares]
    assert {row["base_count"] for row in found} == {base}


def test_nine_of_a_sensitive_question_are_withheld_and_ten_are_not(release):
    release.execute("UPDATE survey_question SET is_sensitive = TRUE")
    ask(release, 9, 9, 10, 20)
    assert [row["share"] is None for row in answers(release)] == [True, True, False, False]
    assert {row["is_sensitive"] for row in answers(release)} == {True}


def test_a_base_of_nobody_has_no_share(release):
    add(release, "survey_answer", answer_count=0, base_count=0)
    assert [row["share"] for row in answers(release)] == [None]


def test_multiple_choice_is_declared_and_its_shares_overlap(release):
    release.execute("UPDATE survey_question SET is_multiple_choice = TRUE")
    ask(release, 30, 44)
    assert [(row["is_multiple_choice"], row["share"]) for row in answers(release)] == [
        (True, 0.625),
        (True, 0.916666667),
    ]


def test_groups_stand_side_by_side(release):
    ask(release, 10, 10, base=20, respondent_group="Capital")
    ask(release, 20, 8, base=28, respondent_group="Elsewhere")
    found = [(row["respondent_group"], row["share"]) for row in answers(release)]
    assert found == [("Capital", 0.5), ("Capital", 0.5), ("Elsewhere", 0.714285714), ("Elsewhere", 0.285714286)]


def test_n_the_field_days_and_the_wording_stand_beside(release):
    ask(release, 12, 30, option_en="Yes")
    row = answers(release)[0]
    names = (
        "survey_code",
        "organisation",
        "respondent_count",
        "fielded_to",
        "wording_en",
        "topic",
        "option_en",
        "basis",
    )
    assert [str(row[name]) for name in names] == [
        "N",
        "Us",
        "48",
        "2025-10-03",
        "Do you?",
        "practice",
        "Yes",
        "official",
    ]


@pytest.mark.parametrize(
    ("fielded_from", "fielded_to", "as_of", "count"),
    [
        ("2025-09-01", "2025-10-03", "2025-10-02", 0),
        ("2025-09-01", "2025-10-03", "2025-10-03", 1),
        ("2025-09-01", None, "2025-08-31", 0),
        ("2025-09-01", None, "2025-09-01", 1),
        (None, None, "1999-01-01", 1),
    ],
)
def test_a_survey_is_there_once_its_field_work_is_over(release, fielded_from, fielded_to, as_of, count):
    release.execute("UPDATE survey SET fielded_from = ?, fielded_to = ?", [fielded_from, fielded_to])
    ask(release, 48)
    assert len(answers(release, as_of)) == count


def test_an_answer_to_a_question_that_is_not_listed_is_shown(release):
    ask(release, 48, question_code="Q9")
    (row,) = answers(release)
    assert (row["question_code"], row["wording_en"], row["is_multiple_choice"]) == ("Q9", None, False)
