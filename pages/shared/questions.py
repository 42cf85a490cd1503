"""What a page asks of the release and the day that the visitor looks at."""

from typing import Any

from pages.shared.ask import Query, ask
from pages.shared.visit import visit


def answer(query: Query, *arguments: str | None) -> Any:
    """What a query answers for this visit; pages ask only where there is a release."""
    now = visit()
    assert now.release is not None
    return ask(query, now.release, now.as_of, *arguments)
