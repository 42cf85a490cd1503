"""Search: objectives, activities, indicators, institutions, criteria, statements and events by words or code."""

from pages.shared.panels import empty_release, page_title
from pages.shared.search_parts import asked_words, how_to_search, show_found
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
page_title(say("page.search"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    words = asked_words()
    if words:
        show_found(words)
    else:
        how_to_search()
