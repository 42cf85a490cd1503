"""The pictures of claims and of surveys: nothing suggested that is not known, legible on a phone."""

from datetime import date

import pytest

from tracker.charts.claim_matrix import COLUMNS, STATES, draw_claim_matrix, frame_of
from tracker.charts.picture import Stamp
from tracker.charts.survey_bars import Answer, draw_survey_question
from tracker.texts import text
from tracker.vocabulary import AGREEMENTS, LANGUAGES, REPORTED_STATES, VERDICTS

SPITE = '<a href="https://example.org">x</a> & $x$ <br>'


def stamp(language="en"):
    return Stamp(language, "light", 14, date(2026, 11, 21), "their sources", "as told by public sources", "local")


def written(picture):
    return [annotation.text for annotation in picture.figure.layout.annotations]


def cell(state, verdict, count, agreement):
    return {"reported_state": state, "verdict": verdict, "activity_count": count, "agreement": agreement}


MATRIX = [
    cell("completed", "confirmed", 5, "agree"),
    cell("completed", "not_confirmed", 2, "claimed_not_confirmed"),
    cell("completed", "no_public_evidence", 3, "no_public_evidence"),
    cell("in_progress", "confirmed", 1, "confirmed_not_claimed"),
    cell(None, None, 9, "not_assessed"),
]


def boxes(picture):
    """Width and dash of the frames of the cells, the legend apart."""
    return [(shape.line.width, shape.line.dash) for shape in picture.figure.layout.shapes][:-2]


def draw(cells=MATRIX, language="en"):
    return draw_claim_matrix(cells, "A title", "A subtitle", stamp(language))


def test_only_states_that_occur_have_a_row_and_every_verdict_has_its_column():
    picture = draw()
    assert len(boxes(picture)) == 3 * len(COLUMNS)
    assert {*COLUMNS} == {*VERDICTS, "not_assessed"} and {*STATES} == {*REPORTED_STATES, "none"}
    assert [each for each in written(picture) if each.startswith("<b>") and each[3].isdigit()] == [
        "<b>5</b>", "<b>2</b>", "<b>3</b>", "<b>1</b>", "<b>9</b>",
    ]  # fmt: skip


def test_only_disagreement_is_framed_heavily_and_no_evidence_is_none():
    frames = boxes(draw())
    heavy = [place for place, frame in enumerate(frames) if frame == (4, "solid")]
    dotted = [place for place, frame in enumerate(frames) if frame == (2, "dot")]
    assert heavy == [COLUMNS.index("not_confirmed"), len(COLUMNS) + COLUMNS.index("confirmed")]
    assert dotted == [COLUMNS.index("no_public_evidence")]


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_every_agreement_has_its_frame(agreement):
    heavy = {"claimed_not_confirmed", "confirmed_not_claimed"}
    dotted = {"partly_confirmed", "no_public_evidence"}
    expected = "disagreement" if agreement in heavy else "open" if agreement in dotted else "none"
    assert frame_of(agreement) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_stand_for_the_matrix_name_the_disagreements(language):
    alt = draw(language=language).alt
    assert f"{text('state.completed', language)} – {text('verdict.not_confirmed', language)}: 2" in alt
    assert f"{text('state.in_progress', language)} – {text('verdict.confirmed', language)}: 1" in alt
    agreed = draw_claim_matrix(MATRIX[:1], "Another title", "", stamp(language))
    assert text("chart.claims.no_disagreement", language) in agreed.alt


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_are_short_enough_for_a_phone(language):
    for verdict in COLUMNS:
        head = text(f"chart.claims.head.{verdict}", language)
        assert all(len(word) <= 10 for word in head.split()), head


def survey(*answers, title="A question?"):
    return draw_survey_question(answers, title, "n = 48", stamp())


def bars(picture):
    return [(trace.x[0], trace.marker.pattern.shape) for trace in picture.figure.data]


def test_a_share_is_as_long_as_it_is_and_a_withheld_one_is_hatched_whole():
    picture = survey(Answer("Yes", None, 12, 48, 0.25), Answer("No", None, None, 48, None))
    assert bars(picture) == [(0.25, ""), (0.75, ""), (1, "/")]
    assert "<b>12 of 48 (25 %)</b>" in written(picture) and "<b>withheld</b>" in written(picture)


def test_zero_is_an_empty_track_and_no_hatch():
    picture = survey(Answer("Yes", None, 0, 48, 0.0), Answer("No", None, 48, 48, 1.0))
    assert bars(picture) == [(1, ""), (1, "")]
    assert "<b>0 of 48 (0 %)</b>" in written(picture)
    assert not [words for words in written(picture) if "Hatched" in words]


def test_the_words_that_stand_for_a_question_say_withheld_and_never_a_number():
    alt = survey(Answer("Yes", "Villages", None, 11, None), Answer("No", "Villages", 11, 11, 1.0)).alt
    assert alt == "A question? Villages, Yes: withheld; Villages, No: 11 of 11 (100 %)"


def test_markup_in_the_data_stays_text():
    picture = survey(Answer(SPITE, SPITE, 12, 48, 0.25), title=SPITE)
    allowed = {"<b>", "</b>"}
    for words in written(picture):
        for mark in allowed:
            words = words.replace(mark, "")
        assert "<" not in words and "$" not in words
