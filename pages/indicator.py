"""One indicator: how it stands and why, its path, and every reported value with its cell."""

from pages.shared.indicator_parts import chosen_indicator, unknown_indicator
from pages.shared.indicator_view import show_indicator
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.indicator"))
    empty_release(facts is not None)
else:
    indicator = chosen_indicator()
    if indicator is not None:
        show_indicator(indicator)
    else:
        page_title(say("page.indicator"))
        unknown_indicator()
