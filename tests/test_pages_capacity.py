"""The page Capacity: what is unknown is said, our estimate is called one, frameworks never meet, cells are named."""

import json
from datetime import date

import pytest

from tests.release_rows import add, new_release
from tests.visiting import pictures, said
from tracker.queries import capacity
from tracker.texts import text
from tracker.vocabulary import LANGUAGES
from tracker.words import country_words, date_words, number_words

OWN_TITLES = {
    "sq": "Vetëvlerësim sipas modelit të NCSI 3.0, jozyrtar",
    "sr": "Samoprocena po uzoru na NCSI 3.0, nezvanična",
    "en": "Self-assessment in the manner of NCSI 3.0, unofficial",
}


def words_in(picture):
    """Every word written in a picture."""
    return " ".join(annotation["text"] for annotation in json.loads(picture.spec)["layout"]["annotations"])


def published(app):
    """The pictures of published scores: those after the range and the squares."""
    return [words_in(picture) for picture in pictures(app)][2:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kosovo_reaches_from_what_is_met_to_what_nobody_knows(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "capacity", lang=language)
    low, high = number_words(17.5, language), number_words(79.17, language)
    sentence = text("capacity.range", language, 31, framework=OWN_TITLES[language], low=low, high=high, total=49)
    assert sentence in said(app)
    assert len(app.title) == 1 and app.title[0].value == text("page.capacity", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["kosovo_state", "demo_state"])
def test_our_estimate_is_called_unofficial_and_its_weights_ours(open_page, request, state, language):
    words = said(open_page(request.getfixturevalue(state), "capacity", lang=language))
    assert text("capacity.unofficial", language) in words
    assert text("capacity.weights", language, 5, total=49) in words


def test_pictures_of_our_estimate_carry_its_basis_and_not_the_plans(open_page, kosovo_state):
    own = [words_in(picture) for picture in pictures(open_page(kosovo_state, "capacity", lang="en"))][:2]
    assert all("own estimate, unofficial" in words for words in own)
    assert not any("as retold by public sources" in words for words in own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_demonstration_says_that_it_is_invented(open_page, demo_state, language):
    found = pictures(open_page(demo_state, "capacity", lang=language))
    assert len(found) == 4
    assert all(text("basis_note.illustrative", language).split()[0] in words_in(picture) for picture in found)
    assert all(20 < len(picture.alt) <= 300 for picture in found)


def test_published_kosovo_stands_with_points_and_day(open_page, kosovo_state):
    second, third = published(open_page(kosovo_state, "capacity", lang="en"))
    assert "Kosovo: 59.74 of 100, that is 46 of 77 points, 31 March 2023" in second.replace("</b> <b>", " ")
    assert "Kosovo: no score in this framework is known" in third.replace("</b> <b>", " ")


def test_no_picture_holds_two_frameworks(open_page, kosovo_state):
    second, third = published(open_page(kosovo_state, "capacity", lang="en"))
    assert "version 2.0" in second and "version 3.0" not in second
    assert "version 3.0" in third and "version 2.0" not in third
    assert "59.74" not in third and "17.5" not in second + third


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_stand_in_the_order_of_their_names_and_not_of_their_scores(open_page, kosovo_state, language):
    (words, _) = published(open_page(kosovo_state, "capacity", lang=language))
    own = country_words("XK", language)
    others = sorted(country_words(code, language) for code in ("AL", "BA", "MK", "RS"))
    places = [words.index(name.replace("&", "&amp;"), words.index("<b>" + own + "</b>")) for name in [own, *others]]
    assert places == sorted(places)


def test_a_score_of_low_confidence_never_leads_and_is_marked_where_it_stands(open_page, kosovo_state):
    app = open_page(kosovo_state, "capacity", lang="en")
    assert "94.17" not in published(app)[1]
    table = app.table[3].value.replace(r"\\", "", regex=True)
    marks = dict(zip(table["Score of 100"], table["Who says so"], strict=True))
    assert marks["94.17"] == "third party · low confidence, unofficial"


def test_what_a_third_party_says_is_marked_and_what_the_publisher_says_too(open_page, kosovo_state):
    table = open_page(kosovo_state, "capacity", lang="en").table[2].value
    marks = dict(zip(table["Country"], table["Who says so"], strict=True))
    assert marks["Kosovo"] == "publisher itself"
    assert marks["Albania"] == "third party · medium confidence"
    assert all("](<https://" in link for link in table["Source"])


def test_on_a_day_before_the_assessment_the_page_says_what_is_missing(open_page, kosovo_state):
    app = open_page(kosovo_state, "capacity", lang="en", as_of="2026-11-20")
    assert text("capacity.none", "en", day=date_words(date(2026, 11, 20), "en")) in said(app)
    assert app.code[0].value == "python -m etl template capacity -o capacity.xlsx"
    assert len(pictures(app)) == 2


def test_on_the_day_before_a_score_was_published_it_is_not_known(open_page, kosovo_state):
    before, after = (
        words_in(pictures(open_page(kosovo_state, "capacity", lang="en", as_of=day))[0])
        for day in ("2023-03-30", "2023-03-31")
    )
    assert "59.74" not in before and "no score is known" in before and "49.35" in before
    assert "59.74" in after


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_earlier_assessment_has_an_address_and_lists_the_latest(open_page, demo_state, language):
    app = open_page(demo_state, "capacity", lang=language, assessment="NCSI-STYLE.2024-03-15")
    assert number_words(24.17, language) in app.markdown[1].value.replace("\\", "")
    links = [link.proto.label.replace("\\", "") for link in app.get("page_link")]
    latest = f"{number_words(57.5, language)}–{number_words(66.67, language)}"
    assert any(label.endswith(latest) for label in links)


def test_on_an_earlier_day_the_earlier_assessment_is_the_latest(open_page, demo_state):
    words = said(open_page(demo_state, "capacity", lang="en", as_of="2025-06-30"))
    assert "between 24.17 and 40 of 100" in words
    assert "57.5" not in words


def test_an_unknown_assessment_leaves_the_address_and_the_latest_is_shown(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en", assessment="NCSI-STYLE.1999-01-01")
    assert "assessment" not in app.query_params
    assert "between 57.5 and 66.67 of 100" in said(app)


def test_every_criterion_is_a_link(open_page, demo_state):
    app = open_page(demo_state, "capacity", lang="en")
    codes = {link.proto.query_string.partition("criterion=")[2].partition("&")[0] for link in app.get("page_link")}
    assert len(codes - {""}) == 49


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_criterion_that_is_met_shows_its_evidence_and_its_cell(open_page, kosovo_state, language):
    app = open_page(kosovo_state, "criterion", lang=language, criterion="1.2")
    words = said(app)
    assert app.title[0].value.startswith("1\\.2 · ")
    assert text("capacity.state.met", language) in words
    assert "`Points!B2`" in words and "[knowcyber.eu](<https://knowcyber.eu/" in words
    assert text("capacity.weight_confirmed", language) in words


def test_a_criterion_the_assessment_leaves_out_is_unknown_and_has_no_cell(open_page, demo_state):
    words = said(open_page(demo_state, "criterion", lang="en", criterion="10.3"))
    assert text("capacity.state.unknown", "en") in words
    assert text("capacity.left_out", "en") in words


def test_a_criterion_claimed_without_evidence_counts_nothing(open_page, demo_state):
    words = said(open_page(demo_state, "criterion", lang="en", criterion="1.5"))
    assert text("capacity.state.claimed_without_evidence", "en") in words


def test_a_criterion_names_the_activities_that_serve_it(open_page, demo_state):
    app = open_page(demo_state, "criterion", lang="en", criterion="5.1")
    addresses = [link.proto.query_string for link in app.get("page_link")]
    assert [address for address in addresses if "activity=2.1.1" in address]
    assert [address for address in addresses if "activity=2.1.2" in address]


def test_an_unknown_criterion_leaves_the_address_and_the_way_to_all_is_shown(open_page, kosovo_state):
    app = open_page(kosovo_state, "criterion", lang="en", criterion="99")
    assert "criterion" not in app.query_params
    assert text("criterion.unknown", "en") in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["capacity", "criterion"])
def test_an_empty_release_says_what_is_missing(open_page, empty_state, page, language):
    assert text("empty.title", language) in said(open_page(empty_state, page, lang=language))


def test_two_assessors_on_one_day_have_two_addresses():
    release = new_release()
    add(release, "framework", points_total=1)
    add(release, "criterion", criterion_code="1.1", pillar_code="one", capacity_code="1", points=1)
    for assessor in ("A", "B"):
        add(release, "submission", submission_id=assessor, kind="capacity")
        add(release, "capacity_assessment", submission_id=assessor, assessor=assessor, assessed_on="2025-06-30")
    found = capacity.assessments(release, date(2026, 1, 1))
    codes = [row["assessment_code"] for row in found]
    assert len(set(codes)) == 2 and all(code.startswith(found[0]["framework_code"]) for code in codes)
    assert [row["is_latest"] for row in found] == [True, True]
