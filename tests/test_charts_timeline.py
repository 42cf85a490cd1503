"""The picture of the timeline: as exact as its dates, nothing hidden, incidents apart, legible on a phone."""

from datetime import date

import pytest

from tracker.charts.picture import SMALL_SIZE, Stamp
from tracker.charts.timeline import draw_timeline
from tracker.texts import text
from tracker.vocabulary import EVENT_KINDS, LANGUAGES

SPITE = '<a href="https://example.org">x</a> & $x$ <br>'


def stamp(language="en"):
    return Stamp(language, "light", 14, date(2026, 11, 21), "their sources", "as told by public sources", "local")


def event(kind="law", day=date(2023, 2, 1), precision="day", end=None, words="what happened"):
    return {"kind": kind, "date": day, "date_precision": precision, "end_date": end, "words": words}


def written(picture):
    return [annotation.text for annotation in picture.figure.layout.annotations]


def marks(picture):
    """Marks of events: those with words on hover, the legend apart."""
    return [trace for trace in picture.figure.data if trace.mode == "markers" and trace.xaxis != "x2"]


def spans(picture):
    """Thick lines: how long something lasted or how little of its day is known."""
    return [list(trace.x) for trace in picture.figure.data if trace.mode == "lines" and trace.line.width == 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_source_release_basis_and_publisher_inside(language):
    said = " ".join(written(draw_timeline([event()], "One event", stamp(language))))
    for expected in ("their sources", "14", "as told by public sources", "local", "One event"):
        assert expected in said


@pytest.mark.parametrize(
    ("precision", "day", "last"),
    [
        ("month", date(2022, 12, 1), date(2022, 12, 31)),
        ("month", date(2024, 2, 1), date(2024, 2, 29)),
        ("quarter", date(2022, 10, 1), date(2022, 12, 31)),
        ("year", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_what_is_not_known_to_the_day_is_as_long_as_it_may_have_been(precision, day, last):
    picture = draw_timeline([event(day=day, precision=precision)], "t", stamp())
    assert spans(picture) == [[day, last]]
    (mark,) = marks(picture)
    assert mark.marker.color == "#FFFFFF" and day < mark.x[0] < last


def test_a_known_day_is_a_filled_mark_without_length():
    picture = draw_timeline([event()], "t", stamp())
    assert spans(picture) == []
    (mark,) = marks(picture)
    assert mark.x[0] == date(2023, 2, 1) and mark.marker.color != "#FFFFFF"
    assert text("chart.day_not_known", "en") not in written(picture)


def test_what_lasts_is_as_long_as_it_lasted_and_ends_with_the_picture():
    picture = draw_timeline([event(end=date(2024, 6, 30)), event("funding", end=date(2029, 12, 31))], "t", stamp())
    assert spans(picture) == [[date(2023, 2, 1), date(2024, 6, 30)], [date(2023, 2, 1), date(2026, 12, 31)]]


def test_no_mark_hides_another_on_a_phone():
    days = [date(2023, 2, 1), date(2023, 2, 3), date(2023, 3, 1), date(2023, 8, 1), date(2015, 1, 1)]
    (lane,) = marks(draw_timeline([event(day=day) for day in days], "t", stamp()))
    span = (date(2027, 1, 1) - date(2015, 1, 1)).days
    pixels = [((day - date(2015, 1, 1)).days / span * 330, middle) for day, middle in zip(lane.x, lane.y, strict=True)]
    for number, (x, y) in enumerate(pixels):
        assert not [1 for other_x, other_y in pixels[:number] if abs(other_x - x) < 11 and abs(other_y - y) < 11]


def test_every_kind_has_a_lane_with_its_word_and_incidents_come_last_and_apart():
    picture = draw_timeline([event(kind) for kind in EVENT_KINDS], "t", stamp())
    said = written(picture)
    places = {kind: said.index(f"{text(f'event.{kind}', 'en').capitalize()} · 1") for kind in EVENT_KINDS}
    assert max(places, key=places.get) == "incident"
    assert said.index(text("chart.incidents_apart", "en")) == places["incident"] - 1
    assert len({trace.marker.symbol for trace in marks(picture)}) == len(EVENT_KINDS)


def test_without_incidents_nothing_speaks_of_them():
    assert text("chart.incidents_apart", "en") not in written(draw_timeline([event()], "t", stamp()))


def test_twelve_years_leave_room_for_every_year_that_is_written():
    picture = draw_timeline([event(day=date(2015, 1, 1))], "t", stamp())
    (above, below) = [trace for trace in picture.figure.data if trace.mode == "text"]
    assert above.text == below.text == ("2015", "2017", "2019", "2021", "2023", "2025")
    assert above.textfont.size >= SMALL_SIZE


def test_words_from_data_stay_words():
    said = draw_timeline([event(words=SPITE)], SPITE, stamp()).figure.to_plotly_json()
    said = str(said)
    assert "<a href" not in said and "<br>" not in said


def test_the_words_that_stand_for_the_picture_count_every_lane():
    picture = draw_timeline([event(), event(), event("incident"), event("report_received")], "t", stamp())
    assert "law: 2" in picture.alt and "incident: 1" in picture.alt
    assert f"{text('timeline.kind.report_received', 'en')}: 1" in picture.alt
