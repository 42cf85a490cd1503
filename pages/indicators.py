"""Indicators: what falls short and what cannot be said, each with its path, its target and its reported values."""

from pages.shared.indicator_parts import chosen_indicator, no_indicators, on_top, show_indicators
from pages.shared.indicator_view import show_indicator
from pages.shared.panels import empty_release, page_title
from pages.shared.questions import answer
from pages.shared.shell import release_data
from pages.shared.visit import say
from tracker.queries.indicators import indicator_counts

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.indicators"))
    empty_release(facts is not None)
else:
    indicator = chosen_indicator()
    if indicator is not None:
        show_indicator(indicator)
    else:
        page_title(say("page.indicators"))
        counts = answer(indicator_counts)
        if counts["indicator_count"]:
            on_top(counts, facts)
            show_indicators()
        else:
            no_indicators(counts, facts)
