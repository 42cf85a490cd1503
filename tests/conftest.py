"""What many tests share: releases of the sets in the repository, the application served, a Chromium."""

import time
from functools import partial

import pytest
from playwright.sync_api import sync_playwright

from tests.site import CHROMIUM, CHROMIUM_ARGUMENTS, WIDE, etl, served
from tests.store import fresh_store, shared_release
from tests.visiting import listening, opened_page

BUILD_PATIENCE = 300  # seconds, on a busy machine


@pytest.fixture(scope="session")
def built(tmp_path_factory, worker_id):
    """Gives the state folder of a bundled set, built once for all processes that test; nobody changes it."""
    alone = worker_id == "master"
    root = tmp_path_factory.getbasetemp() if alone else tmp_path_factory.getbasetemp().parent
    return partial(_built, root)


def _built(root, name, *arguments):
    state, done = root / f"state-{name}", root / f"state-{name}.done"
    try:
        state.mkdir()
    except FileExistsError:
        last_moment = time.monotonic() + BUILD_PATIENCE
        while not done.exists():
            assert time.monotonic() < last_moment, f"the other process has not built {name}"
            time.sleep(0.2)
        return state
    etl(state, "build", *arguments)
    done.touch()
    return state


@pytest.fixture(scope="session")
def kosovo_state(built):
    """A state folder with a release of `data/kosovo`."""
    return built("kosovo", "--set", "kosovo")


@pytest.fixture(scope="session")
def demo_state(built):
    """A state folder with a release of `data/demo`."""
    return built("demo", "--set", "demo")


@pytest.fixture(scope="session")
def empty_state(built):
    """A state folder with a release of nothing."""
    return built("empty")


@pytest.fixture(scope="session")
def kosovo_site(kosovo_state):
    """The address of the application showing Kosovo."""
    with served(kosovo_state) as address:
        yield address


@pytest.fixture(scope="session")
def demo_site(demo_state):
    """The address of the application showing the demonstration."""
    with served(demo_state) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """A Chromium for the whole session."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_visitor(chromium):
    """Gives a new visitor's page; what the console complains of is kept in `complaints`."""
    contexts = []

    def visit(**settings):
        context = chromium.new_context(locale="sq", **settings)
        contexts.append(context)
        return listening(context.new_page())

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(new_visitor):
    """A new visitor's page on a laptop's screen."""
    return new_visitor(viewport=WIDE)


@pytest.fixture
def store():
    """An empty release in memory, to be filled by the test and empty again after it."""
    with fresh_store(shared_release()) as filled:
        yield filled


@pytest.fixture
def open_page(monkeypatch):
    """Opens a page of a state folder as a visitor does, by its address."""
    return partial(opened_page, monkeypatch)
