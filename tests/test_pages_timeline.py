"""The page Timeline: dates as exact as they are known, accounts side by side, incidents apart, links to activities."""

import re

import pytest

from tests.visiting import pictures, said
from tracker.texts import text
from tracker.vocabulary import LANGUAGES


def headings(app):
    """Second headings in their order."""
    return [element.value.replace("\\", "") for element in app.header]


def events(app):
    """First lines of what is told, without the marks of Markdown."""
    return [
        re.sub(r"\\(.)", r"\1", element.value)
        for element in app.markdown
        if re.match(r"\*\*[^*]*\d{4}[^*]*\*\* · ", element.value)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_counts_its_events_and_incidents_apart(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "timeline", lang=language)
    words = said(app)
    assert app.title[0].value == text("page.timeline", language)
    assert text("timeline.events", language, 37, years="2015–2025") in words
    assert text("timeline.incidents", language, 8) in words
    assert text("timeline.several", language, 4) in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["kosovo_state", "demo_state"])
def test_incidents_have_their_own_section_that_calls_them_context(open_page, request, state, language):
    app = open_page(request.getfixturevalue(state), "timeline", lang=language)
    assert headings(app) == [text("timeline.section.events", language), text("timeline.section.incidents", language)]
    words = said(app)
    assert text("timeline.incidents_context", language) in words


def test_no_incident_stands_among_the_events(open_page, kosovo_state):
    values = [element.value for element in open_page(kosovo_state, "timeline", lang="en").markdown]
    apart = values.index(next(value for value in values if value.startswith("Incidents are context")))
    assert not [value for value in values[:apart] if "**incident**" in value]
    assert len([value for value in values[apart:] if "**incident**" in value]) == 8


def test_accounts_that_differ_stand_in_columns_with_their_own_day_and_source(open_page, kosovo_state):
    app = open_page(kosovo_state, "timeline", lang="en", kind="incident")
    shown = [column.markdown[0].value.replace("\\", "") for column in app.columns if len(column.markdown)]
    told = {re.search(r"According to: (.*?)  \n", words)[1]: words for words in shown}
    assert set(told) == {"Kosovo 2.0", "Tirana Post", "Friends of Kosovo", "Buletini Ekonomik", "IntelliNews"}
    assert told["Kosovo 2.0"].startswith("**2020** · ")
    assert told["Tirana Post"].startswith("**October 2020** · ")
    assert told["IntelliNews"].startswith("**22 October 2020** · ")
    captions = [column.caption[0].value.replace("\\", "") for column in app.columns if len(column.caption)]
    assert any("€2,077,995.90" in caption for caption in captions)
    assert any("€2,100,000" in caption for caption in captions)
    assert all(re.search(r"\]\(<https?://.*Events!G\d+", caption) for caption in captions)


def test_what_accounts_share_is_said_once(open_page, kosovo_state):
    words = said(open_page(kosovo_state, "timeline", lang="en", kind="incident"))
    assert words.count("Theft from the state treasury") == 1
    assert "5 accounts of one event" in words


def test_a_day_is_never_more_exact_than_its_source(open_page, kosovo_state):
    told = events(open_page(kosovo_state, "timeline", lang="en"))
    assert any(words.startswith("**September 2022** · ") for words in told)
    assert any(words.startswith("**2024 – 2029** · ") for words in told)
    assert any(words.startswith("**5 September 2022 – 6 September 2022** · ") for words in told)
    assert not any(words.startswith("**1 January ") for words in told)


def test_confidence_that_is_not_high_is_said(open_page, demo_state):
    words = said(open_page(demo_state, "timeline", lang="en"))
    assert text("confidence.low", "en") in words and text("confidence.medium", "en") in words


def test_an_event_leads_to_the_activity_it_bears_on(open_page, demo_state):
    app = open_page(demo_state, "timeline", lang="en", kind="law")
    addresses = [link.proto.query_string for link in app.get("page_link")]
    assert any("activity=1.1.1" in address and "objective=1.1" in address for address in addresses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_in_the_address_narrows_the_timeline(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "timeline", lang=language, kind="training")
    assert headings(app) == [text("timeline.section.events", language)]
    assert len(events(app)) == 2


def test_a_year_in_the_address_shows_events_that_any_account_puts_there(open_page, kosovo_state):
    words = said(open_page(kosovo_state, "timeline", lang="en", year="2025"))
    assert "Kosovo in the National Cyber Security Index" in words
    assert "The Cyber Zero conference" not in words


def test_an_unknown_kind_leaves_the_address_and_everything_is_shown(open_page, kosovo_state):
    app = open_page(kosovo_state, "timeline", lang="en", kind="rumour")
    assert "kind" not in app.query_params
    assert len(headings(app)) == 2


def test_filters_that_meet_nothing_say_so_and_lead_back(open_page, kosovo_state):
    app = open_page(kosovo_state, "timeline", lang="en", kind="exercise", year="2018")
    assert text("timeline.none_here", "en") in said(app)
    assert not pictures(app)


def test_on_an_earlier_day_later_events_are_not_known(open_page, kosovo_state):
    words = said(open_page(kosovo_state, "timeline", lang="en", as_of="2023-06-30"))
    assert text("timeline.events", "en", 21, years="2015–2023") in words
    assert "Cyber Zero" not in words and "Law 08/L-173" in words


def test_before_the_first_event_the_page_says_what_is_missing(open_page, demo_state):
    app = open_page(demo_state, "timeline", lang="en", as_of="2023-06-30")
    assert "No event of 30 June 2023 or earlier is loaded." in said(app)
    assert app.code[0].value == "python -m etl template context -o context.xlsx"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_release_says_what_is_missing(open_page, empty_state, language):
    assert text("empty.title", language) in said(open_page(empty_state, "timeline", lang=language))


def test_reports_received_are_marks_and_nobody_elses_releases_are(open_page, demo_state):
    (picture,) = pictures(open_page(demo_state, "timeline", lang="en"))
    assert "Progress reports received · 27" in picture.spec.encode().decode("unicode_escape")
    assert "Releases of this tracker" not in picture.spec


def test_the_release_is_a_mark_once_it_is_published(open_page, kosovo_state):
    (picture,) = pictures(open_page(kosovo_state, "timeline", lang="en", release="1"))
    assert "Releases of this tracker" in picture.spec


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_words_that_stand_for_it(open_page, kosovo_state, language):
    (picture,) = pictures(open_page(kosovo_state, "timeline", lang=language))
    assert 20 < len(picture.alt) <= 300
    assert f"{text('event.law', language)}: 11" in picture.alt
