"""Pictures: what they say about themselves, what they draw, and that words from data stay words."""

from datetime import date

import pytest

from tracker.charts.activity_history import draw_activity_history
from tracker.charts.objective_bars import draw_objective_bars
from tracker.charts.overview_bars import Progress, draw_overview_bars
from tracker.charts.palette import REPORTING_LOOKS, STATUS_LOOKS, UNKNOWN_STATUSES, words_colour
from tracker.charts.picture import ALT_CHARACTERS, SMALL_SIZE, Stamp, plain
from tracker.charts.reporting_matrix import draw_reporting_matrix
from tracker.vocabulary import ACTIVITY_STATUSES, LANGUAGES, REPORTING_STATUSES
from tracker.words import date_words

SPITE = '<a href="https://example.org">x</a> & $\\href{javascript:alert(1)}{x}$ <br>'
LONG = "Mbrojtja e infrastrukturës kritike të informacionit dhe e shërbimeve thelbësore " * 4


def _stamp(language="sq", theme="light", basis_note="sipas burimeve publike"):
    return Stamp(language, theme, 14, date(2026, 11, 21), "Kosovë, plani", basis_note, "lokale, jo për publikim")


def _objective(title="Korniza ligjore", **counts):
    numbers = {f"{status}_count": counts.get(status, 0) for status in ACTIVITY_STATUSES}
    shown = sum(numbers.values())
    done = counts.get("completed", 0) + counts.get("completed_late", 0)
    activity_count = shown - counts.get("cancelled", 0)
    return {"title": title, "shown_count": shown, "activity_count": activity_count, "done_count": done, **numbers}


def _report(state="in_progress", day=date(2024, 3, 1)):
    return {"said_on": day, "said_words": "2024", "reported_state": state}


def _overview(stamp, title="Ka kaluar 78 %"):
    return draw_overview_bars(Progress(0.78, 14, 1, 5, 4, 9), title, stamp)


def _objectives(stamp, title="Sipas objektivave"):
    counts = dict.fromkeys(ACTIVITY_STATUSES, 2)
    return draw_objective_bars([_objective(title, **counts)], counts, title, stamp)


def _reporting(stamp, title="Kush ka raportuar"):
    cells = [
        {"institution_code": "A", "institution": title, "period_code": str(2023 + number), "status": status}
        for number, status in enumerate(REPORTING_STATUSES)
    ]
    return draw_reporting_matrix(cells, title, stamp)


def _history(stamp, title="Një raport"):
    milestones = [
        {"day": date(2024, 6, 30), "kind": "original_due", "words": "afati i parë"},
        {"day": date(2025, 6, 30), "kind": "moved_due", "words": "afati i ndryshuar"},
        {"day": date(2025, 1, 31), "kind": "completed", "words": "përmbushur"},
    ]
    span = (date(2023, 1, 1), date(2027, 12, 31))
    return draw_activity_history([_report()], milestones, span, title, stamp)


PICTURES = [_overview, _objectives, _reporting, _history]


def _words(picture):
    return [annotation.text for annotation in picture.figure.layout.annotations]


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_says_its_source_release_day_basis_and_publisher_inside(draw, language):
    said = " ".join(_words(draw(_stamp(language))))
    for expected in (
        "Kosovë, plani",
        "14",
        date_words(date(2026, 11, 21), language),
        "sipas burimeve",
        "jo për publikim",
    ):
        assert expected in said


@pytest.mark.parametrize("draw", PICTURES)
def test_no_text_is_smaller_than_13_pixels(draw):
    figure = draw(_stamp()).figure
    sizes = [annotation.font.size for annotation in figure.layout.annotations]
    sizes += [trace.textfont.size for trace in figure.data if trace.textfont.size]
    assert min(sizes) >= SMALL_SIZE == 13


@pytest.mark.parametrize("draw", PICTURES)
def test_every_line_fits_a_phone_of_360_pixels(draw):
    lines = _words(draw(_stamp(), LONG))
    widest = {line: len(line.replace("<b>", "").replace("</b>", "").replace("&amp;", "&")) for line in lines}
    assert max(widest.values()) <= 54


@pytest.mark.parametrize("draw", PICTURES)
def test_words_from_data_become_neither_markup_nor_formula(draw):
    figure = draw(_stamp(), SPITE).figure
    shown = _words(draw(_stamp(), SPITE))
    shown += [
        str(words) for trace in figure.data for words in (trace.customdata if trace.customdata is not None else ())
    ]
    for words in shown:
        bare = words.replace("<b>", "").replace("</b>", "")
        assert not any(character in bare for character in "<>$")


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_has_a_text_alternative_of_at_most_300_characters(draw, language):
    alternatives = {language: draw(_stamp(language)).alt for language in LANGUAGES}
    assert 20 < len(alternatives[language]) <= ALT_CHARACTERS == 300
    assert len(set(alternatives.values())) == 3


def test_the_text_alternative_gives_the_figures():
    assert all(figure in _overview(_stamp("en")).alt for figure in ("78", "14 activities", "1 known", "on 5"))


@pytest.mark.parametrize("draw", PICTURES)
def test_dark_pictures_are_drawn_on_dark_paper(draw):
    light, dark = (draw(_stamp(theme=theme)).figure.layout.paper_bgcolor for theme in ("light", "dark"))
    assert (light, dark) == ("#FFFFFF", "#12181F")


@pytest.mark.parametrize(("language", "marks"), [("sq", ",\u00a0"), ("sr", ",."), ("en", ".,")])
def test_figures_use_the_separators_of_the_language(language, marks):
    assert _overview(_stamp(language)).figure.layout.separators == marks


def test_what_nothing_is_known_about_is_hatched_and_nothing_else_is():
    bars = _overview(_stamp()).figure.data
    assert [bar.x[0] for bar in bars if bar.marker.pattern.shape] == [9 / 14, 9 / 14]


def test_the_three_bars_are_of_one_length():
    lengths = {}
    for bar in _overview(_stamp()).figure.data:
        lengths[bar.y[0]] = lengths.get(bar.y[0], 0) + bar.x[0]
    assert [round(length, 9) for length in lengths.values()] == [1, 1, 1]


def test_without_activities_only_the_time_is_drawn():
    picture = draw_overview_bars(Progress(0.5, 0, 0, 0, 0, 0), "Koha", _stamp())
    assert len({bar.y[0] for bar in picture.figure.data}) == 1


def test_a_status_nobody_has_is_not_drawn():
    picture = draw_objective_bars(
        [_objective(completed=3, no_report=1)], {"completed": 3, "no_report": 1}, "Titulli", _stamp("en")
    )
    said = " ".join(_words(picture))
    assert "Completed: 3" in said and "No report: 1" in said and "Overdue" not in said


def test_counts_stand_inside_the_bars():
    picture = draw_objective_bars([_objective(completed=3, overdue=2)], {"completed": 3, "overdue": 2}, "T", _stamp())
    assert [bar.text[0] for bar in picture.figure.data if bar.text[0]] == ["<b>3</b>", "<b>2</b>"]


def _marks(picture, symbol):
    """Days of the marks of one kind on the line of time, the legend's left out."""
    traces = [trace for trace in picture.figure.data if trace.mode == "markers" and trace.marker.symbol == symbol]
    return [day for trace in traces if trace.xaxis == "x" for day in trace.x]


def test_the_original_and_every_moved_due_date_and_the_completion_have_marks_of_their_own():
    picture = _history(_stamp())
    assert _marks(picture, "diamond") == [date(2024, 6, 30)]
    assert _marks(picture, "diamond-open") == [date(2025, 6, 30)]
    assert _marks(picture, "square") == [date(2025, 1, 31)]
    assert {"afati i parë", "afati i ndryshuar", "përmbushur"} <= set(_words(picture))
    assert "afati i ndryshuar" in picture.alt


def test_moved_due_dates_are_joined_in_their_order_and_an_unmoved_one_to_nothing():
    days = [date(2024, 6, 30), date(2025, 6, 30), date(2026, 6, 30)]
    kinds = ["original_due", "moved_due", "moved_due"]
    milestones = [{"day": day, "kind": kind, "words": "x"} for day, kind in zip(days, kinds, strict=True)]
    span = (date(2023, 1, 1), date(2027, 12, 31))
    for count in (3, 1):
        picture = draw_activity_history([], milestones[:count], span, "T", _stamp())
        joined = [list(trace.x) for trace in picture.figure.data if trace.mode == "lines" and list(trace.x) == days]
        assert joined == ([days] if count == 3 else [])


def test_a_due_date_after_the_strategy_is_still_on_the_line():
    milestones = [{"day": date(2029, 6, 30), "kind": "moved_due", "words": "x"}]
    picture = draw_activity_history([], milestones, (date(2023, 1, 1), date(2027, 12, 31)), "T", _stamp())
    assert picture.figure.layout.xaxis.range[1] >= "2029-06-30"


@pytest.mark.parametrize("status", ACTIVITY_STATUSES)
def test_every_status_has_its_look(status):
    look = STATUS_LOOKS[status]
    assert bool(look.hatch) == (status in UNKNOWN_STATUSES)
    assert look.icon and look.marker


def test_every_reporting_status_has_its_look():
    assert set(REPORTING_LOOKS) == set(REPORTING_STATUSES)


@pytest.mark.parametrize("look", [*STATUS_LOOKS.values(), *REPORTING_LOOKS.values()])
def test_icons_and_counts_keep_their_contrast(look):
    assert _contrast(look.text_light, "#FFFFFF") >= 4.5
    assert _contrast(look.text_dark, "#12181F") >= 4.5
    if not look.hatch:
        assert _contrast(words_colour(look.fill), look.fill) >= 4.5


def _contrast(one, other):
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_plain_words_keep_letters_and_lose_commands():
    assert (
        plain("Ministria e Punëve & <b>x</b> $1$\u202e") == "Ministria e Punëve &amp; &lt;b&gt;x&lt;/b&gt; &#36;1&#36;"
    )
