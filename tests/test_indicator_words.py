"""An indicator's values, its pace and the one sentence on it, in words that never say more than is known."""

import pytest

from tracker.indicator_words import change_words, indicator_sentence, target_words, value_words
from tracker.texts import load_texts
from tracker.vocabulary import LANGUAGES

PREFIX = "indicator.sentence."


def indicator(**changes):
    """An indicator on its way: 40 in 2023, 60 in 2025, 90 wanted in 2027."""
    row = {
        "kind": "number",
        "unit": None,
        "direction": "up",
        "baseline_value": 40.0,
        "baseline_year": 2023,
        "target_value": 90.0,
        "target_year": 2027,
        "reported_value": 60.0,
        "value_year": 2025,
        "pace_made": 10.0,
        "pace_needed": 15.0,
        "status": "acceleration_needed",
        "was_lost": False,
        "is_maintenance": False,
        "is_target_over": False,
        "reached_year": None,
    }
    return row | changes


YES_NO = {"kind": "yes_no", "target_value": 1.0, "pace_made": None, "pace_needed": None}
KEPT = {"is_maintenance": True, "pace_made": None, "pace_needed": None}
UNMEASURED = {"status": "not_measurable", "pace_made": None, "pace_needed": None}

SENTENCES = [
    ({}, "Needs +15 a year; has made +10."),
    ({"unit": "%"}, "Needs +15 percentage points a year; has made +10."),
    ({"unit": "%", "pace_needed": 1.0}, "Needs +1 percentage point a year; has made +10."),
    ({"unit": "km"}, "Needs +15\u00a0km a year; has made +10."),
    ({"pace_needed": -90.0, "pace_made": -10.0}, "Needs \u221290 a year; has made \u221210."),
    ({"status": "deteriorating", "pace_made": -7.5}, "Needs +15 a year; has made \u22127.5."),
    ({"pace_made": 0.0}, "Needs +15 a year; has made 0."),
    ({"kind": "ordinal", "pace_needed": 1.0, "pace_made": 2 / 3}, "Needs +1 a year; has made +0.67."),
    ({"pace_made": None}, "Needs +15 a year; the only value is that of the baseline year."),
    (
        {"is_target_over": True, "target_year": 2025, "status": "off_track"},
        "The target is 90 by 2025; 60 is reported for 2025.",
    ),
    (
        {"status": "achieved", "reported_value": 95.0, "pace_needed": -2.5},
        "Target reached: 95 is reported for 2025, where 90 is the target by 2027.",
    ),
    (
        {"was_lost": True, "reached_year": 2024},
        "Had reached its target of 90 in 2024; 60 is reported for 2025.",
    ),
    ({**KEPT, "status": "achieved", "target_value": 35.0}, "Is to stay at 35 or above; 60 is reported for 2025."),
    (
        {**KEPT, "status": "achieved", "direction": "down", "target_value": 70.0},
        "Is to stay at 70 or below; 60 is reported for 2025.",
    ),
    (
        {**KEPT, "status": "deteriorating", "target_value": 70.0},
        "Was to stay at 70 or above, but 60 is reported for 2025.",
    ),
    (
        {**KEPT, "status": "deteriorating", "direction": "down", "target_value": 50.0},
        "Was to stay at 50 or below, but 60 is reported for 2025.",
    ),
    (
        {**KEPT, "status": "deteriorating", "target_value": 70.0, "was_lost": True, "reached_year": 2024},
        "Was to stay at 70 or above: so it did in 2024, but 60 is reported for 2025.",
    ),
    (
        {
            **KEPT,
            "status": "deteriorating",
            "direction": "down",
            "target_value": 50.0,
            "was_lost": True,
            "reached_year": 2024,
        },
        "Was to stay at 50 or below: so it did in 2024, but 60 is reported for 2025.",
    ),
    ({"status": "stale"}, "The latest value is 60, for 2025; that is too old to say how it stands now."),
    (
        {"status": "stale", "was_lost": True, "reached_year": 2024},
        "Had reached its target in 2024, no longer in 2025 (60); that is too old to say how it stands now.",
    ),
    (
        {"status": "not_reported", "reported_value": None, "value_year": None, "pace_made": None, "pace_needed": None},
        "No value since the baseline of 2023 has been reported; that is not the same as no progress.",
    ),
    (
        {**UNMEASURED, "baseline_value": None, "baseline_year": None, "reported_value": None, "value_year": None},
        "Progress cannot be measured, because the plan does not give this: baseline with its year.",
    ),
    (
        {**UNMEASURED, "baseline_value": None, "baseline_year": None, "target_year": None},
        "Progress cannot be measured, because the plan does not give this: baseline with its year and target year;"
        " 60 is reported for 2025.",
    ),
    ({**YES_NO, "status": "achieved", "reported_value": 1.0}, "Target reached: “yes” is reported for 2025."),
    (
        {**YES_NO, "status": "on_track", "reported_value": 0.0},
        "Should be “yes” by 2027; “no” is reported for 2025.",
    ),
    (
        {**YES_NO, "status": "off_track", "reported_value": 0.0, "target_year": 2024},
        "Should have been “yes” by 2024; “no” is reported for 2025.",
    ),
    (
        {**YES_NO, "status": "on_track", "reported_value": 0.0, "was_lost": True, "reached_year": 2024},
        "“yes” is reported for 2024, “no” for 2025; it should be “yes” by 2027.",
    ),
    (
        {**YES_NO, "status": "deteriorating", "reported_value": 0.0, "is_maintenance": True},
        "Was to stay “yes”, but “no” is reported for 2025.",
    ),
    (
        {**YES_NO, "status": "stale", "reported_value": 0.0},
        "The latest value is no, for 2025; that is too old to say how it stands now.",
    ),
]


@pytest.mark.parametrize(("changes", "words"), SENTENCES)
def test_every_case_has_its_own_sentence(changes, words):
    assert indicator_sentence(indicator(**changes), "en") == words


@pytest.mark.parametrize("language", ["sq", "sr"])
def test_the_cases_are_told_apart_in_the_other_languages_too(language):
    told = {indicator_sentence(indicator(**changes), language) for changes, _ in SENTENCES}
    english = {words for _, words in SENTENCES}
    assert len(told) == len(SENTENCES) == len(english)
    assert not told & english
    assert not any("{" in words or "None" in words for words in told)


def test_no_sentence_is_without_a_case():
    declared = {key for key in load_texts("en") if key.startswith(PREFIX)}
    patterns = {key.removeprefix(PREFIX): load_texts("en")[key] for key in declared}
    beginnings = {name: pattern.split("{")[0] for name, pattern in patterns.items()}
    told = [words for _, words in SENTENCES]
    assert {name for name, begin in beginnings.items() if not any(words.startswith(begin) for words in told)} == set()


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "+1 procentni poen"),
        (2, "+2 procentna poena"),
        (5, "+5 procentnih poena"),
        (21, "+21 procentni poen"),
        (0.5, "+0,5 procentnih poena"),
    ],
)
def test_percentage_points_agree_with_their_number(n, words):
    assert change_words(n, "sr", "number", "%") == words


@pytest.mark.parametrize(
    ("kind", "unit", "value", "words"),
    [
        ("number", "%", 60.0, "60\u00a0%"),
        ("number", None, 1234.5, "1,234.5"),
        ("ordinal", None, 3.0, "step 3"),
        ("yes_no", None, 1.0, "yes"),
        ("yes_no", None, 0.0, "no"),
        ("number", "%", None, "unknown"),
    ],
)
def test_a_value_carries_its_unit(kind, unit, value, words):
    assert value_words(value, kind, unit, "en") == words


def test_a_change_too_small_to_show_has_no_sign():
    assert change_words(-0.004, "en") == "0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_target_without_its_year_names_none(language):
    assert target_words(indicator(target_year=None), language) == "90"
    assert "2027" in target_words(indicator(), language)
