"""A release of an earlier version stays readable: what it does not hold is said, and our own mistakes stay loud."""

import shutil
from datetime import date

import duckdb
import pytest

from tests.visiting import said
from tracker.queries.answers import all_rows
from tracker.queries.older_release import OlderRelease
from tracker.release import current_release
from tracker.schema import create_schema
from tracker.texts import text
from tracker.vocabulary import LANGUAGES


@pytest.fixture
def older_state(kosovo_state, tmp_path):
    """A state whose release knows no gaps, as one made before there were any."""
    state = shutil.copytree(kosovo_state, tmp_path / "older")
    with duckdb.connect(current_release(state).path) as connection:
        connection.execute("DROP VIEW gap")
        connection.execute("DROP MACRO TABLE gap")
    return state


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_what_an_older_release_cannot_tell(open_page, older_state, language):
    words = said(open_page(older_state, "gaps", lang=language))
    assert text("older_release.what", language, release=1) in words
    assert text("footer.publisher", language) in words


def test_the_overview_still_tells_what_the_older_release_holds(open_page, older_state):
    assert text("top.none_known_completed", "en", 14) in said(open_page(older_state, lang="en", as_of="2026-11-21"))


@pytest.fixture(scope="module")
def older_rules():
    """An empty database with all rules but one."""
    with duckdb.connect() as connection:
        create_schema(connection)
        connection.execute("DROP VIEW gap")
        connection.execute("DROP MACRO TABLE gap")
        yield connection


def test_what_only_the_release_lacks_is_told_apart(older_rules):
    with pytest.raises(OlderRelease, match="gap"):
        all_rows(older_rules, "FROM gap($day)", {"day": date(2026, 1, 1)})


def test_what_the_present_version_does_not_know_either_is_an_error():
    with duckdb.connect() as connection:
        create_schema(connection)
        with pytest.raises(duckdb.CatalogException):
            all_rows(connection, "FROM gapp($day)", {"day": date(2026, 1, 1)})
