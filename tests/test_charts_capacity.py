"""Pictures of capacity: squares by state, ranges of the unknown, published scores that are never joined."""

import re
from datetime import date

import pytest

from tracker.charts.capacity_published import draw_published_scores
from tracker.charts.capacity_range import draw_capacity_range, score_words
from tracker.charts.capacity_squares import draw_capacity_squares
from tracker.charts.palette import CRITERION_LOOKS
from tracker.charts.picture import ALT_CHARACTERS, SMALL_SIZE, Stamp
from tracker.texts import text
from tracker.vocabulary import CRITERION_STATES, LANGUAGES

SPITE = '<a href="https://example.org">x</a> & $\\href{javascript:alert(1)}{x}$ <br>'
LONG = "Siguria e infrastrukturës kritike të informacionit dhe e shërbimeve thelbësore " * 4


def stamp(language="en", theme="light"):
    day = date(2026, 11, 21)
    return Stamp(language, theme, 14, day, "own scores", "own estimate, unofficial", "local, not for publication")


def scores(title="Strategic", low=40.0, high=60.0, claimed=10, available=100):
    score = low if low == high else None
    return {
        "title": title,
        "score_low": low,
        "score_high": high,
        "score": score,
        "points_claimed": claimed,
        "points_available": available,
    }


def draw_range(look, title="Between 40 and 60"):
    return draw_capacity_range(scores(title), [scores(title)], title, title, look)


def draw_squares(look, title="One capacity", states=CRITERION_STATES):
    criteria = [{"state": state, "words": title} for state in states]
    capacity = {"title": title, "points_words": "1 of 4", "criteria": criteria}
    return draw_capacity_squares([{"title": title, "points_words": "1 of 4", "capacities": [capacity]}], title, look)


def mark(score=62.34, *, is_leading=True, is_low=False, is_publishers=True):
    words = {"score": score, "is_leading": is_leading, "is_low": is_low, "is_publishers": is_publishers}
    return {**words, "words": f"{score}"}


def country(title="Kosovo", marks=(), *, is_own=False):
    return {"title": title, "is_own": is_own, "figure": "62.34 · 2023", "marks": list(marks)}


def draw_published(look, title="Kosovo: 59.74"):
    return draw_published_scores([country(title, [mark()], is_own=True), country(title)], title, title, look)


PICTURES = [draw_range, draw_squares, draw_published]


def written(picture):
    return [annotation.text for annotation in picture.figure.layout.annotations]


def marks_of(picture, mode="markers"):
    return [trace for trace in picture.figure.data if trace.mode == mode]


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_says_source_release_basis_and_publisher_inside(draw, language):
    said = " ".join(written(draw(stamp(language))))
    for expected in ("own scores", "14", "own estimate, unofficial", "local, not for publication"):
        assert expected in said


@pytest.mark.parametrize("draw", PICTURES)
def test_words_from_data_stay_words(draw):
    picture = draw(stamp(), SPITE)
    said = str(picture.figure.to_plotly_json())
    assert "<a href" not in said
    assert said.count("<br>") == (3 if draw is draw_squares else 0)  # between the words of four squares
    assert all("$" not in words for words in written(picture))


@pytest.mark.parametrize("draw", PICTURES)
def test_no_line_is_longer_than_a_phone_is_wide_and_no_word_too_small(draw):
    picture = draw(stamp(), LONG)
    assert all(len(words.replace("<b>", "").replace("</b>", "")) <= 54 for words in written(picture))
    sizes = [each.font.size for each in picture.figure.layout.annotations if each.text != "&nbsp;"]
    assert min(sizes) >= SMALL_SIZE
    assert 20 < len(picture.alt) <= ALT_CHARACTERS


def test_a_bar_shows_met_then_unknown_then_claimed_then_not_met():
    picture = draw_capacity_range(scores(), [], "t", "s", stamp())
    parts = [trace for trace in picture.figure.data if trace.type == "bar" and trace.xaxis != "x2"]
    assert [round(part.x[0], 9) for part in parts] == [0.4, 0.2, 0.1, 0.3]
    assert [bool(part.marker.pattern.shape) for part in parts] == [False, True, False, False]
    assert parts[0].marker.color == CRITERION_LOOKS["met"].fill


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(17.5, 79.17, "17.5–79.17"), (50.0, 50.0, "50"), (0.0, 0.0, "0"), (0.0, 100.0, "0–100")],
)
def test_a_score_is_a_range_only_while_something_is_unknown(low, high, words):
    assert score_words(scores(low=low, high=high), "en") == words


def test_nothing_unknown_leaves_no_hatch_in_bar_or_legend():
    picture = draw_capacity_range(scores(low=50, high=50), [], "t", "s", stamp())
    assert not any(trace.marker.pattern.shape for trace in picture.figure.data if trace.type == "bar")
    assert text("chart.capacity_legend.unknown", "en") not in written(picture)


@pytest.mark.parametrize(
    ("state", "fills"),
    [
        ("met", ["#0072B2"]),
        ("claimed_without_evidence", ["#FFFFFF", "#E69F00"]),
        ("not_met", ["#FFFFFF"]),
        ("unknown", ["#FFFFFF", "rgba(0,0,0,0)"]),
    ],
)
def test_each_state_has_its_square_beside_its_word(state, fills):
    picture = draw_squares(stamp(), states=[state])
    assert [shape.fillcolor for shape in picture.figure.layout.shapes] == fills
    assert f"{text(f'criterion_state.{state}', 'en')}: 1" in written(picture)


def test_only_the_unknown_is_hatched():
    strokes = {
        state: draw_squares(stamp(), states=[state]).figure.layout.shapes[-1].path.count("M")
        for state in CRITERION_STATES
    }
    assert strokes == {"met": 2, "claimed_without_evidence": 2, "not_met": 2, "unknown": 6}


def test_there_is_one_square_per_criterion_and_none_lies_on_another():
    picture = draw_squares(stamp(), states=["met"] * 9)
    (shape,) = picture.figure.layout.shapes
    corners = [tuple(map(float, corner)) for corner in re.findall(r"M([\d.]+),([\d.]+)", shape.path)]
    assert len(set(corners)) == 9 + 1  # the legend has one more
    assert all(
        abs(left - other_left) >= 22 or abs(top - other_top) >= 22
        for number, (left, top) in enumerate(corners)
        for other_left, other_top in corners[:number]
    )
    assert max(left for left, _ in corners) + 22 <= 180
    assert "9 criteria" in picture.alt


def test_what_a_row_of_squares_says_on_hover_stands_over_it():
    picture = draw_squares(stamp(), title="Leader: met", states=["met", "unknown"])
    (hover,) = [each for each in picture.figure.layout.annotations if each.hovertext]
    left, top = map(float, re.match(r"M([\d.]+),([\d.]+)", picture.figure.layout.shapes[0].path).groups())
    assert hover.hovertext == "Leader: met<br>Leader: met"
    assert top < -hover.yshift < top + 22 and left + 22 <= hover.width


def test_low_confidence_is_hollow_and_a_third_party_is_a_diamond():
    marks = [mark(10), mark(20, is_publishers=False), mark(30, is_low=True, is_publishers=False)]
    picture = draw_published_scores([country(marks=marks)], "t", "s", stamp())
    found = {trace.x[0]: trace.marker.symbol for trace in marks_of(picture) if trace.xaxis != "x2"}
    assert found == {0.1: "circle", 0.2: "diamond", 0.3: "diamond-open"}


def test_scores_are_never_joined_by_a_line():
    picture = draw_published_scores([country(marks=[mark(10), mark(90)])] * 2, "t", "s", stamp())
    assert all(list(trace.x) == [0, 1] for trace in marks_of(picture, "lines"))
    assert not [trace for trace in picture.figure.data if trace.mode == "lines+markers"]


def test_a_country_without_a_score_has_a_dotted_line_and_no_mark():
    picture = draw_published_scores([country()], "t", "s", stamp())
    assert [trace.line.dash for trace in marks_of(picture, "lines")] == ["dot"]
    assert not marks_of(picture)
