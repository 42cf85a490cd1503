"""Opening a page as a visitor does, without a browser, and reading what is on it."""

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

PAGES_FOLDER = Path(__file__).parent.parent / "pages"


def opened_page(monkeypatch, state, page="overview", **address):
    """A page of a state folder, opened by its address; an exception on it fails the test."""
    monkeypatch.setenv("TRACKER_STATE", str(state))
    monkeypatch.delenv("TRACKER_AS_OF", raising=False)
    app = AppTest.from_file(str(PAGES_FOLDER / "navigation.py"), default_timeout=60)
    if page != "overview":
        app.switch_page(str(PAGES_FOLDER / f"{page}.py"))
    for name, code in address.items():
        app.query_params[name] = code
    app.run()
    assert not app.exception
    return app


def said(app):
    """Everything written on the page, without the marks of Markdown."""
    kinds = ("title", "header", "subheader", "markdown", "caption")
    parts = [element.value for kind in kinds for element in app.get(kind)]
    return re.sub(r"\\(.)", r"\1", "\n".join(parts))


def pictures(app):
    """The pictures with their text alternatives."""
    return [element.proto for element in app.get("plotly_chart")]


def listening(page):
    """A page of a real browser; what its console complains of is kept in `complaints`."""
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page
