"""What one visitor has asked is kept for the next, and nobody changes what all are given."""

import pytest

import pages.shared.ask as asking
from pages.shared.rooms import ROOMS


@pytest.mark.parametrize("page", ROOMS)
def test_a_second_visitor_runs_no_query(open_page, demo_state, monkeypatch, page):
    open_page(demo_state, page, lang="en")

    def refuse(release):
        raise AssertionError(f"{page} asks the release again")

    monkeypatch.setattr(asking, "open_connection", refuse)
    open_page(demo_state, page, lang="sq")


@pytest.mark.parametrize("page", ROOMS)
def test_a_page_leaves_the_answers_it_is_given_as_they_are(open_page, demo_state, monkeypatch, page):
    given = []
    answer = asking._answer

    def remembered(*asked):
        found = answer(*asked)
        given.append((asked[2].__qualname__, found, repr(found)))
        return found

    monkeypatch.setattr(asking, "_answer", remembered)
    open_page(demo_state, page, lang="en")
    assert [name for name, found, words in given if repr(found) != words] == []
    assert given
