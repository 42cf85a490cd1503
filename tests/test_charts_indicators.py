"""The picture of an indicator: what is drawn of it, what is not known is not drawn, and its words stay harmless."""

import re
from datetime import date

import pytest

from tracker.charts.indicator_path import draw_indicator, draw_small_indicator
from tracker.charts.palette import INDICATOR_LOOKS
from tracker.charts.picture import ALT_CHARACTERS, SMALL_SIZE, Stamp
from tracker.vocabulary import INDICATOR_STATUSES, LANGUAGES

SPITE = '<a href="https://example.org">x</a> $1$'
YEARS = (2022, 2027)


def stamp(language="en", theme="light", basis_note="invented"):
    return Stamp(language, theme, 14, date(2026, 11, 21), "Plan", basis_note, "local")


def indicator(**changes):
    row = {
        "indicator_code": "I01",
        "title": "Share of by-laws",
        "kind": "number",
        "unit": "%",
        "direction": "up",
        "baseline_value": 40.0,
        "baseline_year": 2023,
        "target_value": 90.0,
        "target_year": 2027,
        "progress_share": 0.4,
        "expected_share": 0.5,
        "status": "acceleration_needed",
        "is_maintenance": False,
    }
    return row | changes


def value(year, reported, is_used=True):
    return {"value_year": year, "reported_value": reported, "is_used": is_used}


def interim(year, target):
    return {"year": year, "target_value": target}


VALUES = [value(2024, 50.0), value(2025, 60.0)]


def small(row=None, values=VALUES, interims=(), forecast=(), **how):
    return draw_small_indicator(row or indicator(), values, interims, forecast, YEARS, stamp(**how))


def large(row=None, values=VALUES, interims=(), forecast=(), **how):
    return draw_indicator(row or indicator(), values, interims, forecast, YEARS, "Needs +15 a year", stamp(**how))


def words(picture):
    return [re.sub("</?b>", "", annotation.text) for annotation in picture.figure.layout.annotations]


def scatters(picture):
    return [trace for trace in picture.figure.data if trace.type == "scatter"]


def lines(picture, dash="solid"):
    return [trace for trace in scatters(picture) if trace.mode == "lines" and trace.line.dash == dash]


def dots(picture, symbol="circle"):
    return [trace for trace in scatters(picture) if trace.mode == "markers" and trace.marker.symbol == symbol]


def test_baseline_latest_value_and_target_carry_their_figures():
    said = words(small())
    assert {"40 %", "60 %", "target: 90 % by 2027"} <= set(said)
    assert "50 %" not in said


def test_alone_every_value_carries_its_figure():
    assert {"50 %", "60 %"} <= set(words(large()))


def test_the_many_share_one_axis_of_years():
    early, late = small(values=[value(2024, 50.0)]), small(indicator(target_year=2025), values=[value(2025, 60.0)])
    years = [[word for word in words(picture) if re.fullmatch(r"\d{4}", word)] for picture in (early, late)]
    assert years[0] == years[1] == ["2022", "2023", "2024", "2025", "2026", "2027"]


def test_a_value_stands_higher_the_greater_it_is():
    (marks,) = dots(small())
    assert marks.y[1] < marks.y[0]


def test_the_path_leads_over_the_interim_targets_and_each_has_its_tick():
    straight, bent = small(), small(interims=[interim(2025, 80.0)])
    assert len(lines(bent)) == len(lines(straight)) + 1
    assert max(len(line.x) for line in lines(bent)) == 3


def test_an_interim_target_outside_the_path_is_not_drawn():
    picture = small(interims=[interim(2023, 50.0), interim(2027, 95.0), interim(2031, 99.0)])
    assert len(lines(picture)) == len(lines(small()))


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "yes_no", "unit": None, "baseline_value": 0.0, "target_value": 1.0},
        {"is_maintenance": True, "target_value": 30.0},
        {"baseline_value": None},
        {"target_year": None},
    ],
)
def test_without_a_path_none_is_drawn(changes):
    picture = large(indicator(progress_share=None, expected_share=None, **changes), values=[value(2025, 1.0)])
    assert lines(picture) == []
    assert "expected path" not in words(picture)


def test_a_value_from_before_the_baseline_is_not_drawn():
    (marks,) = dots(small(values=[value(2022, 10.0, is_used=False), *VALUES]))
    assert len(marks.x) == 2


def test_without_a_reported_value_no_dot_is_drawn():
    picture = small(indicator(status="not_reported", progress_share=None, expected_share=None), values=[])
    assert dots(picture) == []
    assert "none" in picture.alt


def test_nothing_known_is_no_picture():
    nothing = {f"{name}_{part}": None for name in ("baseline", "target") for part in ("value", "year")}
    row = indicator(status="not_measurable", progress_share=None, expected_share=None, **nothing)
    assert small(row, values=[]) is None
    assert large(row, values=[]) is None


def test_values_of_equal_size_stand_in_the_middle():
    row = indicator(baseline_value=5.0, target_value=5.0, is_maintenance=True, progress_share=None, expected_share=None)
    (marks,) = dots(small(row, values=[value(2024, 5.0), value(2025, 5.0)]))
    assert marks.y[0] == marks.y[1]


@pytest.mark.parametrize("draw", [small, large])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_says_its_release_day_and_basis_inside(draw, language):
    said = " ".join(words(draw(language=language)))
    assert "14" in said and "2026" in said and "invented" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_alternative_gives_status_target_and_values(language):
    alternative = small(language=language).alt
    assert all(figure in alternative for figure in ("2024: 50", "2025: 60", "90"))
    assert 20 < len(alternative) <= ALT_CHARACTERS


@pytest.mark.parametrize("draw", [small, large])
def test_no_text_is_smaller_than_13_pixels(draw):
    assert min(annotation.font.size for annotation in draw().figure.layout.annotations) >= SMALL_SIZE


@pytest.mark.parametrize("draw", [small, large])
def test_words_from_data_become_neither_markup_nor_formula(draw):
    shown = words(draw(indicator(title=SPITE, unit=SPITE)))
    assert not any(character in said for said in shown for character in "<>$")


@pytest.mark.parametrize("status", INDICATOR_STATUSES)
def test_every_status_has_a_look_of_its_own(status):
    look = INDICATOR_LOOKS[status]
    assert bool(look.hatch) == (status in ("stale", "not_reported", "not_measurable"))
    assert [other for other, own in INDICATOR_LOOKS.items() if own.icon == look.icon] == [status]


def forecast(*years):
    return [
        {"year": year, "forecast_value": value, "low": low, "high": high, "points_used": 3}
        for year, value, low, high in years
    ]


BAND = forecast((2026, 70.0, 65.0, 75.0), (2027, 80.0, 72.0, 88.0))
FAR = forecast((2026, 70.0, -400.0, 900.0))


def bands(picture):
    return [trace for trace in scatters(picture) if trace.fill == "toself"]


def test_the_band_opens_from_the_latest_value_to_the_ends_of_each_years_interval():
    picture = large(forecast=BAND)
    (band,) = bands(picture)
    (marks,) = [trace for trace in dots(picture) if trace.xaxis != "x2"]
    assert band.fillpattern.shape == "/"
    assert (band.x[0], band.y[0]) == (band.x[-1], band.y[-1]) == (marks.x[-1], marks.y[-1])
    assert len(band.x) == 6
    high, low = band.y[2], band.y[3]
    (middle,) = lines(picture, dash="dash")
    assert high < middle.y[-1] < low


def test_a_forecast_is_explained_with_its_interval_and_its_points():
    picture = large(forecast=BAND)
    assert "forecast, 80 % interval, 3 points" in words(picture)
    assert "Forecast for 2027: 80 %, 80 % interval from 72 % to 88 %." in picture.alt


def test_without_a_forecast_no_band_is_drawn_and_none_explained():
    picture = large()
    assert bands(picture) == [] and lines(picture, dash="dash") == []
    assert not any("forecast" in said for said in words(picture))


def test_a_small_picture_leaves_out_a_band_that_would_flatten_the_rest():
    assert len(bands(small(forecast=BAND))) == 1
    assert bands(small(forecast=FAR)) == []
    assert "Forecast" not in small(forecast=FAR).alt
    assert dots(small(forecast=FAR))[0].y == dots(small())[0].y
    assert len(bands(large(forecast=FAR))) == 1


def test_values_on_a_line_draw_the_line_of_the_forecast_all_the_same():
    assert len(lines(large(forecast=forecast((2026, 70.0, 70.0, 70.0))), dash="dash")) == 1
