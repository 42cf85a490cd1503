"""The page Civil society: n at every share, withheld answers said and never zero, statements with their sources."""

import json
import re

import pytest
from submitted import made

from tests.released import released
from tests.submitted import plan
from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES

QUESTIONS = 6


def written(picture):
    return [re.sub("</?b>", "", each["text"]) for each in json.loads(picture.spec)["layout"]["annotations"]]


def plain(words):
    return re.sub(r"\\(.)", r"\1", str(words))


def survey(*counts, base=48, code="Q1", count_of_questions=1, **head):
    values = {
        "survey_code": "NGO", "title_en": "The survey", "organisation": "Us", "respondent_count": base,
        "basis": "independent", "fielded_to": "2025-10-01", "fielded_to_precision": "day",
    }  # fmt: skip
    names = [code] if count_of_questions == 1 else [f"{code}{number}" for number in range(count_of_questions)]
    questions = [
        (
            "survey_question",
            {"question_code": name, "wording_en": f"Wording {name}", "topic": "t", "basis": "independent"},
        )
        for name in names
    ]
    answers = [
        (
            "survey_answer",
            {
                "question_code": name,
                "option_en": f"option {number}",
                "answer_count": count,
                "base_count": base,
                "basis": "independent",
            },
        )
        for name in names
        for number, count in enumerate(counts)
    ]
    return made("survey", ["survey|NGO"], [("survey", values | head), *questions, *answers])


def statements(*rows):
    values = {
        "kind": "recommendation", "wording_en": "Do it", "topic": "t", "organisation": "Us", "confidence": "high",
        "source_url": "https://example.org/brief", "basis": "public_source", "date": "2025-01-01",
        "date_precision": "day",
    }  # fmt: skip
    listed = [("statement", values | {"statement_code": f"S{number}"} | row) for number, row in enumerate(rows)]
    return made("context", [f"statement|S{number}" for number in range(len(rows))], listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_says_how_many_were_asked_and_the_list_when_and_whom(open_page, demo_state, language):
    app = open_page(demo_state, "civil_society", lang=language)
    assert app.title[0].value == text("page.civil_society", language)
    words = said(app)
    assert text("survey.asked", language, 64, count=64) in words
    assert text("survey.questions_shown", language, QUESTIONS) in words
    assert "2025" in words and "Roja Qytetare e Ardenias" in words
    assert text("survey.rules", language, count=4, sensitive=9, base=10) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_n_the_field_days_and_the_wording_stand_inside_every_picture(open_page, demo_state, language):
    shown = pictures(open_page(demo_state, "civil_society", lang=language))
    assert len(shown) == QUESTIONS
    for picture in shown:
        words = " ".join(written(picture))
        assert re.search(r"n = \d+", words) and "2025" in words
        assert text("basis_note.illustrative", language).split(",")[0].split()[0] in words
        assert 20 < len(picture.alt) <= 300
    assert text("survey.multiple", language).split()[0] in " ".join(written(shown[2]))
    assert text("survey.sensitive", language) in " ".join(written(shown[3]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_withheld_answers_are_said_so_and_never_zero(open_page, demo_state, language):
    shown = pictures(open_page(demo_state, "civil_society", lang=language))
    withheld = text("survey.withheld", language)
    assert [written(picture).count(withheld) for picture in shown] == [0, 2, 0, 2, 2, 2]
    assert "0 " in " ".join(written(shown[2]))
    hatched = [trace for trace in json.loads(shown[1].spec)["data"] if trace["marker"]["pattern"]["shape"] == "/"]
    assert [trace["x"] for trace in hatched] == [[1], [1]]
    assert text("survey.small_base", language) in " ".join(written(shown[5]))


def test_no_withheld_count_stands_anywhere_on_the_page(open_page, demo_state):
    app = open_page(demo_state, "civil_society", lang="en")
    table = [row for row in app.table[0].value.to_dict("records") if row["Question"].startswith("Q2")]
    assert [plain(row["How many gave it"]) for row in table] == [
        "withheld", "21 of 64 (33 %)", "28 of 64 (44 %)", "withheld",
    ]  # fmt: skip
    specs = " ".join(picture.spec for picture in pictures(app))
    assert "12 of 64" not in specs and "3 of 64" not in specs


def test_groups_stand_side_by_side_each_with_its_n(open_page, demo_state):
    words = written(pictures(open_page(demo_state, "civil_society", lang="en"))[4])
    assert [each for each in words if " · n = " in each] == [
        "Kryeqyteti · n = 37", "Qytete të tjera · n = 16", "Fshatra · n = 11",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_shows_published_findings_in_words_and_says_why_there_is_no_percentage(
    open_page, kosovo_state, language
):
    app = open_page(kosovo_state, "civil_society", lang=language)
    words = said(app)
    assert text("survey.asked", language, 48, count=48) in words
    assert text("survey.no_shares", language) in words
    assert text("survey.no_answers", language) in words
    assert text("survey.field_days_unknown", language) in words
    findings = next(plain(each.value) for each in app.markdown if "Findings!" in each.value)
    assert findings.count("\n- ") == 5 and findings.count("](<https://qkss.org/") == 6
    assert not pictures(app)
    assert not re.search(r"\d ?%", re.sub(r"\(<[^>]*>\)", "", words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_shows_every_statement_with_its_source_day_and_cell(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "civil_society", lang=language)
    lists = [plain(each.value) for each in app.markdown if "Statements!" in each.value]
    lines = [line for each in lists for line in each.split("\n- ")]
    assert len(lines) == 12
    assert all("](<https://" in line and "](<source?" in line for line in lines)
    assert text("statements.kind.recommendation", language) in said(app)
    assert sum(f", {text('undated', language)} ·" in line for line in lines) == 3
    assert sum(text("confidence.medium", language) in line for line in lines) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demonstration_says_whom_a_recommendation_addresses_and_shows_practice_elsewhere(
    open_page, demo_state, language
):
    words = said(open_page(demo_state, "civil_society", lang=language))
    assert text("statements.addressed_to", language, institution="").strip() in words
    assert text("statements.kind.practice_elsewhere", language) in words
    assert "example.org" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_so(open_page, empty_state, language):
    app = open_page(empty_state, "civil_society", lang=language)
    assert app.title[0].value == text("page.civil_society", language)
    assert text("empty.title", language) in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_strategy_without_survey_and_statements_says_what_would_fill_it(open_page, tmp_path, language):
    released(tmp_path, plan())
    app = open_page(tmp_path, "civil_society", lang=language)
    words = said(app)
    assert text("survey.missing", language) in words and text("statements.missing", language) in words
    assert [code.value.split()[4] for code in app.code] == ["survey", "context"]


def test_before_the_field_work_was_over_there_is_no_survey(open_page, tmp_path):
    released(tmp_path, plan(), survey(20, 28))
    assert text("survey.missing", "en") in said(open_page(tmp_path, "civil_society", lang="en", as_of="2025-09-30"))
    assert len(pictures(open_page(tmp_path, "civil_society", lang="en", as_of="2025-10-01"))) == 1


def test_of_a_long_survey_the_first_questions_are_drawn_until_one_is_chosen(open_page, tmp_path):
    released(tmp_path, plan(), survey(20, 28, count_of_questions=12))
    assert len(pictures(open_page(tmp_path, "civil_society", lang="en"))) == 8
    (picture,) = pictures(open_page(tmp_path, "civil_society", lang="en", question="Q111"))
    assert "Wording Q111" in written(picture)


def test_a_statement_stands_with_the_institution_it_addresses_and_with_no_other(open_page, demo_state):
    shown = said(open_page(demo_state, "institution", lang="en", institution="CCA"))
    assert "The Council should publish which institutions have not reported." in shown
    assert "The agency has filled half of its posts." not in shown
    assert text("statements.section.here", "en") not in said(
        open_page(demo_state, "institution", lang="en", institution="APS")
    )


def test_a_statement_stands_with_the_activities_and_the_objectives_it_bears_on(open_page, demo_state):
    wording = "Contracts do not ask suppliers to give notice of incidents."
    assert wording in said(open_page(demo_state, "activity", lang="en", objective="2.2", activity="2.2.3"))
    assert wording not in said(open_page(demo_state, "activity", lang="en", objective="2.1", activity="2.1.1"))
    assert wording in said(open_page(demo_state, "objectives", lang="en", objective="2"))
    assert wording not in said(open_page(demo_state, "objectives", lang="en", objective="3"))
    assert wording not in said(open_page(demo_state, "objectives", lang="en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_shows_statements_where_they_bear(open_page, kosovo_state, language):
    words = said(open_page(kosovo_state, "activity", lang=language, objective="T2", activity="T2.1"))
    assert text("statements.section.here", language) in words
    assert text("statement.practice_missing", language) in words


def test_a_statement_of_low_confidence_is_shown_as_such_and_a_later_one_not_at_all(open_page, tmp_path):
    released(
        tmp_path,
        plan(),
        statements({"confidence": "low", "wording_en": "Now"}, {"wording_en": "Later", "date": "2026-12-31"}),
    )
    words = said(open_page(tmp_path, "civil_society", lang="en", as_of="2025-06-01"))
    assert "Now" in words and text("confidence.low", "en") in words
    assert "Later" not in words
