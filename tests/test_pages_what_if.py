"""What would it take: a tick moves the scenario and nothing else; a scenario is always called one."""

import json
import re

import pytest

from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES


def scenario_picture(app):
    """The words of the last picture but the published ones: its title names the ticked activities."""
    for picture in pictures(app):
        words = " ".join(annotation["text"] for annotation in json.loads(picture.spec)["layout"]["annotations"])
        if text("what_if.as_scenario", "en") in words:
            return words
    raise AssertionError("there is no picture of a scenario")


def codes_in_address(app):
    """The chosen activities as the address names them."""
    written = app.query_params["what_if"]
    return written if isinstance(written, str) else ",".join(written)


def test_nothing_is_ticked_at_first_and_nothing_moves(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en")
    assert not any(box.value for box in app.checkbox)
    words = scenario_picture(app)
    assert text("what_if.none_ticked", "en") in words
    assert words.count("57.5–66.67") == 2


def test_a_tick_adds_the_points_it_names_and_stands_in_the_address(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en")
    app.checkbox(key="what_if_1.1.2").check().run()
    assert codes_in_address(app) == "1.1.2"
    assert "+3 points" in scenario_picture(app) and "60–69.17" in scenario_picture(app)
    assert "between 57.5 and 66.67 of 100" in said(app)  # the assessment itself stays as it is


def test_activities_that_serve_the_same_criterion_gain_it_once(open_page, demo_state):
    codes = [box.key.removeprefix("what_if_") for box in open_page(demo_state, "capacity", lang="en").checkbox]
    alone = sum(
        int(box.label.split()[0].strip("*\\+")) for box in open_page(demo_state, "capacity", lang="en").checkbox
    )
    together = scenario_picture(open_page(demo_state, "capacity", lang="en", what_if=",".join(codes)))
    gained = int(re.search(r"completed: \+(\d+)", together)[1])
    assert 0 < gained <= alone


def test_an_unknown_code_in_the_address_is_left_out(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en", what_if="9.9.9,1.1.2")
    assert codes_in_address(app) == "1.1.2"
    assert app.checkbox(key="what_if_1.1.2").value


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_activity_that_helps_it_says_so(open_page, kosovo_state, language):
    assert text("what_if.none_helps", language) in said(open_page(kosovo_state, "capacity", lang=language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scenario_is_called_one_in_the_picture_and_beside_it(open_page, demo_state, language):
    app = open_page(demo_state, "capacity", lang=language, what_if="1.1.2")
    assert text("what_if.how", language) in said(app)
    words = [json.loads(picture.spec)["layout"]["annotations"] for picture in pictures(app)]
    assert text("what_if.subtitle", language) in [each["text"] for annotations in words for each in annotations]


def test_another_assessment_than_the_latest_has_no_scenario(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en", assessment="NCSI-STYLE.2024-03-15")
    assert "24.17" in said(app)
    assert not app.checkbox
